"""What reading one question gives: a value, and the words of the message that it was read from."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Read(Generic[T]):
    """A value with its evidence; ``evidence`` is ``None`` where no words show it."""

    value: T
    evidence: str | None = None
