"""A store that is damaged, foreign, newer or half made: told plainly, and never overwritten."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kindregards.adapters.store import Store
from kindregards.adapters.store_migrations import MIGRATIONS
from kindregards.core.errors import StoreError
from tests.adapters.samples import KEPT
from tests.adapters.stores import FILE, failure, fill


def snapshot(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.name.endswith((".db", "-wal"))}


def test_a_store_of_a_newer_program_is_left_alone(filled: Path) -> None:
    with closing(sqlite3.connect(filled / FILE)) as database, database:
        database.execute("INSERT INTO migrations VALUES ('m999_telepathy')")
    before = snapshot(filled)
    assert "newer" in failure(filled, lambda store: store.cases.add(KEPT)).message
    assert snapshot(filled) == before


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE)) as database, database:
        database.execute("CREATE TABLE recipes (name)")
    before = snapshot(tmp_path)
    assert "not a store" in failure(tmp_path).message
    assert snapshot(tmp_path) == before


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"My diary. " * 500)
    assert "damaged" in failure(tmp_path).message
    assert (tmp_path / FILE).read_bytes() == b"My diary. " * 500


def test_a_store_cut_short_is_left_alone(filled: Path) -> None:
    with (filled / FILE).open("r+b") as file:
        file.truncate(9000)
    before = snapshot(filled)
    assert (
        "damaged"
        in failure(filled, lambda store: (store.cases.get(1), store.cases.add(KEPT))).message
    )
    assert snapshot(filled)[FILE] == before[FILE]


def test_a_log_without_its_database_is_left_alone(filled: Path) -> None:
    (filled / FILE).write_bytes(b"")
    (filled / f"{FILE}-wal").write_bytes(b"what is left" * 100)
    assert "damaged" in failure(filled).message
    assert (filled / f"{FILE}-wal").read_bytes() == b"what is left" * 100


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    (tmp_path / FILE).touch()
    with Store(tmp_path) as store:
        assert store.cases.add(KEPT) == 1


def test_flipped_bits_are_told_or_harmless(filled: Path) -> None:
    whole = (filled / FILE).read_bytes()
    chance = random.Random(7)
    told_of = 0
    for _ in range(100):
        place = chance.randrange(len(whole) * 8)
        flipped = bytearray(whole)
        flipped[place // 8] ^= 1 << place % 8
        (filled / FILE).write_bytes(flipped)
        try:
            with Store(filled, timeout=0.1) as store:
                store.catalogue.summaries()
                store.cases.get(1)
                store.versions.history(1)
        except StoreError:
            told_of += 1
    assert 5 < told_of < 100


@pytest.mark.parametrize("after", range(len(MIGRATIONS)))
def test_a_store_half_way_is_brought_up_to_date(tmp_path: Path, after: int) -> None:
    with closing(sqlite3.connect(tmp_path / FILE)) as database, database:
        database.execute("CREATE TABLE migrations (name TEXT PRIMARY KEY)")
        for name in list(MIGRATIONS)[:after]:
            for step in MIGRATIONS[name]:
                database.execute(step)
            database.execute("INSERT INTO migrations VALUES (?)", (name,))
    with Store(tmp_path) as store:
        fill(store)
        assert len(store.versions.history(1)) == 2


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE versions SET text = 'x'",
        "DELETE FROM versions",
        "DELETE FROM cases",
        "INSERT OR REPLACE INTO versions SELECT case_id, artefact, number, author, created, kind, 'x' FROM versions",
        "UPDATE messages SET source = 'x'",
    ],
)
def test_what_was_written_cannot_be_overwritten(filled: Path, sql: str) -> None:
    with closing(sqlite3.connect(filled / FILE)) as database:
        database.execute("PRAGMA foreign_keys=ON")
        with pytest.raises(sqlite3.IntegrityError, match=r"never|only ever"):
            database.execute(sql)
