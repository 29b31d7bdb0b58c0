"""One message as a reader would see it, with what others wrote in it told apart."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kindregards.core.facts import Person


@dataclass(frozen=True)
class Quoted:
    """A quoted part: somebody's earlier words. ``author`` is who the quote says wrote it."""

    text: str
    author: Person | None = None


@dataclass(frozen=True)
class Message:
    """The employer's message, after any forwarding was taken off.

    ``text`` is what its sender wrote, as a reader would see it, without quoted parts.
    ``above`` is what a forwarder wrote over it (the candidate's own words, most often).
    ``passed_by`` is who handed an employer's answer on to the candidate: an agency's consultant.
    ``headers`` holds the other headers by lower-case name, decoded, first value only.
    ``reply_to`` is ``None`` where no Reply-To was given. A paste has no addresses at all
    (``is_paste``), though its text may hold some.
    """

    subject: str
    text: str
    sender: Person | None = None
    reply_to: Person | None = None
    recipient: Person | None = None
    date: datetime | None = None
    message_id: str | None = None
    references: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    quoted: tuple[Quoted, ...] = ()
    above: str = ""
    is_paste: bool = False
    passed_by: Person | None = None
