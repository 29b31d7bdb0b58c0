"""What was acknowledged is there after a kill; what writes at once loses nothing."""

import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from kindregards.adapters.store import Store
from tests.adapters.samples import EMAIL, NOW, told

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from pathlib import Path
from kindregards.adapters.store import Store
from tests.adapters.samples import EMAIL, NOW, told
store = Store(Path(sys.argv[1]))
for number in range(int(sys.argv[2])):
    case_id = store.cases.add(told(f"Employer {number}", sys.argv[3]))
    print("case", case_id, flush=True)
    print("version", case_id, store.versions.write(case_id, "email", EMAIL, "composer", NOW).number, flush=True)
"""


def start(folder: Path, count: int, role: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(folder), str(count), role]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def integrity(folder: Path) -> str:
    with closing(sqlite3.connect(folder / "kindregards.db")) as database:
        return str(database.execute("PRAGMA integrity_check").fetchone()[0])


def test_a_kill_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    chance = random.Random(3)
    said: list[str] = []
    for number in range(6):
        with start(tmp_path, 10_000, f"round {number}") as child:
            assert child.stdout
            said.append(child.stdout.readline())
            time.sleep(chance.uniform(0, 0.08))
            child.kill()
            # A line that was cut off by the kill was not acknowledged.
            said += [line for line in child.stdout if line.endswith("\n")]
    with Store(tmp_path) as store:
        assert len(said) > 20
        for line in said:
            kind, case_id, *_ = line.split()
            assert store.cases.get(int(case_id))
            version = store.versions.latest(int(case_id), "email")
            assert kind == "case" or (version and version.text == EMAIL)
    assert integrity(tmp_path) == "ok"


def test_four_programs_at_once_lose_nothing_and_share_the_beginning(tmp_path: Path) -> None:
    children = [start(tmp_path / "data", 25, f"role {number}") for number in range(4)]
    said = [child.communicate(timeout=60)[0].splitlines() for child in children]
    assert [child.returncode for child in children] == [0] * 4
    with Store(tmp_path / "data") as store:
        rows = store.catalogue.summaries()
        assert sorted(row.id for row in rows) == list(range(1, 101))
        assert sorted(row.role or "" for row in rows) == sorted(
            f"role {n}" for n in range(4) for _ in range(25)
        )
    assert sum(len(lines) for lines in said) == 200
    assert integrity(tmp_path / "data") == "ok"


def test_two_programs_on_one_case_make_two_versions(tmp_path: Path) -> None:
    with Store(tmp_path) as one, Store(tmp_path) as other:
        case_id = one.cases.add(told("A"))
        numbers = [
            s.versions.write(case_id, "email", EMAIL, "you", NOW).number for s in (one, other, one)
        ]
    assert numbers == [1, 2, 3]


@pytest.mark.parametrize("closed", [True, False])
def test_a_store_can_be_used_again(tmp_path: Path, closed: bool) -> None:
    store = Store(tmp_path)
    store.cases.add(told("A"))
    if closed:
        store.close()
    assert store.catalogue.last() == 1
    store.close()
    store.close()
