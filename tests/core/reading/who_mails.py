"""Invented rejections, whole, with what is to be read from each: who, what job, whom to write to."""

from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import dedent

from kindregards.core.facts import Person
from kindregards.core.mail.message import Message, Quoted
from kindregards.core.mail.unwrap import unwrap


@dataclass(frozen=True)
class Mail:
    """A mail as text (header lines, a blank line, the body), and the facts expected of it."""

    text: str
    company: str | None
    role: str | None
    contact: tuple[str | None, str | None]
    candidate: tuple[str | None, str | None] | None
    noreply: bool = False
    ats: str | None = None
    quoted: str = ""


def message_of(mail: Mail) -> Message:
    """Build the message by hand: a few header lines, the body, one quoted part."""
    head, _, body = dedent(mail.text).strip().partition("\n\n")
    headers = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    if not headers:
        body = dedent(mail.text).strip()
    lower: Mapping[str, str] = {name.lower(): value for name, value in headers.items()}
    sender, recipient = _person(lower.get("from")), _person(lower.get("to"))
    return Message(
        subject=lower.get("subject", ""),
        text=body,
        sender=sender,
        reply_to=_person(lower.get("reply-to")),
        recipient=recipient,
        message_id=lower.get("message-id"),
        headers=lower,
        quoted=(Quoted(dedent(mail.quoted).strip()),) if mail.quoted else (),
        is_paste=sender is None,
    )


def _person(value: str | None) -> Person | None:
    if not value:
        return None
    name, _, email = value.partition("<")
    if not email and "@" in name:
        return Person(None, name.strip())
    return Person(name.strip().strip('"') or None, email.strip("> ") or None)


def read_of(mail: Mail) -> tuple[Message, str]:
    """Return the message and its body as the reading gets them."""
    message = message_of(mail)
    return message, unwrap(message.text)
