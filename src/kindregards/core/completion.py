"""What a model is asked, and what came back: frozen values that name no library and no server."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Speaker = Literal["system", "user", "assistant"]


@dataclass(frozen=True)
class Turn:
    """One message of a prompt, exactly as it leaves: masked already."""

    role: Speaker
    content: str


@dataclass(frozen=True)
class Prompt:
    """One request to a model. ``parts`` are the names that its answer has, in order.

    ``task`` is the file in ``prompts/`` that it was filled from. The first turn is the part that
    is the same in every case, byte for byte.
    """

    task: str
    turns: tuple[Turn, ...]
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Call:
    """One request as it left this machine, for the ledger.

    ``body`` is the JSON that was sent, ``answer`` what came back (empty where nothing did),
    ``fault`` the code of what went wrong, or empty.
    """

    task: str
    host: str
    model: str
    body: str
    answer: str = ""
    fault: str = ""
    seconds: float = 0.0
    prompt_tokens: int = 0
    completion_tokens: int = 0


@dataclass(frozen=True)
class Completion:
    """A whole answer: texts by part, still masked. A part that it lacks is absent.

    ``seconds`` is the wall-clock time from asking to the end, retries and waits included.
    """

    parts: Mapping[str, str]
    calls: tuple[Call, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True)
class Fault:
    """Why there is no whole answer: one plain sentence, and what to do about it.

    ``exit`` is the exit code where the person wants no fallback: 4 for what is set wrong
    (key, model, quota), 5 for a server that is not reached or answers nonsense.
    """

    code: str
    message: str
    next: str
    exit: Literal[4, 5] = 5
    calls: tuple[Call, ...] = ()
    seconds: float = 0.0


Answer = Completion | Fault


@dataclass(frozen=True)
class Usage:
    """What a draft cost: calls, and tokens as the server counted them."""

    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    seconds: float = 0.0


def usage_of(calls: tuple[Call, ...]) -> Usage:
    """Add up calls."""
    return Usage(
        len(calls),
        sum(call.prompt_tokens for call in calls),
        sum(call.completion_tokens for call in calls),
        sum(call.seconds for call in calls),
    )
