"""Every failure of the store ends in a plain sentence, and nothing that was kept is touched."""

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kindregards.adapters.store import Store
from tests.adapters.samples import KEPT, NOW, told
from tests.adapters.stores import FILE, failure


def test_a_store_that_another_program_holds(filled: Path) -> None:
    with closing(sqlite3.connect(filled / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        error = failure(filled, lambda store: store.cases.add(KEPT))
    assert "in use" in error.message
    with Store(filled) as store:
        assert len(store.catalogue.summaries()) == 1


def test_reading_goes_on_while_another_program_writes(filled: Path) -> None:
    with closing(sqlite3.connect(filled / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with Store(filled, timeout=0.1) as store:
            assert store.catalogue.last() == 1


def test_the_store_waits_for_its_turn(filled: Path) -> None:
    code = "import sqlite3, sys, time; d = sqlite3.connect(sys.argv[1], isolation_level=None); d.execute('BEGIN IMMEDIATE'); print(1, flush=True); time.sleep(0.4)"
    with subprocess.Popen(
        [sys.executable, "-c", code, str(filled / FILE)], stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        other.stdout.readline()
        begun = time.monotonic()
        with Store(filled) as store:
            store.cases.add(KEPT)
        assert time.monotonic() - begun > 0.2


@pytest.mark.parametrize("inside", ["", "deeper"])
def test_a_file_where_the_folder_should_be(tmp_path: Path, inside: str) -> None:
    (tmp_path / "data").write_text("mine")
    assert "in the way" in failure(tmp_path / "data" / inside).message
    assert (tmp_path / "data").read_text() == "mine"


def test_a_folder_where_the_file_should_be(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert "not a store" in failure(tmp_path).message


# The superuser may write everywhere, so a run as root becomes somebody else.
STRANGER = """
import os, sys
from pathlib import Path
from kindregards.adapters.store import Store
from kindregards.core.errors import StoreError
if os.geteuid() == 0:
    os.seteuid(65534)
else:
    os.chmod(sys.argv[2], 0o555)
try:
    print(Store(Path(sys.argv[1])).catalogue.last())
except StoreError as error:
    print(error.exit, error.message)
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.mark.skipif(os.name != "posix", reason="file modes")
@pytest.mark.parametrize("where", ["data", "missing"])
def test_a_folder_that_may_not_be_written(open_folder: Path, where: str) -> None:
    (open_folder / "data").mkdir(mode=0o755)
    target = open_folder / "data" / ("" if where == "data" else "deeper")
    run = subprocess.run(
        [sys.executable, "-c", STRANGER, str(target), str(open_folder / "data")],
        capture_output=True,
        text=True,
    )
    for path in (open_folder, open_folder / "data"):
        path.chmod(0o755)
    assert run.stdout.startswith("6 The data folder"), run.stderr
    assert "cannot be read or written" in run.stdout


FULL = """
import resource, signal, sys
from dataclasses import replace
from pathlib import Path
from kindregards.adapters.store import Store
from kindregards.core.errors import StoreError
from tests.adapters.samples import KEPT
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store, limit = Store(Path(sys.argv[1])), int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    for number in range(400):
        print("kept", store.cases.add(replace(KEPT, source=b"x" * 5000)), flush=True)
except StoreError as error:
    print(error.exit, error.message)
"""


@pytest.mark.skipif(os.name != "posix", reason="limits")
@pytest.mark.parametrize("limit", [0, 4096, 40_000, 100_000])
def test_a_full_disk_keeps_what_was_acknowledged(tmp_path: Path, limit: int) -> None:
    run = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path / "data"), str(limit)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    *kept, last = run.stdout.splitlines()
    assert last.startswith("6 The disk"), run.stderr
    with Store(tmp_path / "data") as store:
        assert [row.id for row in reversed(store.catalogue.summaries())] == list(
            range(1, len(kept) + 1)
        )
        store.cases.add(KEPT)


def test_a_failure_inside_undoes_the_whole(filled: Path) -> None:
    with Store(filled) as store:
        with pytest.raises(TypeError):
            store.versions.write(1, "note", object(), "composer", NOW)  # type: ignore[arg-type]
        assert store.cases.add(told("A")) == 2
        assert len(store.versions.history(1)) == 2


def test_the_store_writes_as_promised(filled: Path) -> None:
    with Store(filled) as store, store.cases._connection.reading() as database:
        values = [
            database.execute(f"PRAGMA {name}").fetchone()[0]
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "secure_delete",
                "busy_timeout",
            )
        ]
    assert values == ["wal", 2, 1, 1, 10_000]
