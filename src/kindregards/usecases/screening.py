"""Screen the person's own words, before anything else is done with them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kindregards.core.safety import Safety, resources, screen
from kindregards.ports import SafetyState, Words


@dataclass(frozen=True)
class Screened:
    """What the screen says, and the lines of help to show for it (none for level ``none``)."""

    safety: Safety
    resources: tuple[str, ...] = ()


def screen_words(
    texts: Iterable[str], words: Words, country: str | None, today: date | None = None
) -> Screened:
    """Screen texts, and find the help lines of the person's country (ISO code, or ``None``)."""
    safety = screen(texts, words.tables_of("safety"))
    lines = _lines(safety, words, country, today)
    return Screened(safety, lines)


def help_for(
    state: SafetyState, words: Words, country: str | None, today: date | None = None
) -> tuple[str, ...]:
    """Return the help lines for a state that is already kept."""
    safety = Safety(state.level, state.kind)
    return _lines(safety, words, country, today)


def _lines(
    safety: Safety, words: Words, country: str | None, today: date | None
) -> tuple[str, ...]:
    said = words.pack("en").tables["safety"]
    return resources(safety, country, words.shared("helplines"), said, today)
