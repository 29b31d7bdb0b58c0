"""Many calls at once: fewer where the server asks for it, never more than is paid for."""

import asyncio
import time

import pytest

from kindregards.adapters.openai_many import ManyCalls
from kindregards.adapters.openai_many_pace import Pace
from kindregards.adapters.openai_outcome import Outcome
from kindregards.core.batch.limits import Limits
from kindregards.core.batch.steps import Request
from kindregards.core.completion import Answer, Completion, Fault, Prompt, Turn
from tests.fault_server import (
    FaultServer,
    Step,
    cut_short,
    playing,
    refuse,
    reset,
    say,
    unused_port,
    write,
)

FREE = Limits()
PARTS = ("thanks", "closing")
Played = tuple[list[Answer | None], list[int], FaultServer]


def test_half_as_many_at_once_after_a_429_and_then_slowly_more() -> None:
    async def main() -> list[float]:
        pace, seen = Pace(16, Limits()), []
        held = [await pace.enter(10) for _ in range(16)]
        for at, reserved in enumerate(held):
            outcome = Outcome("rate-limit") if at < 3 else Outcome()
            pace.leave(outcome, 10, reserved or 0.0, has_left=True)
            seen.append(pace.at_once)
        return seen

    seen = asyncio.run(main())
    assert seen[0] == seen[2] == 8.0  # Three refusals at the same time are one.
    assert 8.0 < seen[-1] < 10.0


def test_nobody_is_let_in_before_the_server_said_so() -> None:
    async def main() -> float:
        pace = Pace(4, Limits())
        pace.leave(Outcome("rate-limit", wait=0.2), 10, await pace.enter(10) or 0.0, has_left=True)
        start = time.monotonic()
        await pace.enter(10)
        return time.monotonic() - start

    assert asyncio.run(main()) >= 0.19


@pytest.mark.parametrize(
    ("limits", "let_in"),
    [
        (Limits(calls=3), 3),
        (Limits(calls=3, calls_before=2), 1),
        (Limits(calls=0), 0),
        (Limits(tokens=4000), 3),
        (Limits(tokens=4000, tokens_before=4000), 0),
        (Limits(tokens=100), 0),
        (Limits(), 20),
    ],
)
def test_the_last_call_is_the_last_that_fits(limits: Limits, let_in: int) -> None:
    async def main() -> tuple[int, bool, int]:
        pace, count = Pace(2, limits), 0
        while count < 20 and (reserved := await pace.enter(200)) is not None:
            pace.leave(Outcome(tokens=(800, 400)), 200, reserved, has_left=True)
            count += 1
        return count, pace.is_closed, pace.tokens

    count, closed, tokens = asyncio.run(main())
    assert (count, closed) == (let_in, let_in < 20)
    assert limits.tokens is None or tokens <= limits.tokens


def test_who_waits_for_a_place_is_told_when_a_limit_closes() -> None:
    async def main() -> list[float | None]:
        pace = Pace(1, Limits(calls=1))
        first = await pace.enter(10)
        others = [asyncio.ensure_future(pace.enter(10)) for _ in range(3)]
        await asyncio.sleep(0)
        pace.leave(Outcome(), 10, first or 0.0, has_left=True)
        return await asyncio.wait_for(asyncio.gather(*others), 2)

    assert asyncio.run(main()) == [None, None, None]


def request(number: int = 1) -> Request:
    turns = (Turn("system", "Write."), Turn("user", f"Case {number}"))
    return Request(number, "in", 0, Prompt("feedback-email", turns, PARTS))


def asked(*script: Step, most: int = 1, at_once: int = 2, limits: Limits = FREE) -> Played:
    """Ask some requests one after the other; returns the answers, who left and the server."""
    left: list[int] = []

    async def main(base_url: str) -> list[Answer | None]:
        many = ManyCalls(base_url, "sk-secret-key", "m", at_once, limits, first_pause=0.01)
        found: list[Answer | None] = []
        for number in range(1, most + 1):
            one = request(number)
            answers = await many.ask([one], lambda each: left.append(each.row))
            found.append(answers.get(one.key))
        await many.close()
        return found

    with playing(*script) as server:
        return asyncio.run(main(server.base_url)), left, server


WHOLE = write


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("script", "requests"),
    [
        ((WHOLE,), 1),
        ((refuse(429), WHOLE), 2),
        ((refuse(500), refuse(503), WHOLE), 3),
        ((reset, WHOLE), 2),
        ((cut_short, WHOLE), 2),
        ((say("no json at all"), WHOLE), 2),
        ((refuse(400, "response_format is not supported"), WHOLE), 2),
    ],
)
def test_trouble_on_the_way_is_asked_through(script: tuple[Step, ...], requests: int) -> None:
    answers, left, server = asked(*script)
    (answer,) = answers
    assert isinstance(answer, Completion)
    assert answer.parts["closing"] == "The closing."
    assert len(answer.calls) == len(server.requests) == requests
    assert left == [1]


@pytest.mark.loopback
def test_what_a_model_refuses_is_learnt_and_garbage_is_not() -> None:
    refused = refuse(400, "response_format is not supported")
    _, _, server = asked(refused, WHOLE, WHOLE, most=2)
    assert [body["response_format"]["type"] for body in server.bodies] == [
        "json_schema", "json_object", "json_object",
    ]  # fmt: skip
    _, _, server = asked(say("no json"), WHOLE, WHOLE, most=2)
    assert server.bodies[-1]["response_format"]["type"] == "json_schema"


@pytest.mark.loopback
def test_a_wrong_key_is_found_out_once_and_never_shown() -> None:
    answers, _, server = asked(refuse(401, "bad sk-secret-key"), most=3)
    assert all(isinstance(answer, Fault) and answer.exit == 4 for answer in answers)
    assert len(server.requests) == 1
    assert "sk-secret-key" not in str(answers)


@pytest.mark.loopback
def test_a_limit_leaves_a_request_without_an_answer() -> None:
    answers, left, server = asked(WHOLE, WHOLE, most=3, limits=Limits(calls=2))
    assert [answer is None for answer in answers] == [False, False, True]
    assert left == [1, 2]
    assert len(server.requests) == 2


@pytest.mark.loopback
def test_a_server_out_of_reach_is_claimed_once_a_request_and_then_left_alone() -> None:
    left: list[int] = []

    async def main() -> list[Answer]:
        base_url = f"http://127.0.0.1:{unused_port()}/v1"
        many = ManyCalls(base_url, None, "m", 2, FREE, first_pause=0.001)
        found = []
        for number in range(1, 10):
            one = request(number)
            answers = await many.ask([one], lambda each: left.append(each.row))
            found.append(answers[one.key])
        await many.close()
        return found

    answers = asyncio.run(main())
    assert all(isinstance(answer, Fault) and not answer.calls for answer in answers)
    assert left == [1, 2, 3, 4, 5]
