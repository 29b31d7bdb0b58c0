"""What is kept: list, show, history, edit, export, reflect, forget."""

import stat
from pathlib import Path

import pytest

from tests.cli.editor import editor
from tests.conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def case(run: Run) -> int:
    result = run(
        "draft", EXAMPLES / "interview.eml", "--notes", EXAMPLES / "interview.notes.toml", "--json"
    )
    assert result.exit == 0, result.err
    number: int = result.json["case"]
    return number


def test_list_shows_newest_first_and_searches(run: Run, case: int) -> None:
    run("draft", "--company", "Rook & Daughters", "--role", "Joiner")
    cases = run("list", "--json").json["cases"]
    assert [c["case"] for c in cases] == [case + 1, case]
    assert [c["role"] for c in run("list", "nurse", "--json").json["cases"]] == [
        "Staff Nurse, Elder Care"
    ]
    assert "Joiner" in run("list").out


def test_an_empty_list_says_what_to_do(run: Run) -> None:
    result = run("list")
    assert result.exit == 0
    assert "kindregards draft" in result.out


def test_show_prints_a_case_or_one_text(run: Run, case: int) -> None:
    whole = run("show", case).out
    assert "To the employer:" in whole
    assert "For you, not for sending:" in whole
    assert run("show", "last", "note").out.strip() in whole
    assert run("show", case, "--json").json["email"]["version"] == 1


def test_an_edit_becomes_a_version_by_you(
    run: Run, case: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(
        tmp_path,
        "p.write_text(s.replace('Kind regards', 'With thanks').replace('Best', 'With thanks,').replace('Thank you', 'Many thanks, and thank you', 1))",
        monkeypatch,
    )
    result = run("edit", case, "--json")
    assert result.exit == 0, result.err
    assert (result.json["version"], result.json["author"]) == (2, "you")
    assert "Many thanks" in run("show", case, "email").out
    assert [v["author"] for v in run("history", case, "email", "--json").json["versions"]] == [
        "composer",
        "you",
    ]


@pytest.mark.parametrize(
    "code", ["p.write_text('')", "p.unlink()", "p.write_text('\\n\\n')", "pass", "sys.exit(3)"]
)
def test_no_save_ever_replaces_the_text(
    run: Run, case: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    before = run("show", case, "email").out
    editor(tmp_path, code, monkeypatch)
    assert run("edit", case).exit == 0
    assert run("show", case, "email").out == before


def test_a_saved_change_counts_whatever_the_exit_code(
    run: Run, case: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(
        tmp_path, "p.write_text(s.replace('Thank you', 'I thank you', 1)); sys.exit(1)", monkeypatch
    )
    assert run("edit", case, "--json").json["version"] == 2


def test_a_text_that_is_no_utf8_is_kept_in_a_file(
    run: Run, case: int, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(tmp_path, "p.write_bytes(b'caf\\xe9 words')", monkeypatch)
    result = run("edit", case)
    assert result.exit == 3
    left = next(home.glob("edit-*"))
    assert str(left) in result.err
    assert left.read_bytes() == b"caf\xe9 words"
    assert stat.S_IMODE(left.stat().st_mode) == 0o600


def test_export_prints_where_nothing_can_copy(
    run: Run, case: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert run("export", case).exit == 2
    result = run("export", case, "--yes")
    assert result.exit == 0
    assert "Dear Ruth" in result.out or "Hello Ruth" in result.out
    assert "press Reply" in result.err
    assert "Nothing was sent" in result.err


def test_an_error_blocks_the_export_until_it_is_waived(
    run: Run, case: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(tmp_path, "p.write_text(s + '\\nPlease reconsider your decision.')", monkeypatch)
    run("edit", case)
    refused = run("export", case, "--yes", "--json")
    assert refused.exit == 1
    assert "asks-to-reconsider" in refused.json["error"]["message"]
    assert run("export", case, "--yes", "--allow", "asks-to-reconsider").exit == 0


def test_what_can_hurt_most_is_never_waived(
    run: Run, case: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(
        tmp_path, "p.write_text(s.replace('Thank you', 'Dear [Name], thank you', 1))", monkeypatch
    )
    run("edit", case)
    assert run("export", case, "--yes", "--allow", "placeholder").exit == 1


def test_only_the_mail_can_leave(run: Run, case: int) -> None:
    assert run("export", case, "note", "--yes").exit == 2


def test_reflect_keeps_one_page_in_four_lanes(run: Run, case: int) -> None:
    result = run("reflect", case, "--notes", EXAMPLES / "interview.notes.toml", "--json")
    assert result.exit == 0, result.err
    assert result.json["employer_said"]
    assert result.json["i_saw"]
    assert {"text", "would_confirm"} == set(result.json["possible"][0])
    assert result.json["unknowable"]
    assert run("show", case, "reflection").out.startswith("#")


def test_reflect_screens_first(run: Run, case: int, tmp_path: Path) -> None:
    notes = tmp_path / "n.toml"
    notes.write_text('feelings = "I want to kill myself"\n')
    assert run("reflect", case, "--notes", notes, "--json").exit == 9
    assert run("history", case, "reflection", "--json").json["versions"] == []


def test_forget_needs_a_yes_and_leaves_no_byte(run: Run, case: int, home: Path) -> None:
    assert run("forget", case).exit == 2
    assert b"Adeyemi" in b"".join(p.read_bytes() for p in home.iterdir())
    assert run("forget", case, "--yes", "--json").json == {"forgotten": 1}
    assert b"Adeyemi" not in b"".join(p.read_bytes() for p in home.iterdir())
    assert run("show", case).exit == 2


@pytest.mark.parametrize(
    "args",
    [["forget"], ["forget", "1", "--all"], ["show", "99"], ["edit", "last"], ["history", "x"]],
)
def test_what_names_no_case_is_a_usage_error(run: Run, args: list[str]) -> None:
    result = run(*args)
    assert result.exit == 2
    assert "Traceback" not in result.err


def test_the_data_folder_is_private(run: Run, case: int, home: Path) -> None:
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert {stat.S_IMODE(p.stat().st_mode) for p in home.iterdir()} == {0o600}


def test_a_subject_of_your_own_is_judged_and_theirs_is_not(
    run: Run, case: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "vague-subject" not in run("check", case).out
    editor(tmp_path, "p.write_text('Subject: Hello' + s[s.index(chr(10)):])", monkeypatch)
    run("edit", case)
    assert "vague-subject" in run("check", case).out
