"""``reflect`` on a real terminal: four questions, kept one by one, with help before all else."""

import os
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
if os.name == "posix":
    from tests.terminal import Terminal

EXAMPLES = Path(__file__).parents[2] / "examples"
QUESTIONS = ("How did you prepare?", "What happened", "What went well?", "differently?")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "work").mkdir()
    home = tmp_path / "work" / "data"
    with Terminal("draft", str(EXAMPLES / "interview.eml"), "--offline", home=home) as screen:
        assert screen.ends() == 0
    return home


def answer(screen: "Terminal", *answers: str) -> None:
    for question, text in zip(QUESTIONS, answers, strict=False):
        screen.expect(question)
        screen.expect(")")
        screen.type(f"{text}\n")


def piped(data: Path, *args: str) -> str:
    with Terminal(*args, "--json", home=data) as screen:
        screen.ends()
        return screen.shown


def test_four_answers_become_a_page(data: Path) -> None:
    with Terminal("reflect", "1", home=data) as screen:
        answer(screen, "read their plan twice", "three people", "the tour", "breathe first")
        shown = screen.expect("Kept: version 1")
        assert screen.ends() == 0
    page = shown.split("Looking back", 1)[1]
    for line in ("Prepared: read their plan twice", "What happened: three people",
                 "Went well: the tour", "Would do differently: breathe first"):  # fmt: skip
        assert page.count(line) == 1
    assert max(map(len, page.splitlines())) <= 80


def test_every_question_can_be_skipped(data: Path) -> None:
    with Terminal("reflect", "1", home=data) as screen:
        answer(screen, "", "", "", "")
        page = screen.expect("Kept: version 1").split("Looking back", 1)[1]
        assert screen.ends() == 0
    assert "In your own words" not in page


def test_what_was_answered_before_is_shown_and_kept_with_enter(data: Path) -> None:
    with Terminal("reflect", "1", home=data) as screen:
        answer(screen, "read their plan", "three people", "the tour", "breathe")
        assert screen.ends() == 0
    with Terminal("reflect", "1", home=data) as screen:
        screen.expect("So far: read their plan")
        screen.type("\n")
        screen.expect("So far: three people")
        screen.type("four people\n")
        screen.expect("So far: the tour")
        screen.type("-\n")
        screen.expect("So far: breathe")
        screen.type("\n")
        page = screen.expect("Kept: version 2").split("Looking back", 1)[1]
        assert screen.ends() == 0
    assert "Prepared: read their plan" in page
    assert "What happened: four people" in page
    assert "three people" not in page
    assert "the tour" not in page


def test_ctrl_c_keeps_what_was_answered_and_the_next_run_goes_on(data: Path) -> None:
    with Terminal("reflect", "1", home=data) as screen:
        answer(screen, "read their plan", "three people")
        screen.expect("What went well?")
        screen.interrupt()
        screen.expect("What was finished is kept")
        assert screen.ends() == 130
    with Terminal("reflect", "1", home=data) as screen:
        screen.expect("So far: read their plan")
        screen.type("\n")
        screen.expect("So far: three people")
        screen.interrupt()
        assert screen.ends() == 130
    assert '"i_saw": [\n    "Prepared: read their plan"' in piped(data, "reflect", "1")


def test_a_risk_pauses_with_help_first_and_nothing_before_it_is_lost(data: Path) -> None:
    with Terminal("reflect", "1", home=data) as screen:
        answer(screen, "read their plan", "I want to kill myself")
        shown = screen.expect("kindregards reflect 1")
        assert shown.index("deserve to talk") < shown.index("116 123") < shown.index("is kept. To")
        assert screen.ends() == 9
    with Terminal("reflect", "1", home=data) as screen:
        screen.expect("So far: read their plan")
        screen.type("\n")
        screen.expect("What happened")
        screen.type("\n")
        screen.expect("What went well?")
        screen.type("\n")
        page = screen.expect("Kept: version 1")
        assert screen.ends() == 0
    assert "differently" not in page
    assert "kill" not in page


def test_distress_is_answered_once_and_the_rest_goes_on(data: Path) -> None:
    with Terminal("reflect", "1", home=data) as screen:
        answer(screen, "I have not slept for weeks and I cry every day", "three people", "")
        shown = screen.expect("Kept: version 1")
        assert screen.ends() == 0
    assert screen.shown.count("you do not have to carry it alone") == 1
    assert "differently" not in shown


@pytest.mark.parametrize("option", ["--no-input", "--json"])
def test_nobody_is_asked_where_asking_is_not_wanted(data: Path, option: str) -> None:
    with Terminal("reflect", "1", option, home=data) as screen:
        assert screen.ends() == 0
    assert "How did you prepare?" not in screen.shown
