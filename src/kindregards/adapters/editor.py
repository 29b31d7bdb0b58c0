"""The person's editor, as git uses it: on a file that stays until its text is kept elsewhere."""

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from kindregards.adapters import platform
from kindregards.adapters.editor_page import above, page, tidy
from kindregards.core.errors import KindregardsError, StoreError
from kindregards.core.mail.charsets import decode
from kindregards.ports import Edited, Left

_SENSIBLE = ("notepad",) if os.name == "nt" else ("sensible-editor", "nano", "vim", "vi")
_FILE = re.compile(r"^edit-(?P<case>\d+)-(?P<artefact>[a-z]+)(-\d+)?\.md$")
_CONFIGURATION, _INPUT = 4, 3


class TerminalEditor:
    """The port ``Editor``: ``$VISUAL``, ``$EDITOR``, else one that is found on the path."""

    def __init__(self, folder: Path, environ: Mapping[str, str] = os.environ) -> None:
        self._folder = folder
        self._environ = environ

    def edit(self, case_id: int, artefact: str, text: str, help: str) -> Edited:
        """Let the person change ``text``; see the port for what comes back."""
        text = text.encode(errors="replace").decode()
        path = self._write(f"edit-{case_id}-{artefact}", text, help)
        status = _run(self._command(path), path)
        kept = _read(path, text, help)
        if status < 0:
            raise _failed(path, f"The editor was ended by signal {-status}.")
        if kept is None or not kept.strip():
            return Edited(str(path), "empty", None, status)
        if kept == tidy(text):
            return Edited(str(path), "unchanged", None, status)
        return Edited(str(path), "changed", kept, status)

    def done(self, edited: Edited) -> None:
        """Remove the file, and the copy of the text before that some editors leave beside it."""
        path = Path(edited.path)
        for name in (path, path.with_name(f"{path.name}~")):
            name.unlink(missing_ok=True)

    def pending(self, case_id: int | None = None) -> tuple[str, ...]:
        """Return the paths of files that were not taken over."""
        return tuple(str(path) for path, _ in self._found(case_id))

    def _found(self, case_id: int | None = None) -> list[tuple[Path, re.Match[str]]]:
        if not self._folder.is_dir():
            return []
        named = ((path, _FILE.match(path.name)) for path in self._folder.iterdir())
        found = [(p, m) for p, m in named if m and case_id in (None, int(m["case"]))]
        return sorted(found, key=lambda one: one[0])

    def left(self, help: str) -> tuple[Left, ...]:
        """Return those files with what is in them."""
        return tuple(one for found in self._found() if (one := _left(*found, help)))

    def _command(self, path: Path) -> list[str]:
        for variable in ("VISUAL", "EDITOR"):
            if named := self._environ.get(variable, "").strip():
                return _split(named, path)
        for name in _SENSIBLE:
            if found := shutil.which(name, path=self._environ.get("PATH")):
                return [found]
        raise _no_editor(path, "No editor was found.")

    def _write(self, stem: str, text: str, help: str) -> Path:
        try:
            platform.private_folder(self._folder)
            path, descriptor = _new_file(self._folder, stem)
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
                file.write(page(text, help))
        except OSError as error:
            raise _no_file(self._folder, error) from None
        return path


def _new_file(folder: Path, stem: str) -> tuple[Path, int]:
    # A file that is there holds what somebody typed, in another window or before a crash.
    for number in count(1):
        path = folder / (f"{stem}.md" if number == 1 else f"{stem}-{number}.md")
        with suppress(FileExistsError):
            return path, platform.private_file(path, new=True)
    raise AssertionError("numbers never end")


def _split(named: str, path: Path) -> list[str]:
    try:
        words = shlex.split(named, posix=os.name != "nt")
    except ValueError:
        raise _no_editor(path, f"The editor {named!r} has a quotation mark too few.") from None
    return [word.strip('"') for word in words] if os.name == "nt" else words


def _read(path: Path, text: str, help: str) -> str | None:
    try:
        saved = _bytes(path)
    except FileNotFoundError:
        return None
    except OSError:
        raise _failed(path, "What the editor left cannot be read.") from None
    platform.keep_private(path)
    try:
        return above(tidy(saved.decode("utf-8")), text, help)
    except UnicodeDecodeError:
        raise _failed(path, "The editor did not save it as UTF-8 text.") from None


def _left(path: Path, found: re.Match[str], help: str) -> Left | None:
    try:
        saved = _bytes(path)
    except OSError:
        return None
    text = above(tidy(decode(saved)), "", help)
    return Left(str(path), int(found["case"]), found["artefact"], text)


def _bytes(path: Path) -> bytes:
    # The file may have been swapped for a link to somebody's else.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    with os.fdopen(descriptor, "rb") as file:
        return file.read()


def _run(command: list[str], path: Path) -> int:
    # A result that goes into a pipe must not hold the editor's screen.
    screen = None if sys.__stdout__ and sys.__stdout__.isatty() else sys.__stderr__
    umask = 0o077 if os.name == "posix" else -1
    try:
        process = subprocess.Popen([*command, str(path)], stdout=screen, umask=umask)
    except OSError:
        raise _no_editor(path, f"The editor {command[0]!r} cannot be started.") from None
    with _left_to_the_editor():
        return process.wait()


@contextmanager
def _left_to_the_editor() -> Iterator[None]:
    """Ignore Ctrl-C meanwhile: it is a key of the editor's, and must not end us before it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _failed(path: Path, message: str) -> KindregardsError:
    return KindregardsError(
        message,
        f"What you wrote is in {path}; the version before it is unchanged.",
        "Save that file as UTF-8 text, or copy what you need out of it, and edit once more.",
        _INPUT,
    )


def _no_editor(path: Path, message: str) -> KindregardsError:
    return KindregardsError(
        message,
        f"The text is unchanged; {path} holds it, ready for an editor.",
        'Name your editor in EDITOR, for example: EDITOR=nano, or EDITOR="code --wait".',
        _CONFIGURATION,
    )


def _no_file(folder: Path, error: OSError) -> StoreError:
    return StoreError(
        f"The data folder {folder} does not take a file to edit: {error.strerror or error}.",
        "Free some space there, or give yourself the right to write in it.",
    )
