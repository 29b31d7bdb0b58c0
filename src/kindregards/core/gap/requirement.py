"""What a posting asks for, and how far the person's papers show it."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["essential", "desirable"]
Status = Literal["shown", "weak", "missing", "unknown"]
Source = Literal["cv", "letter"]


@dataclass(frozen=True)
class Requirement:
    """One thing that is asked for. ``posting`` and ``cv`` are passages as they stand there.

    ``cv`` is ``None`` unless ``status`` is ``shown`` or ``weak``; ``source`` says which of the
    person's papers it stands in. ``highlighted`` is ``False`` where the evidence is in other words
    than the posting's, or where a quick reader may not find it; ``None`` where there is none.
    ``topic`` is a short term for it that a mail may name, or ``None``. ``literal``: the evidence is
    in the posting's own words. ``short_of``: it is there, but less of it than is asked for.
    """

    text: str
    level: Level
    status: Status
    posting: str | None
    cv: str | None = None
    source: Source = "cv"
    highlighted: bool | None = None
    topic: str | None = None
    kind: str = "skill"
    literal: bool = False
    short_of: bool = False


@dataclass(frozen=True)
class Gap:
    """All that one posting asks for, in the order in which it helps to look at it.

    ``language`` is the posting's; ``topics`` are what the next mail may ask about.
    """

    requirements: tuple[Requirement, ...]
    topics: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    language: str = "en"
