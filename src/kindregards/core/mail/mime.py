"""A raw mail to its header and the one text its reader would see."""

from dataclasses import dataclass
from email.message import Message as Mail
from email.parser import BytesParser

from kindregards.core.errors import InputError
from kindregards.core.language import Table
from kindregards.core.mail.headers import date, decoded, message_ids, person
from kindregards.core.mail.message import Message
from kindregards.core.mail.parts import attached_mail, leaves, text_of
from kindregards.core.mail.sniffing import without_preamble

_LONGEST_HEADER = 2000


@dataclass(frozen=True)
class Opened:
    """A raw mail, opened: its header as a Message without text, its text, and an attached mail."""

    message: Message
    text: str
    attached: "Opened | None" = None


def open_mail(data: bytes, words: Table) -> Opened:
    """Parse the bytes of a mail. Raises InputError only where its nesting cannot be followed."""
    try:
        return _opened(BytesParser().parsebytes(without_preamble(data)), words)
    except RecursionError:
        raise InputError(
            "This mail is nested too deeply to be read.",
            "Copy its text into a .txt file.",
            why="nested",
        ) from None


def _opened(mail: Mail, words: Table, depth: int = 0) -> Opened:
    parts = list(leaves(mail))
    attached = None
    if depth < 5 and mail.get_content_type() != "multipart/report":
        inner = next((found for part in parts if (found := attached_mail(part))), None)
        attached = _opened(inner, words, depth + 1) if inner else None
    return Opened(_header(mail), text_of(mail, words), attached)


def _header(mail: Mail) -> Message:
    raw: dict[str, str] = {}
    for name, value in mail.raw_items():
        raw.setdefault(name.lower(), str(value)[: _LONGEST_HEADER * 4])
    ids = message_ids(raw.get("message-id", ""))
    return Message(
        subject=decoded(raw.get("subject", "")),
        text="",
        sender=person(raw.get("from", "")) or person(raw.get("sender", "")),
        reply_to=person(raw.get("reply-to", "")),
        recipient=person(raw.get("to", "")) or person(raw.get("delivered-to", "")),
        date=date(raw.get("date", "")),
        message_id=ids[0] if ids else None,
        references=message_ids(raw.get("references", "") or raw.get("in-reply-to", "")),
        headers={
            n: decoded(v)[:_LONGEST_HEADER] for n, v in raw.items() if not n.startswith("received")
        },
    )
