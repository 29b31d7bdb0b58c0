"""Whatever an editor does, what the person wrote is in a file that they are told of."""

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from kindregards.adapters.editor import TerminalEditor
from kindregards.core.errors import KindregardsError
from kindregards.ports import Edited

TEXT = "Subject: Night Baker\n\nDear Orla,\n\n# my own line\n\nThank you — ça va? 🥐\n"
HELP = "Change the text above.\n\nLines from the cut on are left out."
pytestmark = pytest.mark.skipif(os.name != "posix", reason="the editors here are shell scripts")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def editing(
    folder: Path, python: str, text: str = TEXT, help: str = HELP, *arguments: str
) -> Edited:
    """Edit with a small program; ``p`` is the path of the file, ``t`` what it holds."""
    program = folder.parent / "my editor.py"
    program.write_text(
        f"import os, sys, signal\np = sys.argv[-1]\nt = open(p, encoding='utf-8', newline='').read()\n{python}\n"
    )
    command = f"'{sys.executable}' '{program}' {' '.join(arguments)}"
    return TerminalEditor(folder, {"VISUAL": command}).edit(7, "email", text, help)


def saves(expression: str) -> str:
    return f"open(p, 'w', encoding='utf-8', newline='').write({expression})"


@pytest.mark.parametrize(
    ("python", "state", "text"),
    [
        (saves("t.replace('Orla', 'Ora')"), "changed", TEXT.replace("Orla", "Ora").strip()),
        (saves("'New.'"), "changed", "New."),
        (saves("t.replace('Dear Orla,', '# not a comment\\n#\\n')"), "changed", TEXT.replace("Dear Orla,", "# not a comment\n#\n").strip()),
        (saves("'\\ufeff' + t.replace('Orla', 'Ora').replace('\\n', '\\r\\n')"), "changed", TEXT.replace("Orla", "Ora").strip()),
        (saves("t.replace('Orla', 'Ora').replace('\\n', '\\r')"), "changed", TEXT.replace("Orla", "Ora").strip()),
        (saves("t + '\\nP.S. Thanks.'"), "changed", f"{TEXT.strip()}\n\nP.S. Thanks."),
        (saves("t + '# more help'"), "unchanged", None),
        (saves("''.join(l for l in t.splitlines(True) if '>8' not in l)"), "unchanged", None),
        (saves("t.replace('\\n', '\\r\\n')"), "unchanged", None),
        ("pass", "unchanged", None),
        (saves("''"), "empty", None),
        (saves("' \\n\\t\\n'"), "empty", None),
        (saves("t[t.index('# ---'):]"), "empty", None),
        ("os.unlink(p)", "empty", None),
        (saves("'x' * 5_000_000"), "changed", "x" * 5_000_000),
        ("os.unlink(p); " + saves("'New file.'"), "changed", "New file."),
        (saves("'Kept.'") + "; sys.exit(1)", "changed", "Kept."),
    ],
)  # fmt: skip
def test_what_the_file_holds_is_what_comes_back(
    folder: Path, python: str, state: str, text: str | None
) -> None:
    edited = editing(folder, python)
    assert (edited.state, edited.text) == (state, text)
    assert edited.status == (1 if "exit(1)" in python else 0)


def test_the_person_sees_the_text_and_the_help(folder: Path) -> None:
    editing(folder, "open(p + '.seen', 'w').write(t)")
    seen = (folder / "edit-7-email.md.seen").read_text()
    assert seen.startswith(TEXT.strip() + "\n\n# ---")
    assert seen.endswith("# Change the text above.\n#\n# Lines from the cut on are left out.\n")


def test_no_line_of_the_text_is_ever_taken_for_the_cut(folder: Path) -> None:
    cut = f"# {'-' * 24} >8 {'-' * 24}"
    text = f"above\n{cut}\nbelow"
    assert editing(folder, "pass", text).state == "unchanged"
    assert (
        editing(folder, saves("t.replace('below', 'beyond')"), text).text == f"above\n{cut}\nbeyond"
    )


def test_an_editor_takes_arguments(folder: Path) -> None:
    edited = editing(folder, saves("' '.join(sys.argv[1:-1])"), TEXT, HELP, "--wait", "'two words'")
    assert edited.text == "--wait two words"


def test_the_file_stays_until_it_is_done(folder: Path) -> None:
    editor = TerminalEditor(folder, {"EDITOR": "true"})
    edited = editor.edit(7, "email", TEXT, HELP)
    assert editor.pending() == editor.pending(7) == (edited.path,)
    assert editor.pending(71) == editor.pending(1) == ()
    Path(f"{edited.path}~").write_text("backup")
    editor.done(edited)
    editor.done(edited)
    assert list(folder.iterdir()) == []
    assert editor.pending() == ()


def test_nothing_is_pending_where_there_is_no_folder(folder: Path) -> None:
    assert TerminalEditor(folder, {}).pending() == ()
    assert not folder.exists()


def test_two_at_once_and_what_a_crash_left_have_files_of_their_own(folder: Path) -> None:
    first = editing(folder, saves("'first'"))
    second = editing(folder, saves("'second'"))
    assert Path(first.path).read_text() == "first"
    assert Path(second.path).read_text() == "second"
    assert TerminalEditor(folder, {}).pending(7) == (second.path, first.path)


