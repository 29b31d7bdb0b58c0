"""The doors to a model: who writes, what is remembered of servers, and what left this machine."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from kindregards.core.completion import Answer, Call, Fault, Prompt
from kindregards.ports import Artefact


@dataclass(frozen=True)
class Server:
    """A server that is set: where it is, and the model that is named (``None``: any it has)."""

    base_url: str
    host: str
    is_local: bool
    has_key: bool
    model: str | None = None


Watch = Callable[[Sequence[bool], float], None]
"""Told while a model works: which prompts are answered, and the seconds so far."""


class Writer(Protocol):
    """A model behind any OpenAI-compatible server. It never raises for what a server does."""

    @property
    def host(self) -> str:
        """The server's name and port, as a person would say it."""

    @property
    def model(self) -> str:
        """The model's name, as it is sent."""

    def ask(
        self, prompts: Sequence[Prompt], seconds: float, watch: Watch | None = None
    ) -> tuple[Answer, ...]:
        """Ask all prompts at the same time; every answer is there within ``seconds``.

        The order is that of the prompts. Retries and lower rungs of the ladder count in.
        """

    def bodies(self, prompts: Sequence[Prompt]) -> tuple[str, ...]:
        """Return the JSON bodies that ``ask`` would send first; nothing is sent."""


class Models(Protocol):
    """The models that a server lists."""

    def names(self, seconds: float) -> tuple[str, ...] | Fault:
        """Ask the server for its models; sends nothing of the person's."""


@dataclass(frozen=True)
class Known:
    """What was learnt of a model on a server: how it can be asked.

    ``rung`` is the strictest way to ask for JSON that it takes; ``without`` are parameters
    that it refused.
    """

    rung: Literal["json_schema", "json_object", "text"] = "json_schema"
    without: tuple[str, ...] = ()


class Servers(Protocol):
    """What is remembered of servers, over all cases."""

    def known(self, server: str, model: str) -> Known:
        """Return how a model on a server can be asked; the default where nothing is known."""

    def learn(self, server: str, model: str, known: Known) -> None:
        """Remember how it can be asked."""

    def consent(self, host: str) -> bool | None:
        """Return what the person answered for this host; ``None`` where nobody was asked."""

    def keep_consent(self, host: str, yes: bool, now: datetime) -> None:
        """Keep the person's answer."""

    def forget_consent(self, host: str) -> None:
        """Forget it, so that the person is asked once more."""


@dataclass(frozen=True)
class Sent:
    """A call in the ledger: for which text, when, and for which version (``None``: for none)."""

    artefact: Artefact
    version: int | None
    moment: datetime
    call: Call


class Ledger(Protocol):
    """What left this machine for a case; goes when the case is forgotten."""

    def add(
        self, case_id: int, artefact: Artefact, version: int | None,
        calls: Sequence[Call], now: datetime,
    ) -> None:  # fmt: skip
        """Keep calls; on disk when it returns."""

    def sent(self, case_id: int) -> tuple[Sent, ...]:
        """Return the calls of a case, oldest first."""
