"""``backup``: all that is kept, readable without this program, and nothing half."""

import json
import stat
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def case(run: Run) -> int:
    run("draft", "--company", "Rook & Daughters", "--role", "Joiner")
    made = run("draft", EXAMPLES / "interview.eml", "--notes", EXAMPLES / "interview.notes.toml",
               "--json").json  # fmt: skip
    run("draft", "last", "--tone", "plain")
    number: int = made["case"]
    return number


def test_every_mail_note_and_version_is_in_it(run: Run, case: int, tmp_path: Path) -> None:
    file = tmp_path / "all.zip"
    assert run("backup", file, "--json").json == {"cases": 2, "file": str(file)}
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        assert archive.read(f"case-{case}/message.eml") == (EXAMPLES / "interview.eml").read_bytes()
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    versions = run("history", case, "--json").json["versions"]
    for version in versions:
        kept = texts[f"case-{case}/{version['artefact']}-{version['version']}.txt"]
        assert version["body"].strip() in kept
        assert f"by {version['author']}" in kept
    assert len(versions) == 4
    assert json.loads(texts[f"case-{case}/case.json"])["notes"]["went_well"]
    assert "case-1/email-1.txt" in texts
    assert "not encrypted" in texts["README.txt"] or "encrypted" in texts["README.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="file modes")
def test_only_the_owner_can_read_it(run: Run, case: int, tmp_path: Path) -> None:
    run("backup", tmp_path / "all.zip")
    assert stat.S_IMODE((tmp_path / "all.zip").stat().st_mode) == 0o600


def test_a_file_that_is_there_stays_unless_forced(run: Run, case: int, tmp_path: Path) -> None:
    file = tmp_path / "all.zip"
    file.write_text("mine")
    assert run("backup", file).exit == 2
    assert file.read_text() == "mine"
    assert run("backup", file, "--force").exit == 0
    assert zipfile.is_zipfile(file)


def test_what_cannot_be_written_is_said_and_leaves_nothing(
    run: Run, case: int, tmp_path: Path
) -> None:
    result = run("backup", tmp_path / "none" / "all.zip")
    assert result.exit == 7
    assert "unchanged" in result.err
    assert list(tmp_path.glob("*.zip*")) == []


def test_a_full_disk_leaves_no_half_file(
    run: Run, case: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    into = tmp_path / "into"
    into.mkdir()
    assert run("backup", into / "all.zip").exit == 7
    assert list(into.iterdir()) == []


def test_nothing_kept_is_an_empty_backup(run: Run, tmp_path: Path) -> None:
    assert run("backup", tmp_path / "all.zip", "--json").json["cases"] == 0