def failure(folder: Path, python: str = "pass", exit: int = 3) -> KindregardsError:
    with pytest.raises(KindregardsError) as caught:
        editing(folder, python)
    path = folder / "edit-7-email.md"
    assert str(path) in caught.value.kept
    assert caught.value.exit == exit
    assert "\n" not in caught.value.message + caught.value.kept + caught.value.next
    return caught.value


def test_a_save_in_another_charset_is_kept_and_told(folder: Path) -> None:
    assert "UTF-8" in failure(folder, "open(p, 'wb').write('caf\\xe9'.encode('latin-1'))").message
    assert (folder / "edit-7-email.md").read_bytes() == b"caf\xe9"


def test_a_killed_editor_is_told_and_its_file_stays(folder: Path) -> None:
    assert (
        "signal 9" in failure(folder, saves("'half a sen'") + "; os.kill(os.getpid(), 9)").message
    )
    assert (folder / "edit-7-email.md").read_text() == "half a sen"


def test_a_file_swapped_for_a_link_is_not_followed(folder: Path) -> None:
    (folder.parent / "secret").write_text("SECRETMARK")
    failure(folder, f"os.unlink(p); os.symlink({str(folder.parent / 'secret')!r}, p)")
    assert (folder.parent / "secret").read_text() == "SECRETMARK"


def test_a_file_swapped_for_a_folder_is_told(folder: Path) -> None:
    failure(folder, "os.unlink(p); os.mkdir(p)")


@pytest.mark.parametrize(
    "command", ["/no/such/editor", "no-such-editor --wait", "'unclosed", str(Path(__file__).parent)]
)
def test_an_editor_that_cannot_be_started(folder: Path, command: str) -> None:
    with pytest.raises(KindregardsError) as caught:
        TerminalEditor(folder, {"EDITOR": command}).edit(7, "email", TEXT, HELP)
    assert caught.value.exit == 4
    assert "EDITOR" in caught.value.next
    assert str(folder / "edit-7-email.md") in caught.value.kept
    assert "Dear Orla" in (folder / "edit-7-email.md").read_text()


@pytest.mark.parametrize(
    ("environ", "used"),
    [
        ({"VISUAL": "visual", "EDITOR": "editor"}, "visual"),
        ({"VISUAL": "", "EDITOR": "editor"}, "editor"),
        ({"VISUAL": " ", "EDITOR": "editor"}, "editor"),
        ({}, "nano"),
    ],
)
def test_which_editor_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], used: str
) -> None:
    for name in ("visual", "editor", "nano", "vi"):
        (tmp_path / name).write_text(f'#!/bin/sh\necho {name} > "$1"\n')
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    environ["PATH"] = str(tmp_path)
    assert TerminalEditor(tmp_path / "data", environ).edit(1, "note", "a", "").text == used


def test_no_editor_at_all(tmp_path: Path) -> None:
    with pytest.raises(KindregardsError, match="No editor") as caught:
        TerminalEditor(tmp_path, {"PATH": str(tmp_path)}).edit(1, "note", "a", "")
    assert caught.value.exit == 4


@pytest.mark.parametrize("umask", [0o000, 0o022])
def test_only_the_owner_can_read_it(folder: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        edited = editing(
            folder,
            "open(p + '~', 'w').write(t); os.unlink(p); "
            + saves("'new file'")
            + "; os.chmod(p, 0o666)",
        )
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(Path(edited.path).stat().st_mode) == 0o600
    assert stat.S_IMODE(Path(f"{edited.path}~").stat().st_mode) == 0o600


def test_half_a_surrogate_is_no_change(folder: Path) -> None:
    assert editing(folder, "pass", "caf\udce9").state == "unchanged"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("mine")
    with pytest.raises(KindregardsError, match="does not take a file") as caught:
        TerminalEditor(tmp_path / "data", {"EDITOR": "true"}).edit(1, "note", "a", "")
    assert caught.value.exit == 6


def test_an_interrupt_is_the_editors_not_ours(folder: Path) -> None:
    timer = threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    edited = editing(folder, "import time; time.sleep(0.6); " + saves("'still here'"))
    timer.join()
    assert edited.text == "still here"
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


PIPED = """
import sys
from pathlib import Path
from kindregards.adapters.editor import TerminalEditor
TerminalEditor(Path(sys.argv[1]), {"EDITOR": "sh -c 'echo SCREEN'"}).edit(1, "note", "a", "")
print("{}")
"""


def test_a_result_in_a_pipe_holds_nothing_of_the_editors_screen(folder: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", PIPED, str(folder)], capture_output=True, text=True, check=True
    )
    assert run.stdout == "{}\n"
    assert "SCREEN" in run.stderr


def test_a_kill_of_ours_leaves_the_file(folder: Path) -> None:
    code = PIPED.replace("echo SCREEN", "echo typed > $0; sleep 30")
    with subprocess.Popen(
        [sys.executable, "-c", code, str(folder)], start_new_session=True
    ) as child:
        path = folder / "edit-1-note.md"
        end = time.monotonic() + 10
        while not (path.exists() and path.read_text() == "typed\n") and time.monotonic() < end:
            time.sleep(0.01)
        os.killpg(child.pid, signal.SIGKILL)
    assert TerminalEditor(folder, {}).pending() == (str(path),)
    assert path.read_text() == "typed\n"
