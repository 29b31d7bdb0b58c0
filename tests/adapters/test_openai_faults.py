"""Every fault of a server ends in its own sentence, after no more requests than it is worth."""

import json

import pytest

from kindregards.adapters.openai_faults import CODES, fault
from kindregards.core.completion import Completion
from tests.adapters.asking import GOOD, KEY, MODEL, PARTS, ask, faulty, played
from tests.fault_server import (
    Step,
    completion,
    cut_short,
    refuse,
    reply,
    reset,
    say,
    split_characters,
    unused_port,
)

pytestmark = pytest.mark.loopback

HTML = "<html><body>Log in to the café's network</body></html>"
LONG_REFUSAL = "I'm sorry, but I can’t help with that."
LIMIT = "This model's maximum context length is 4096 tokens."

ENDS: list[tuple[str, list[Step], str, int, int]] = [
    ("F06 reset for ever", [reset], "broken", 5, 3),
    ("F08 wait of 300 s", [refuse(429, "slow", Retry_After="300")], "rate-limit", 5, 1),
    ("429 without a wait", [refuse(429, "slow")], "rate-limit", 5, 3),
    ("F09 no credit", [refuse(429, "no", "insufficient_quota")], "quota", 4, 1),
    ("no credit, in words", [reply(429, "insufficient_quota")], "quota", 4, 1),
    ("no credit, as others say it", [refuse(402, "Insufficient Balance")], "quota", 4, 1),
    ("F12 500 for ever", [reply(500, HTML)], "server", 5, 3),
    ("F12 503 for ever", [reply(503, HTML)], "server", 5, 3),
    ("503 with a long wait", [reply(503, HTML, Retry_After="900")], "server", 5, 1),
    ("F13 key", [refuse(401, f"Incorrect API key provided: {KEY}")], "key", 4, 1),
    ("key, as others say it", [refuse(400, "API key not valid.")], "key", 4, 1),
    ("F14 country", [refuse(403, "Country not supported")], "forbidden", 4, 1),
    ("F15 model", [refuse(404, "The model does not exist", "model_not_found")], "model", 4, 1),
    ("model, as 400", [refuse(400, "unknown model", param="model")], "model", 4, 1),
    ("no such page", [reply(404, HTML)], "address", 4, 1),
    ("no such method", [reply(405, "")], "address", 4, 1),
    ("F16 too long", [refuse(400, LIMIT, "context_length_exceeded")], "too-long", 4, 1),
    ("too long, without a code", [refuse(400, LIMIT)], "too-long", 4, 1),
    ("too large", [reply(413, HTML)], "too-long", 4, 1),
    ("F17 login page", [reply(200, HTML, Content_Type="text/html")], "not-an-api", 5, 1),
    ("a text", [reply(200, '"hello"')], "not-an-api", 5, 1),
    ("a list", [reply(200, [])], "not-an-api", 5, 1),
    ("another object", [reply(200, {"ok": True})], "not-an-api", 5, 1),
    ("a choice of another kind", [reply(200, {"choices": ["a"]})], "not-an-api", 5, 1),
    ("F18 half the bytes", [cut_short], "broken", 5, 2),
    ("F18 half the JSON", [reply(200, '{"choices": [{"mess')], "broken", 5, 2),
    ("F19 no body", [reply(200, "")], "broken", 5, 2),
    ("F20 no choices", [reply(200, {"choices": []})], "broken", 5, 2),
    ("F20 an error in a 200", [reply(200, {"error": {"message": "x"}})], "server", 5, 2),
    ("F21 null", [say(None)], "empty", 5, 2),
    ("F21 blank", [say(" \n")], "empty", 5, 2),
    ("F22 refusal field", [say(None, refusal="No.")], "refusal", 5, 1),
    ("F22 refusal in prose", [say(LONG_REFUSAL)], "refusal", 5, 2),
    ("F23 cut", [say(GOOD, "length")], "cut", 5, 1),
    ("F24 filtered", [say(GOOD, "content_filter")], "filtered", 5, 1),
    ("filtered, as 400", [refuse(400, "policy", "content_filter")], "filtered", 5, 1),
    ("F25 cut before anything", [say(None, "length")], "cut", 5, 1),
    ("no finish", [say(GOOD, None)], "broken", 5, 1),
    ("another finish", [say(None, "tool_calls")], "broken", 5, 1),
    ("F26 prose", [say("Dear team, thank you.")], "not-json", 5, 2),
    ("F26 other parts", [say('{"title": "A"}')], "not-json", 5, 2),
    ("F36 redirect", [reply(307, "", Location="http://127.0.0.1:9/v1")], "redirect", 4, 1),
    ("F38 proxy", [reply(407, HTML)], "proxy", 4, 1),
]  # fmt: skip


