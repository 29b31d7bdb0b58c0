"""``check --fix``: what is mechanical is mended, a case gets a version, a file stays as it is."""

from pathlib import Path

import pytest

from kindregards.core.finding import Finding
from kindregards.core.mending import mended
from kindregards.core.rules.base import Text
from tests.cli.editor import editor
from tests.conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples"
LOUD = """Subject: A question on the Night Baker role!!

Dear Ms Hale,

THANK YOU FOR THE INTERVIEW!!! \U0001f600 Please reconsider your decision. I respect it.
I will sue you. Which one skill should I work on next, the shaping or the scaling?

I am begging you.

Kind regards,
Sam
"""
MENDED = """Subject: A question on the Night Baker role!

Dear Ms Hale,

Thank you for the interview! I respect it.
Which one skill should I work on next, the shaping or the scaling?

Kind regards,
Sam
"""


def test_a_file_is_mended_on_the_screen_alone(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text(LOUD)
    result = run("check", file, "--fix")
    assert result.out.strip() == MENDED.strip()
    assert result.exit == 0
    assert file.read_text() == LOUD


def test_json_has_the_mended_text_beside_the_findings_of_the_one_that_was_given(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "draft.txt"
    file.write_text(LOUD)
    found = run("check", file, "--fix", "--json").json
    assert found["fixed"].strip() == MENDED.strip()
    assert found["ok"] is False
    assert "sue you" in found["body"]
    assert run("check", file, "--json").json["fixed"] is None
    assert "--fix" in run("check", file).out


def test_what_cannot_be_mended_stays_and_is_told(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text("Dear [Name],\n\nThank you. Which one skill should I work on next?\n\nSam\n")
    result = run("check", file, "--fix")
    assert result.exit == 1
    assert "placeholder" in result.err
    assert "[Name]" in result.out


def test_a_mended_case_is_a_new_version(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = run("draft", EXAMPLES / "interview.eml", "--json").json["case"]
    new = "s.replace('Thank you', 'Please reconsider. Thank you!!!', 1)"
    editor(tmp_path, f"p.write_text({new})", monkeypatch)
    run("edit", case)
    result = run("check", case, "--fix")
    assert "Kept as version 3" in result.err
    newest = run("show", case, "email", "--json").json
    assert (newest["version"], newest["author"]) == (3, "you")
    assert "reconsider" not in newest["body"]
    assert "Thank you!" in newest["body"]
    assert "Kept as" not in run("check", case, "--fix").err


def found(start: int, end: int, fix: str | None) -> Finding:
    return Finding("KR1", "x", "warning", "m", "body", start, end, fix)


CASES = [
    ("a b c", [found(2, 3, "B")], "a B c"),
    ("a b c", [found(2, 3, None)], "a b c"),
    ("a b. c", [found(1, 3, "")], "a. c"),
    ("a\n\nb\n\nc", [found(3, 4, "")], "a\n\nc"),
    ("abc", [found(0, 2, "x"), found(1, 3, "y")], "ay"),
    ("", [], ""),
]


@pytest.mark.parametrize(("text", "findings", "expected"), CASES)
def test_mends_are_put_in_from_the_end(text: str, findings: list[Finding], expected: str) -> None:
    assert mended(Text(text), tuple(findings), lambda _: ()).body == expected


def test_a_mend_that_never_ends_is_ended() -> None:
    grows = mended(Text("a"), (found(0, 0, "a"),), lambda _: (found(0, 0, "a"),))
    assert len(grows.body) < 10
