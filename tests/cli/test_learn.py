"""``learn``: a posting held against a CV, kept with the case; and what the next draft asks."""

from pathlib import Path

import pytest

from tests.conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples"
PAPERS = ("--posting", EXAMPLES / "posting.md", "--cv", EXAMPLES / "cv.md")


@pytest.fixture
def case(run: Run) -> int:
    number: int = run("draft", EXAMPLES / "interview.eml", "--json").json["case"]
    return number


def test_the_example_shows_what_is_there_and_what_is_not(run: Run, case: int) -> None:
    found = run("learn", case, *PAPERS, "--json").json
    rows = {row["text"]: row for row in found["requirements"]}
    rota = rows["Staff scheduling"]
    assert (rota["status"], rota["level"], rota["highlighted"]) == ("shown", "desirable", False)
    assert rota["cv"] in (EXAMPLES / "cv.md").read_text(encoding="utf-8")
    assert rows["Experience of dementia care"]["status"] == "missing"
    assert rows["Able to work weekends"]["status"] == "unknown"
    assert rows["mentorship qualification"]["status"] == "missing"
    assert 1 <= len(found["questions"]) <= 2


def test_the_page_is_kept_shown_and_made_anew(run: Run, case: int) -> None:
    page = run("learn", case, *PAPERS, "--json").json["page"]
    assert run("show", case, "lessons").out.strip() == page.strip()
    assert "say so in those words" in page
    assert "Staff scheduling" in page
    run("learn", case, *PAPERS)
    run("learn", case, *PAPERS[:3], EXAMPLES / "README.md")
    versions = run("history", case, "lessons", "--json").json["versions"]
    assert [v["author"] for v in versions] == ["composer", "composer"]


def test_an_answer_and_the_papers_share_a_page(run: Run, case: int, tmp_path: Path) -> None:
    answer = tmp_path / "answer.txt"
    answer.write_text("Thank you for asking. We missed an example of leading a shift.\n", "utf-8")
    run("answer", case, answer)
    page = run("learn", case, *PAPERS, "--json").json["page"]
    assert page.index("We missed an example") < page.index("say so in those words")
    assert run("answer", case, answer).exit == 0
    assert run("show", case, "lessons").out.strip() == page.strip()


def test_neither_posting_nor_cv_is_kept(run: Run, case: int, home: Path) -> None:
    run("learn", case, *PAPERS)
    kept = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    assert b"Rosemead House" not in kept
    assert b"our ward has 24 beds" not in kept


def test_the_next_draft_asks_about_it(run: Run, case: int) -> None:
    before = run("draft", case, "--json").json["email"]["body"]
    questions = run("learn", case, *PAPERS, "--json").json["questions"]
    after = run("draft", case, "--json").json["email"]
    assert questions[0] not in before
    assert questions[0] in after["body"]
    assert not [f for f in after["findings"] if f["severity"] == "error"]


def test_another_language_asks_nothing_in_foreign_words(run: Run, case: int) -> None:
    question = run("learn", case, *PAPERS, "--json").json["questions"][0]
    body = run("draft", case, "--language", "de", "--json").json["email"]["body"]
    assert "“" not in body
    assert question not in body


def test_the_screen_is_80_columns_wide(
    run: Run, case: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for width, heading in ((80, True), (50, False)):
        monkeypatch.setenv("COLUMNS", str(width))
        lines = run("learn", case, *PAPERS).out.splitlines()
        assert max(map(len, lines)) <= width
        assert any("They ask" in line for line in lines) == heading


def test_resume_is_another_name_and_one_may_come_from_a_pipe(run: Run, case: int) -> None:
    posting = (EXAMPLES / "posting.md").read_text(encoding="utf-8")
    shown = run("learn", case, "--posting", "-", "--resume", EXAMPLES / "cv.md", stdin=posting)
    assert shown.exit == 0
    assert shown.out == run("learn", case, *PAPERS).out
    assert run("learn", case, "--posting", "-", "--cv", "-", stdin=posting).exit == 2


def test_what_is_wrong_is_said(run: Run, case: int, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text(" \n")
    for args, code in (
        (("--posting", tmp_path / "none.txt", "--cv", EXAMPLES / "cv.md"), 3),
        (("--posting", empty, "--cv", EXAMPLES / "cv.md"), 3),
        (("--cv", EXAMPLES / "cv.md"), 2),
    ):
        failed = run("learn", case, *args)
        assert failed.exit == code
        assert len(failed.err.splitlines()) <= 5
    assert run("learn", 99, *PAPERS).exit == 2


def test_a_posting_that_asks_for_nothing_is_no_failure(run: Run, case: int, tmp_path: Path) -> None:
    posting = tmp_path / "p.txt"
    posting.write_text("We are a friendly shop by the sea.\n")
    shown = run("learn", case, "--posting", posting, "--cv", EXAMPLES / "cv.md")
    assert shown.exit == 0
    assert "No requirement" in shown.out


def test_help_comes_first_for_a_risk_and_work_on_it_is_none(
    run: Run, case: int, tmp_path: Path
) -> None:
    cv = tmp_path / "cv.txt"
    cv.write_text(
        "Counsellor, 2019 - 2024\n- Ran the suicide prevention line and trained volunteers\n"
    )
    assert run("learn", case, *PAPERS[:2], "--cv", cv).exit == 0
    letter = tmp_path / "letter.txt"
    letter.write_text("I cannot go on. I want to kill myself.\n")
    paused = run("learn", case, *PAPERS, "--letter", letter)
    assert paused.exit == 9
    assert not run("history", case, "lessons", "--json").json["versions"][1:]
