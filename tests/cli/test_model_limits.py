"""What a model is not asked, is not told twice, and leaves behind where it fails."""

import json
from pathlib import Path

import pytest

from kindregards.adapters.store import Store
from kindregards.core.completion import Fault
from kindregards.wiring import House
from tests.cli.test_model import FAULTS, KEY, MAIL, elsewhere, listing, model, point_at
from tests.conftest import Run
from tests.fakes import MOMENT, FakeWriter
from tests.fault_server import FaultServer, playing
from tests.usecases.test_writing import good

pytestmark = pytest.mark.loopback
__all__ = ("elsewhere", "model")
ANSWERS = [("y\n", True, "model:fake"), ("\n", True, "model:fake"), ("n\n", False, "composer")]


@pytest.mark.parametrize("fault", ["a wrong key", "down", "insults"])
def test_without_fallback_the_case_and_what_was_sent_are_kept(
    run: Run, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    step, code = FAULTS[fault]
    with playing(step) as server:
        point_at(server, monkeypatch)
        failed = run("draft", *MAIL, "--no-fallback", "--json")
        asked = len(server.requests)
    error = failed.json["error"]
    assert (failed.exit, error["exit"], sorted(error)) == (code, code, ["exit", "kept", "message", "next"])  # fmt: skip
    assert [case["case"] for case in run("list", "--json").json["cases"]] == [1]
    assert run("history", "1", "--json").json == {"versions": []}
    sent = run("show", "1", "--sent", "--json").json["sent"]
    assert len(sent) == asked
    assert {call["version"] for call in sent} == {None}
    assert "no version came of it" in run("show", "1", "--sent").out


def test_of_several_models_none_is_guessed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with playing(listing("a", "b", "c", "d")) as server:
        point_at(server, monkeypatch)
        monkeypatch.delenv("KINDREGARDS_MODEL")
        failed = run("draft", *MAIL, "--no-fallback", "--json")
        assert {request.method for request in server.requests} == {"GET"}
    assert failed.exit == failed.json["error"]["exit"] == 4
    assert "KINDREGARDS_MODEL" in failed.json["error"]["next"]


def test_offline_asks_not_even_for_the_models(
    run: Run, model: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KINDREGARDS_MODEL")
    assert run("draft", *MAIL, "--offline", "--no-fallback").exit == 0
    assert run("draft", *MAIL, "--offline", "--dry-run").exit == 0
    assert model.requests == []


def test_a_dry_run_prints_every_body_and_says_what_it_did(run: Run, model: FaultServer) -> None:
    shown = run("draft", *MAIL, "--dry-run")
    assert shown.exit == 0
    assert shown.out.count('"role": "system"') == 2
    assert "Nothing was sent or stored" in shown.err
    assert model.requests == []
    sent = [json.loads(body) for body in shown.out.replace("}\n{", "}\0{").split("\0")]
    run("draft", *MAIL)
    # Both are asked at the same time, so either may come in first.
    assert sorted(map(str, sent)) == sorted(map(str, model.bodies))


def test_history_and_show_sent_where_no_model_was_asked(run: Run) -> None:
    run("draft", *MAIL)
    versions = run("history", "last", "--json").json["versions"]
    assert [version["usage"] for version in versions] == [None, None]
    assert run("show", "last", "note", "--sent", "--json").json == {"sent": []}


def test_what_a_repair_took_is_counted(run: Run, elsewhere: FakeWriter) -> None:
    elsewhere.says = lambda p: good(p) | {n: "As an AI!" for n in ("aim",) if n in p.parts}
    drafted = run("draft", *MAIL, "--json").json
    assert drafted["usage"]["calls"] == 4
    assert drafted["email"]["parts"]["aim"] == "composer"
    versions = run("history", "last", "--json").json["versions"]
    assert {v["artefact"]: v["usage"]["calls"] for v in versions} == {"email": 3, "note": 1}
    of_mail = run("show", "last", "email", "--sent", "--json").json["sent"]
    assert [call["task"] for call in of_mail] == ["feedback-email", "repair", "repair"]


@pytest.mark.parametrize(("typed", "kept", "author"), ANSWERS)
def test_on_a_terminal_it_is_asked_once_and_the_answer_is_kept(
    run: Run, elsewhere: FakeWriter, home: Path, monkeypatch: pytest.MonkeyPatch,
    typed: str, kept: bool, author: str,
) -> None:  # fmt: skip
    monkeypatch.setattr("kindregards.cli.engine.is_interactive", lambda no_input: not no_input)
    first = run("draft", *MAIL, "--json", stdin=typed)
    for told in ("llm.example", "fake", "Names, addresses and phone numbers are taken out"):
        assert told in first.err
    assert first.json["email"]["author"] == author
    with Store(home) as store:
        assert store.servers.consent("llm.example") is kept
    again = run("draft", *MAIL, "--json")
    assert again.json["email"]["author"] == author
    assert "first time" not in again.err


def test_with_no_input_nothing_is_asked_and_nothing_is_kept(
    run: Run, elsewhere: FakeWriter, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kindregards.cli.engine.is_interactive", lambda no_input: not no_input)
    drafted = run("draft", *MAIL, "--no-input", "--json")
    assert [line for line in drafted.err.splitlines() if "llm.example" in line]
    assert "first time" not in drafted.err
    with Store(home) as store:
        assert store.servers.consent("llm.example") is None


def test_a_kept_no_is_respected_by_edit(run: Run, elsewhere: FakeWriter, home: Path) -> None:
    run("draft", *MAIL, "--offline")
    with Store(home) as store:
        store.servers.keep_consent("llm.example", False, MOMENT)
    assert run("edit", "last", "--ask", "shorter").exit == 0
    assert elsewhere.asked == []


@pytest.mark.parametrize("fault", ["a wrong key", "down"])
def test_a_trial_that_fails_says_why_and_not_the_key(
    run: Run, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with playing(FAULTS[fault][0]) as server:
        point_at(server, monkeypatch)
        found = run("doctor", "--try", "--json")
    assert found.exit == 0
    assert "answered in" not in found.json["tried"]
    assert KEY not in found.out + found.err


def test_doctor_offers_a_server_on_this_computer(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Local:
        def __init__(self, url: str) -> None:
            self.url = url

        def names(self, seconds: float) -> tuple[str, ...] | Fault:
            return ("small",) if ":11434" in self.url else Fault("unreachable", "No.", "Start it.")

    monkeypatch.setattr(House, "models_at", lambda house, url: Local(url))
    problems = run("doctor", "--json").json["problems"]
    assert [problem["do"] for problem in problems] == [
        "Set OPENAI_BASE_URL=http://127.0.0.1:11434/v1 and KINDREGARDS_MODEL=small"
    ]
