"""One sentence of the person's papers, and the job that it stands under."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from kindregards.core.gap.claims import Off
from kindregards.core.gap.periods import Period
from kindregards.core.gap.requirement import Source
from kindregards.core.gap.skills import Hit
from kindregards.core.gap.tokens import Token

Use = Literal["doing", "title", "paper", "study", "tongue", "claim"]
"""What kind of evidence a sentence can be: of doing it, a job's heading, a certificate held, a
course of study, a line on languages, or a mere claim."""


@dataclass(frozen=True)
class Job:
    """A job, a post, a course: where its heading stands, and how long it lasted if dated."""

    start: int
    end: int
    period: Period | None


@dataclass(frozen=True)
class Unit:
    """A sentence with all that matching needs; ``share`` is how far down it stands, 0 to 1."""

    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]
    hits: tuple[Hit, ...]
    use: Use
    section: str
    source: Source
    job: Job | None = None
    share: float = 0.0
    off: tuple[Off, ...] = ()

    def is_off(self, hit: Hit, *, place: bool = False) -> str | None:
        """Tell why a hit is no evidence, or only half: denied, planned, somebody else's.

        ``place``: an employer's name may show a place (*St Mary's Hospital*), and no skill.
        """
        return self._why(self.tokens[hit.start].start, place)

    def _why(self, at: int, place: bool) -> str | None:
        found = [off.kind for off in self.off if off.start <= at < off.end]
        return next((kind for kind in found if not (place and kind == "employer")), None)

    @cached_property
    def said(self) -> str:
        """The text without what is denied, planned or somebody else's."""
        text = self.text
        for off in self.off:
            text = text[: off.start] + " " * (off.end - off.start) + text[off.end :]
        return text

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words that may count as evidence."""
        counted = (t for t in self.tokens if self._why(t.start, place=False) is None)
        return frozenset(stem for token in counted for stem in token.stems)
