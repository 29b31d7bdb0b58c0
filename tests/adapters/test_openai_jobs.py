"""Files of requests at a provider: begun once, looked at, fetched, and told of where it fails."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kindregards.adapters.openai_jobs import ServerJobs
from kindregards.adapters.openai_lines import Lines
from kindregards.adapters.openai_lines_in import ArrivedLines
from kindregards.adapters.openai_lines_out import RequestWriter
from kindregards.core.batch.steps import Request
from kindregards.core.completion import Completion, Fault, Prompt, Turn
from kindregards.core.errors import DeliveryError, InputError
from kindregards.ports.jobs import Collected, Job, RequestFile
from tests.batch_server import BatchServer, Line, answered, providing, refused
from tests.fault_server import completion, unused_port

pytestmark = pytest.mark.loopback
PARTS = ("thanks", "questions")
LINES = Lines("key", "llm.example", "m")


def request(row: int, task: str = "feedback-email") -> Request:
    turns = (Turn("system", "Write."), Turn("user", f"Row {row}: häppy \u2028 🥐"))
    return Request(row, f"in{row}", 0, Prompt(task, turns, PARTS))


def written(
    folder: Path, rows: int = 3, block: int = 10_000, size: int = 10**9
) -> tuple[RequestFile, ...]:
    with RequestWriter(folder, LINES, block, size) as writer:
        for row in range(1, rows + 1):
            writer.add(request(row))
        return writer.done()


@pytest.fixture
def server() -> Iterator[BatchServer]:
    with providing() as made:
        yield made


@pytest.fixture
def jobs(server: BatchServer) -> Iterator[ServerJobs]:
    made = ServerJobs(server.base_url, "sk-secret", first_pause=0.01)
    yield made
    made.close()


def fetched(jobs: ServerJobs, job: Job | Fault, folder: Path) -> ArrivedLines:
    assert isinstance(job, Job)
    arrived = ArrivedLines(folder, LINES)
    for number, file in enumerate(job.files):
        path = str(folder / f"answers-{number}.jsonl")
        assert jobs.fetch(file, path) is None
        arrived.read(path)
    return arrived


def test_a_file_goes_out_and_its_answers_come_back(
    server: BatchServer, jobs: ServerJobs, tmp_path: Path
) -> None:
    (file,) = written(tmp_path)
    begun = jobs.start(file)
    assert isinstance(begun, Job)
    assert (begun.state, begun.total, begun.files) == ("working", 3, ())
    assert server.files["file-1"] == Path(file.path).read_bytes()
    assert server.jobs[begun.id]["endpoint"] == "/v1/chat/completions"
    assert [line["custom_id"] for line in server.requests] == [
        LINES.name(request(row)) for row in (1, 2, 3)
    ]
    first = jobs.look(begun.id)
    assert isinstance(first, Job)
    assert first.state == "working"
    ended = jobs.look(begun.id)
    assert isinstance(ended, Job)
    assert (ended.state, ended.answered, ended.failed) == ("done", 3, 0)
    arrived = fetched(jobs, ended, tmp_path)
    answer = arrived.answer(request(2))
    assert isinstance(answer, Completion)
    assert answer.parts == {"thanks": "The thanks.", "questions": "The questions."}
    (call,) = answer.calls
    assert (call.task, call.host, call.model) == ("feedback-email", "llm.example", "m")
    assert (call.prompt_tokens, call.completion_tokens) == (11, 7)
    assert "Row 2" in call.body
    assert "The thanks" in call.answer
    arrived.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "answers-0.jsonl",
        "requests-001.jsonl",
    ]
    assert server.keys == {"Bearer sk-secret"}


def test_the_same_requests_are_never_begun_twice(
    server: BatchServer, jobs: ServerJobs, tmp_path: Path
) -> None:
    first = jobs.start(written(tmp_path)[0])
    assert isinstance(first, Job)
    again = jobs.start(written(tmp_path)[0])
    assert isinstance(again, Job)
    assert (again.id, len(server.jobs)) == (first.id, 1)
    jobs.start(written(tmp_path, rows=4)[0])
    assert len(server.jobs) == 2


def test_a_job_that_was_begun_unheard_is_found(
    server: BatchServer, jobs: ServerJobs, tmp_path: Path
) -> None:
    server.lost_answers = 1
    assert isinstance(jobs.start(written(tmp_path)[0]), Job)
    assert len(server.jobs) == 1


@pytest.mark.parametrize("state", ["failed", "cancelled", "expired"])
def test_a_job_that_came_to_nothing_is_begun_anew(
    server: BatchServer, jobs: ServerJobs, tmp_path: Path, state: str
) -> None:
    (file,) = written(tmp_path)
    jobs.start(file)
    server.jobs["batch_1"]["status"] = state
    second = jobs.start(file)
    assert isinstance(second, Job)
    assert second.id == "batch_2"


@pytest.mark.parametrize("faults", [[500], [429, 503], [0, 500], [0, 0, 502]])
def test_trouble_on_the_way_is_waited_out(
    server: BatchServer, jobs: ServerJobs, tmp_path: Path, faults: list[int]
) -> None:
    server.faults = faults
    (file,) = written(tmp_path)
    assert isinstance(jobs.start(file), Job)
    assert len(server.jobs) == 1
    assert all(data == Path(file.path).read_bytes() for data in server.files.values())


@pytest.mark.parametrize(
    ("faults", "code", "exit"),
    [([500] * 3, "server", 5), ([401], "key", 4), ([403], "forbidden", 4), ([404], "no-jobs", 4)],
)
def test_what_a_provider_refuses_is_told(
    server: BatchServer, jobs: ServerJobs, tmp_path: Path, faults: list[int], code: str, exit: int
) -> None:
    server.faults = faults
    told = jobs.start(written(tmp_path)[0])
    assert isinstance(told, Fault)
    assert (told.code, told.exit, server.jobs) == (code, exit, {})
    assert "sk-secret" not in told.message + told.next


def test_nobody_there_and_no_address_are_told(tmp_path: Path) -> None:
    (file,) = written(tmp_path)
    for url, code in (
        (f"http://127.0.0.1:{unused_port()}/v1", "unreachable"),
        ("nonsense", "address"),
    ):
        told = ServerJobs(url, None, first_pause=0.01).start(file)
        assert isinstance(told, Fault)
        assert told.code == code


def test_a_job_and_a_file_that_are_unknown_are_told(jobs: ServerJobs, tmp_path: Path) -> None:
    told = jobs.look("batch_404")
    assert isinstance(told, Fault)
    assert "batch_404" in told.message
    missing = jobs.fetch("file-404", str(tmp_path / "a.jsonl"))
    assert isinstance(missing, Fault)
    assert not (tmp_path / "a.jsonl").exists()


def test_a_job_that_was_not_taken_says_the_providers_code(
    server: BatchServer, jobs: ServerJobs, tmp_path: Path
) -> None:
    server.most_requests = 2
    begun = jobs.start(written(tmp_path)[0])
    assert isinstance(begun, Job)
    assert (begun.state, begun.why) == ("failed", "too_many_tasks")


def test_a_folder_that_is_gone_is_told_and_not_tried_again(
    server: BatchServer, jobs: ServerJobs, tmp_path: Path
) -> None:
    server.keep(b"{}\n")
    with pytest.raises(DeliveryError):
        jobs.fetch("file-1", str(tmp_path / "gone" / "a.jsonl"))
    assert len(server.asked) == 1


def mixed(line: Line) -> Line | None:
    row = int(line["custom_id"].split(".")[1])
    wrong = {
        2: answered(line, 429, {"error": {"code": "rate_limit_exceeded", "message": "m"}}),
        3: refused(line),
        4: answered(line, body=completion("{", "length")),
        5: None,
        6: answered(line, body={"odd": 1}),
        7: answered(line, 400, {"error": {"code": "context_length_exceeded", "message": "m"}}),
    }  # fmt: skip
    return wrong.get(row, answered(line))


def test_each_request_gets_what_became_of_it(
    server: BatchServer, jobs: ServerJobs, tmp_path: Path
) -> None:
    server.writes, server.looks = mixed, 0
    begun = jobs.start(written(tmp_path, rows=8)[0])
    assert isinstance(begun, Job)
    ended = jobs.look(begun.id)
    assert isinstance(ended, Job)
    assert len(ended.files) == 2
    arrived = fetched(jobs, ended, tmp_path)
    answers = [arrived.answer(request(row)) for row in range(1, 9)]
    codes = [answer.code if isinstance(answer, Fault) else "" for answer in answers]
    assert codes == [
        "",
        "rate-limit",
        "deadline",
        "cut",
        "unanswered",
        "not-an-api",
        "too-long",
        "",
    ]
    assert [len(answer.calls) for answer in answers] == [1, 1, 1, 1, 0, 1, 1, 1]
    assert not isinstance(arrived.answer(request(1, "reframing-note")), Completion)


def test_requests_are_cut_into_files_that_are_taken(tmp_path: Path) -> None:
    assert [file.requests for file in written(tmp_path, 5, block=2)] == [2, 2, 1]
    size = written(tmp_path, 1)[0].size
    files = written(tmp_path, 5, size=2 * size + 9)
    assert sorted(file.requests for file in files) == [1, 2, 2]
    assert all(file.size == Path(file.path).stat().st_size <= 2 * size + 9 for file in files)
    assert len(written(tmp_path, 3)) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["requests-001.jsonl"]
    assert written(tmp_path, 0) == ()
    assert list(tmp_path.iterdir()) == []


def test_the_order_of_rows_changes_no_name(tmp_path: Path) -> None:
    names = []
    for rows in ((1, 2, 3, 4), (4, 2, 1, 3), (1, 2, 3, 5)):
        with RequestWriter(tmp_path, LINES, 2) as writer:
            for row in rows:
                writer.add(request(row))
            names.append([file.name for file in writer.done()])
    assert names[0] == names[1]
    assert names[0][0] == names[2][0]
    assert names[0][1] != names[2][1]


def test_what_is_interrupted_leaves_the_files_as_they_were(tmp_path: Path) -> None:
    (before,) = written(tmp_path)
    with RequestWriter(tmp_path, LINES) as writer:
        writer.add(request(9))
    assert [path.name for path in tmp_path.iterdir()] == ["requests-001.jsonl"]
    assert len(Path(before.path).read_bytes().splitlines()) == 3


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    with pytest.raises(DeliveryError), RequestWriter(tmp_path / "gone", LINES) as writer:
        writer.add(request(1))


def line_of(row: int, content: str | None = None, **more: object) -> bytes:
    import json

    asked = {"custom_id": LINES.name(request(row)), "body": {}}
    body = completion(content or json.dumps({"thanks": f"Thanks {row}."}))
    return json.dumps({**answered(asked, body=body), **more}).encode()


def test_a_file_is_read_whatever_is_in_it(tmp_path: Path) -> None:
    huge = b'{"custom_id": "x", "pad": "' + b"x" * 5_000_000 + b'"}'
    pieces = [
        b"\xef\xbb\xbf" + line_of(3), b"", b"not json", b"\xff\xfe{", line_of(1) + b"\r", huge,
        line_of(2, response=None, error={"code": "batch_expired"}), line_of(2), line_of(1, '{"thanks": "Again."}'),
        line_of(2, response=None, error={"code": "batch_expired"}), line_of(4)[:-20],
    ]  # fmt: skip
    path = tmp_path / "answers.jsonl"
    path.write_bytes(b"\n".join(pieces))
    arrived = ArrivedLines(tmp_path, LINES)
    assert arrived.read(str(path)) == Collected(lines=10, broken=4, doubled=3)
    thanks = {
        row: answer.parts["thanks"]
        for row in range(1, 5)
        if isinstance(answer := arrived.answer(request(row)), Completion)
    }
    assert thanks == {1: "Thanks 1.", 2: "Thanks 2.", 3: "Thanks 3."}
    # The same file once more changes nothing.
    assert arrived.read(str(path)) == Collected(lines=10, broken=4, doubled=6)
    arrived.close()


@pytest.mark.parametrize("data", [b"{}\n{}\n", b"From: a\n\nHello", b"\x89PNG\r\n\x1a\n"])
def test_a_file_without_answers_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_bytes(data)
    with pytest.raises(InputError):
        ArrivedLines(tmp_path, LINES).read(str(path))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        ArrivedLines(tmp_path, LINES).read(str(tmp_path / "none.jsonl"))


def test_an_empty_file_holds_no_answers(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_bytes(b"\n\n")
    arrived = ArrivedLines(tmp_path, LINES)
    assert arrived.read(str(path)) == Collected()
    answer = arrived.answer(request(1))
    assert isinstance(answer, Fault)
    assert answer.code == "unanswered"
