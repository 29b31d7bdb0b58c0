"""A model is asked exactly what the body says, and its answer comes back whole."""

import json

import pytest

from kindregards.core.completion import Completion, Prompt, Turn, usage_of
from tests.adapters.asking import GOOD, KEY, MAIL, MODEL, NOTE, PARTS, ask, played, writer
from tests.fault_server import completion, playing, refuse, reply, say, write

pytestmark = pytest.mark.loopback


def test_an_answer_comes_back_by_part() -> None:
    with playing(write) as server:
        mail, note = ask(server.base_url, MAIL, NOTE)
    assert isinstance(mail, Completion)
    assert isinstance(note, Completion)
    assert list(mail.parts) == ["subject", "questions"]
    assert list(note.parts) == ["feeling", "known"]
    assert [call.task for call in (*mail.calls, *note.calls)] == [
        "feedback-email",
        "reframing-note",
    ]


def test_the_record_is_what_went_over_the_wire() -> None:
    answer, server = played(say(GOOD), temperature=0.3)
    (request,), (call,) = server.requests, answer.calls
    assert (request.method, request.path) == ("POST", "/v1/chat/completions")
    assert call.body == request.body.decode()
    assert json.loads(call.body)["messages"] == [
        {"role": "system", "content": "Write kindly."},
        {"role": "user", "content": "Grüße 🙂, a «case»."},
    ]
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert json.loads(call.answer)["model"] == "another-name"
    assert (call.host, call.model, call.fault) == (server.host, MODEL, "")
    assert (call.prompt_tokens, call.completion_tokens) == (11, 7)


def test_every_request_is_in_the_record() -> None:
    answer, server = played(reply(503, "busy"), refuse(400, "response_format"), say(GOOD))
    assert [call.fault for call in answer.calls] == ["server", "parameter", ""]
    assert [call.body for call in answer.calls] == [r.body.decode() for r in server.requests]
    assert usage_of(answer.calls).calls == 3


@pytest.mark.parametrize(
    "usage",
    [None, "many", [], {}, {"prompt_tokens": "11"}, {"prompt_tokens": -4, "completion_tokens": 1e300}, {"prompt_tokens": True}],
    ids=repr,
)  # fmt: skip
def test_tokens_that_make_no_sense_count_as_none(usage: object) -> None:
    answer, _ = played(reply(200, completion(GOOD) | {"usage": usage}))
    assert (usage_of(answer.calls).prompt_tokens, usage_of(answer.calls).completion_tokens) == (
        0,
        0,
    )


def test_a_part_that_is_missing_is_absent() -> None:
    answer, server = played(say('{"subject": "A question", "more": "x", "questions": " "}'))
    assert isinstance(answer, Completion)
    assert (dict(answer.parts), len(server.requests)) == ({"subject": "A question"}, 1)


def test_a_local_server_needs_no_key() -> None:
    answer, server = played(say(GOOD), key=None)
    assert dict(answer.parts) == PARTS  # type: ignore[union-attr]
    assert server.requests[0].headers["authorization"] == "Bearer none"


def test_bodies_send_nothing_and_are_what_would_be_sent() -> None:
    with playing(say(GOOD)) as server:
        client = writer(server.base_url)
        bodies = client.bodies((MAIL,))
        assert server.requests == []
        client.ask((MAIL,), 20)
    assert bodies == (server.requests[0].body.decode(),)


def test_half_a_character_does_not_stop_a_request() -> None:
    prompt = Prompt("t", (Turn("user", "half \ud83d of one"),), ("subject",))
    with playing(say(GOOD)) as server:
        (answer,) = ask(server.base_url, prompt)
    assert isinstance(answer, Completion), answer


def test_nothing_asked_is_nothing_answered() -> None:
    assert writer("http://127.0.0.1:9/v1").ask((), 5) == ()
