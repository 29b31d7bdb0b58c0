"""Who answers a batch's requests: the server that is set, or nobody, where the composer writes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kindregards import wiring_batch as wiring
from kindregards.cli import engine as engines
from kindregards.core.batch.limits import Limits
from kindregards.core.batch.steps import Request
from kindregards.core.completion import Answer
from kindregards.core.errors import UsageError
from kindregards.ports.batch import Asker, Leaving

if TYPE_CHECKING:
    from kindregards.cli.batching import Batching


@dataclass(frozen=True)
class Asked:
    """A model, or ``None`` for the composer; how to ask it, and what the person is told of it."""

    model: str | None
    make: Callable[[Limits], Asker]
    notices: tuple[str, ...] = ()
    after: Callable[[], tuple[str, ...]] = tuple
    """Done once all rows were looked at; what it returns is told."""
    waiting: str = ""
    """What is said of rows that wait."""


class Nobody:
    """The port ``Asker`` where no model writes."""

    is_open = True

    async def ask(self, requests: Sequence[Request], leaving: Leaving) -> Mapping[str, Answer]:
        """Answer nothing."""
        return {}

    async def close(self) -> None:
        """Close nothing."""


def asked_for(batching: "Batching") -> Asked:
    """Return who is asked in this run."""
    options, house = batching.options, batching.house
    if options["backend"] != "local" or options["collect"]:
        if options["backend"] == "local":
            raise UsageError("--collect goes with --backend openai or --backend file.")
        from kindregards.cli.batching_later import Later

        return Later(batching).asked()
    engine = engines.choose(house, offline=options["offline"])
    writer, line = engines.writer_of(
        engine, house, batching.now, no_input=options["no_input"], no_fallback=False
    )
    if writer is None:
        return Asked(None, lambda limits: Nobody(), (line,))
    model, at_once = writer.model, options["concurrency"]
    return Asked(model, lambda limits: wiring.calls(house, model, at_once, limits), (line,))
