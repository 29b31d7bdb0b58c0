"""A model behind a server on loopback writes private pages and thanks nearer to the case."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.test_model import KEY, MAIL, point_at
from tests.conftest import Run
from tests.fault_server import FaultServer, Talk, completion, http, playing, refuse

pytestmark = pytest.mark.loopback
EXAMPLES = Path(__file__).parents[2] / "examples"
ANSWER = """From: Ruth Mensah <ruth.mensah@stbrides.example>
To: Grace Adeyemi <grace@post.example>
Subject: Re: Your application
Date: Wed, 2 Dec 2026 10:00:00 +0000

Dear Grace,

Your answers were warm. More concrete examples from your placements would have helped.

Kind regards,
Ruth Mensah
"""


def nearer(text: str) -> str:
    return text.replace("I take", "I calmly take").replace("It may", "Perhaps it may")


def write_nearer(talk: Talk) -> None:
    """Give back the standard texts that are in the prompt, a little nearer; thanks of our own."""
    body = talk.request.json
    told = body["messages"][-1]["content"]
    parts = {}
    for part in body["response_format"]["json_schema"]["schema"]["properties"]:
        start = told.find(f"standard text of {part}: ")
        line = told[start:].partition("\n")[0].partition(": ")[2] if start >= 0 else ""
        parts[part] = nearer(line) or "I wish the team a good start with the new colleague."
    talk.send(http(200, json.dumps(completion(json.dumps(parts))).encode()))


@pytest.fixture
def model(run: Run, monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultServer]:
    run("draft", *MAIL)
    with playing(write_nearer) as server:
        point_at(server, monkeypatch)
        yield server


def test_a_plan_is_written_once_and_kept(run: Run, model: FaultServer) -> None:
    planned = run("plan", "last", "--json")
    assert planned.exit == 0, planned.err
    assert any("I calmly take" in step["do"] for step in planned.json["steps"])
    assert "I calmly take" in planned.json["page"]
    assert len(model.requests) == 1
    again = run("plan", "last", "--json")
    assert [again.json[key] for key in ("steps", "page", "version")] == [
        planned.json[key] for key in ("steps", "page", "version")
    ]
    assert len(model.requests) == 1
    assert "model:m" in run("history", "last", "plan").out
    assert [s["body"] for s in run("show", "last", "--sent", "--json").json["sent"]]


def test_a_look_back_has_the_models_possibilities(run: Run, model: FaultServer) -> None:
    found = run("reflect", "last", "--no-input", "--json").json
    assert any("Perhaps it may" in one["text"] for one in found["possible"]), found
    assert found["employer_said"]
    assert len(model.requests) == 1


def test_other_ways_to_see_a_thought_know_the_thought_without_its_names(
    run: Run, model: FaultServer
) -> None:
    thought = "Ruth Mensah must have thought that I am useless"
    found = run("note", "last", "--thought", thought, "--no-input", "--json")
    assert found.exit == 0, found.err
    assert len(found.json["alternatives"]) >= 2
    sent = model.requests[0].body.decode()
    assert "thought that I am useless" in sent
    assert "Mensah" not in sent


def test_thanks_are_the_models_and_the_answer_stays_here(
    run: Run, model: FaultServer, tmp_path: Path
) -> None:
    file = tmp_path / "answer.eml"
    file.write_text(ANSWER)
    done = run("answer", "last", file, "--json")
    assert done.exit == 0, done.err
    assert done.json["thanks"]["author"] == "model:m"
    assert "a good start with the new colleague" in done.json["thanks"]["body"]
    assert not [f for f in done.json["thanks"]["findings"] if f["severity"] == "error"]
    sent = model.requests[0].body.decode()
    for word in ("examples from your placements", "Your answers", "Mensah", "Grace", KEY):
        assert word not in sent
    assert run("answer", "last", file, "--json").json["thanks"] == done.json["thanks"]
    assert len(model.requests) == 1


def test_where_the_model_fails_the_page_is_written_without_it(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("draft", *MAIL)
    plain = run("plan", "last", "--json").json
    with playing(refuse(401, "Incorrect API key")) as server:
        point_at(server, monkeypatch)
        found = run("plan", "last", "--json")
    assert found.exit == 0
    assert found.json["steps"] == plain["steps"]
    assert "Written without a model instead." in found.err


def test_nothing_of_somebody_in_distress_is_left_to_a_model(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    notes = tmp_path / "notes.toml"
    notes.write_text('feelings = "I have not slept for weeks and I cry every night"')
    run("draft", MAIL[0], "--notes", notes)
    with playing(write_nearer) as server:
        point_at(server, monkeypatch)
        assert run("plan", "last").exit == 0
        assert run("reflect", "last", "--no-input").exit == 0
        assert run("note", "last", "--thought", "I always fail", "--no-input").exit == 0
    assert server.requests == []
