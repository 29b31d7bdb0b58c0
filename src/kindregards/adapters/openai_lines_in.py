"""Answers out of files, laid ready on disk by the request that each belongs to."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from kindregards.adapters.openai_lines import Lines
from kindregards.core.batch.requests import Line, from_line
from kindregards.core.batch.steps import Request
from kindregards.core.completion import Answer
from kindregards.core.errors import InputError, StoreError
from kindregards.ports.jobs import Collected

FILE = ".answers.sqlite3"
_MOST_BYTES = 4_000_000
"""For one line; no answer is that long."""
# Of two lines for one request the first that holds an answer counts.
_KEEP = """INSERT INTO answers VALUES (?, ?, ?) ON CONFLICT(name) DO UPDATE
    SET answers = excluded.answers, line = excluded.line WHERE excluded.answers > answers"""


class ArrivedLines:
    """The port ``Arrived``, on a file in ``folder`` that is made anew and goes at the end."""

    def __init__(self, folder: Path, lines: Lines) -> None:
        self._path, self._lines = folder / FILE, lines
        self._remove()
        try:
            self._database = sqlite3.connect(self._path, isolation_level=None)
            # Nothing is lost where this is: the answers are in their files.
            for pragma in ("journal_mode=OFF", "synchronous=OFF", "temp_store=MEMORY"):
                self._database.execute(f"PRAGMA {pragma}").fetchall()
            self._database.execute(
                "CREATE TABLE answers (name TEXT PRIMARY KEY, answers INT, line TEXT)"
            )
        except sqlite3.Error as error:
            raise StoreError(f"{folder} takes no file: {error}.", "Make room there.") from None

    def read(self, path: str) -> Collected:
        """Take in a file; ``InputError`` where it cannot be read, or holds no answer."""
        count = _Count()
        try:
            self._database.execute("BEGIN")
            before = self._size()
            rows = ((found.custom_id, found.is_answer, text) for found, text in _read(path, count))
            self._database.executemany(_KEEP, rows)
            doubled = count.lines - count.broken - (self._size() - before)
            self._database.execute("COMMIT")
        except OSError as error:
            raise InputError(f"{path} cannot be read: {error.strerror or error}.") from None
        except sqlite3.Error as error:
            raise StoreError(f"The answers could not be taken in: {error}.") from None
        if count.lines and count.lines == count.broken:
            raise InputError(
                f"{path} holds no answers to requests of a batch.",
                "Give the file that came back, one JSON object a line, each with custom_id.",
            )
        return Collected(count.lines, count.broken, doubled)

    def answer(self, request: Request) -> Answer:
        """Return the answer to a request: a fault where none came."""
        found = self._line(self._lines.name(request))
        return self._lines.answer(request, found)

    def close(self) -> None:
        """Remove the file."""
        self._database.close()
        self._remove()

    def _line(self, name: str) -> Line | None:
        sql = "SELECT line FROM answers WHERE name = ?"
        row = self._database.execute(sql, (name,)).fetchone()
        return from_line(row[0]) if row else None

    def _size(self) -> int:
        return int(self._database.execute("SELECT COUNT(*) FROM answers").fetchone()[0])

    def _remove(self) -> None:
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)


class _Count:
    lines = broken = 0


def _read(path: str, count: _Count) -> Iterator[tuple[Line, str]]:
    with Path(path).open("rb") as file:
        while data := file.readline(_MOST_BYTES):
            is_whole = len(data) < _MOST_BYTES or data.endswith(b"\n")
            while (
                not is_whole and not data.endswith(b"\n") and (rest := file.readline(_MOST_BYTES))
            ):
                data = rest
            text = data.decode("utf-8", "replace") if is_whole else ""
            if is_whole and not text.strip("\ufeff \t\r\n"):
                continue
            count.lines += 1
            found = from_line(text)
            if found is None:
                count.broken += 1
            else:
                yield found, text
