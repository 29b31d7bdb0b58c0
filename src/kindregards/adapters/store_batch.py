"""A batch on disk: its rows, and every request with its answer, in the folder that it fills."""

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from kindregards.adapters import platform
from kindregards.adapters.rows import DamagedRow, from_json, to_json
from kindregards.adapters.store_batch_answers import packed, unpacked
from kindregards.core.batch.rows import Row
from kindregards.core.batch.states import Result, Tally
from kindregards.core.batch.steps import Plan, Request
from kindregards.core.completion import Answer, usage_of
from kindregards.core.errors import StoreError, UsageError
from kindregards.ports.batch import Known

FILE = ".batch.sqlite3"
_VERSION = 1
_TABLES = (
    "CREATE TABLE plans (plan TEXT NOT NULL)",
    """CREATE TABLE results (
        row INTEGER PRIMARY KEY,
        mark TEXT NOT NULL,
        input TEXT NOT NULL,
        state TEXT NOT NULL,
        result TEXT NOT NULL
    )""",
    "CREATE INDEX results_by_mark ON results(mark)",
    """CREATE TABLE batch_rows (
        batch TEXT NOT NULL,
        row INTEGER NOT NULL,
        input TEXT NOT NULL,
        prompt TEXT NOT NULL,
        model TEXT NOT NULL,
        state TEXT NOT NULL,
        calls INTEGER NOT NULL DEFAULT 0,
        prompt_tokens INTEGER NOT NULL DEFAULT 0,
        completion_tokens INTEGER NOT NULL DEFAULT 0,
        answer TEXT,
        UNIQUE (batch, row, input, prompt, model)
    )""",
)
_ORDER = "CASE state WHEN 'paused' THEN 0 WHEN 'failed' THEN 1 WHEN 'waiting' THEN 2 ELSE 3 END"


