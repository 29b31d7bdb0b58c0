"""``history``: what changed between two versions, and one that is brought back."""

from pathlib import Path

import pytest

from kindregards.cli.views import difference
from tests.conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def case(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> int:
    """Make a case whose mail has three versions, the last with the text of the first."""
    number: int = run("draft", EXAMPLES / "interview.eml", "--json").json["case"]
    script = tmp_path / "editor.sh"
    script.write_text("#!/bin/sh\nsed -i 's/Thank you/Many thanks/' \"$1\"\n")
    script.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(script))
    assert run("edit", number).exit == 0
    return number


def versions(run: Run, case: int) -> list[dict[str, object]]:
    found: list[dict[str, object]] = run("history", case, "email", "--json").json["versions"]
    return found


def test_a_diff_in_a_pipe_is_unified(run: Run, case: int) -> None:
    lines = run("history", case, "--diff", 1, 2).out.splitlines()
    assert lines[:2] == ["--- email 1 (composer)", "+++ email 2 (you)"]
    changed = [line[0] for line in lines[2:] if line[0] in "+-"]
    assert sorted(set(changed)) == ["+", "-"]
    assert any("Many thanks" in line for line in lines if line.startswith("+"))


def test_a_diff_as_json_names_both_versions(run: Run, case: int) -> None:
    found = run("history", case, "--diff", 2, 1, "--json").json
    assert (found["from"]["version"], found["to"]["version"]) == (2, 1)
    assert "+++ email 1 (composer)" in found["diff"]


def test_the_same_version_has_no_diff(run: Run, case: int) -> None:
    assert "same text" in run("history", case, "--diff", 2, 2).out


def test_a_version_that_is_brought_back_is_a_new_one(run: Run, case: int) -> None:
    before = versions(run, case)
    assert "version 3" in run("history", case, "--restore", 1).out
    after = versions(run, case)
    assert after[:2] == before
    assert (after[2]["body"], after[2]["author"]) == (before[0]["body"], "composer")
    assert "already" in run("history", case, "--restore", 1).out
    assert len(versions(run, case)) == 3


@pytest.mark.parametrize("wrong", [("--diff", 1, 9), ("--restore", 0), ("--restore", 1, "--diff", 1, 2)])  # fmt: skip
def test_what_is_not_there_is_said(run: Run, case: int, wrong: tuple[object, ...]) -> None:
    result = run("history", case, *wrong)
    assert result.exit == 2
    assert len(result.err.splitlines()) <= 5
    assert len(versions(run, case)) == 2


WORDS = [
    ("one two three", "one 2 three", "one [-two-] {+2+} three"),
    ("a\n\nb", "a\n\nc", "a\n\n[-b-] {+c+}"),
    ("same", "same", "same"),
    ("", "new", "{+new+}"),
    ("Thank you for it", "Many thanks for it", "[-Thank you-] {+Many thanks+} for it"),
    ("a b\n\nc", "a\n\nc", "a\n\n[-b-]\n\nc"),
    ("a \x1b[31mb", "a b", "a [-\\x1b[31mb-] {+b+}"),
]


@pytest.mark.parametrize(("before", "after", "shown"), WORDS)
def test_words_are_marked_by_signs_where_there_is_no_colour(
    before: str, after: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert difference.by_words(before, after) == shown
