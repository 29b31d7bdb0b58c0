"""``reflect``: nothing is asked where output is piped, and versions are only made of what is new."""

from pathlib import Path

import pytest

from tests.cli.editor import editor
from tests.conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def case(run: Run) -> str:
    run("draft", EXAMPLES / "interview.eml", "--notes", EXAMPLES / "interview.notes.toml")
    return "1"


def notes(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "more.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_piped_run_asks_nothing_and_prints_the_page(run: Run, case: str) -> None:
    result = run("reflect", case)
    assert result.exit == 0
    assert result.out.startswith("# Looking back: ")
    assert "In your own words" not in result.out
    assert "One thing to take along" in result.out
    assert "Kept: version 1" in result.err


def test_the_lanes_and_the_lesson_are_one_object(run: Run, case: str) -> None:
    found = run("reflect", case, "--json").json
    assert set(found) >= {"employer_said", "i_saw", "possible", "unknowable"}
    assert all(set(one) == {"text", "would_confirm"} for one in found["possible"])
    assert found["lesson"]["ground"] == "said"
    mail = " ".join((EXAMPLES / "interview.eml").read_text(encoding="utf-8").split())
    assert found["employer_said"]
    assert all(line in mail for line in found["employer_said"])


def test_the_same_page_is_kept_once(run: Run, case: str, tmp_path: Path) -> None:
    run("reflect", case)
    assert "Unchanged: version 1" in run("reflect", case).err
    more = notes(tmp_path, 'questions = ["is a course worth it?"]')
    assert "Kept: version 2" in run("reflect", case, "--notes", more).err
    assert len(run("history", case, "reflection", "--json").json["versions"]) == 2


def test_a_page_that_the_person_changed_is_never_lost(
    run: Run, case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("reflect", case)
    editor(tmp_path, "p.write_text(s + '- My own line.\\n')", monkeypatch)
    run("edit", case, "reflection")
    again = run("reflect", case)
    assert "My own line." in again.out
    assert "Unchanged: version 2" in again.err
    new = run("reflect", case, "--notes", notes(tmp_path, 'felt_weak = ["charts"]'))
    assert "Kept: version 3" in new.err
    assert "Your edited page is version 2: kindregards history 1 reflection" in new.err


def test_unknown_notes_are_named_and_ignored(run: Run, case: str, tmp_path: Path) -> None:
    result = run("reflect", case, "--notes", notes(tmp_path, 'prepared = "a lot"'))
    assert result.exit == 0
    assert "prepared is not known" in result.err


def test_after_a_risk_the_case_is_treated_gently_and_holds_none_of_the_words(
    run: Run, case: str, tmp_path: Path
) -> None:
    risky = notes(tmp_path, 'feelings = "I want to kill myself"')
    assert run("reflect", case, "--notes", risky).exit == 9
    found = run("reflect", case, "--json").json
    assert found["lesson"] is None
    assert "kill" not in found["page"]
    assert len(run("plan", case, "--json").json["steps"]) == 1


def test_discrimination_told_in_a_reflection_is_not_explained(
    run: Run, case: str, tmp_path: Path
) -> None:
    told = notes(tmp_path, 'felt_weak = ["They said I am too old for the team"]')
    result = run("reflect", case, "--notes", told, "--json")
    assert "proper advice" in result.err
    assert result.json["possible"] == []
    assert "advice body" in run("plan", case).out


def test_a_missing_case_is_told(run: Run) -> None:
    assert run("reflect", "7").exit == 2
    assert run("reflect", "last").exit == 2
