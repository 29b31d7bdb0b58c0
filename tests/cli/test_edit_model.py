"""A text is changed by a model as asked; what is private, one's own or another's stays as it was."""

from pathlib import Path

import pytest

from kindregards.adapters.store import Store
from kindregards.core.completion import Prompt
from kindregards.core.draft import YOU
from kindregards.ports import SafetyState
from tests.cli.test_model import MAIL, elsewhere
from tests.conftest import Run
from tests.fakes import MOMENT, FakeWriter
from tests.usecases.test_writing import GOOD

__all__ = ("elsewhere",)


def test_an_edit_leaves_unchanged_parts_to_their_authors(run: Run, elsewhere: FakeWriter) -> None:
    run("draft", *MAIL, "--offline")
    before = run("show", "last", "email", "--json").json
    new = {"exit": "As an AI!", "acceptance": GOOD["acceptance"]}
    texts: dict[str, str] = {}

    def says(prompt: Prompt) -> dict[str, str]:
        lines = prompt.turns[1].content.splitlines()
        told = (line.partition(": ") for line in lines)
        texts.update({name: text for name, _, text in told if name in prompt.parts})
        return {part: new.get(part, texts[part]) for part in prompt.parts}

    elsewhere.says = says
    done = run("edit", "last", "--ask", "say that I accept it in other words", "--json")
    assert done.exit == 0, done.err
    assert "exit" in " ".join(done.json["notices"])
    after = run("show", "last", "email", "--json").json
    changed = {n for n, author in after["parts"].items() if author != before["parts"][n]}
    assert (changed, after["parts"]["acceptance"]) == ({"acceptance"}, "model:fake")
    assert GOOD["acceptance"] in after["body"]


def test_a_text_of_ones_own_is_not_given_to_a_model(
    run: Run, elsewhere: FakeWriter, home: Path
) -> None:
    run("draft", *MAIL, "--offline")
    with Store(home) as store:
        mine = store.versions.latest(1, "email")
        assert mine
        store.versions.write(1, "email", mine.text, YOU, MOMENT)
    refused = run("edit", "last", "--ask", "shorter")
    assert (refused.exit, elsewhere.asked) == (2, [])
    assert "your own" in refused.err


@pytest.mark.parametrize(
    ("safety", "artefact", "is_asked"),
    [
        (SafetyState(), "email", True),
        (SafetyState(), "note", True),
        (SafetyState("gentle", None, True), "email", True),
        (SafetyState("gentle", None, True), "note", False),
        (SafetyState("none", "discrimination"), "note", False),
        (SafetyState("risk", "self-harm", True), "email", False),
        (SafetyState("risk", "self-harm", True), "note", False),
    ],
)
def test_a_note_for_somebody_in_distress_is_not_changed_by_a_model(
    run: Run, elsewhere: FakeWriter, home: Path,
    safety: SafetyState, artefact: str, is_asked: bool,
) -> None:  # fmt: skip
    run("draft", *MAIL, "--offline")
    with Store(home) as store:
        kept = store.cases.get(1)
        assert kept
        store.cases.save(type(kept)(kept.case, kept.source, safety), MOMENT)
    run("edit", "last", artefact, "--ask", "shorter")
    assert bool(elsewhere.asked) is is_asked


def test_a_reflection_is_not_changed_by_a_model(run: Run, elsewhere: FakeWriter) -> None:
    run("draft", *MAIL, "--offline")
    run("reflect", "last", "--no-input")
    elsewhere.asked.clear()
    done = run("edit", "last", "reflection", "--ask", "shorter")
    assert (done.exit, elsewhere.asked) == (2, [])
