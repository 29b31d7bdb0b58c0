"""The employer's answer to the request for feedback, kept word for word, with what it says."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from kindregards.core.mail.message import Message

Kind = Literal["specific", "generic", "none", "offer", "unclear"]
"""``specific``: something one can act on; ``generic``: words that fit everybody; ``none``: they
give no feedback; ``offer``: a talk, or more at another time; ``unclear``: none of it for sure."""

Side = Literal["gap", "strength", "denied", "said"]
"""How a topic is spoken of: as missing, as good, as what did not count, or only named."""


@dataclass(frozen=True)
class Point:
    """One thing that they say. ``sentence`` is theirs, word for word; ``topic`` and ``term`` ours.

    ``term`` is a noun of the trades that we know, in its proper form.
    """

    topic: str
    side: Side
    sentence: str
    term: str | None = None


@dataclass(frozen=True)
class Answer:
    """An answer. ``language`` is that of its words; ``received`` is unknown for a paste.

    ``feedback`` are the sentences that are feedback, as they stand in the text.
    """

    message: Message
    language: str
    kind: Kind = "unclear"
    received: datetime | None = None
    feedback: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()
    harsh: bool = False

    @property
    def text(self) -> str:
        """What its sender wrote, without what they quoted."""
        return self.message.text
