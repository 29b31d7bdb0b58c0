"""A case: one rejection, with all that is known of it when a text is made."""

from dataclasses import dataclass
from datetime import datetime

from kindregards.core.advice import Advice
from kindregards.core.draft import By, Channel, Tone
from kindregards.core.facts import Facts
from kindregards.core.mail.message import Message
from kindregards.core.notes import Notes


@dataclass(frozen=True)
class Case:
    """One rejection. ``now`` is kept, so that the case reads the same for ever.

    ``id`` is ``None`` until the store has given one. ``message`` is ``None`` where there was
    no mail (*they rang me*). ``name`` is the candidate's, for the sign-off. ``language`` is the
    one that the person asked for (ISO 639-1); without it the mail is in that of the rejection.
    ``by`` is the channel that they asked for; without it the advice's holds. ``topics`` are at
    most two terms of the posting's, found by ``learn``, that a question of the mail may be about.
    ``streak`` is how many refusals came within two weeks when this one did, itself included.
    """

    facts: Facts
    advice: Advice
    now: datetime
    notes: Notes = Notes()
    tone: Tone = "warm"
    message: Message | None = None
    id: int | None = None
    language: str | None = None
    by: By | None = None
    topics: tuple[str, ...] = ()
    streak: int = 1

    @property
    def happened(self) -> datetime:
        """When the refusal came; where that is not known, when the case was made."""
        return self.facts.received or self.now

    @property
    def mail_language(self) -> str:
        """The language that the mail is written in."""
        return self.language or self.facts.language

    @property
    def channel(self) -> Channel:
        """The channel that the text is for: what the person asked for, else what is advised."""
        if self.by in ("linkedin", "phone"):
            return self.by
        by_letter = self.advice.channel in ("reply", "new-mail")
        return "new-mail" if self.by == "email" and not by_letter else self.advice.channel

    @property
    def name(self) -> str | None:
        """The candidate's name: what they say it is, else what was read."""
        read = self.facts.candidate.name if self.facts.candidate else None
        return self.notes.name or read
