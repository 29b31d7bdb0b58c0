"""What a case gathers beside its texts, in the store: only ever added."""

from datetime import datetime
from typing import Any

from kindregards.adapters.rows import DamagedRow, from_json, moment, to_json
from kindregards.adapters.store_cases import touch
from kindregards.adapters.store_connection import Connection, Row
from kindregards.core.answer import Answer
from kindregards.core.gap.requirement import Gap
from kindregards.core.looked_back import LookedBack
from kindregards.core.thought import Thought
from kindregards.ports.leaving import HandedOver
from kindregards.ports.records import Gathered, Record, Value

_KINDS: dict[str, type[Gathered]] = {
    kind.__name__: kind for kind in (HandedOver, LookedBack, Thought, Gap, Answer)
}
_SELECT = "SELECT case_id, created, kind, value FROM records"


class StoredRecords:
    """The port ``Records`` on the store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, case_id: int, value: Gathered, now: datetime) -> None:
        """Keep a value; ``StoreError`` where the case was forgotten meanwhile."""
        row = (case_id, type(value).__name__, now.isoformat(), to_json(value))
        with self._connection.writing() as database:
            touch(database, case_id, now)
            database.execute(
                "INSERT INTO records (case_id, kind, created, value) VALUES (?, ?, ?, ?)", row
            )

    def latest(self, case_id: int, kind: type[Value]) -> Value | None:
        """Return the newest value of a kind, or ``None``."""
        where = "WHERE case_id = ? AND kind = ? ORDER BY id DESC LIMIT 1"
        found: tuple[Record[Value], ...] = self._read(where, case_id, kind.__name__)
        return found[0].value if found else None

    def of(self, kind: type[Value], case_id: int | None = None) -> tuple[Record[Value], ...]:
        """Return all values of a kind, oldest first."""
        if case_id is None:
            return self._read("WHERE kind = ? ORDER BY id", kind.__name__)
        return self._read("WHERE kind = ? AND case_id = ? ORDER BY id", kind.__name__, case_id)

    def history(self, case_id: int) -> tuple[Record[Gathered], ...]:
        """Return all that a case gathered, oldest first."""
        return self._read("WHERE case_id = ? ORDER BY id", case_id)

    def _read(self, where: str, *values: int | str) -> tuple[Record[Any], ...]:
        with self._connection.reading() as database:
            return tuple(_record(row) for row in database.execute(f"{_SELECT} {where}", values))


def _record(row: Row) -> Record[Gathered]:
    case_id, created, kind, value = row
    if kind not in _KINDS:
        raise DamagedRow("no record")
    return Record(case_id, moment(created), from_json(_KINDS[kind], value))
