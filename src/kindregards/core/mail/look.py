"""A cheap look at a message's bytes before it is parsed: is it built as people's mails are?"""

import re
from typing import NamedTuple


class Bound(NamedTuple):
    """What is counted in the bytes, and the most that an ordinary mail has of it."""

    name: str
    mark: bytes
    most: int


LARGEST = 1_000_000
"""Bytes. Larger ones are mostly attachments, which take time to pass over."""

LONGEST_HEADER = 32_000
"""Bytes of the whole header, trace and signatures included; ordinary ones have 3 to 10 thousand."""

# Twice and more of what 300 newsletters and tracking systems' mails in our benchmarks have.
# Source of the attacks: reliability page, finding 11 (each crashes or hangs the standard library).
BOUNDS = (
    Bound("parts", b"\n--", 150),
    Bound("parts inside parts", b"multipart/", 12),
    Bound("mails inside mails", b"message/rfc822", 6),
    Bound("tags", b"<", 5_000),
    Bound("character references", b"&", 5_000),
    Bound("encoded words", b"=?", 300),
    Bound("quoting marks", b"\n>", 3_000),
)
_NESTED = re.compile(rb"\({8}|(?:\([^()\n]{0,9}){40}|<{8}")
_END = re.compile(rb"\r?\n\r?\n")


def oddity(data: bytes) -> str | None:
    """Name what a message has too much of to be parsed without limits; ``None`` if ordinary."""
    found = next((bound.name for bound in BOUNDS if data.count(bound.mark) > bound.most), None)
    if found:
        return found
    end = _END.search(data)
    head = data[: end.start()] if end else b""
    if len(head) > LONGEST_HEADER:
        return "header"
    if _NESTED.search(head):
        return "brackets"
    return "bytes" if len(data) > LARGEST else None
