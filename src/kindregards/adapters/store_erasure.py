"""Forgetting to the byte: rows, write-ahead log, free pages, and the files an editor left."""

import re
import sqlite3
from contextlib import suppress
from pathlib import Path

from kindregards.adapters.store_connection import Connection
from kindregards.core.errors import StoreError

_LOGS = re.compile(r"\.log(\.\d+)?$")


class StoredErasure:
    """The port ``Erasure`` on the store and its folder.

    A case that is being forgotten is marked until its last byte is gone, so that what a crash
    interrupts is finished the next time.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def forget(self, case_id: int) -> bool:
        """Erase a case; ``False`` where there was none (its files go all the same)."""
        return self._erase("WHERE id = ?", (case_id,), _files_of(case_id)) > 0

    def forget_all(self) -> int:
        """Erase every case, file and log, and what is known of servers; returns how many cases."""
        return self._erase("", (), _files_of(None), _LOGS, tables=("servers", "consents"))

    def finish(self) -> None:
        """Go on with what a crash, or another window, kept from being done to the end."""
        with self._connection.reading() as database:
            marked = _marked(database)
        if marked:
            # Never in the way of what the person came for: it stays marked for the next time.
            with suppress(StoreError):
                self._wipe(*(_files_of(case_id) for case_id in marked))

    def _erase(
        self, where: str, values: tuple[int, ...], *files: re.Pattern[str],
        tables: tuple[str, ...] = (),
    ) -> int:  # fmt: skip
        with self._connection.writing() as database:
            for table in tables:
                database.execute(f"DELETE FROM {table}")
            database.execute(
                f"INSERT OR IGNORE INTO forgetting SELECT id FROM cases {where}", values
            )
            count = database.execute(f"DELETE FROM cases {where}", values).rowcount
        self._wipe(*files)
        return count

    def _wipe(self, *files: re.Pattern[str]) -> None:
        with self._connection.reading() as database:
            marked = _marked(database)
            _remove(self._connection.folder, *files)
            _scrub(database)
            database.executemany("DELETE FROM forgetting WHERE case_id = ?", [(i,) for i in marked])


def _marked(database: sqlite3.Connection) -> list[int]:
    return [row[0] for row in database.execute("SELECT case_id FROM forgetting")]


def _scrub(database: sqlite3.Connection) -> None:
    """Write the file anew without its free pages, and empty the log."""
    database.execute("VACUUM")
    _empty_log(database)


def _empty_log(database: sqlite3.Connection) -> None:
    if database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
        raise StoreError(
            "Another window of kindregards is reading, so old bytes may still be in its log.",
            "Close it, then run kindregards list: that erases the rest.",
            "What was to be forgotten is out of the store.",
        )


def _files_of(case_id: int | None) -> re.Pattern[str]:
    """Match an editor's file of a case (``None``: any) with its swap and backup names."""
    number = r"\d+" if case_id is None else str(case_id)
    return re.compile(rf"^\W{{0,2}}edit-{number}-")


def _remove(folder: Path, *patterns: re.Pattern[str]) -> None:
    for path in sorted(folder.iterdir()):
        if any(pattern.search(path.name) for pattern in patterns) and not path.is_dir():
            path.unlink(missing_ok=True)
