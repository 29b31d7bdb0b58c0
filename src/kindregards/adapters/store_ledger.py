"""What left this machine for a case: calls in the store, only ever added, gone with the case."""

from collections.abc import Sequence
from datetime import datetime

from kindregards.adapters.rows import from_json, moment, to_json
from kindregards.adapters.store_connection import Connection
from kindregards.core.completion import Call
from kindregards.ports import Artefact
from kindregards.ports.writing import Sent


class StoredLedger:
    """The port ``Ledger`` on the store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self, case_id: int, artefact: Artefact, version: int | None,
        calls: Sequence[Call], now: datetime,
    ) -> None:  # fmt: skip
        """Keep calls; ``StoreError`` where the case was forgotten meanwhile."""
        sql = "INSERT INTO calls (case_id, artefact, version, moment, call) VALUES (?, ?, ?, ?, ?)"
        when = now.isoformat()
        rows = [(case_id, artefact, version, when, to_json(call)) for call in calls]
        if rows:
            with self._connection.writing() as database:
                database.executemany(sql, rows)

    def sent(self, case_id: int) -> tuple[Sent, ...]:
        """Return the calls of a case, oldest first."""
        sql = "SELECT artefact, version, moment, call FROM calls WHERE case_id = ? ORDER BY id"
        with self._connection.reading() as database:
            return tuple(
                Sent(artefact, version, moment(when), from_json(Call, call))
                for artefact, version, when, call in database.execute(sql, (case_id,))
            )
