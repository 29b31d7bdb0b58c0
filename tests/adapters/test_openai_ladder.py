"""The strictest way that a server takes is found, used first the next time, and never undone."""

from typing import Any

import pytest

from kindregards.core.completion import Answer, Completion
from kindregards.ports.writing import Known
from tests.adapters.asking import GOOD, MAIL, MODEL, NOTE, PARTS, ask, faulty, writer
from tests.fakes import FakeServers
from tests.fault_server import FaultServer, Step, Talk, playing, refuse, reply, say, write

pytestmark = pytest.mark.loopback

NO_SCHEMA = refuse(400, "response_format of type json_schema is not supported")
NO_FORMAT = reply(422, {"detail": [{"loc": ["body", "response_format"], "msg": "extra"}]})


def learnt(
    *script: Step, known: Known | None = None, **extra: Any
) -> tuple[Answer, FaultServer, Known | None]:
    servers = FakeServers()
    with playing(*script) as server:
        if known:
            servers.learn(server.host, MODEL, known)
        (answer,) = ask(server.base_url, servers=servers, **extra)
    return answer, server, servers.ways.get((server.host, MODEL))


def rungs(server: FaultServer) -> list[str]:
    return [body.get("response_format", {}).get("type", "text") for body in server.bodies]


@pytest.mark.parametrize(
    ("script", "asked", "rung"),
    [
        ([say(GOOD)], ["json_schema"], None),
        ([NO_SCHEMA, say(GOOD)], ["json_schema", "json_object"], "json_object"),
        ([NO_SCHEMA, NO_FORMAT, say(GOOD)], ["json_schema", "json_object", "text"], "text"),
        ([refuse(400, "Bad request"), say(GOOD)], ["json_schema", "json_object"], "json_object"),
        ([reply(400, "<h1>no</h1>"), say(GOOD)], ["json_schema", "json_object"], "json_object"),
        ([say("Dear team"), say(GOOD)], ["json_schema", "json_object"], "json_object"),
        ([say("As an AI, I can't."), say(GOOD)], ["json_schema", "json_object"], "json_object"),
        ([NO_SCHEMA, say("Dear"), say(GOOD)], ["json_schema", "json_object", "text"], "text"),
        ([reply(500, ""), NO_SCHEMA, say(GOOD)], ["json_schema"] * 2 + ["json_object"], "json_object"),
    ],
)  # fmt: skip
def test_one_goes_down_until_it_works(
    script: list[Step], asked: list[str], rung: str | None
) -> None:
    answer, server, known = learnt(*script)
    assert isinstance(answer, Completion), answer
    assert (dict(answer.parts), rungs(server)) == (PARTS, asked)
    assert (known.rung if known else None) == rung


def test_what_no_rung_helps_is_a_fault_and_nothing_is_learnt() -> None:
    answer, server, known = learnt(NO_SCHEMA)
    assert (faulty(answer).code, faulty(answer).exit) == ("parameter", 4)
    assert (rungs(server), known) == (["json_schema", "json_object", "text"], None)


def test_the_strictest_way_that_worked_for_any_is_remembered() -> None:
    def unlucky(talk: Talk) -> None:
        once = b"json_schema" in talk.request.body
        (say("Dear") if once and b"feeling" in talk.request.body else write)(talk)

    servers = FakeServers()
    with playing(unlucky) as server:
        answers = ask(server.base_url, NOTE, MAIL, servers=servers)
    assert all(isinstance(answer, Completion) for answer in answers)
    assert sorted(rungs(server)) == ["json_object", "json_schema", "json_schema"]
    assert servers.ways == {}, "the strictest is what is tried first anyway"


def test_prose_is_asked_about_once_only() -> None:
    answer, server, known = learnt(say("Dear team"))
    assert (faulty(answer).code, rungs(server)) == ("not-json", ["json_schema", "json_object"])
    assert known is None


@pytest.mark.parametrize("rung", ["json_object", "text"])
def test_what_worked_is_used_first(rung: Any) -> None:
    answer, server, _ = learnt(say(GOOD), known=Known(rung))
    assert isinstance(answer, Completion)
    assert rungs(server) == [rung]


@pytest.mark.parametrize("rung", ["json_schema", "json_object", "text"])
def test_every_rung_tells_the_schema_and_keeps_the_start(rung: Any) -> None:
    servers = FakeServers()
    with playing(write) as server:
        servers.learn(server.host, MODEL, Known(rung))
        mail, note = ask(server.base_url, MAIL, NOTE, servers=servers)
        bodies = writer(server.base_url, servers=servers).bodies((MAIL,))
    assert set(mail.parts) == set(MAIL.parts)  # type: ignore[union-attr]
    assert set(note.parts) == set(NOTE.parts)  # type: ignore[union-attr]
    assert server.bodies[0]["messages"][0] == {"role": "system", "content": "Write kindly."} or (
        server.bodies[1]["messages"][0] == {"role": "system", "content": "Write kindly."}
    )
    assert bodies[0] in [request.body.decode() for request in server.requests]


def test_the_strict_schema_is_sent_as_openai_takes_it() -> None:
    _, server, _ = learnt(say(GOOD))
    shape = server.bodies[0]["response_format"]["json_schema"]
    assert (shape["strict"], shape["schema"]["required"]) == (True, list(MAIL.parts))


@pytest.mark.parametrize(
    "refusal",
    [
        refuse(400, "Unsupported value", "unsupported_value", "temperature"),
        refuse(400, "'temperature' does not support 0.2 with this model."),
        reply(422, {"detail": [{"loc": ["body", "temperature"], "msg": "extra"}]}),
    ],
    ids=["by its field", "by words", "by place"],
)
def test_a_parameter_that_is_refused_is_dropped_and_remembered(refusal: Step) -> None:
    answer, server, known = learnt(refusal, say(GOOD), temperature=0.2, seed=3)
    assert isinstance(answer, Completion), answer
    assert [("temperature" in b, "seed" in b) for b in server.bodies] == [(True, True), (False, True)]  # fmt: skip
    assert known == Known("json_schema", ("temperature",))
    again, server, _ = learnt(say(GOOD), known=known, temperature=0.2)
    assert isinstance(again, Completion)
    assert "temperature" not in server.bodies[0]


def test_a_server_that_refuses_everything_ends_after_three_requests() -> None:
    names = ("temperature", "seed", "top_p", "top_k")

    def fussy(talk: Talk) -> None:
        sent = next(name for name in names if name in talk.request.json)
        refuse(400, "no", param=sent)(talk)

    extra: dict[str, Any] = dict.fromkeys(names, 1)
    answer, server, _ = learnt(fussy, **extra)
    assert (faulty(answer).code, len(server.requests)) == ("parameter", 3)
    assert "top_p" in faulty(answer).message


def test_a_template_without_system_turns_gets_none() -> None:
    answer, server, known = learnt(refuse(400, "System role not supported"), say(GOOD))
    assert isinstance(answer, Completion), answer
    (turn,) = server.bodies[1]["messages"]
    assert turn["role"] == "user"
    assert turn["content"].startswith("Write kindly.\n\nGrüße")
    assert known == Known("json_schema", ("system",))


def test_nothing_is_sent_that_was_not_set() -> None:
    _, server, _ = learnt(say(GOOD))
    assert set(server.bodies[0]) == {"model", "messages", "response_format"}


def test_what_is_ours_can_not_be_set() -> None:
    _, server, _ = learnt(say(GOOD), stream=True, messages=[], max_tokens=5)
    assert len(server.bodies[0]["messages"]) == 2
    assert "stream" not in server.bodies[0]
    assert server.bodies[0]["max_tokens"] == 5
