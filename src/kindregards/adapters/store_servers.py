"""What is remembered of servers: how each is asked, and whether the person said yes to it."""

from datetime import datetime
from typing import get_args, get_type_hints

from kindregards.adapters.rows import DamagedRow, from_json, to_json
from kindregards.adapters.store_cases import clean
from kindregards.adapters.store_connection import Connection
from kindregards.ports.writing import Known

_RUNGS = get_args(get_type_hints(Known)["rung"])


class StoredServers:
    """The port ``Servers`` on the store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def known(self, server: str, model: str) -> Known:
        """Return how a model is asked; what cannot be read is learnt anew."""
        sql = "SELECT known FROM servers WHERE server = ? AND model = ?"
        with self._connection.reading() as database:
            row = database.execute(sql, (clean(server), clean(model))).fetchone()
        try:
            found = from_json(Known, row[0]) if row else Known()
        except DamagedRow:
            return Known()
        return found if found.rung in _RUNGS else Known()

    def learn(self, server: str, model: str, known: Known) -> None:
        """Remember how it is asked."""
        sql = "INSERT OR REPLACE INTO servers VALUES (?, ?, ?)"
        with self._connection.writing() as database:
            database.execute(sql, (clean(server), clean(model), to_json(known)))

    def consent(self, host: str) -> bool | None:
        """Return the person's answer, or ``None``."""
        with self._connection.reading() as database:
            row = database.execute(
                "SELECT yes FROM consents WHERE host = ?", (clean(host),)
            ).fetchone()
        return bool(row[0]) if row else None

    def keep_consent(self, host: str, yes: bool, now: datetime) -> None:
        """Keep the person's answer."""
        sql = "INSERT OR REPLACE INTO consents VALUES (?, ?, ?)"
        with self._connection.writing() as database:
            database.execute(sql, (clean(host), int(yes), now.isoformat()))

    def forget_consent(self, host: str) -> None:
        """Forget it."""
        with self._connection.writing() as database:
            database.execute("DELETE FROM consents WHERE host = ?", (clean(host),))