@pytest.mark.parametrize(
    ("script", "code", "exit", "requests"), [e[1:] for e in ENDS], ids=[e[0] for e in ENDS]
)
def test_a_fault_has_its_code_and_no_more_requests_than_it_is_worth(
    script: list[Step], code: str, exit: int, requests: int
) -> None:
    answer, server = played(*script)
    said = faulty(answer)
    assert (said.code, said.exit, len(server.requests)) == (code, exit, requests)
    assert len(said.calls) == requests
    assert said.calls[-1].fault == code
    shown = f"{said.message} {said.next}"
    assert not any(words in shown for words in (KEY, "café", "html", "Incorrect", "Errno"))
    assert not any(KEY in call.answer for call in said.calls)


MENDED: list[tuple[str, list[Step], int]] = [
    ("F05 reset once", [reset, say(GOOD)], 2),
    ("F07 two short waits", [refuse(429, Retry_After="0.05")] * 2 + [say(GOOD)], 3),
    ("F11 two 5xx", [reply(502, HTML), reply(504, HTML), say(GOOD)], 3),
    ("408", [reply(408, ""), say(GOOD)], 2),
    ("409", [reply(409, ""), say(GOOD)], 2),
    ("F18 half the bytes once", [cut_short, say(GOOD)], 2),
    ("F19 no body once", [reply(200, ""), say(GOOD)], 2),
    ("F20 no choices once", [reply(200, {"choices": []}), say(GOOD)], 2),
    ("F21 empty once", [say(""), say(GOOD)], 2),
    ("two faults of two kinds", [reply(503, ""), cut_short, say(GOOD)], 3),
    ("F26 fences", [say(f"```json\n{GOOD}\n```\nI hope this helps!")], 1),
    ("F27 another model's name", [say(GOOD)], 1),
    ("F35 characters cut in two", [split_characters(GOOD)], 1),
    ("text in pieces", [say([{"type": "text", "text": GOOD}])], 1),
    ("a byte order mark", [reply(200, "\ufeff" + json.dumps(completion(GOOD)))], 1),
]  # fmt: skip


@pytest.mark.parametrize(
    ("script", "requests"), [m[1:] for m in MENDED], ids=[m[0] for m in MENDED]
)
def test_what_asking_again_mends_is_mended(script: list[Step], requests: int) -> None:
    answer, server = played(*script)
    assert isinstance(answer, Completion), answer
    assert (dict(answer.parts), len(server.requests)) == (PARTS, requests)
    assert len(answer.calls) == requests


@pytest.mark.parametrize("said", ["soon", "-5", "1e9", "nan", "Thu, 01 Jan 1970 00:00:00 GMT"])
def test_a_wait_that_makes_no_sense_is_passed_over(said: str) -> None:
    answer, server = played(refuse(429, Retry_After=said), say(GOOD))
    assert isinstance(answer, Completion)
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("wait", "words"),
    [("300", "in about 5 minutes"), ("7200", "in about 2 hours"), ("31", "in 31 seconds")],
)
def test_a_wait_that_does_not_fit_is_told(wait: str, words: str) -> None:
    answer, _ = played(refuse(429, Retry_After=wait))
    assert words in faulty(answer).next
    assert faulty(answer).seconds < 10, "told at once"


def test_what_came_of_half_an_answer_is_in_the_record() -> None:
    answer, _ = played(cut_short)
    assert [call.answer for call in answer.calls] == ['{"choices": [{"mess'] * 2


def test_nobody_listens() -> None:
    port = unused_port()
    (answer,) = ask(f"http://127.0.0.1:{port}/v1")
    said = faulty(answer)
    assert (said.code, said.exit) == ("unreachable", 5)
    assert f"127.0.0.1:{port}" in said.message
    assert said.calls == (), "nothing left this machine"


@pytest.mark.parametrize("address", ["localhost:11434/v1", "ftp://models.example", "http://", "x"])
def test_an_address_that_is_none(address: str) -> None:
    (answer,) = ask(address)
    assert (faulty(answer).code, faulty(answer).exit, answer.calls) == ("address", 4, ())


def test_a_key_that_can_not_be_sent() -> None:
    (answer,) = ask("http://127.0.0.1:9/v1", key="sk-“quoted”")
    assert (faulty(answer).code, answer.calls) == ("key", ())


def test_faults_name_what_the_person_can_change() -> None:
    named = {
        "key": "OPENAI_API_KEY", "model": "KINDREGARDS_MODEL", "deadline": "KINDREGARDS_DEADLINE",
        "redirect": "OPENAI_BASE_URL", "quota": "billing", "proxy": "HTTPS_PROXY",
    }  # fmt: skip
    for code, name in named.items():
        assert name in fault(code, "models.example", MODEL).next
    assert MODEL in fault("model", "models.example", MODEL).message


@pytest.mark.parametrize("code", CODES)
def test_every_fault_says_what_is_wrong_and_what_to_do(code: str) -> None:
    said = fault(code, "models.example", MODEL, wait=3, parameter="seed", size=12345)
    assert said.message.endswith(".")
    assert said.next.endswith(".")
    assert "{" not in said.message + said.next
    assert (said.exit == 4) == (
        code
        in {"address", "forbidden", "key", "model", "parameter", "proxy", "quota", "redirect", "too-long"}
    )  # fmt: skip
