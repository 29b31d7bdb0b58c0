"""``note``: a hard thought is looked at, another is put beside it, and nothing of it leaves."""

import json
from pathlib import Path

import pytest

from kindregards.adapters.store import Store
from kindregards.core.thought import Thought
from tests.conftest import Run
from tests.terminal import Terminal

EXAMPLES = Path(__file__).parents[2] / "examples"
THOUGHT = "They must have thought I was an idiot."
CALM = "I'm sad, I liked the team."


@pytest.fixture
def case(run: Run) -> None:
    run("draft", EXAMPLES / "interview.eml", "--notes", EXAMPLES / "interview.notes.toml")


def thoughts(home: Path) -> list[Thought]:
    store = Store(home)
    found = [record.value for record in store.records.of(Thought)]
    store.close()
    return found


def versions(run: Run) -> int:
    return len(run("history", "last", "note", "--json").json["versions"])


def look(run: Run, text: str, *more: str) -> dict[str, object]:
    found: dict[str, object] = run("note", "last", "--thought", text, *more, "--json").json
    return found


@pytest.mark.usefixtures("case")
def test_a_thought_gives_its_traps_and_two_or_three_ways_to_see_it(run: Run) -> None:
    shown = look(run, THOUGHT, "--no-input")
    assert set(shown) == {"traps", "alternatives", "note"}
    assert "mind-reading" in shown["traps"]  # type: ignore[operator]
    assert 2 <= len(shown["alternatives"]) <= 3  # type: ignore[arg-type]
    note = shown["note"]
    assert note["traps"] == shown["traps"]  # type: ignore[index]
    assert "sounds a bit like" in note["body"]  # type: ignore[index]
    assert note["findings"] == []  # type: ignore[index]


@pytest.mark.usefixtures("case")
def test_without_a_trap_there_are_still_ways_to_see_it_from_the_case(run: Run) -> None:
    shown = look(run, CALM)
    assert shown["traps"] == []
    assert 2 <= len(shown["alternatives"]) <= 3  # type: ignore[arg-type]
    assert "sounds a bit like" not in shown["note"]["body"]  # type: ignore[index]


@pytest.mark.usefixtures("case")
def test_the_alternatives_are_of_the_case(run: Run) -> None:
    alternatives = " ".join(look(run, "I'm useless")["alternatives"])  # type: ignore[arg-type]
    assert "medication rounds" in alternatives
    run("draft", "--company", "Rook & Daughters", "--role", "Joiner", "--new")
    alternatives = " ".join(look(run, "I'm useless")["alternatives"])  # type: ignore[arg-type]
    assert "medication" not in alternatives
    assert "Joiner" in alternatives


@pytest.mark.usefixtures("case")
def test_without_a_thought_the_newest_note_is_shown(run: Run) -> None:
    before = run("show", "last", "note", "--json").json
    shown = run("note", "last", "--json").json
    assert shown["note"]["body"] == before["body"]
    assert shown["traps"] == ["fortune-telling"]
    assert versions(run) == 1
    for empty in ("", "   "):
        assert look(run, empty)["note"]["body"] == before["body"]  # type: ignore[index]


def test_where_there_is_no_note_yet_it_is_made(run: Run, home: Path) -> None:
    run("draft", EXAMPLES / "interview.eml")
    assert run("note", "1", "--json").json["note"]["author"] == "composer"
    assert thoughts(home) == []


@pytest.mark.usefixtures("case")
def test_a_thought_is_kept_with_its_strength_and_as_a_new_version(run: Run, home: Path) -> None:
    look(run, THOUGHT, "--strength", "8")
    (kept,) = thoughts(home)
    assert (kept.text, kept.strength, kept.strength_after, kept.chosen) == (THOUGHT, 8, None, None)
    assert versions(run) == 2


@pytest.mark.usefixtures("case")
def test_the_drafts_read_the_same_afterwards_and_the_thought_is_not_in_the_mail(run: Run) -> None:
    before = run("draft", "1", "--json").json
    look(run, "Zebras must have thought I was a muppet", "--strength", "3")
    after = run("draft", "1", "--json").json
    for text in ("email", "note"):
        assert after[text]["body"] == before[text]["body"]
    assert "muppet" not in json.dumps(after)


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("strength", ["11", "-1", "x", "3.5", ""])
def test_a_strength_that_is_none_is_refused(run: Run, strength: str) -> None:
    assert run("note", "last", "--thought", THOUGHT, "--strength", strength).exit == 2


