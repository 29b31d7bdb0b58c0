"""Screen the person's own words, before anything else is done with them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from kindregards.core.language import Table
from kindregards.core.reading.language import detect
from kindregards.core.safety import Safety, gravest, resources, screen
from kindregards.core.safety.country import Country
from kindregards.ports import SafetyState, Words

_CLEAR_HITS = 12
"""Small words that a longer text has of its language: then no other one's list is asked."""
_SURE_HITS = 4
"""Words that must show a language by themselves; fewer do where its danger words were found."""


@dataclass(frozen=True)
class Screened:
    """What the screen says, and the lines of help to show for it (none for level ``none``)."""

    safety: Safety
    resources: tuple[str, ...] = ()


def screen_words(
    texts: Iterable[str],
    words: Words,
    country: Country,
    today: date | None = None,
    language: str | None = None,
    *,
    papers: bool = False,
) -> Screened:
    """Screen texts, and find the help lines of the person's country in their language.

    ``language`` is the one to speak where their own words do not show one. ``papers`` are a CV,
    a letter or a page of ours: no talk, which weights were learned from; patterns look at them.
    """
    texts = tuple(texts)
    safety = gravest(_screened(text, words, language, papers=papers) for text in texts)
    return Screened(safety, _lines(safety, texts, words, country, today, language))


def _screened(text: str, words: Words, language: str | None, *, papers: bool) -> Safety:
    if papers:
        return screen((text,), _tables(text, words))
    known = spoken_in(text, words, language)
    weights = words.pack(known).tables.get("safety_weights") if known else None
    return screen((text,), _tables(text, words), weights, known)


def spoken_in(text: str, words: Words, otherwise: str | None = None) -> str | None:
    """Return the language that a text shows, else ``otherwise``; ``None`` where it has no pack."""
    spoken = detect(text, words.shared("languages")) or otherwise
    return spoken if spoken in words.languages() else None


def _tables(text: str, words: Words) -> Mapping[str, Table]:
    """Return the lists to look in: of a long text that is clearly in one language, that one's.

    English is typed in between by everybody.
    """
    tables = words.tables_of("safety")
    clear = detect(text, words.shared("languages"), _CLEAR_HITS)
    if clear is None or clear not in tables:
        return tables
    return {name: tables[name] for name in {"en", clear}}


def help_for(
    state: SafetyState,
    words: Words,
    country: Country,
    today: date | None = None,
    texts: Iterable[str] = (),
    language: str | None = None,
) -> tuple[str, ...]:
    """Return the help lines for a state that is already kept, and was found in ``texts``."""
    safety = Safety(state.level, state.kind)
    return _lines(safety, tuple(texts), words, country, today, language)


def _lines(
    safety: Safety, texts: tuple[str, ...], words: Words, country: Country,
    today: date | None, language: str | None,
) -> tuple[str, ...]:  # fmt: skip
    if safety.level == "none" and safety.kind is None:
        return ()
    said = words.pack(_spoken(safety, texts, words, language)).tables["safety"]
    helplines = words.shared("helplines")
    return resources(safety, country.code, helplines, said, today, from_locale=country.from_locale)


def _spoken(safety: Safety, texts: tuple[str, ...], words: Words, otherwise: str | None) -> str:
    """Return the language to speak: their own, else the one whose words of danger were found."""
    text, listed = "\n".join(texts), words.shared("languages")
    own = detect(text, listed, _SURE_HITS)
    if own in words.languages():
        return own
    tables = words.tables_of("safety")
    found = [name for name, table in tables.items() if _shows(safety, texts, {name: table})]
    near = detect(text, listed)
    if near in words.languages() and (near in found or not found):
        return str(near)
    if len(found) == 1:
        return found[0]
    return otherwise if otherwise in words.languages() else "en"


def _shows(safety: Safety, texts: tuple[str, ...], table: Mapping[str, Table]) -> bool:
    found = screen(texts, table)
    return found.level == safety.level and (found.level != "none" or found.kind == safety.kind)
