"""Whatever a server does, the answers are there in time, and nobody waits for a hung thread."""

import contextlib
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.adapters.asking import GOOD, KEY, MAIL, NOTE, ask, faulty, writer
from tests.fakes import FakeServers
from tests.fault_server import (
    Step,
    Talk,
    dribble,
    dribble_head,
    full_queue,
    playing,
    refuse,
    reply,
    reset,
    say,
    silence,
)

pytestmark = pytest.mark.loopback

SECONDS = 1.0


@pytest.fixture(autouse=True, scope="module")
def warm() -> None:
    """Import the SDK beforehand: that alone takes most of so short a time."""
    import openai  # noqa: F401


@contextlib.contextmanager
def in_time() -> Iterator[None]:
    """The promise itself is a time: nothing else here looks at a clock."""
    start = time.monotonic()
    yield
    assert time.monotonic() - start <= SECONDS


@pytest.mark.parametrize("step", [silence, dribble, dribble_head])
def test_a_server_that_never_ends_is_left(step: Step) -> None:
    with playing(step) as server:
        with in_time():
            answers = ask(server.base_url, MAIL, NOTE, seconds=SECONDS)
        assert server.requests
    for answer in answers:
        said = faulty(answer)
        assert (said.code, said.exit) == ("deadline", 5)
        (call,) = said.calls
        assert (call.fault, call.body != "") == ("deadline", True)


def test_a_connection_that_hangs_is_left() -> None:
    with full_queue() as base_url, in_time():
        (answer,) = ask(base_url, seconds=SECONDS)
    assert (faulty(answer).code, answer.calls) == ("deadline", ())


@pytest.mark.parametrize(
    "script",
    [[reset], [reply(503, "")], [refuse(429)], [refuse(429, Retry_After="0.4")] * 3],
    ids=["reset", "503", "429", "short waits"],
)
def test_retries_end_in_time_too(script: list[Step]) -> None:
    with playing(*script) as server, in_time():
        (answer,) = ask(server.base_url, seconds=SECONDS)
    faulty(answer)


def test_one_answer_does_not_wait_for_the_other_to_count() -> None:
    with playing(lambda talk: (say(GOOD) if b"case\xc2\xbb" in talk.request.body else silence)(talk)) as server:  # fmt: skip
        mail, note = ask(server.base_url, MAIL, NOTE, seconds=SECONDS)
    assert set(mail.parts) == {"subject", "questions"}  # type: ignore[union-attr]
    assert faulty(note).code == "deadline"


def test_both_are_asked_at_the_same_time() -> None:
    both = threading.Barrier(2, timeout=10)

    def answer_together(talk: Talk) -> None:
        both.wait()
        say('{"subject": "A", "feeling": "B"}')(talk)

    with playing(answer_together) as server:
        mail, note = ask(server.base_url, MAIL, NOTE)
    assert (mail.parts, note.parts) == ({"subject": "A"}, {"feeling": "B"})  # type: ignore[union-attr]


def test_no_time_at_all_sends_nothing() -> None:
    with playing(say(GOOD)) as server:
        (answer,) = ask(server.base_url, seconds=0)
    assert (faulty(answer).code, answer.calls, server.requests) == ("deadline", (), [])


def test_who_watches_is_told_what_is_done() -> None:
    told: list[tuple[tuple[bool, ...], float]] = []

    def watch(done: Sequence[bool], seconds: float) -> None:
        told.append((tuple(done), seconds))

    with playing(say(GOOD)) as server:
        ask(server.base_url, MAIL, watch=watch)
    assert told[0][0] == (False,)
    assert told[-1][0] == (True,)
    assert [seconds for _, seconds in told] == sorted(seconds for _, seconds in told)


def test_an_interrupt_passes_through_and_leaves_nothing_running() -> None:
    def interrupt(done: Sequence[bool], seconds: float) -> None:
        if seconds > 0.1:
            raise KeyboardInterrupt

    with playing(silence) as server, pytest.raises(KeyboardInterrupt):
        ask(server.base_url, MAIL, NOTE, watch=interrupt)


def test_a_bug_of_ours_is_not_taken_for_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("kindregards.adapters.openai_conversation.judge", broken)
    with playing(say(GOOD)) as server, pytest.raises(ZeroDivisionError):
        ask(server.base_url)


def test_memory_is_asked_in_the_callers_thread_only() -> None:
    class Strict(FakeServers):
        def __getattribute__(self, name: str) -> object:
            assert threading.current_thread() is threading.main_thread()
            return super().__getattribute__(name)

    with playing(refuse(400, "response_format"), say(GOOD)) as server:
        ask(server.base_url, servers=Strict())


HUNG = """
import socket, time
from tests.adapters.asking import ask
socket.getaddrinfo = lambda *args, **more: time.sleep(300)
(answer,) = ask("https://models.example/v1", seconds=1.5)
print(answer.code, answer.calls)
"""


def test_a_hung_thread_does_not_keep_the_process() -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", HUNG],
        capture_output=True, text=True, timeout=30, check=True, cwd=root,
        env={"PYTHONPATH": f"{root / 'src'}:{root}"},
    )  # fmt: skip
    assert (done.stdout.strip(), done.stderr) == ("deadline ()", "")


def test_nothing_is_imported_before_a_call() -> None:
    code = (
        "import sys; import kindregards.adapters.openai_writer, kindregards.adapters.openai_models;"
        "sys.exit(bool({'openai', 'httpx2', 'pydantic'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_writer_shows_no_key() -> None:
    shown = writer("http://person:word@models.example:8080/v1")
    assert (shown.host, shown.model) == ("models.example:8080", "tiny-1")
    assert KEY not in repr(shown)
