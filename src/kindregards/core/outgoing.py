"""An approved mail → the message that a mail program opens: one recipient, one thread.

The only room that makes something which leaves. It takes an ``Email`` and nothing else, so that
what is private cannot get here by type.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from kindregards.core.case import Case
from kindregards.core.draft import Email
from kindregards.core.errors import DeliveryError
from kindregards.core.facts import Person

MOST_NAME, MOST_SUBJECT, MOST_ID, MOST_REFERENCES = 100, 250, 250, 10
"""Characters of a name, a subject and a message id, and ids of a thread: the first, and the last
ones. RFC 5322 says nothing of these, but a header line may hold 998 octets (2.1.1)."""

_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_DOMAIN = re.compile(r"(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                     r"(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+")  # fmt: skip
_ID = re.compile(r"<[!-;=?A-~]+@[!-;=?A-~]+>")
_RE = re.compile(
    r"(?:(?:re|aw|sv|vs|antw|odp|res|rif|r|返信)(?:\[\d{1,3}\])?\s{0,3}[:：]\s{0,3}){2,}",
    re.IGNORECASE,
)
_LONGEST_LOCAL = 64


@dataclass(frozen=True)
class OutgoingMessage:
    """What is handed over: checked addresses, headers on one line each, and the text.

    ``to`` has an address in ASCII letters, or is ``None`` where nobody is known. ``sender`` is the
    person, where their address is known. ``message_id`` is the same for the same text, so that
    it is filed once.
    """

    to: Person | None
    sender: Person | None
    subject: str
    body: str
    message_id: str
    date: datetime
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()


def outgoing(email: Email, case: Case, now: datetime) -> OutgoingMessage:
    """Make the message of a mail; ``DeliveryError`` where its address is none.

    ``TypeError`` for whatever is no ``Email``: the note and the rest are private.
    """
    if not isinstance(email, Email):
        raise TypeError(f"a {type(email).__name__} is private and never leaves")
    to = _recipient(email.to)
    sender = _sender(case)
    parent = _message_id(email.in_reply_to)
    thread = case.message.references if case.message and parent else ()
    return OutgoingMessage(
        to=to,
        sender=sender,
        subject=tidy_subject(email.subject or ""),
        body=_tidy_body(email.body),
        message_id=_own_id(email, case, sender),
        date=now,
        in_reply_to=parent,
        references=_references(thread, parent),
    )


def address(text: str | None) -> str | None:
    """Return an address as a header may hold it, its domain in ASCII; ``None`` for no address."""
    local, at, domain = unicodedata.normalize("NFC", text or "").strip().rpartition("@")
    if not at or len(local) > _LONGEST_LOCAL or not _LOCAL.fullmatch(local):
        return None
    try:
        ascii_domain = domain.encode("idna").decode("ascii") if not domain.isascii() else domain
    except UnicodeError:
        return None
    return f"{local}@{ascii_domain}" if _DOMAIN.fullmatch(ascii_domain) else None


def tidy_subject(subject: str) -> str:
    """Return a subject on one line, with one ``Re:`` where it had several."""
    return _one_line(_RE.sub("Re: ", _one_line(subject, MOST_SUBJECT), count=1), MOST_SUBJECT)


def _recipient(to: Person | None) -> Person | None:
    if to is None or not to.email:
        return None
    reached = address(to.email)
    if reached is None:
        raise DeliveryError(
            "The address to write to is none that a mail can carry.",
            "Mend it with kindregards draft CASE --contact-email TEXT.",
        )
    return Person(_name(to.name), reached)


def _sender(case: Case) -> Person | None:
    own = case.facts.candidate or Person()
    reached = address(own.email)
    return Person(_name(case.name or own.name), reached) if reached else None


def _name(name: str | None) -> str | None:
    # A name with another address in it would show one that nobody is written at.
    words = (word for word in _one_line(name or "", MOST_NAME).split() if "@" not in word)
    return " ".join(words) or None


def _one_line(text: str, most: int) -> str:
    """Return a text without anything that a header could end or hide with."""
    seen = "".join(" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in text)
    return " ".join(unicodedata.normalize("NFC", seen).split())[:most].strip()


def _tidy_body(body: str) -> str:
    lines = body.replace("\r\n", "\n").replace("\r", "\n")
    seen = (s for s in lines if s in "\n\t" or unicodedata.category(s) not in ("Cc", "Cs"))
    return "".join(seen).strip("\n") + "\n"


def _message_id(text: str | None) -> str | None:
    return text if text and len(text) <= MOST_ID and _ID.fullmatch(text) else None


def _references(thread: tuple[str, ...], parent: str | None) -> tuple[str, ...]:
    if parent is None:
        return ()
    known = [one for one in dict.fromkeys(map(_message_id, thread)) if one and one != parent]
    kept = known if len(known) < MOST_REFERENCES else [known[0], *known[2 - MOST_REFERENCES :]]
    return (*kept, parent)


def _own_id(email: Email, case: Case, sender: Person | None) -> str:
    """Return the same id for the same text, which tells nothing of the machine it was made on."""
    told = (case.id, email.to, email.subject, email.body, email.in_reply_to, case.now.isoformat())
    digest = hashlib.sha256(repr(told).encode()).hexdigest()[:32]
    domain = (sender.email or "").rpartition("@")[2] if sender else ""
    return f"<{digest}@{domain or 'kindregards.invalid'}>"
