"""Forgetting leaves no byte of a text in any file of the data folder."""

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kindregards.adapters.store import Store
from kindregards.core.completion import Call
from kindregards.core.errors import StoreError
from kindregards.ports.writing import Known
from tests.adapters.samples import CASE, EMAIL, FACTS, KEPT, NOTE, NOW, told

PAGE = 4096
MARKS = (b"SECRETMARK", b"Fennick", b"Orla", b"fennick-bakery.example")
LEFT = (
    "edit-1-email.md", "edit-1-note-2.md", ".edit-1-email.md.swp", "edit-1-email.md~",
    "#edit-1-email.md#", ".#edit-1-email.md", "edit-1-email.md.save",
)  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with case 1 full of marks, changed and changed again, and case 2 without."""
    with Store(tmp_path / "data", timeout=0.2) as store:
        store.cases.add(KEPT)
        store.cases.add(told("Rye & Sons"))
        for number in range(30):
            text = f"SECRETMARK {number} " * 300
            store.versions.write(1, "email", replace(EMAIL, body=text), "you", NOW)
            store.cases.save(
                replace(KEPT, case=replace(CASE, id=1, facts=replace(FACTS, praise=text))), NOW
            )
            store.versions.write(2, "note", replace(NOTE, body="kept"), "composer", NOW)
            call = Call("feedback-email", "llm.example", "m", body=text, answer=text)
            store.ledger.add(1, "email", number + 1, [call], NOW)
        for name in (*LEFT, "edit-11-email.md", "kindregards-error.log"):
            (tmp_path / "data" / name).write_text("SECRETMARK" if name in LEFT else "other")
        yield store


def found(store: Store) -> dict[str, set[bytes]]:
    files = {path.name: path.read_bytes() for path in store.path.parent.iterdir()}
    return {
        name: {m for m in MARKS if m in data}
        for name, data in files.items()
        if any(m in data for m in MARKS)
    }


def test_the_marks_are_there_before(store: Store) -> None:
    assert {"kindregards.db-wal", *LEFT} <= set(found(store))


def test_forgetting_one_leaves_none_of_its_bytes(store: Store) -> None:
    assert store.erasure.forget(1)
    assert found(store) == {}
    assert len(store.versions.history(2)) == 30
    assert (store.path.parent / "edit-11-email.md").read_text() == "other"
    assert (store.path.parent / "kindregards-error.log").exists()


def test_forgetting_all_leaves_the_store_alone(store: Store) -> None:
    store.versions.write(2, "email", EMAIL, "composer", NOW)
    assert store.erasure.forget_all() == 2
    assert found(store) == {}
    assert {p.name for p in store.path.parent.iterdir()} <= {
        f"kindregards.db{end}" for end in ("", "-wal", "-shm")
    }
    store.close()
    assert found(store) == {}


def test_forgetting_all_forgets_the_servers_too(store: Store) -> None:
    store.servers.learn("llm.example", "m", Known("text", ("temperature",)))
    store.servers.keep_consent("llm.example", True, NOW)
    assert store.servers.known("llm.example", "m") == Known("text", ("temperature",))
    assert store.servers.consent("llm.example") is True
    store.erasure.forget_all()
    assert not [p for p in store.path.parent.iterdir() if b"llm.example" in p.read_bytes()]
    assert store.servers.known("llm.example", "m") == Known()
    assert store.servers.consent("llm.example") is None


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE calls SET call = ''",
        "DELETE FROM calls",
        "INSERT OR REPLACE INTO calls SELECT id, case_id, artefact, version, moment, '' FROM calls",
    ],
)
def test_what_was_sent_stays_as_it_was(store: Store, sql: str) -> None:
    with closing(sqlite3.connect(store.path)) as other, pytest.raises(sqlite3.IntegrityError):
        other.execute(sql)
    assert len(store.ledger.sent(1)) == 30
    assert store.ledger.sent(2) == ()


def test_forgetting_makes_the_file_as_small_as_if_there_had_been_no_such_case(
    store: Store, tmp_path: Path
) -> None:
    store.close()
    before = store.path.stat().st_size
    store.erasure.forget(1)
    store.close()
    with Store(tmp_path / "fresh") as fresh:
        fresh.cases.add(told("Rye & Sons"))
        for _ in range(30):
            fresh.versions.write(1, "note", replace(NOTE, body="kept"), "composer", NOW)
    small = fresh.path.stat().st_size + PAGE
    assert store.path.stat().st_size <= small < before / 3


def test_a_reader_in_another_window_is_told_of_and_the_rest_is_erased_later(store: Store) -> None:
    with closing(sqlite3.connect(store.path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM versions").fetchone()
        with pytest.raises(StoreError, match="Another window") as caught:
            store.erasure.forget(1)
        assert "kindregards list" in caught.value.next
        assert store.cases.get(1) is None
    store.close()
    with Store(store.path.parent) as again:
        assert again.catalogue.last() == 2
        assert found(again) == {}


def test_what_a_crash_interrupts_is_finished_next_time(store: Store) -> None:
    code = f"""
import os
from pathlib import Path
from kindregards.adapters import store_erasure
from kindregards.adapters.store import Store
store_erasure._scrub = lambda database: os._exit(9)
Store(Path({str(store.path.parent)!r})).erasure.forget(1)
"""
    assert subprocess.run([sys.executable, "-c", code]).returncode == 9
    assert found(store)
    store.close()
    with Store(store.path.parent) as again:
        assert again.cases.get(1) is None
        assert found(again) == {}
        with again.cases._connection.reading() as database:
            assert not database.execute("SELECT * FROM forgetting").fetchall()


@pytest.mark.skipif(os.name != "posix", reason="file modes")
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_only_the_owner_can_read_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    folder = tmp_path / "data"
    before = os.umask(umask)
    try:
        with Store(folder) as store:
            store.cases.add(KEPT)
            assert modes(folder) == {
                "kindregards.db": 0o600,
                "kindregards.db-wal": 0o600,
                "kindregards.db-shm": 0o600,
            }
            store.erasure.forget(1)
            store.cases.add(KEPT)
            assert set(modes(folder).values()) == {0o600}
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="file modes")
def test_a_store_that_was_too_open_is_closed(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.cases.add(KEPT)
        for path in (tmp_path, *tmp_path.iterdir()):
            path.chmod(0o777)
        with Store(tmp_path) as other:
            other.cases.get(1)
            assert set(modes(tmp_path).values()) == {0o600}
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700


def modes(folder: Path) -> dict[str, int]:
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