@pytest.mark.usefixtures("case")
def test_a_risk_pauses_before_anything_else(run: Run, home: Path) -> None:
    for case in ("last", "99"):
        paused = run("note", case, "--thought", "I want to end my life", "--json")
        assert paused.exit == 9
        assert "findahelpline.com" in paused.err
        assert paused.json["safety"]["level"] == "risk"
    assert thoughts(home) == []


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("I'm a failure and I see no reason to go on", "findahelpline.com"),
        ("They said no because I'm pregnant. I should have hidden it.", ""),
    ],
)
def test_distress_and_discrimination_are_never_reframed(run: Run, text: str, help: str) -> None:
    found = run("note", "last", "--thought", text, "--json")
    assert found.json["traps"] == found.json["alternatives"] == []
    assert "sounds a bit like" not in found.json["note"]["body"]
    assert help in found.json["note"]["body"]
    assert found.json["note"]["findings"] == []


@pytest.mark.usefixtures("case")
def test_a_thought_is_read_in_its_own_language(run: Run) -> None:
    shown = look(run, "Mich wird nie wieder jemand einstellen, und ich bin ein Versager.")
    assert shown["note"]["language"] == "de"  # type: ignore[index]
    assert set(shown["traps"]) & {"labelling", "fortune-telling"}  # type: ignore[call-overload]


@pytest.mark.usefixtures("case")
def test_a_note_of_their_own_stays_and_gets_a_paragraph(run: Run, tmp_path: Path) -> None:
    store = Store(tmp_path / "data")
    from dataclasses import replace
    from datetime import UTC, datetime

    from kindregards.core.draft import YOU, Note, Part

    note = store.versions.latest(1, "note")
    assert note is not None
    assert isinstance(note.text, Note)
    own = replace(note.text, body="My own words.", parts=(Part("body", "My own words.", YOU),))
    store.versions.write(1, "note", own, YOU, datetime.now(UTC))
    store.close()
    shown = look(run, THOUGHT)
    body = shown["note"]["body"]  # type: ignore[index]
    assert body.startswith("My own words.\n\n")
    assert "sounds a bit like" in body
    assert shown["note"]["author"] == "you"  # type: ignore[index]
    assert look(run, THOUGHT)["note"]["body"] == body  # type: ignore[index]


@pytest.mark.usefixtures("case")
def test_piped_it_shows_all_and_asks_nothing(run: Run) -> None:
    shown = run("note", "last", "--thought", THOUGHT, "--strength", "6")
    assert shown.exit == 0
    assert "1  " in shown.out
    assert "For you, not for sending:" in shown.out


def test_on_a_terminal_one_is_chosen_and_stands_in_the_note(run: Run, home: Path) -> None:
    run("draft", EXAMPLES / "interview.eml")
    with Terminal("note", "last", home=home) as screen:
        screen.expect("(Enter to skip)")
        screen.type("i always fail\r")
        screen.expect("(Enter to skip)")
        screen.type("12\r")
        screen.expect("(Enter to skip)")
        screen.type("8\r")
        screen.expect("\n>")
        screen.type("2\r")
        screen.expect("(Enter to skip)")
        screen.type("5\r")
        screen.expect("8 before, 5 now.")
        assert screen.ends() == 0
    (kept,) = thoughts(home)
    assert (kept.strength, kept.strength_after) == (8, 5)
    assert kept.chosen == kept.alternatives[1]
    assert kept.chosen.rstrip(".")[:30] in run("show", "last", "note").out.replace("\n", " ")


def test_words_of_their_own_go_in_and_a_rise_is_only_told_kindly(run: Run, home: Path) -> None:
    run("draft", EXAMPLES / "interview.eml")
    with Terminal(
        "note", "last", "--thought", "im a loser", "--strength", "4", home=home
    ) as screen:
        screen.expect("\n>")
        screen.type("9\r")
        screen.expect("\n>")
        screen.type("One no, one role\r")
        screen.expect("(Enter to skip)")
        screen.type("7\r")
        shown = screen.expect("whenever you like.")
        assert "4 before, 7 now." in shown
        assert screen.ends() == 0
    assert thoughts(home)[-1].chosen == "One no, one role"
    assert "“One no, one role.”" in run("show", "last", "note").out.replace("\n", " ")


def test_what_was_told_is_kept_when_they_leave(run: Run, home: Path) -> None:
    run("draft", EXAMPLES / "interview.eml")
    with Terminal(
        "note", "last", "--thought", "im a loser", "--strength", "4", home=home
    ) as screen:
        screen.expect("\n>")
        screen.interrupt()
        assert screen.ends() == 130
    assert [(one.text, one.chosen) for one in thoughts(home)] == [("im a loser", None)]


def test_own_words_that_show_danger_bring_help_at_once(run: Run, home: Path) -> None:
    run("draft", EXAMPLES / "interview.eml")
    with Terminal(
        "note", "last", "--thought", "im a loser", "--strength", "9", home=home
    ) as screen:
        screen.expect("\n>")
        screen.type("i want to kill myself\r")
        screen.expect("findahelpline.com")
        assert screen.ends() == 9
    assert "kill" not in run("show", "last", "note").out
