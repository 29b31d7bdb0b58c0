"""The versions of a case's texts in the store: only ever added."""

from datetime import datetime

from kindregards.adapters.rows import DamagedRow, from_json, moment, to_json
from kindregards.adapters.store_cases import clean, touch
from kindregards.adapters.store_connection import Connection, Row
from kindregards.core.draft import Email, Note
from kindregards.ports import Artefact, Version

_KINDS: dict[str, type[Email] | type[Note]] = {"Email": Email, "Note": Note}
_SELECT = (
    "SELECT case_id, artefact, number, author, created, kind, text FROM versions WHERE case_id = ?"
)


class StoredVersions:
    """The port ``Versions`` on the store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def write(
        self, case_id: int, artefact: Artefact, text: Email | Note, author: str, now: datetime
    ) -> Version:
        """Add a version and return it; ``StoreError`` where the case was forgotten meanwhile."""
        sql = "SELECT COALESCE(MAX(number), 0) + 1 FROM versions WHERE case_id = ? AND artefact = ?"
        with self._connection.writing() as database:
            number = database.execute(sql, (case_id, artefact)).fetchone()[0]
            made = (case_id, artefact, number, author, now)
            row = (*made[:3], clean(author), now.isoformat(), type(text).__name__, to_json(text))
            database.execute("INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            touch(database, case_id, now)
        return Version(*made, text)

    def latest(self, case_id: int, artefact: Artefact) -> Version | None:
        """Return the newest version, or ``None``."""
        sql = f"{_SELECT} AND artefact = ? ORDER BY number DESC LIMIT 1"
        found = self._versions(sql, case_id, artefact)
        return found[0] if found else None

    def history(self, case_id: int, artefact: Artefact | None = None) -> tuple[Version, ...]:
        """Return all versions in the order of writing."""
        if artefact is None:
            return self._versions(f"{_SELECT} ORDER BY rowid", case_id)
        return self._versions(f"{_SELECT} AND artefact = ? ORDER BY number", case_id, artefact)

    def _versions(self, sql: str, *values: int | str) -> tuple[Version, ...]:
        with self._connection.reading() as database:
            return tuple(_version(row) for row in database.execute(sql, values))


def _version(row: Row) -> Version:
    case_id, artefact, number, author, created, kind, text = row
    if kind not in _KINDS:
        raise DamagedRow("no text")
    return Version(
        case_id, artefact, number, author, moment(created), from_json(_KINDS[kind], text)
    )
