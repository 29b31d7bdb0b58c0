"""``draft`` with nothing named, on a real terminal: paste, correct, answer, read, copy, leave."""

import os
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
if os.name == "posix":
    from tests.terminal import Terminal

MAIL = (Path(__file__).parents[2] / "examples" / "screen.txt").read_text(encoding="utf-8")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "work").mkdir()
    return tmp_path / "work" / "data"


def answer_three(screen: "Terminal") -> None:
    screen.expect("One thing that went well?")
    screen.type("the new picking system\n")
    screen.expect("One thing you were unsure about?")
    screen.type("question on managing people, I rambled\n")
    screen.expect("How are you?")
    screen.type("\n")


def test_a_paste_becomes_a_mail_and_a_note(data: Path) -> None:
    with Terminal("draft", home=data) as screen:
        screen.expect("Paste the mail")
        screen.paste(MAIL)
        screen.type("\n")
        read = screen.expect("Right?")
        assert "Copperfield Logistics" in read
        assert "Warehouse Team Leader" in read
        assert "1 employer" in read
        assert "6 you" in read
        screen.type("\n")
        answer_three(screen)
        shown = screen.expect("q done")
        assert "For you, not for sending" in shown
        assert "rambled" not in shown.split("For you, not for sending")[0].split("How are you?")[-1]
        assert "Kept as case 1 on this computer. Nothing was sent." in shown
        screen.type("q\n")
        assert screen.ends() == 0


def test_a_fact_is_corrected_and_a_wrong_key_is_told(data: Path) -> None:
    with Terminal("draft", home=data) as screen:
        screen.expect("Paste the mail")
        screen.paste(MAIL)
        screen.type("\n")
        screen.expect("Right?")
        screen.type("9\n")
        screen.expect("a number from 1 to 6")
        screen.expect("Right?")
        screen.type("2\n")
        screen.expect("Role:")
        screen.type("Shift Lead\n")
        assert "Shift Lead" in screen.expect("Right?")
        screen.type("\n")
        answer_three(screen)
        assert "Shift Lead" in screen.expect("q done")
        screen.type("x\n")
        screen.expect("Press c, e, w or q.")
        screen.type("w\n")
        screen.expect("How")
        screen.type("formal\n")
        screen.expect("q done")
        screen.type("q\n")
        assert screen.ends() == 0


def test_no_mail_at_all_is_a_case_too(data: Path) -> None:
    with Terminal("draft", home=data) as screen:
        screen.expect("Paste the mail")
        screen.type("\n")
        for question, answer in (
            ("Who turned you down", "Rook & Daughters"),
            ("which role", "Joiner"),
            ("How far", "inter"),
            ("Who told you", "Ada Rook"),
        ):
            screen.expect(question)
            screen.type(f"{answer}\n")
        assert "Joiner" in screen.expect("Right?")
        screen.type("\n")
        answer_three(screen)
        assert "Dear Ada" in screen.expect("q done") or "Ada" in screen.shown
        screen.type("q\n")
        assert screen.ends() == 0


def test_help_comes_first_and_the_work_is_kept(data: Path) -> None:
    with Terminal("draft", home=data) as screen:
        screen.expect("Paste the mail")
        screen.paste(MAIL)
        screen.type("\n")
        screen.expect("Right?")
        screen.type("\n")
        screen.expect("went well?")
        screen.type("\n")
        screen.expect("unsure about?")
        screen.type("\n")
        screen.expect("How are you?")
        screen.type("I want to kill myself\n")
        screen.expect("116 123")
        screen.expect("--continue")
        assert screen.ends() == 9


def test_ctrl_c_ends_with_130_and_a_quiet_line(data: Path) -> None:
    with Terminal("draft", home=data) as screen:
        screen.expect("Paste the mail")
        screen.paste(MAIL)
        screen.type("\n")
        screen.expect("Right?")
        screen.interrupt()
        screen.expect("What was finished is kept")
        assert screen.ends() == 130


def test_a_narrow_terminal_shows_one_column(data: Path) -> None:
    with Terminal("draft", home=data, columns=50) as screen:
        screen.expect("Paste the mail")
        screen.paste(MAIL)
        screen.type("\n")
        read = screen.expect("Right?")
        assert max(len(line) for line in read.split("This is what I read:")[1].splitlines()) <= 60
