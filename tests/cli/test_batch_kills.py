"""A batch that is killed goes on: each row ends once, and nothing answered is asked for again."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks import batch

ROWS = 40
COMMAND = [sys.executable, "-m", "kindregards", "batch"]


def start(place: Path, env: dict[str, str], *more: str) -> subprocess.Popen[str]:
    command = [*COMMAND, str(place / "rows.csv"), "--out", str(place / "out"), "--no-input", *more]
    return subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def report(place: Path) -> list[dict[str, str]]:
    with (place / "out" / "report.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def wait_for_answers(place: Path, more: int) -> None:
    """Wait until some folders are there, so that the kill comes in the middle."""
    end = time.monotonic() + 60
    while len([p for p in place.glob("out/*") if p.is_dir()]) < more and time.monotonic() < end:
        time.sleep(0.02)


@pytest.mark.loopback
@pytest.mark.parametrize("faults", [0.0, 5.0])
def test_three_kills_cost_no_row_and_no_answer(tmp_path: Path, faults: float) -> None:
    batch.table(ROWS, tmp_path / "rows.csv")
    with batch.serving(faults) as (base_url, _, server):
        env = batch.environment(base_url, tmp_path / "home")
        for kill in (1, 2, 3):
            running = start(tmp_path, env, "--concurrency", "4", *(["--continue"] * (kill > 1)))
            wait_for_answers(tmp_path, kill * ROWS // 5)
            os.kill(running.pid, signal.SIGKILL)
            running.communicate()
        done = start(tmp_path, env, "--concurrency", "4", "--continue", "--json")
        out, err = done.communicate(timeout=120)
        told = batch.told(server)
    assert done.returncode == 0, err
    shown = json.loads(out)
    assert (shown["rows"], shown["done"], shown["failed"], shown["paused"]) == (ROWS, ROWS, 0, 0)
    assert sorted(int(row["row"]) for row in report(tmp_path)) == list(range(1, ROWS + 1))
    folders = [path for path in (tmp_path / "out").iterdir() if path.is_dir()]
    assert len(folders) == ROWS
    assert all((path / "mail.eml").read_bytes() for path in folders)
    assert told["different"] == ROWS
    if not faults:
        # What was under way at a kill is asked for again: at most the four at once, each time.
        assert told["requests"] <= ROWS + 3 * 4
        assert {row["author"] for row in report(tmp_path)} == {"model:m"}


@pytest.mark.loopback
def test_what_is_done_is_not_asked_for_again(tmp_path: Path) -> None:
    batch.table(6, tmp_path / "rows.csv")
    with batch.serving() as (base_url, _, server):
        env = batch.environment(base_url, tmp_path / "home")
        first = start(tmp_path, env, "--json")
        one, _ = first.communicate(timeout=60)
        mails = {path: path.read_bytes() for path in tmp_path.glob("out/*/mail.eml")}
        again = start(tmp_path, env, "--json", "--continue")
        two, _ = again.communicate(timeout=60)
        told = batch.told(server)
    assert json.loads(one) == json.loads(two)
    assert json.loads(one)["usage"]["calls"] == told["requests"] == 6
    assert mails == {path: path.read_bytes() for path in tmp_path.glob("out/*/mail.eml")}


@pytest.mark.loopback
def test_an_interrupt_says_how_to_go_on(tmp_path: Path) -> None:
    batch.table(ROWS, tmp_path / "rows.csv")
    with batch.serving() as (base_url, _, _server):
        env = batch.environment(base_url, tmp_path / "home")
        running = start(tmp_path, env, "--concurrency", "2")
        wait_for_answers(tmp_path, 3)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=30)
        assert running.returncode == 130
        assert "--continue" in err
        assert "Traceback" not in err
        told = (tmp_path / "out" / "report.csv").read_text("utf-8")
        assert ",done," in told
        assert (tmp_path / "out" / "report.html").exists()
        done = start(tmp_path, env, "--continue", "--json")
        out, _ = done.communicate(timeout=60)
    assert json.loads(out)["done"] == ROWS


@pytest.mark.loopback
def test_a_limit_on_calls_stops_before_it_and_can_be_raised(tmp_path: Path) -> None:
    batch.table(12, tmp_path / "rows.csv")
    with batch.serving() as (base_url, _, server):
        env = batch.environment(base_url, tmp_path / "home")
        some = start(tmp_path, env, "--max-calls", "5", "--json")
        out, _ = some.communicate(timeout=60)
        first = json.loads(out)
        rest = start(tmp_path, env, "--max-calls", "12", "--json", "--continue")
        out, _ = rest.communicate(timeout=60)
        told = batch.told(server)
    assert (first["done"], first["waiting"], first["usage"]["calls"]) == (5, 7, 5)
    assert first["rows"] == first["done"] + first["failed"] + first["paused"] == 12
    assert json.loads(out)["done"] == 12
    assert told["requests"] == 12
    assert some.returncode == 0


@pytest.mark.loopback
def test_a_limit_on_tokens_is_not_passed(tmp_path: Path) -> None:
    batch.table(12, tmp_path / "rows.csv")
    with batch.serving() as (base_url, _, _server):
        env = batch.environment(base_url, tmp_path / "home")
        some = start(tmp_path, env, "--max-tokens", "9000", "--json")
        out, _ = some.communicate(timeout=60)
    usage = json.loads(out)["usage"]
    assert 0 < usage["prompt_tokens"] + usage["completion_tokens"] <= 9000
    assert json.loads(out)["waiting"]
