"""Whatever an editor does, no text is lost: it is a version, or in a file that is named and kept."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.editor import editor
from tests.conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples"
MARK = "I also wondered about the night shifts."

# What the editor does ("p" is the file, "s" its text, "new" the text with a line more), and what
# must be true then: a new version ("kept"), the old one alone ("same"), or a file to recover ("left").
MISBEHAVIOURS = [
    ("saves", "p.write_text(new)", "kept"),
    ("exits 1", "p.write_text(new); sys.exit(1)", "kept"),
    ("exits 255", "p.write_text(new); sys.exit(255)", "kept"),
    ("crashes after a save", "p.write_text(new); os.abort()", "left"),
    ("is killed after a save", "p.write_text(new); os.kill(os.getpid(), 9)", "left"),
    ("is ended after a save", "p.write_text(new); os.kill(os.getpid(), 15)", "left"),
    ("loses its terminal after a save", "p.write_text(new); os.kill(os.getpid(), 1)", "left"),
    ("crashes before a save", "os.abort()", "same"),
    ("exits 1 unsaved", "sys.exit(1)", "same"),
    ("changes nothing", "pass", "same"),
    ("saves the same", "p.write_text(s)", "same"),
    ("saves nothing", "p.write_text('')", "same"),
    ("saves blank lines", "p.write_text('\\n \\n\\t\\n')", "same"),
    ("saves a mark alone", "p.write_bytes(b'\\xef\\xbb\\xbf')", "same"),
    ("saves the help alone", "p.write_text(s[s.index('# ---'):])", "same"),
    ("deletes the file", "p.unlink()", "same"),
    ("renames over it", "q = p.with_suffix('.new'); q.write_text(new); q.replace(p)", "kept"),
    ("leaves a backup", "p.with_name(p.name + '~').write_text(s); p.write_text(new)", "kept"),
    ("deletes and writes anew", "p.unlink(); p.write_text(new)", "kept"),
    ("makes it a folder", "p.unlink(); p.mkdir()", "same"),
    ("makes it a link", "q = p.with_suffix('.x'); q.write_text(new); p.unlink(); p.symlink_to(q)", "same"),
    ("makes it unreadable to others", "p.write_text(new); p.chmod(0o666)", "kept"),
    ("makes it read-only", "p.write_text(new); p.chmod(0o400)", "kept"),
    ("saves a byte order mark", "p.write_bytes(b'\\xef\\xbb\\xbf' + new.encode())", "kept"),
    ("saves CRLF", "p.write_bytes(new.replace('\\n', '\\r\\n').encode())", "kept"),
    ("saves CR", "p.write_bytes(new.replace('\\n', '\\r').encode())", "kept"),
    ("saves Latin-1", "p.write_bytes(('café ' + new).encode('latin-1'))", "left"),
    ("saves UTF-16", "p.write_bytes(new.encode('utf-16'))", "left"),
    ("saves half a sign", "p.write_bytes(new.encode() + b'\\xc3')", "left"),
    ("saves a null", "p.write_text(new + '\\0')", "kept"),
    ("saves 5 MB", "p.write_text(new + 'x' * 5_000_000)", "kept"),
    ("saves no last newline", "p.write_text(new.rstrip())", "kept"),
    ("takes the help away", "p.write_text(new[:new.index('# ---')])", "kept"),
    ("writes below the help", "p.write_text(s + MARK)", "kept"),
    ("writes to its screen", "p.write_text(new); print('\\x1b[2J' * 99)", "kept"),
    ("leaves a child behind", "p.write_text(new); subprocess.Popen(['sleep', '1'])", "kept"),
]  # fmt: skip


@pytest.fixture
def case(run: Run) -> int:
    number: int = run("draft", EXAMPLES / "interview.eml", "--json").json["case"]
    return number


def misbehaves(tmp_path: Path, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    marked = f"MARK = {MARK!r}\nnew = s.replace('\\n\\n', '\\n\\n' + MARK + '\\n\\n', 1)\n"
    editor(tmp_path, marked + code, monkeypatch)


def versions(run: Run, case: int) -> list[str]:
    found = run("history", case, "email", "--json").json["versions"]
    return [version["body"] for version in found]


@pytest.mark.skipif(sys.platform == "win32", reason="signals and links")
@pytest.mark.parametrize(
    ("code", "then"), [row[1:] for row in MISBEHAVIOURS], ids=[row[0] for row in MISBEHAVIOURS]
)
def test_no_text_is_lost(
    run: Run, case: int, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    code: str, then: str,
) -> None:  # fmt: skip
    before = versions(run, case)
    misbehaves(tmp_path, code, monkeypatch)
    result = run("edit", case)
    assert "Traceback" not in result.err + result.out
    assert len(result.err.splitlines()) <= 5
    after = versions(run, case)
    assert after[:1] == before, "the version before stays byte for byte"
    assert len(after) == (2 if then == "kept" else 1)
    if then == "kept":
        assert MARK in after[1]
        assert list(home.glob("edit-*")) == []
    if then == "left":
        named = [path for path in home.glob("edit-*.md") if str(path) in result.err]
        assert len(named) == 1
        assert "version 2" in run("doctor", "--recover").out
        assert MARK in versions(run, case)[1]
        assert list(home.glob("edit-*.md")) == []
        assert "No editor left anything" in run("doctor", "--recover").out


def test_two_editors_at_once_keep_both_texts(
    run: Run, case: int, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    misbehaves(tmp_path, "import time; time.sleep(1.5); p.write_text(new + 'FIRST')", monkeypatch)
    first = subprocess.Popen([sys.executable, "-m", "kindregards", "edit", str(case)])
    for _ in range(100):
        if list(home.glob("edit-*")):
            break
        time.sleep(0.05)
    script = tmp_path / "second.py"
    script.write_text(
        "import pathlib, sys\np = pathlib.Path(sys.argv[1])\n"
        "p.write_text(p.read_text() + 'SECOND')\n"
    )
    monkeypatch.setenv("VISUAL", f"{sys.executable} {script}")
    assert run("edit", case).exit == 0
    assert first.wait(30) == 0
    bodies = versions(run, case)
    assert len(bodies) == 3
    assert "SECOND" in bodies[1]
    assert "FIRST" in bodies[2]


def test_what_is_left_of_a_forgotten_case_stays_and_is_told(run: Run, home: Path) -> None:
    home.mkdir(exist_ok=True)
    left = home / "edit-99-email.md"
    left.write_text("Dear Ruth, something of mine.")
    result = run("doctor", "--recover", "--json")
    assert [one["state"] for one in result.json["recovered"]] == ["nowhere"]
    assert left.exists()
