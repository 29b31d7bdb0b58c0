"""The store's file: opened privately, brought up to date, every failure of it told plainly."""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from kindregards.adapters import platform
from kindregards.adapters.store_failures import told
from kindregards.adapters.store_migrations import is_current, migrate

FILE = "kindregards.db"
Row = tuple[Any, ...]


class Connection:
    """One connection to the store in ``folder``; the file is opened on first use.

    ``timeout`` is how many seconds to wait for another program that is writing.
    ``after_opening`` is called once for each time the file is opened.
    Every failure is a ``StoreError``.
    """

    def __init__(self, folder: Path, timeout: float = 10.0) -> None:
        self.folder = folder
        self.path = folder / FILE
        self.after_opening: Callable[[], None] = lambda: None
        self._timeout = timeout
        self._database: sqlite3.Connection | None = None

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give the database for reading; what is made of the rows may be made inside."""
        with told(self.path, self._timeout):
            yield self._opened()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give the database inside one transaction: on disk at the end, or undone as a whole."""
        with told(self.path, self._timeout):
            database = self._opened()
            # IMMEDIATE waits for its turn; a plain BEGIN fails at once where it read before.
            database.execute("BEGIN IMMEDIATE")
            try:
                yield database
                database.execute("COMMIT")
            except BaseException:
                _undo(database)
                raise

    def close(self) -> None:
        """Close the file, if it was opened; it may be used again."""
        if self._database is not None:
            database, self._database = self._database, None
            with told(self.path, self._timeout):
                database.close()

    def _opened(self) -> sqlite3.Connection:
        if self._database is None:
            self._database = self._open()
            self.after_opening()
        return self._database

    def _open(self) -> sqlite3.Connection:
        self._make_private()
        database = sqlite3.connect(self.path, timeout=self._timeout, isolation_level=None)
        try:
            self._prepare(database)
        except BaseException:
            database.close()
            raise
        return database

    def _make_private(self) -> None:
        platform.private_folder(self.folder)
        log = self.path.with_name(f"{FILE}-wal")
        # SQLite throws the log away where the database is empty: it may be all that is left.
        if _size(log) > 0 and _size(self.path) == 0:
            raise sqlite3.DatabaseError("the database is gone, its log is not")
        os.close(platform.private_file(self.path))
        for name in (log, self.path.with_name(f"{FILE}-shm")):
            platform.keep_private(name)

    def _prepare(self, database: sqlite3.Connection) -> None:
        for pragma in (
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",
            # What SQLite would spill into the system's temporary folder stays in memory.
            "temp_store=MEMORY",
        ):
            database.execute(f"PRAGMA {pragma}").fetchall()
        current = is_current(database)
        self._log_ahead(database)
        if not current:
            database.execute("BEGIN IMMEDIATE")
            try:
                migrate(database)
                database.execute("COMMIT")
            except BaseException:
                _undo(database)
                raise

    def _log_ahead(self, database: sqlite3.Connection) -> None:
        # This one pragma does not wait for others by itself.
        end = time.monotonic() + self._timeout
        while True:
            try:
                database.execute("PRAGMA journal_mode=WAL").fetchall()
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                    raise
                time.sleep(0.02)
            else:
                return


def _undo(database: sqlite3.Connection) -> None:
    with suppress(sqlite3.Error):
        if database.in_transaction:
            database.execute("ROLLBACK")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
