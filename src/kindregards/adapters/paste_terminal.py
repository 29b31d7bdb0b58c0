"""A mail pasted into a terminal: whole, however long its lines, with nothing that drives it."""

import os
from codecs import getincrementaldecoder
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TextIO

from kindregards.adapters.paste_text import short_form, text_of, tidy, undoubled, without_controls

LineModeOff = Callable[[int], AbstractContextManager[bool]]
Echo = Callable[[str], str]

_ON, _OFF = "\x1b[?2004h", "\x1b[?2004l"
_STOP = "."


def read_paste(
    keyboard: TextIO, screen: TextIO, line_mode_off: LineModeOff, echo: Echo = short_form
) -> str:
    """Read a pasted mail; ``""`` where it was skipped with Enter alone.

    A paste ends with Enter or Ctrl-D, typed lines with a line that holds a single full stop,
    or Ctrl-D. ``echo`` makes the line that is shown of a paste. Without line mode a paste may
    be of any length; where ``line_mode_off`` gives ``False`` lines are read as the terminal
    gives them. Ctrl-C is a ``KeyboardInterrupt``; the terminal is put back in every case.
    """
    try:
        descriptor = keyboard.fileno()
    except (OSError, ValueError, AttributeError):
        return _plain_lines(keyboard)
    with line_mode_off(descriptor) as keys:
        if not keys:
            return _plain_lines(keyboard)
        try:
            _show(screen, _ON)
            return _Paste(descriptor, screen, echo).read()
        finally:
            _show(screen, _OFF)


class _Paste:
    """What came so far. One byte is read at a time: the rest is left to the next question."""

    def __init__(self, descriptor: int, screen: TextIO, echo: Echo) -> None:
        self._descriptor = descriptor
        self._screen = screen
        self._echo = echo
        self._whole = ""
        self._line = bytearray()
        self._pasted = False
        self._signs = getincrementaldecoder("utf-8")(errors="ignore")

    def read(self) -> str:
        """Read to the end and return the text."""
        while byte := self._byte():
            if byte == b"\x04" or (byte in b"\r\n" and self._is_end()):
                break
            self._take(byte)
        self._take_line("")
        _show(self._screen, "\n")
        return tidy(self._whole).strip("\n")

    def _is_end(self) -> bool:
        typed = text_of(self._line)
        if typed.strip() == _STOP:
            self._line.clear()
            return True
        return not typed and (self._pasted or not self._whole)

    def _take(self, byte: bytes) -> None:
        if byte in b"\r\n":
            self._take_line("\n")
            _show(self._screen, "\n")
        elif byte in b"\x7f\x08":
            self._rub_out()
        elif byte == b"\x1b":
            self._sequence()
        elif byte == b"\t" or byte >= b" ":
            self._line += byte
            # A sign may take several bytes: it is shown when the last of them is there.
            _show(self._screen, without_controls(self._signs.decode(byte)))

    def _take_line(self, end: str) -> None:
        self._whole += text_of(self._line) + end
        self._line.clear()

    def _rub_out(self) -> None:
        typed = text_of(self._line)
        if typed:
            self._line[:] = typed[:-1].encode()
            _show(self._screen, "\b \b")

    def _sequence(self) -> None:
        """Read what follows an Escape: the start of a paste, or a key that means nothing here."""
        first = self._byte()
        if first == b"O":
            self._byte()
        if first != b"[":
            return
        code = bytearray()
        while (byte := self._byte()) and not b"@" <= byte <= b"~":
            code += byte
        if byte == b"~" and code == b"200":
            self._paste()

    def _paste(self) -> None:
        end = b"\x1b[201~"
        found = bytearray()
        while not found.endswith(end) and (byte := self._byte()):
            found += byte
        self._take_line("")
        text = undoubled(tidy(text_of(found.removesuffix(end))))
        self._whole += text if text.endswith("\n") else f"{text}\n"
        self._pasted = True
        _show(self._screen, self._echo(text))

    def _byte(self) -> bytes:
        try:
            return os.read(self._descriptor, 1)
        except OSError:
            # The terminal is gone: what came so far is all there is.
            return b""


def _show(screen: TextIO, text: str) -> None:
    encoding = screen.encoding or "utf-8"
    screen.write(text.encode(encoding, errors="replace").decode(encoding))
    screen.flush()


def _plain_lines(keyboard: TextIO) -> str:
    lines: list[str] = []
    while line := keyboard.readline():
        text = line.rstrip("\r\n")
        if text.strip() == _STOP or (not text and not lines):
            break
        lines.append(text)
    return tidy("\n".join(lines))
