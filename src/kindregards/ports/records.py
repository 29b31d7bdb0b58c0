"""What a case gathers beside its texts: values that are added, and never changed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from kindregards.core.answer import Answer
from kindregards.core.gap.requirement import Gap
from kindregards.core.looked_back import LookedBack
from kindregards.core.thought import Thought
from kindregards.ports.leaving import HandedOver

Gathered = HandedOver | LookedBack | Thought | Gap | Answer
"""Any value that is kept so: add a class here, and its line in ``adapters/store_records``."""

Value = TypeVar("Value", bound=Gathered)
Value_co = TypeVar("Value_co", bound=Gathered, covariant=True)


@dataclass(frozen=True)
class Record(Generic[Value_co]):
    """One value with its case and the moment it was kept."""

    case: int
    created: datetime
    value: Value_co


class Records(Protocol):
    """What was gathered, by case and kind. A failure of any of these is a ``StoreError``."""

    def add(self, case_id: int, value: Gathered, now: datetime) -> None:
        """Keep a value; on disk when it returns."""

    def latest(self, case_id: int, kind: type[Value]) -> Value | None:
        """Return the newest value of a kind, or ``None``."""

    def of(self, kind: type[Value], case_id: int | None = None) -> tuple[Record[Value], ...]:
        """Return all values of a kind, oldest first: a case's, or every case's."""

    def history(self, case_id: int) -> tuple[Record[Gathered], ...]:
        """Return all that a case gathered, oldest first."""
