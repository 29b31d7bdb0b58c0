"""What differs between systems: private files, a terminal without line mode, the country."""

import os
import stat
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

_LOCALES = ("LC_ALL", "LC_TELEPHONE", "LC_ADDRESS", "LC_MONETARY", "LC_MESSAGES", "LANG")


def private_folder(path: Path) -> None:
    """Make a folder that only its owner can enter, whatever the umask; tighten one that is there.

    Left as it is: a folder of somebody else, and one with the sticky bit (a shared ``/tmp``).
    Raises ``OSError`` where there can be no folder. Windows: the folder alone.
    """
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = path.stat()
    if os.name == "posix" and found.st_uid == os.geteuid() and not found.st_mode & stat.S_ISVTX:
        _tighten(path, found.st_mode, 0o700)


def private_file(path: Path, *, new: bool = False) -> int:
    """Open a file for reading and writing that only its owner can read; returns its descriptor.

    It is made where it is missing, private from its first moment. With ``new``, one that is
    there is a ``FileExistsError``. A symbolic link is never followed where that can be told.
    """
    flags = os.O_RDWR | os.O_CREAT | (os.O_EXCL if new else 0)
    flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o600)
    keep_private(path)
    return descriptor


def has_screen(environ: Mapping[str, str]) -> bool:
    """Tell whether programs with windows can be used from here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def keep_private(path: Path) -> None:
    """Take a file's group and others out, where it is there and ours."""
    if os.name != "posix" or not path.exists() or path.is_symlink():
        return
    found = path.stat()
    if found.st_uid == os.geteuid():
        _tighten(path, found.st_mode, 0o600)


def _tighten(path: Path, mode: int, wanted: int) -> None:
    if stat.S_IMODE(mode) != wanted:
        path.chmod(wanted)


def limit_process(seconds: int, memory: int) -> None:
    """End this process when it has used its seconds of processor time or its bytes of memory.

    Windows has no such limits: there the parent's clock alone ends it.
    """
    try:
        import resource
    except ImportError:
        return
    for which, most in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, memory)):
        with suppress(ValueError, OSError):
            resource.setrlimit(which, (most, most))


@contextmanager
def line_mode_off(descriptor: int) -> Iterator[bool]:
    """Hand on every key at once, without echo, and put the terminal back whatever happens.

    Gives ``False``, and changes nothing, where there is no such terminal (Windows, a pipe).
    Ctrl-C still interrupts; Ctrl-Z, Ctrl-S and Ctrl-V lose their meaning meanwhile.
    """
    try:
        import termios
    except ImportError:
        yield False
        return
    try:
        before = termios.tcgetattr(descriptor)
    except (termios.error, OSError):
        yield False
        return
    try:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, _keys_at_once(descriptor, before))
        yield True
    finally:
        # A terminal that is gone needs no modes.
        with suppress(termios.error):
            termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


def _keys_at_once(descriptor: int, before: list[Any]) -> list[Any]:
    import termios

    iflag, oflag, cflag, lflag, ispeed, ospeed, controls = before
    controls = list(controls)
    controls[termios.VMIN], controls[termios.VTIME] = 1, 0
    # A stopped program would leave its terminal without line mode to the shell.
    controls[termios.VSUSP] = bytes([os.fpathconf(descriptor, "PC_VDISABLE")])
    lflag &= ~(termios.ICANON | termios.ECHO | termios.IEXTEN)
    return [iflag & ~termios.IXON, oflag, cflag, lflag, ispeed, ospeed, controls]


def country(environ: Mapping[str, str]) -> str | None:
    """Return the two-letter country of the person's locale (``DE``), or ``None``.

    Where they live shows in the formats of telephone and money rather than in the language of
    the messages, so those are asked first.
    """
    for name in _LOCALES:
        language, _, rest = environ.get(name, "").partition("_")
        found = rest[:2].upper()
        if language and len(found) == 2 and found.isalpha() and rest[2:3] in ("", ".", "@"):
            return found
    return None
