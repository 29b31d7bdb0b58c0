"""Where an account keeps its drafts: the folder that says so of itself (RFC 6154)."""

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from imaplib import IMAP4_SSL

_ALL = '"*"'
_WITH_USES = '"*" RETURN (SPECIAL-USE)'
_QUOTED = rb"\"(?:[^\"\\]|\\.)*\""
_ROW = re.compile(
    rb"\((?P<marks>[^)]*)\) (?:%b|NIL) (?P<name>%b|[^\s\"(]\S*)" % (_QUOTED, _QUOTED),
    re.IGNORECASE,
)
_LITERAL = re.compile(rb"\{\d+\+?\}$")
_SHIFTED = re.compile(r"&([A-Za-z0-9+,]*)-")


@dataclass(frozen=True)
class Folder:
    """A folder: ``wire`` is its name as the server wrote it, ``name`` as a person reads it."""

    wire: bytes
    name: str


def find_drafts(connection: "IMAP4_SSL") -> Folder | None:
    """Return the folder with the mark ``\\Drafts``; never one that is merely called so."""
    patterns = (_WITH_USES, _ALL) if "SPECIAL-USE" in _capabilities(connection) else (_ALL,)
    folders = (_marked(_listed(connection, pattern)) for pattern in patterns)
    return next((folder for folder in folders if folder), None)


def quoted(text: bytes) -> bytes:
    """Return a text as a quoted string of the protocol."""
    return b'"' + text.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'


def _capabilities(connection: "IMAP4_SSL") -> set[str]:
    """Ask once more: many servers name them all only to somebody who is signed in."""
    _, rows = connection.capability()
    return {word for row in rows if row for word in row.decode("ascii", "replace").upper().split()}


def _listed(connection: "IMAP4_SSL", pattern: str) -> list[Any]:
    import imaplib

    try:
        _, rows = connection.list('""', pattern)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error:  # BAD: it does not know this form after all.
        return []
    return rows


def _marked(rows: Iterable[Any]) -> Folder | None:
    for row in rows:
        found = _ROW.match(_line(row))
        marks = found["marks"].lower().split() if found else []
        if found and b"\\drafts" in marks and not {b"\\noselect", b"\\nonexistent"} & set(marks):
            return Folder(found["name"], _readable(found["name"]))
    return None


def _line(row: Any) -> bytes:
    """Return a row on one line: a name that came as a literal is put in quotes."""
    if isinstance(row, tuple):
        head, literal = row[0], row[1]
        return _LITERAL.sub(lambda _: quoted(literal), head)
    return row or b""


def _readable(wire: bytes) -> str:
    if wire.startswith(b'"'):
        wire = re.sub(rb"\\(.)", rb"\1", wire[1:-1])
    return _SHIFTED.sub(_letters, wire.decode("utf-8", "replace"))


def _letters(match: re.Match[str]) -> str:
    """Read a piece of modified UTF-7 (RFC 3501, 5.1.3); as it came where it is none."""
    code = match[1]
    if not code:
        return "&"
    try:
        padded = code.replace(",", "/") + "=" * (-len(code) % 4)
        return base64.b64decode(padded).decode("utf-16-be")
    except ValueError:
        return match[0]
