"""Help before all else: what every command does first with the person's own words."""

from collections.abc import Iterable

from kindregards.cli.terminal import flowing, tell
from kindregards.core.errors import PausedError
from kindregards.ports import Kept
from kindregards.usecases.screening import Screened, help_for, screen_words
from kindregards.wiring import House


def screened(
    texts: Iterable[str], house: House, language: str | None = None, *, papers: bool = False
) -> Screened:
    """Screen the person's words and show what help there is; ``PausedError`` for a risk.

    ``language`` is the one to speak where neither their words nor the settings show one.
    ``papers`` are a CV and a letter.
    """
    spoken, today = house.settings.language or language, house.clock.now().date()
    found = screen_words(texts, house.words, house.country, today, spoken, papers=papers)
    if found.safety.level == "risk":
        raise PausedError(found.resources, found.safety.kind)
    for line in found.resources:
        tell(flowing(line))
    return found


def stop_if_paused(kept: Kept, house: House) -> None:
    """Show help again where a case is paused: ``PausedError``, until the person goes on."""
    if kept.safety.level != "risk":
        return
    spoken = house.settings.language or kept.case.mail_language
    today, texts = house.clock.now().date(), kept.case.notes.texts
    lines = help_for(kept.safety, house.words, house.country, today, texts, spoken)
    again = f"Whenever you want to go on: kindregards draft {kept.id} --continue"
    raise PausedError(lines, kept.safety.kind, again)
