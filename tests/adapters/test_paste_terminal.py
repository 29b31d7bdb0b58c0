"""A paste arrives whole at a real terminal, and leaves the terminal as it was."""

import io
import os
import select
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

import pytest

pytest.importorskip("termios")
import pty
import termios

from kindregards.adapters.paste_terminal import read_paste
from kindregards.adapters.paste_text import short_form, tidy
from kindregards.adapters.platform import line_mode_off

START, END = b"\x1b[200~", b"\x1b[201~"
LONG = "It was a pleasure to read what you wrote. " * 500


@dataclass
class Terminal:
    """A terminal with somebody at it: what they type, what they see, and its modes."""

    outer: int
    inner: TextIO
    seen: bytearray = field(default_factory=bytearray)

    def modes(self) -> object:
        return termios.tcgetattr(self.inner.fileno())

    def watch(self, done: threading.Event) -> None:
        while not done.is_set():
            if select.select([self.outer], [], [], 0.02)[0]:
                self.seen += os.read(self.outer, 4096)

    def type(self, keys: bytes) -> None:
        # Somebody types when they are asked to, as a terminal in its usual mode cuts long lines.
        end = time.monotonic() + 5
        while b"\x1b[?2004h" not in self.seen and time.monotonic() < end:
            time.sleep(0.005)
        while keys:
            keys = keys[os.write(self.outer, keys[:1000]) :]


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    outer, inner = pty.openpty()
    with os.fdopen(inner, "rb+", buffering=0) as raw:
        text = io.TextIOWrapper(raw, encoding="utf-8", write_through=True)
        made, done = Terminal(outer, text), threading.Event()
        watcher = threading.Thread(target=made.watch, args=(done,))
        watcher.start()
        yield made
        done.set()
        watcher.join()
        text.detach()
    os.close(outer)


def pasted(terminal: Terminal, keys: bytes, **more: Callable[[str], str]) -> str:
    typist = threading.Thread(target=terminal.type, args=(keys,))
    typist.start()
    try:
        return read_paste(terminal.inner, terminal.inner, line_mode_off, **more)
    finally:
        typist.join()


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        (START + b"Dear Zo,\rno.\r" + END + b"\r", "Dear Zo,\nno."),
        (START + b"Dear Zo,\nno." + END + b"\r", "Dear Zo,\nno."),
        (START + b"Dear Zo,\r\n\r\nno." + END + b"\x04", "Dear Zo,\n\nno."),
        (START + b"Dear Zo,\r\n\r\nno.\r\nOrla\r\n" + END + b"\r", "Dear Zo,\n\nno.\nOrla"),
        (START + b"Dear Zo,\r\rno.\r\rOrla" + END + b"\r", "Dear Zo,\n\nno.\n\nOrla"),
        (START + b"one\r.\rtwo" + END + b"\r", "one\n.\ntwo"),
        (START + b"one" + END + b".\r", "one"),
        (START + b"one" + END + START + b"two" + END + b"\r", "one\ntwo"),
        (START + b"one" + END + b"and typed\r\r", "one\nand typed"),
        (START + LONG.encode() + END + b"\r", LONG),
        (START + "ça va? 日本 🥐".encode() + END + b"\r", "ça va? 日本 🥐"),
        (START + b"caf\xe9" + END + b"\r", "café"),
        (START + b"a\x1b[31mred\x1b[0m\x07b\x1b]52;c;ZXZpbA==\x07c\x00d" + END + b"\r", "aredbcd"),
        (START + b"a\tb" + END + b"\r", "a\tb"),
        (START + END + b"\r", ""),
        (b"\r", ""),
        (b"\x04", ""),
        (b".\r", ""),
        (b"Dear Zo,\r\rno.\r.\r", "Dear Zo,\n\nno."),
        (b"Dear Zo,\rno.\x04", "Dear Zo,\nno."),
        (b"Dear Zoo\x7f,\r . \r", "Dear Zo,"),
        ("né\x7fe\r.\r".encode(), "ne"),
        (b"\x7f\x7fa\x1b[Ab\x1bOAc\x1b[3~d\r.\r", "abcd"),
        (LONG.encode() + b"\r.\r", LONG),
    ],
)  # fmt: skip
def test_what_is_typed_or_pasted_is_what_comes_back(
    terminal: Terminal, keys: bytes, text: str
) -> None:
    before = terminal.modes()
    assert pasted(terminal, keys) == text
    assert terminal.modes() == before


