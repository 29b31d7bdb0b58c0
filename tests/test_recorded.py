"""Whole drafts against the recorded answers of a real, small model: see tests/cassettes/README.md."""

import os
import tomllib
from pathlib import Path

import pytest

from kindregards.core.draft import EMAIL_PARTS
from tests.conftest import CASSETTES, Run

EXAMPLES = Path(__file__).parents[1] / "examples"
CASES = ("interview.eml", "screen.txt")

pytestmark = pytest.mark.vcr


@pytest.fixture(autouse=True)
def server(monkeypatch: pytest.MonkeyPatch, recorded_from: str) -> None:
    """Set the server that was recorded; when recording, the one that is."""
    model = tomllib.loads((CASSETTES / "model.toml").read_text(encoding="utf-8"))["model"]
    monkeypatch.setenv("OPENAI_BASE_URL", recorded_from)
    monkeypatch.setenv("KINDREGARDS_MODEL", model)
    if key := os.environ.get("RECORD_KEY"):
        monkeypatch.setenv("OPENAI_API_KEY", key)
    monkeypatch.setenv("KINDREGARDS_DEADLINE", "900")


@pytest.mark.parametrize("name", CASES)
def test_the_smallest_model_still_gives_a_sendable_draft(run: Run, name: str) -> None:
    notes = EXAMPLES / f"{Path(name).stem}.notes.toml"
    drafted = run("draft", EXAMPLES / name, "--notes", notes, "--json")
    assert drafted.exit == 0, drafted.err
    shown = drafted.json
    assert shown["usage"]["calls"] >= 2
    for text in (shown["email"], shown["note"]):
        assert [f for f in text["findings"] if f["severity"] == "error"] == []
        assert set(text["parts"].values()) <= {"composer", text["author"]}
    assert list(shown["email"]["parts"]) == [p for p in EMAIL_PARTS if p in shown["email"]["parts"]]
    assert 45 <= len(shown["email"]["body"].split()) <= 150

    sent = run("show", "last", "--sent", "--json").json["sent"]
    assert {call["artefact"] for call in sent} == {"email", "note"}
    facts = shown["facts"]
    names = [facts["company"], facts["contact"]["name"], facts["candidate"]["name"]]
    assert not [n for n in names if n and any(n in call["body"] for call in sent)]
