"""A hard thought as the person told it, and what they put beside it: private, never scored."""

from dataclasses import dataclass

WEAKEST, STRONGEST = 0, 10


@dataclass(frozen=True)
class Thought:
    """One thought in the person's words, in the ISO 639-1 ``language`` that it was read in.

    ``strength`` and ``strength_after`` are from 0 to 10 as the person felt it, or ``None``.
    ``alternatives`` are what was offered beside it; ``chosen`` is one of them or the person's
    own sentence, or ``None``.
    """

    text: str
    language: str = "en"
    strength: int | None = None
    traps: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    chosen: str | None = None
    strength_after: int | None = None
