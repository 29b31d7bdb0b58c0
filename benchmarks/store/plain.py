"""The same number of texts in a plain table."""

import sqlite3
from contextlib import closing
from pathlib import Path

from benchmarks.store import NEEDLE

TEXT = "Dear Ms Quill, thank you for letting me know. " * 20


def build_plain(file: Path, cases: int, each: int) -> None:
    """Fill two plain tables."""
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("CREATE TABLE cases (id INTEGER PRIMARY KEY, company, role, changed)")
        database.execute(
            "CREATE TABLE versions (case_id, number, text, PRIMARY KEY (case_id, number))"
        )
        rows = range(1, cases + 1)
        names = (f"{'Employer' if row % 100 else NEEDLE} {row}" for row in rows)
        database.executemany(
            "INSERT INTO cases VALUES (?, ?, 'Baker', '2026-11-28T10:00:00')",
            zip(rows, names, strict=True),
        )
        database.executemany(
            "INSERT INTO versions VALUES (?, ?, ?)",
            ((row, number, TEXT) for row in rows for number in range(2 * each)),
        )
