"""The command with a model behind a server on loopback: what it writes, says, keeps and refuses."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from kindregards.adapters.store import Store
from kindregards.core.completion import Prompt
from kindregards.wiring import House
from tests.conftest import Run
from tests.fakes import MOMENT, FakeWriter
from tests.fault_server import (
    FaultServer,
    Step,
    Talk,
    completion,
    http,
    playing,
    refuse,
    reply,
    say,
)
from tests.usecases.test_writing import GOOD, good

pytestmark = pytest.mark.loopback
EXAMPLES = Path(__file__).parents[2] / "examples"
MAIL = (EXAMPLES / "interview.eml", "--notes", EXAMPLES / "interview.notes.toml")
KEY = "sk-a-key-that-nobody-may-see"


def write_well(talk: Talk) -> None:
    """Answer with good texts for the parts that are asked for."""
    schema = talk.request.json["response_format"]["json_schema"]["schema"]
    parts = {part: GOOD.get(part, "hello") for part in schema["properties"]}
    talk.send(http(200, json.dumps(completion(json.dumps(parts))).encode()))


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultServer]:
    with playing(write_well) as server:
        point_at(server, monkeypatch)
        yield server


def point_at(server: FaultServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("KINDREGARDS_MODEL", "m")
    monkeypatch.setenv("KINDREGARDS_DEADLINE", "5")


def test_the_model_writes_and_the_ledger_shows_it(run: Run, model: FaultServer) -> None:
    drafted = run("draft", *MAIL, "--json")
    assert drafted.exit == 0, drafted.err
    assert drafted.json["email"]["author"] == drafted.json["note"]["author"] == "model:m"
    assert drafted.json["email"]["parts"]["greeting"] == "composer"
    assert drafted.json["usage"] == {"calls": 2, "prompt_tokens": 22, "completion_tokens": 14}
    sent = run("show", "last", "--sent", "--json").json["sent"]
    assert {call["body"] for call in sent} == {r.body.decode() for r in model.requests}
    assert {call["version"] for call in sent} == {1}
    assert "1 call to 127.0.0.1" in run("history", "last", "email").out


def test_nothing_of_a_case_was_sent_without_a_model(run: Run) -> None:
    run("draft", *MAIL)
    assert "has left this computer" in run("show", "last", "--sent").out
    assert run("show", "last", "--sent", "--json").json == {"sent": []}


@pytest.mark.parametrize("option", ["--offline", "--dry-run"])
def test_what_is_to_stay_here_stays(run: Run, model: FaultServer, option: str) -> None:
    assert run("draft", *MAIL, option, "--json").exit == 0
    assert model.requests == []


def test_a_dry_run_shows_the_bodies_and_stores_nothing(run: Run, model: FaultServer) -> None:
    shown = run("draft", *MAIL, "--dry-run", "--json").json
    assert [body["model"] for body in shown["bodies"]] == ["m", "m"]
    assert shown["tokens"] > 500
    assert run("list", "--json").json == {"cases": []}
    text = json.dumps(shown)
    assert not [name for name in ("Adeyemi", "Mensah", "St Bride", KEY) if name in text]


FAULTS: dict[str, tuple[Step, int]] = {
    "a wrong key": (refuse(401, f"Incorrect API key provided: {KEY}"), 4),
    "no such model": (refuse(404, "The model does not exist", "model_not_found"), 4),
    "no money": (refuse(429, "quota", "insufficient_quota"), 4),
    "a page": (reply(200, "<html>Log in</html>"), 5),
    "nothing": (say(""), 5),
    "a refusal": (say("I'm sorry, but I can't help with that."), 5),
    "half an answer": (say('{"thanks": "Thank you for', "length"), 5),
    "down": (reply(503, "busy"), 5),
    "insults": (say(json.dumps(dict.fromkeys(GOOD, "You are idiots and I hate you."))), 5),
}  # fmt: skip


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_a_fault_ends_in_a_draft_and_a_notice(
    run: Run, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    step, code = FAULTS[fault]
    with playing(step) as server:
        point_at(server, monkeypatch)
        drafted = run("draft", *MAIL, "--json")
        strict = run("draft", "last", "--no-fallback", "--json")
    assert drafted.exit == 0
    assert drafted.json["email"]["author"] == "composer"
    assert len(drafted.json["notices"]) >= 2
    assert strict.exit == code
    assert strict.json["error"]["exit"] == code
    assert "case 1" in strict.json["error"]["kept"]
    told = drafted.out + drafted.err + strict.out + strict.err
    assert KEY not in told
    assert "Traceback" not in told


def test_the_key_is_kept_nowhere(run: Run, model: FaultServer, home: Path) -> None:
    run("draft", *MAIL)
    run("doctor", "--try")
    assert not [p for p in home.rglob("*") if p.is_file() and KEY.encode() in p.read_bytes()]


def listing(*names: str) -> Step:
    return reply(200, {"object": "list", "data": [{"id": name} for name in names]})


@pytest.mark.parametrize("names", [(), ("a", "b")], ids=["none", "two"])
def test_with_no_one_model_the_composer_writes(
    run: Run, names: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    with playing(listing(*names)) as server:
        point_at(server, monkeypatch)
        monkeypatch.delenv("KINDREGARDS_MODEL")
        drafted = run("draft", *MAIL, "--json")
        strict = run("draft", "last", "--no-fallback")
    assert drafted.json["email"]["author"] == "composer"
    assert "KINDREGARDS_MODEL" in " ".join(drafted.json["notices"])
    assert strict.exit == 4


def test_the_one_model_of_a_server_is_used(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with playing(listing("only"), write_well) as server:
        point_at(server, monkeypatch)
        monkeypatch.delenv("KINDREGARDS_MODEL")
        assert run("draft", *MAIL, "--json").json["email"]["author"] == "model:only"


def test_without_any_server_no_fallback_fails(run: Run) -> None:
    assert run("draft", *MAIL, "--no-fallback").exit == 4


def test_doctor_says_who_writes_and_tries(run: Run, model: FaultServer) -> None:
    found = run("doctor", "--try", "--json").json
    assert found["engine"] == "model:m"
    assert found["problems"] == []
    assert "answered in" in found["tried"]
    assert len(model.requests) == 1


def test_doctor_without_a_server(run: Run) -> None:
    found = run("doctor", "--json").json
    assert found["engine"] == "composer"
    assert "No model is set up" in found["why"]


def test_a_part_is_changed_as_asked_and_no_other(
    run: Run, model: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = run("draft", *MAIL, "--json").json["email"]
    new = "May I ask which one skill I should work on before I apply again?"

    def ask_otherwise(talk: Talk) -> None:
        schema = talk.request.json["response_format"]["json_schema"]["schema"]
        parts = {part: GOOD[part] for part in schema["properties"]} | {"questions": new}
        talk.send(http(200, json.dumps(completion(json.dumps(parts))).encode()))

    with playing(ask_otherwise) as server:
        point_at(server, monkeypatch)
        assert run("edit", "last", "--ask", "ask in another way").exit == 0
        body = run("show", "last", "email", "--json").json["body"]
        assert body == before["body"].replace(GOOD["questions"], new)


def test_what_does_not_pass_changes_nothing(
    run: Run, model: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = run("draft", *MAIL, "--json").json["email"]["body"]
    with playing(FAULTS["insults"][0]) as server:
        point_at(server, monkeypatch)
        done = run("edit", "last", "--ask", "angrier")
    assert done.exit == 0
    assert "stay as they were" in done.err
    assert run("show", "last", "email", "--json").json["body"] == before


ELSEWHERE = "https://llm.example/v1"


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> FakeWriter:
    """A server that is not on this machine, played by a fake."""
    writer = FakeWriter(good)
    monkeypatch.setenv("OPENAI_BASE_URL", ELSEWHERE)
    monkeypatch.setenv("KINDREGARDS_MODEL", "fake")
    monkeypatch.setattr(House, "writer", lambda house, model: writer)
    return writer


def test_without_a_terminal_the_setting_is_the_yes_and_the_host_is_named(
    run: Run, elsewhere: FakeWriter
) -> None:
    drafted = run("draft", *MAIL, "--json")
    assert drafted.json["email"]["author"] == "model:fake"
    assert "llm.example" in drafted.err


def test_a_no_that_is_kept_holds_until_it_is_taken_back(
    run: Run, elsewhere: FakeWriter, home: Path
) -> None:
    with Store(home) as store:
        store.servers.keep_consent("llm.example", False, MOMENT)
    drafted = run("draft", *MAIL, "--json")
    assert drafted.json["email"]["author"] == "composer"
    assert elsewhere.asked == []
    assert run("draft", "last", "--no-fallback").exit == 4
    run("doctor", "--ask-again")
    assert run("draft", "last", "--json").json["email"]["author"] == "model:fake"


def test_what_was_on_its_way_when_the_person_stopped_is_in_the_ledger(
    run: Run, elsewhere: FakeWriter
) -> None:
    def stop(prompt: Prompt) -> dict[str, str]:
        raise KeyboardInterrupt

    elsewhere.says = stop
    assert run("draft", *MAIL).exit == 130
    sent = run("show", "last", "--sent", "--json").json["sent"]
    assert {call["fault"] for call in sent} == {"interrupted"}
    assert len(sent) == 2


def test_forgetting_a_case_forgets_what_was_sent(
    run: Run, elsewhere: FakeWriter, home: Path
) -> None:
    run("draft", *MAIL)
    assert [p for p in home.glob("*.db*") if b"safe question" in p.read_bytes()]
    assert run("forget", "1", "--yes").exit == 0
    assert not [p for p in home.glob("*.db*") if b"safe question" in p.read_bytes()]