def test_the_terminal_is_asked_to_mark_pastes_and_no_longer_afterwards(terminal: Terminal) -> None:
    pasted(terminal, START + b"first line\rSECOND" + END + b"\r")
    time.sleep(0.1)
    seen = bytes(terminal.seen)
    assert seen.startswith(b"\x1b[?2004h")
    assert seen.endswith(b"\x1b[?2004l")
    assert b"first line" in seen
    assert b"SECOND" not in seen


def test_what_is_shown_of_a_paste_is_the_callers_choice(terminal: Terminal) -> None:
    pasted(terminal, START + b"one\rtwo" + END + b"\r", echo=lambda text: f"[{len(text)} signs]")
    time.sleep(0.1)
    assert b"[7 signs]" in terminal.seen


def test_what_is_typed_is_shown_but_drives_nothing(terminal: Terminal) -> None:
    pasted(terminal, "né\x1b[2J\u009b5A.\r.\r".encode())
    time.sleep(0.1)
    assert "né5A.".encode() in bytes(terminal.seen)
    assert b"\x1b[2J" not in terminal.seen
    assert "\u009b".encode() not in terminal.seen


def test_what_is_typed_ahead_is_left_to_the_next_question(terminal: Terminal) -> None:
    assert pasted(terminal, START + b"mail" + END + b"\rnext answer\r") == "mail"
    assert terminal.inner.readline() == "next answer\n"


@contextmanager
def interrupting() -> Iterator[None]:
    """Press Ctrl-C; again, should one come just before the read that it is to end.

    Whoever runs the tests in the background has it ignored.
    """
    done, before = threading.Event(), signal.signal(signal.SIGINT, signal.default_int_handler)

    def press() -> None:
        while not done.wait(0.5):
            os.kill(os.getpid(), signal.SIGINT)

    presses = threading.Thread(target=press)
    presses.start()
    try:
        yield
    finally:
        done.set()
        presses.join()
        signal.signal(signal.SIGINT, before)


def test_an_interrupt_puts_the_terminal_back(terminal: Terminal) -> None:
    before = terminal.modes()
    with pytest.raises(KeyboardInterrupt), interrupting():
        pasted(terminal, START + b"half a ma")
    time.sleep(0.1)
    assert terminal.modes() == before
    assert bytes(terminal.seen).endswith(b"\x1b[?2004l")


def test_a_failure_puts_the_terminal_back(terminal: Terminal) -> None:
    def fails(text: str) -> str:
        raise RuntimeError(text)

    before = terminal.modes()
    with pytest.raises(RuntimeError):
        pasted(terminal, START + b"mail" + END, echo=fails)
    assert terminal.modes() == before


def test_ctrl_c_still_interrupts(terminal: Terminal) -> None:
    with line_mode_off(terminal.inner.fileno()) as keys:
        flags = termios.tcgetattr(terminal.inner.fileno())[3]
    assert keys
    assert flags & termios.ISIG
    assert not flags & (termios.ICANON | termios.ECHO)


def test_a_terminal_that_goes_away_ends_the_paste() -> None:
    outer, inner = pty.openpty()
    with os.fdopen(inner, encoding="utf-8") as keyboard:
        os.write(outer, START + b"what came")
        threading.Timer(0.2, os.close, (outer,)).start()
        assert read_paste(keyboard, io.StringIO(), line_mode_off) == "what came"


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Dear Zo,\r\n\r\nno.\n.\nnext\n", "Dear Zo,\n\nno."),
        ("Dear Zo,\nno.", "Dear Zo,\nno."),
        ("\nnext", ""),
        (".\n", ""),
        ("", ""),
        ("a\x1b[31mb\x07\n.\n", "ab"),
    ],
)
def test_without_a_terminal_lines_are_read(tmp_path: Path, typed: str, text: str) -> None:
    (tmp_path / "typed").write_text(typed, newline="")
    screen = io.StringIO()
    with (tmp_path / "typed").open(encoding="utf-8") as keyboard:
        assert read_paste(keyboard, screen, line_mode_off) == text
    assert read_paste(io.StringIO(typed), screen, line_mode_off) == text
    assert screen.getvalue() == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [("", "  "), ("\n\n one \n", "  one"), ("one\ntwo", "  one …"), ("x" * 61, f"  {'x' * 60} …")],
)
def test_the_short_form_fits_a_line(text: str, shown: str) -> None:
    assert short_form(text) == shown


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("\x1b[2J\x1b]0;title\x07a", "a"),
        ("\x1b]8;;http://x.example\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("a\x9b31mb\x85", "a31mb"),
        ("\x1b", ""),
        ("👩‍🍳 \u200b", "👩‍🍳 \u200b"),
    ],
)
def test_a_tidy_text_drives_no_terminal(text: str, clean: str) -> None:
    assert tidy(text) == clean
