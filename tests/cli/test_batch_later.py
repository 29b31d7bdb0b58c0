"""``batch`` with a model that answers later: by a provider's Batch API, or by a file."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.batch_server import BatchServer, Line, answered, providing, refused
from tests.conftest import Result, Run
from tests.fault_server import asked_parts, completion
from tests.usecases.test_writing import GOOD

pytestmark = pytest.mark.loopback
HEAD = "id,company,role,stage,contact,contact_email,name,notes\n"


def rows(count: int) -> str:
    made = (
        f"c{at},Harbour {at} Ltd,Nurse,interview,Dana Smith,dana{at}@harbour.example,Sam Roe,\n"
        for at in range(1, count + 1)
    )
    return HEAD + "".join(made)


def well(line: Line) -> Line:
    """Answer with parts that pass."""
    texts = {part: GOOD.get(part, "") for part in asked_parts(line["body"])}
    return answered(line, body=completion(json.dumps(texts)))


@pytest.fixture
def server() -> Iterator[BatchServer]:
    with providing(writes=well) as made:
        yield made


@pytest.fixture
def batch(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: BatchServer) -> Any:
    monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
    monkeypatch.setenv("KINDREGARDS_MODEL", "m")
    table = tmp_path / "t.csv"

    def invoke(*more: object, text: str | None = None, backend: str = "openai") -> Result:
        if text is not None:
            table.write_text(text, encoding="utf-8")
        return run("batch", table, "--out", tmp_path / "out", "--backend", backend, *more)

    return invoke


def report(place: Path) -> dict[str, dict[str, str]]:
    with (place / "out" / "report.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def authors(place: Path) -> list[str]:
    found = report(place)
    return [found[name]["author"] for name in sorted(found)]


def test_requests_go_out_and_their_answers_are_collected(
    batch: Any, server: BatchServer, tmp_path: Path
) -> None:
    begun = batch(text=rows(3))
    assert begun.exit == 0
    assert "--backend openai --collect batch_1" in begun.err
    assert "3 waiting" in begun.out
    assert len(server.requests) == 3
    assert "Sam" not in json.dumps(server.requests)
    early = batch("--collect", "batch_1")
    assert early.exit == 0
    assert "batch_1" in early.err
    assert "Not all is there yet" in early.out
    assert not (tmp_path / "out" / "1-c1").exists()
    done = batch("--collect", "batch_1", "--json")
    assert done.exit == 0
    usage = {"calls": 3, "prompt_tokens": 33, "completion_tokens": 21}
    assert done.json == {"rows": 3, "done": 3, "failed": 0, "paused": 0, "usage": usage}
    assert authors(tmp_path) == ["model:m"] * 3
    assert (tmp_path / "out" / "3-c3" / "mail.eml").exists()
    again = batch("--collect", "batch_1", "--json")
    assert again.json == done.json
    assert len(server.jobs) == 1


def some_fail(line: Line) -> Line | None:
    row = int(line["custom_id"].split(".")[1])
    wrong = {2: answered(line, 500, {"error": {"message": "m"}}), 3: refused(line), 4: None}
    return wrong.get(row, well(line))


def test_what_failed_is_written_by_the_composer(
    batch: Any, server: BatchServer, tmp_path: Path
) -> None:
    server.writes, server.looks = some_fail, 0
    batch(text=rows(5))
    done = batch("--collect", "batch_1", "--json")
    assert (done.exit, done.json["done"]) == (0, 5)
    assert authors(tmp_path) == ["model:m", "composer", "composer", "composer", "model:m"]


@pytest.mark.parametrize("ends", ["expired", "cancelled"])
def test_a_batch_that_ended_early_is_collected_as_far_as_it_came(
    batch: Any, server: BatchServer, tmp_path: Path, ends: str
) -> None:
    server.writes, server.looks, server.ends = some_fail, 0, ends
    batch(text=rows(2))
    assert batch("--collect", "batch_1", "--json").json["done"] == 2
    assert authors(tmp_path) == ["model:m", "composer"]


def test_begun_again_it_asks_nothing_twice(batch: Any, server: BatchServer) -> None:
    batch(text=rows(3))
    second = batch("--continue")
    assert "batch_1" in second.err
    assert (len(server.jobs), len(server.requests)) == (1, 3)


def test_a_batch_that_is_not_taken_is_told_and_kept(
    batch: Any, server: BatchServer, tmp_path: Path
) -> None:
    server.most_requests = 1
    told = batch(text=rows(2))
    assert told.exit == 5
    assert "too_many_tasks" in told.err
    server.most_requests = 9
    assert batch("--continue").exit == 0
    assert "batch_2" in server.jobs


@pytest.mark.parametrize(
    ("more", "exit", "said"),
    [
        (("--collect", "batch_9"), 2, "holds no batch"),
        (("--offline",), 2, "leave out --backend"),
    ],
)
def test_what_makes_no_sense_is_told(
    batch: Any, more: tuple[str, ...], exit: int, said: str
) -> None:
    told = batch(*more, text=rows(1))
    assert told.exit == exit
    assert said in told.err


def test_an_id_that_the_provider_does_not_know_is_told(batch: Any) -> None:
    batch(text=rows(1))
    told = batch("--collect", "batch_9")
    assert told.exit == 4
    assert "knows no batch_9" in told.err


def test_collecting_needs_a_backend(run: Run, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(rows(1), encoding="utf-8")
    told = run("batch", tmp_path / "t.csv", "--out", tmp_path / "out", "--collect", "x")
    assert (told.exit, "--backend" in told.err) == (2, True)


def test_without_a_model_a_provider_is_not_asked(
    batch: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENAI_BASE_URL")
    assert batch(text=rows(1)).exit == 4


def test_rows_that_are_wrong_or_in_danger_are_asked_for_nowhere(
    batch: Any, server: BatchServer, tmp_path: Path
) -> None:
    text = rows(2) + "x,,Nurse,,,,,\n" + "r,A Ltd,Cook,,,,,I want to kill myself\n"
    begun = batch("--json", text=text)
    assert begun.exit == 8
    assert (begun.json["failed"], begun.json["paused"], begun.json["waiting"]) == (1, 3, 2)
    assert len(server.requests) == 2
    batch("--collect", "batch_1")
    done = batch("--collect", "batch_1", "--json")
    assert (done.json["done"], done.json["failed"], done.json["paused"]) == (2, 1, 1)


def test_a_file_of_requests_and_one_of_answers(batch: Any, tmp_path: Path) -> None:
    begun = batch(text=rows(3), backend="file")
    path, answers = tmp_path / "out" / "requests-001.jsonl", tmp_path / "back.jsonl"
    assert begun.exit == 0
    assert "vllm run-batch" in begun.err
    assert str(path) in begun.err
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    back = [json.dumps(well(line)) for line in lines[:2]]
    answers.write_text("\n".join([back[1], "broken", back[0], back[1]]), encoding="utf-8")
    done = batch("--collect", answers, "--json", backend="file")
    assert "1 of 4 lines" in done.err
    assert (done.exit, done.json["done"], done.json["usage"]["calls"]) == (0, 3, 2)
    assert sorted(authors(tmp_path)) == ["composer", "model:m", "model:m"]


def test_a_file_that_holds_no_answers_changes_nothing(batch: Any, tmp_path: Path) -> None:
    batch(text=rows(1), backend="file")
    wrong = tmp_path / "wrong.jsonl"
    wrong.write_text("Dear all,\n", encoding="utf-8")
    for path in (wrong, tmp_path / "none.jsonl"):
        assert batch("--collect", path, backend="file").exit == 3
    assert not (tmp_path / "out" / "1-c1").exists()


def test_the_file_needs_the_models_name(batch: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KINDREGARDS_MODEL")
    told = batch(text=rows(1), backend="file")
    assert (told.exit, "KINDREGARDS_MODEL" in told.err) == (2, True)
