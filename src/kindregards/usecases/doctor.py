"""Say which engine would write and why, try it where asked, and name what could be mended."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kindregards.core.completion import Call, Fault
from kindregards.core.language import PromptPack, Table
from kindregards.core.writing.prompt import filled
from kindregards.ports.writing import Models, Writer
from kindregards.usecases.engine import VARIABLE, Engine

SECONDS_FOR_A_LOCAL_SERVER = 1.5
"""A server on this machine that takes longer to list its models is not offered."""


@dataclass(frozen=True)
class Problem:
    """What is wrong or could be better, and what to do about it."""

    what: str
    do: str


@dataclass(frozen=True)
class Diagnosis:
    """The engine that would write, why, and what could be mended; ``tried``: a trial's outcome."""

    engine: str
    why: str
    problems: tuple[Problem, ...] = ()
    tried: str | None = None


def examine(
    engine: Engine, words: Table, models_at: Callable[[str], Models],
    problems: Iterable[Problem] = (),
) -> Diagnosis:  # fmt: skip
    """Look at the engine, and for servers on this machine that could be used.

    ``words`` is the shared list ``servers``; ``models_at`` gives the models behind a base URL.
    """
    found = list(problems)
    if engine.fault:
        found.append(Problem(engine.fault.message, engine.fault.next))
    if engine.model is None:
        found += _local_servers(words["local"], models_at)
    return Diagnosis(engine.name, engine.why, tuple(found))


def _local_servers(rows: Sequence[Table], models_at: Callable[[str], Models]) -> Iterator[Problem]:
    for row in rows:
        names = models_at(row["base_url"]).names(SECONDS_FOR_A_LOCAL_SERVER)
        if not isinstance(names, Fault):
            some = names[0] if names else "NAME"
            yield Problem(
                f"{row['name']} answers on this computer, and is not used.",
                f"Set OPENAI_BASE_URL={row['base_url']} and {VARIABLE}={some}",
            )


def trial(writer: Writer, prompts: PromptPack, seconds: float) -> tuple[str, tuple[Call, ...]]:
    """Ask the model for one word; returns a sentence on what came of it, and the calls."""
    answer = writer.ask((filled("trial", {}, ("answer",), prompts),), seconds)[0]
    if isinstance(answer, Fault):
        return f"{answer.message} {answer.next}", answer.calls
    where = f"{writer.model} at {writer.host}"
    return f"{where} answered in {answer.seconds:.1f} seconds.", answer.calls
