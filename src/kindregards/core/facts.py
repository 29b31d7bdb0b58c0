"""What was read from a rejection: closed facts, each with the words it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Kind = Literal[
    "rejection", "receipt", "invitation", "offer", "on-hold",
    "reserve-list", "newsletter", "survey", "other",
]  # fmt: skip
Stage = Literal["application", "screen", "assessment", "interview", "final", "unknown"]
Offered = Literal["yes", "declined", "unknown"]
ReasonKind = Literal[
    "requirement", "experience", "other-candidate", "internal",
    "cancelled", "logistics", "volume", "other",
]  # fmt: skip

STAGES: tuple[Stage, ...] = (
    "application", "screen", "assessment", "interview", "final", "unknown",
)  # fmt: skip


@dataclass(frozen=True)
class Person:
    """Somebody who can be named or written to; either half may be unknown."""

    name: str | None = None
    email: str | None = None


@dataclass(frozen=True)
class Hints:
    """What the texts show beyond the contract's facts; used to choose words, never printed.

    ``sessions`` are ids of parts of the process that the texts say this person took
    (``panel``, ``phone-call``, ``trial-shift`` …), in the order found. ``offer_by`` is how an
    offer of feedback is to be taken up. ``reason_in_detail`` is true where the reason names
    what was missing, so that asking for it again would not be reading their mail.
    ``replies_to`` is the address that a reply goes to, where the message shows one;
    ``has_message`` is false where there was no message to reply to (*they rang me*).
    ``offered_by`` is who was named for feedback. ``informal`` is true where the employer wrote
    as to a friend (*du*, *tu*, *je*).
    """

    sessions: tuple[str, ...] = ()
    offer_by: Literal["call", "mail", "portal"] | None = None
    reason_in_detail: bool = False
    public_employer: bool = False
    agency: str | None = None
    replies_to: str | None = None
    has_message: bool = True
    offered_by: Person | None = None
    informal: bool = False


@dataclass(frozen=True)
class Facts:
    """The facts of one message, as the contract's JSON names them; ``None`` where unsure.

    ``evidence`` maps a field's name to the words of the message that it was read from.
    """

    is_rejection: bool
    kind: Kind
    language: str
    candidate: Person | None = None
    company: str | None = None
    role: str | None = None
    contact: Person = Person()
    noreply: bool = False
    ats: str | None = None
    stage: Stage = "unknown"
    feedback_offered: Offered = "unknown"
    reason_given: str | None = None
    reason_kind: ReasonKind | None = None
    praise: str | None = None
    invites_reapply: bool = False
    received: datetime | None = None
    evidence: Mapping[str, str] = field(default_factory=dict)
    hints: Hints = Hints()

    @property
    def reached(self) -> bool:
        """Whether somebody can be written to: an address is known, or a reply would be read."""
        return self.contact.email is not None or not self.noreply
