"""The texts made for a case, in their parts; every part knows who wrote it."""

from dataclasses import dataclass, replace
from typing import Literal

from kindregards.core.facts import Person
from kindregards.core.finding import Finding

Purpose = Literal["request", "thanks"]
Channel = Literal["reply", "new-mail", "linkedin", "phone", "none"]
By = Literal["email", "linkedin", "phone"]
Tone = Literal["warm", "plain", "formal"]

COMPOSER = "composer"
YOU = "you"
EMAIL_PARTS = (
    "subject", "greeting", "thanks", "acceptance", "aim",
    "questions", "exit", "open_door", "closing",
)  # fmt: skip
NOTE_PARTS = ("feeling", "known", "unknown", "in_my_hands", "next_step")


@dataclass(frozen=True)
class Part:
    """One named part of a text. A part that the case has no matter for is absent, not empty."""

    name: str
    text: str
    author: str = COMPOSER


def author_of(parts: tuple[Part, ...]) -> str:
    """Name the author of a text made of parts: ``you``, else a model that wrote any, else us."""
    others = [part.author for part in parts if part.author != COMPOSER]
    return others[0] if others else COMPOSER


@dataclass(frozen=True)
class Email:
    """A mail to the employer. ``limit`` is the most characters of the channel, or ``None``.

    ``allowed`` are the codes of errors that the person waived in this text.
    """

    purpose: Purpose
    channel: Channel
    to: Person | None
    subject: str | None
    body: str
    language: str
    parts: tuple[Part, ...] = ()
    in_reply_to: str | None = None
    limit: int | None = None
    findings: tuple[Finding, ...] = ()
    allowed: tuple[str, ...] = ()


def retyped(email: Email, subject: str | None, body: str) -> Email:
    """Return a mail with what the person typed in its place; what was waived is waived no more."""
    return replace(email, subject=subject, body=body, parts=(Part("body", body, YOU),), allowed=())


@dataclass(frozen=True)
class Note:
    """A private note to the person; no type that can leave the machine holds one."""

    body: str
    language: str
    parts: tuple[Part, ...] = ()
    findings: tuple[Finding, ...] = ()
    traps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Draft:
    """The two texts that are made for a rejection."""

    email: Email
    note: Note
