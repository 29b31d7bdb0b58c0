"""Bad input ends as the contract says: an exit code, a few lines, and nothing stored."""

import os
import sqlite3
from pathlib import Path

import pytest

from tests.conftest import Result, Run

EXAMPLE = Path(__file__).parents[2] / "examples" / "interview.eml"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
FILES = {
    "empty.eml": b"",
    "blank.txt": b" \n\n",
    "picture.eml": PNG,
    "picture.png": PNG,
    "paper.pdf": b"%PDF-1.7\n%\xe2\xe3\n1 0 obj",
    "outlook.msg": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(64),
    "two.mbox": b"From a@b.example Mon Nov  2 10:00:00 2026\nSubject: a\n\nx\n\nFrom c@d.example Mon Nov  2 11:00:00 2026\nSubject: b\n\ny\n",
    "zipped.docx": b"PK\x03\x04" + bytes(64),
}


def assert_told(result: Result, code: int) -> None:
    assert result.exit == code, result.err
    assert 1 <= len(result.err.strip().splitlines()) <= 5
    assert "Traceback" not in result.err


@pytest.mark.parametrize("command", ["draft", "read"])
@pytest.mark.parametrize("name", FILES)
def test_what_is_no_message_is_refused(run: Run, tmp_path: Path, command: str, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    result = run(command, path, "--json")
    assert_told(result, 3)
    assert result.json["error"]["exit"] == 3
    assert run("list", "--json").json == {"cases": []}


def test_a_missing_file_and_a_folder_are_told(run: Run, tmp_path: Path) -> None:
    assert_told(run("draft", tmp_path / "none.eml"), 3)
    assert_told(run("draft", tmp_path), 3)


def test_a_broken_charset_is_read_as_well_as_it_can_be(run: Run, tmp_path: Path) -> None:
    broken = (
        EXAMPLE.read_bytes()
        .replace(b'charset="utf-8"', b'charset="no-such-thing"')
        .replace(b"Bride's", b"Bride\x92s")
    )
    path = tmp_path / "broken.eml"
    path.write_bytes(broken)
    result = run("draft", path, "--json")
    assert result.exit == 0, result.err
    assert "Elder Care" in result.json["facts"]["role"]


@pytest.mark.parametrize("text", ["not toml at all", '{"went_well": ', "went_well = 3"])
def test_notes_that_cannot_be_read_are_told(run: Run, tmp_path: Path, text: str) -> None:
    notes = tmp_path / "notes.toml"
    notes.write_text(text)
    assert_told(run("draft", EXAMPLE, "--notes", notes), 3)


def test_another_language_is_told_with_those_that_come(run: Run, tmp_path: Path) -> None:
    mail = tmp_path / "avslag.txt"
    mail.write_text(
        "Hej Anna,\n\ntack för din ansökan till tjänsten som bagare. Tyvärr har vi valt att gå vidare med andra kandidater den här gången.\n\nVänliga hälsningar\n",
        encoding="utf-8",
    )
    result = run("draft", mail, "--json")
    assert_told(result, 3)
    assert "Swedish" in result.json["error"]["message"]
    assert "English" in result.json["error"]["message"]


def test_a_store_from_a_newer_version_is_left_alone(run: Run, home: Path) -> None:
    run("draft", EXAMPLE)
    path = next(home.glob("*.db"))
    with sqlite3.connect(path) as database:
        database.execute("INSERT INTO migrations VALUES ('m999_later')")
    database.close()
    before = path.read_bytes()
    result = run("draft", EXAMPLE, "--json")
    assert_told(result, 6)
    assert path.read_bytes() == before


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_store_that_is_read_only_is_told(run: Run, home: Path) -> None:
    run("draft", EXAMPLE)
    home.chmod(0o500)
    try:
        assert_told(run("draft", EXAMPLE, "--new"), 6)
    finally:
        home.chmod(0o700)


def test_a_data_folder_that_is_a_file_is_told(run: Run, home: Path) -> None:
    home.parent.mkdir(parents=True, exist_ok=True)
    home.write_text("not a folder")
    assert_told(run("draft", EXAMPLE, "--json"), 6)


def test_a_bug_goes_into_a_log_that_holds_no_letter(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError("Dear Grace, a private letter")

    monkeypatch.setattr("kindregards.usecases.draft.begin", fail)
    result = run("draft", EXAMPLE)
    assert result.exit == 70
    assert "Traceback" not in result.err
    log = home / "kindregards-error.log"
    assert str(log) in result.err
    assert "Grace" not in log.read_text()
    assert "RuntimeError" in log.read_text()
    assert log.stat().st_mode & 0o077 == 0


def test_debug_shows_the_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError("seen")

    monkeypatch.setattr("kindregards.usecases.draft.begin", fail)
    with pytest.raises(RuntimeError, match="seen"):
        run("draft", EXAMPLE, "--debug")


def test_an_interrupt_ends_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kindregards.usecases.draft.begin", interrupt)
    result = run("draft", EXAMPLE)
    assert result.exit == 130
    assert "kept" in result.err