class BatchFile:
    """The port ``BatchStore``. One run at a time: a second one is told so.

    The log is not forced to the disk at each commit: what is killed keeps all, a power cut may
    cost the last moments, which are then asked for again.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._key = ""
        try:
            platform.private_folder(folder)
        except OSError as error:
            said = f"{folder} cannot be the folder of a batch: {error.strerror or error}."
            raise UsageError(said, "Name another one with --out.") from None
        try:
            self._data = self._open()
        except sqlite3.DatabaseError as error:
            raise _told(error, self._path) from None

    def plan(self) -> Plan | None:
        """Return what holds for the batch; ``None`` where none was begun here."""
        found = self._data.execute("SELECT plan FROM plans").fetchone()
        if found is None:
            return None
        try:
            plan = from_json(Plan, found[0])
        except DamagedRow:
            raise _damaged(self._path) from None
        self._key = plan.key
        return plan

    def begin(self, plan: Plan) -> None:
        """Keep what holds for it."""
        self._key = plan.key
        self._write("INSERT INTO plans VALUES (?)", to_json(plan))
        self.flush()

    def known(self, row: int) -> Known | None:
        """Return a row that was met before."""
        found = self._data.execute("SELECT input, state, result FROM results WHERE row = ?", (row,))
        one = found.fetchone()
        return Known(row, one[0], one[1], from_json(Result, one[2]).folder) if one else None

    def twin(self, row: Row) -> int | None:
        """Return the first earlier row with the same mark, if there is one."""
        found = self._data.execute(
            "SELECT min(row) FROM results WHERE mark = ? AND row < ?", (row.mark, row.number)
        )
        first: int | None = found.fetchone()[0]
        return first

    def meet(self, row: Row) -> None:
        """Keep that there is this row, as one that waits."""
        result = Result(row.number, row.id, "waiting")
        self._write(
            "INSERT OR REPLACE INTO results VALUES (?, ?, ?, 'waiting', ?)",
            row.number, row.mark, row.input, to_json(result),
        )  # fmt: skip

    def claim(self, request: Request, model: str) -> None:
        """Note that a request is about to leave."""
        self._write(
            "INSERT INTO batch_rows (batch, row, input, prompt, model, state)"
            " VALUES (?, ?, ?, ?, ?, 'claimed') ON CONFLICT DO UPDATE"
            # A claim that nothing came of was a call all the same.
            " SET calls = calls + (state = 'claimed'), state = 'claimed'"
            " WHERE state != 'answered'",
            *self._of(request, model),
        )

    def answer(self, request: Request, model: str) -> Answer | None:
        """Return the answer to a request that was kept; ``None`` where there is none."""
        found = self._data.execute(
            "SELECT answer FROM batch_rows WHERE batch = ? AND row = ? AND input = ?"
            " AND prompt = ? AND model = ? AND state = 'answered'",
            self._of(request, model),
        ).fetchone()
        return unpacked(found[0]) if found else None

    def keep(self, request: Request, model: str, answer: Answer) -> None:
        """Keep an answer; the first whole one for a request stays for ever."""
        usage, text = usage_of(answer.calls), packed(answer)
        self._write(
            "INSERT INTO batch_rows (batch, row, input, prompt, model, state, answer, calls,"
            " prompt_tokens, completion_tokens) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET state = excluded.state, answer = excluded.answer,"
            " calls = calls + excluded.calls,"
            " prompt_tokens = prompt_tokens + excluded.prompt_tokens,"
            " completion_tokens = completion_tokens + excluded.completion_tokens"
            " WHERE state != 'answered'",
            *self._of(request, model), "answered" if text else "failed", text,
            usage.calls, usage.prompt_tokens, usage.completion_tokens,
        )  # fmt: skip

    def settle(self, result: Result) -> None:
        """Keep what became of a row."""
        self._write(
            "UPDATE results SET state = ?, result = ? WHERE row = ?",
            result.state, to_json(result), result.row,
        )  # fmt: skip

    def cut(self, last: int) -> tuple[str, ...]:
        """Forget rows after the last one: the table was longer once. Returns their folders."""
        found = self._data.execute("SELECT result FROM results WHERE row > ?", (last,)).fetchall()
        self._write("DELETE FROM results WHERE row > ?", last)
        folders = (from_json(Result, text).folder for (text,) in found)
        return tuple(filter(None, folders))

    def flush(self) -> None:
        """Have all of it on disk."""
        try:
            if self._data.in_transaction:
                self._data.execute("COMMIT")
        except sqlite3.Error as error:
            raise _told(error, self._path) from None

    def results(self) -> Iterator[Result]:
        """Yield what became of all rows: who to speak with first, then what failed, then all."""
        found = self._data.execute(f"SELECT result FROM results ORDER BY {_ORDER}, row")
        for (text,) in found:
            yield from_json(Result, text)

    def tally(self) -> Tally:
        """Count rows, calls and tokens."""
        states = dict(self._data.execute("SELECT state, count(*) FROM results GROUP BY state"))
        sums = "sum(calls + (state = 'claimed')), sum(prompt_tokens), sum(completion_tokens)"
        used = self._data.execute(f"SELECT {sums} FROM batch_rows").fetchone()
        names = ("done", "failed", "paused", "waiting")
        return Tally(*(states.get(name, 0) for name in names), *(count or 0 for count in used))

    def close(self) -> None:
        """Close the file; what was not flushed is."""
        with suppress(StoreError):
            self.flush()
        self._data.close()

    def _of(self, request: Request, model: str) -> tuple[str, int, str, str, str]:
        return self._key, request.row, request.input, request.key, model

    def _write(self, statement: str, *values: object) -> None:
        try:
            if not self._data.in_transaction:
                self._data.execute("BEGIN IMMEDIATE")
            self._data.execute(statement, values)
        except sqlite3.Error as error:
            raise _told(error, self._path) from None

    def _open(self) -> sqlite3.Connection:
        import os

        os.close(platform.private_file(self._path))
        data = sqlite3.connect(self._path, timeout=1.0, isolation_level=None)
        data.execute("PRAGMA locking_mode=EXCLUSIVE").fetchall()
        data.execute("PRAGMA journal_mode=WAL").fetchall()
        data.execute("PRAGMA synchronous=NORMAL").fetchall()
        data.execute("BEGIN IMMEDIATE")
        version = data.execute("PRAGMA user_version").fetchone()[0]
        if version > _VERSION:
            raise _newer(self._path)
        if version < _VERSION:
            for statement in _TABLES:
                data.execute(statement)
            data.execute(f"PRAGMA user_version={_VERSION}")
        data.execute("COMMIT")
        return data


def _told(error: sqlite3.Error, path: Path) -> StoreError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_BUSY:
        return StoreError(
            f"Another run is at work in {path.parent}.", "Wait until it is done, or stop it."
        )
    if code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        return _damaged(path)
    return StoreError(
        f"{path} cannot be written: {error}.",
        "See whether the disk is full, then run it again with --continue.",
    )


def _damaged(path: Path) -> StoreError:
    return StoreError(f"{path} is damaged.", "Begin again with another folder for --out.")


def _newer(path: Path) -> StoreError:
    return StoreError(f"{path} was made by a newer version.", "Update kindregards.")
