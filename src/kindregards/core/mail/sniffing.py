"""Tells what the bytes are: a raw mail, a page, a pasted text, or no message at all."""

import re
from functools import cache

from kindregards.core.errors import InputError
from kindregards.core.mail import Kind
from kindregards.core.mail.charsets import decode

_SAVE = "Save the mail as .eml, or copy its text into a .txt file."
_COPY = "Copy the text of the mail into a .txt file."
_TYPE = "Type or copy the words of the mail into a .txt file."
_MAGIC: tuple[tuple[bytes, str, str, str], ...] = (
    (rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp[hma][eiv]",
     "picture", "This is a picture, not a message.", _TYPE),
    (rb"\s{0,20}%PDF-", "pdf", "This is a PDF, not a message.", _COPY),
    (rb"PK(?:\x03\x04|\x05\x06)",
     "office", "This is a zip or Office file, not a message.", _COPY),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
     "outlook", "This is an Outlook .msg or old Office file.",
     "In Outlook, save the mail as .eml, or copy its text into a .txt file."),
    (rb"\{\\rtf", "rtf", "This is a rich text (.rtf) file, not a message.", _COPY),
)  # fmt: skip
# Headers that programs write and people do not copy along.
_MACHINE = re.compile(
    rb"^(?:received|return-path|delivered-to|message-id|mime-version|content-type|dkim-signature"
    rb"|content-transfer-encoding|authentication-results|arc-[a-z-]+|x-[a-z0-9-]+|envelope-to|list-[a-z]+)$"
)  # fmt: skip
_FIELD = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{1,60})[ \t]*:(.*)$")
_STAMP = re.compile(
    rb"\d{1,2} [A-Z][a-z]{2} \d{4} \d{1,2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|[A-Z]{2,4})"
)


@cache
def _magic() -> tuple[tuple[re.Pattern[bytes], str, str, str], ...]:
    return tuple((re.compile(start, re.DOTALL), why, told, do) for start, why, told, do in _MAGIC)


def kind_of(data: bytes) -> Kind:
    """Return what kind of message ``data`` holds, from its content alone.

    Raises InputError, saying what to do instead, for what is no message: nothing at all, a
    picture, a PDF, a zip or Office file, an Outlook ``.msg``, a mailbox of several mails.
    """
    if not data.strip(b"\xef\xbb\xbf \t\r\n\x00"):
        raise InputError("The input is empty.", _SAVE, why="wordless")
    for start, why, what, do in _magic():
        if start.match(data):
            raise InputError(what, do, why=why)
    if data.startswith(b"From ") and len(_mbox_starts(data)) > 1:
        told = "This is a mailbox with several mails."
        raise InputError(told, "Save the one mail as .eml.", why="mailbox")
    if is_mail(data):
        return "eml"
    text = decode(data[:4000])
    if "\x00" in text or _noise(text):
        raise InputError("This is not a text and not a mail.", _SAVE, why="binary")
    return "html" if is_page(text) else "text"


def _mbox_starts(data: bytes) -> list[bytes]:
    return re.findall(rb"(?:\A|\n\r?\n)From \S[^\n]*\d{4}[^\n]*\r?\n(?=[A-Za-z-]+:)", data)


def _noise(text: str) -> bool:
    control = sum(char < " " and char not in "\t\n\r\f\x1b" for char in text)
    return control * 10 > len(text)


def is_mail(data: bytes) -> bool:
    """Tell whether ``data`` opens with a mail's own header, not with lines copied from a screen."""
    names: list[bytes] = []
    stamped = False
    for line in without_preamble(data)[:60000].splitlines():
        if not line.strip():
            break
        field = _FIELD.match(line)
        if field is None and not (names and line[:1] in b" \t"):
            break
        if field:
            names.append(field[1].lower())
            stamped |= names[-1] == b"date" and bool(_STAMP.search(field[2]))
    if any(_MACHINE.match(name) for name in names):
        return len(names) > 1
    return stamped and b"from" in names


def without_preamble(data: bytes) -> bytes:
    """Return ``data`` without a byte order mark, blank lines, and an mbox's ``From`` line."""
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    return re.sub(rb"\A>?From \S[^\n:]*(?::\d\d[^\n]*)?\n", b"", data)


def is_page(text: str) -> bool:
    """Tell whether ``text`` is HTML: it opens with a tag of a page, or holds several block tags."""
    start = text.lstrip("\ufeff \t\r\n")[:1].lower()
    if start == "<" and re.match(
        r"<(?:!doctype|html|head|body|\?xml|!--|meta|style|[a-z]+[\s>])",
        text.lstrip("\ufeff \t\r\n")[:30],
        re.IGNORECASE,
    ):
        return True
    return (
        len(re.findall(r"<(?:/p|br ?/?|/div|/td|/table|/body|/html)>", text[:20000], re.IGNORECASE))
        >= 3
    )
