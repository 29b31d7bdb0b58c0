"""A mail is changed by saying how, with no model: what can be done is done, the rest is told."""

from pathlib import Path

import pytest

from kindregards.adapters.store import Store
from kindregards.core.draft import YOU
from tests.conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def drafted(run: Run) -> str:
    made = run(
        "draft", EXAMPLES / "interview.eml", "--notes", EXAMPLES / "interview.notes.toml", "--json"
    )
    body: str = made.json["email"]["body"]
    return body


def body_now(run: Run) -> str:
    body: str = run("show", "last", "email", "--json").json["body"]
    return body


@pytest.mark.parametrize(
    "wish",
    ["shorter", "Make it a bit shorter, please.", "kürzer", "plus court", "もっと短くしてください"],
)
def test_shorter_is_shorter(run: Run, drafted: str, wish: str) -> None:
    done = run("edit", "last", "--ask", wish)
    assert done.exit == 0, done.err
    assert len(body_now(run).split()) < len(drafted.split())


def test_another_question_changes_the_questions_alone(run: Run, drafted: str) -> None:
    assert run("edit", "last", "--ask", "another question").exit == 0
    before, after = drafted.split("\n\n"), body_now(run).split("\n\n")
    changed = [
        index for index, pair in enumerate(zip(before, after, strict=True)) if len(set(pair)) > 1
    ]
    assert changed == [2]
    assert "?" in after[2]


def test_a_tone_stays_with_the_case(run: Run, drafted: str) -> None:
    assert run("edit", "last", "--ask", "more formal").exit == 0
    formal = body_now(run)
    assert formal != drafted
    assert run("draft", "last", "--json").json["email"]["body"] == formal


def test_a_language_is_written_in(run: Run, drafted: str) -> None:
    done = run("edit", "last", "--ask", "in German", "--json")
    assert done.json["version"] == 2
    assert "Entscheidung" in body_now(run)


def test_half_of_a_wish_is_done_and_the_rest_is_told(run: Run, drafted: str) -> None:
    done = run("edit", "last", "--ask", "shorter, and ask about the case study")
    assert done.exit == 0
    assert "Not done" in done.err
    assert "case study" in done.err


@pytest.mark.parametrize(
    "wish", ["ask about the case study", "add my phone number", "don't make it shorter", "", "  "]
)
def test_what_cannot_be_done_changes_nothing(run: Run, drafted: str, wish: str) -> None:
    assert run("edit", "last", "--ask", wish).exit == 2
    assert body_now(run) == drafted


def test_a_note_is_not_changed_without_a_model(run: Run, drafted: str) -> None:
    assert run("edit", "last", "note", "--ask", "shorter").exit == 2


def test_a_wish_in_distress_is_met_with_help(run: Run, drafted: str) -> None:
    done = run("edit", "last", "--ask", "I want to kill myself, make it shorter")
    assert done.exit == 9
    assert body_now(run) == drafted


def test_a_text_of_the_persons_own_is_not_written_over(run: Run, drafted: str, home: Path) -> None:
    with Store(home) as store:
        version = store.versions.latest(1, "email")
        assert version is not None
        store.versions.write(1, "email", version.text, YOU, version.created)
    done = run("edit", "last", "--ask", "shorter")
    assert done.exit == 2
    assert "your own" in done.err
    assert body_now(run) == drafted


def test_a_wish_for_a_note_in_low_spirits_goes_to_no_model(run: Run, drafted: str) -> None:
    done = run("edit", "last", "note", "--ask", "I cannot go on like this, make it shorter")
    assert done.exit == 2
    assert "not given to a model" in done.err
