"""The parts of a raw mail: which of them a reader would see, and the text that they hold."""

import re
from collections.abc import Iterator
from email.message import Message as Mail
from email.parser import BytesParser

from kindregards.core.language import Table
from kindregards.core.mail.charsets import decode
from kindregards.core.mail.headers import base64_bytes
from kindregards.core.mail.sniffing import is_mail, is_page, without_preamble
from kindregards.core.mail.tidy import tidy
from kindregards.core.mail.words import has_one

_STUB = 400


def leaves(mail: Mail) -> Iterator[Mail]:
    """Yield the parts that hold something, in order, without going into attached mails."""
    stack = [mail]
    while stack:
        part = stack.pop()
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            stack += reversed(_children(part))
        else:
            yield part


def _children(part: Mail) -> list[Mail]:
    payload = _payload(part)
    return (
        [child for child in payload if isinstance(child, Mail)] if isinstance(payload, list) else []
    )


def _payload(part: Mail) -> object:
    """Return a part's raw payload: a list of parts, or text (a charset may hold what crashes)."""
    try:
        return part.get_payload()
    except (ValueError, LookupError):
        return ""


def attached_mail(part: Mail) -> Mail | None:
    """Return the mail that a part holds: a message/rfc822, or an attached .eml file."""
    payload = _payload(part)
    if part.get_content_type() == "message/rfc822" and isinstance(payload, list) and payload:
        inner = payload[0]
        if isinstance(inner, Mail) and (inner.keys() or not _bytes(part)):
            return inner
    if _file_name(part).lower().endswith(".eml") or part.get_content_type() == "message/rfc822":
        data = _bytes(part)
        if is_mail(data):
            return BytesParser().parsebytes(without_preamble(data))
    return None


def text_of(mail: Mail, words: Table) -> str:
    """Return the text of a mail, or of its only part whatever that part claims to be."""
    text = _text(mail, words)
    if text:
        return text
    parts = list(leaves(mail))
    alone = len(parts) == 1 and attached_mail(parts[0]) is None
    # A multipart without parts, or a text sent as a file, is all that there is to read.
    wordy = alone and parts[0].get_content_maintype() in ("text", "multipart", "message")
    return _part_text(parts[0]) if wordy else ""


def _text(mail: Mail, words: Table) -> str:
    """Return the text of a mail: the best alternative, all that mixed parts show."""
    if mail.get_content_type() == "multipart/alternative":
        return _best(list(leaves(mail)), words)
    if mail.get_content_maintype() == "multipart" and mail.is_multipart():
        children = _children(mail)
        texts = [_text(child, words) for child in children[:200]]
        if mail.get_content_type() == "multipart/related" and texts and texts[0]:
            return texts[0]
        return tidy("\n\n".join(filter(None, texts)))
    if mail.get_content_maintype() != "text" or _is_file(mail):
        return ""
    return _part_text(mail)


def _best(parts: list[Mail], words: Table) -> str:
    """Prefer the plain text, unless it is empty, a stub, or much less than the page shows."""
    plain = _first(parts, "text/plain")
    page = _first(parts, "text/html")
    if not page or (plain and not _is_stub(plain, page, words)):
        return (
            plain
            or page
            or next(
                (_part_text(part) for part in parts if part.get_content_maintype() == "text"), ""
            )
        )
    return page


def _first(parts: list[Mail], kind: str) -> str:
    found = (
        _part_text(part) for part in parts if part.get_content_type() == kind and not _is_file(part)
    )
    return tidy("\n\n".join(filter(None, found)))


def _is_stub(plain: str, page: str, words: Table) -> bool:
    if (
        len(plain) < _STUB
        and has_one(words, "plain", "stubs", plain)
        and len(page) > len(plain) / 2
    ):
        return True
    return len(plain.split()) * 5 < len(page.split()) * 2


def _part_text(part: Mail) -> str:
    from kindregards.core.mail.html import page_text

    data, charset = _bytes(part), _charset(part)
    kind = part.get_content_type()
    if kind in (
        "text/calendar",
        "text/css",
        "text/x-vcard",
        "text/vcard",
        "text/directory",
        "text/csv",
    ):
        return ""
    text = decode(data, charset)
    if kind == "text/html" or (
        is_page(text) and re.search(r"</(?:p|div|html|body|table|td)>|<br", text, re.IGNORECASE)
    ):
        return page_text(data, charset)
    return tidy(_unflowed(part, text))


def _bytes(part: Mail) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError, TypeError):
        data = None
    payload = _payload(part)
    if isinstance(data, bytes):
        coding = str(part.get("content-transfer-encoding") or "").lower()
        # The standard library gives cut base64 back as it was.
        raw = payload.strip() if isinstance(payload, str) and "base64" in coding else ""
        return base64_bytes(raw) if raw and raw.encode("ascii", "replace") == data.strip() else data
    return payload.encode("utf-8", "surrogateescape") if isinstance(payload, str) else b""


def _charset(part: Mail) -> str | None:
    try:
        found = part.get_param("charset")
    except (ValueError, LookupError, TypeError, IndexError):
        return None
    return str(found[2] if isinstance(found, tuple) else found) if found else None


def _file_name(part: Mail) -> str:
    try:
        return part.get_filename() or ""
    except (ValueError, LookupError, TypeError, IndexError):
        return ""


def _is_file(part: Mail) -> bool:
    """Tell whether a text part is a file sent along, not words to be read."""
    disposition = str(part.get("content-disposition") or "").strip().lower()
    return disposition.startswith("attachment") or bool(_file_name(part))


def _unflowed(part: Mail, text: str) -> str:
    """Join the soft line ends of a format=flowed text (RFC 3676), outside of quotes."""
    if "flowed" not in str(part.get("content-type") or "").lower():
        return text
    lines: list[str] = []
    flows = False
    for line in text.replace("\r\n", "\n").split("\n"):
        line = line.removeprefix(" ")
        if flows and lines and line.strip() and line != "-- " and not line.startswith(">"):
            lines[-1] += line
        else:
            lines.append(line)
        flows = line.endswith(" ") and line != "-- " and not line.startswith(">")
    return "\n".join(lines)
