"""The door to a message's bytes: ordinary ones are parsed here, odd ones in a child with limits.

The standard library can hang or crash on mail that was made for it (CPython 3.11: deep nesting,
100,000 parts); a child that is stopped takes nothing with it.
"""

import sys

from kindregards.adapters.resources import shared_table
from kindregards.core.errors import InputError
from kindregards.core.mail import Kind, parse
from kindregards.core.mail.look import oddity
from kindregards.core.mail.message import Message

SECONDS = 4
"""Of processor time for one message; the wall clock may take twice as long."""
MEMORY = 512 * 1024 * 1024
"""Bytes, for one message."""
REFUSED = 3
_CHILD = "kindregards.adapters.parsing_child"
_COPY = "Copy the text of the mail into a .txt file instead."


class Parser:
    """The port ``Mails``."""

    def parse(self, data: bytes, kind: Kind | None) -> Message:
        """Parse a message; ``InputError`` where it is none, or takes more than the limits."""
        odd = oddity(data)
        return _in_child(data, kind, odd) if odd else parse(data, kind, shared_table("quoting"))


def _in_child(data: bytes, kind: Kind | None, odd: str) -> Message:
    # Imported here: few messages are odd, and start-up is measured.
    import json
    import subprocess

    from kindregards.adapters.rows import DamagedRow, from_json

    command = [sys.executable, "-m", _CHILD, kind or "", str(SECONDS), str(MEMORY)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=2 * SECONDS)
    except subprocess.TimeoutExpired:
        raise _over(odd) from None
    if done.returncode == REFUSED:
        told = json.loads(done.stdout)
        raise InputError(told["message"], told["next"], why=told["why"])
    if done.returncode:
        raise _over(odd)
    try:
        return from_json(Message, done.stdout.decode("ascii"))
    except (DamagedRow, UnicodeDecodeError):
        raise _over(odd) from None


def _over(odd: str) -> InputError:
    return InputError(
        f"This mail has more {odd} than can be read within {SECONDS} seconds and "
        f"{MEMORY // 2**20} MB, the limits for one message.",
        _COPY,
        why="demanding",
    )
