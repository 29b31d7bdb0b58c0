"""A store as large as a service's: one drafted case, copied inside SQLite under other names."""

import os
import subprocess
import sys
from pathlib import Path

from kindregards.adapters.store import Store
from kindregards.adapters.store_connection import FILE

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "interview.eml"
NEEDLE = "Marrowby"
"""Part of the employer's name of every hundredth case."""
_COPIES = """
    WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < :cases)
    INSERT INTO cases ({columns}) SELECT {values} FROM n, cases WHERE cases.id = 1
"""
_COMPANY = f"CASE i % 100 WHEN 0 THEN '{NEEDLE} ' ELSE 'Employer ' END || i"
_OTHER = {
    "id": "i",
    "turn": "i + 1",
    "company": _COMPANY,
    "search": f"lower({_COMPANY}) || ' ' || search",
}
_MESSAGES = """INSERT INTO messages
    SELECT id, 'm' || id || '@employer.example', digest || id, message, source
    FROM cases, messages WHERE id > 1 AND case_id = 1"""
_VERSIONS = """
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :each)
    INSERT INTO versions SELECT cases.id, artefact, i, author, created, kind, text
    FROM cases, n, versions WHERE case_id = 1 AND number = 1 AND (cases.id > 1 OR i > 1)"""


def build(folder: Path, cases: int, each: int) -> None:
    """Make a store of so many cases, whose mail and note have so many versions each."""
    environ = {**os.environ, "KINDREGARDS_HOME": str(folder)}
    draft = [sys.executable, "-m", "kindregards", "draft", str(EXAMPLE), "--offline", "--no-input"]
    subprocess.run(draft, check=True, env=environ, capture_output=True)
    with Store(folder) as store, store._connection.writing() as database:
        names = [row[1] for row in database.execute("PRAGMA table_info(cases)")]
        values = ", ".join(_OTHER.get(name, f"cases.{name}") for name in names)
        copies = _COPIES.format(columns=", ".join(names), values=values)
        database.execute(copies, {"cases": cases})
        database.execute(_MESSAGES)
        database.execute(_VERSIONS, {"each": each})


def size(folder: Path) -> int:
    """Return the bytes of the store's file."""
    return (folder / FILE).stat().st_size
