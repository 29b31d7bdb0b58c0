"""The acts behind the Python face: the same rooms, with nothing stored."""

from collections.abc import Mapping
from typing import Any, Protocol

from kindregards.core.advice import advise
from kindregards.core.case import Case
from kindregards.core.draft import Draft, Tone
from kindregards.core.errors import PausedError
from kindregards.core.facts import Facts
from kindregards.core.finding import Finding
from kindregards.core.notes import Notes
from kindregards.core.rules.base import Text
from kindregards.core.safety.country import Country
from kindregards.ports import Clock, Words
from kindregards.usecases.check import check, context_from
from kindregards.usecases.compose import default_tone, note_language, write_email, write_note
from kindregards.usecases.edit import split_subject
from kindregards.usecases.screening import screen_words


class Surroundings(Protocol):
    """What an act needs from outside: words, a clock, and the person's country."""

    words: Words
    clock: Clock

    @property
    def country(self) -> Country:
        """The country whose help lines are shown."""


def draft_facts(
    facts: Facts, notes: Notes | None, tone: Tone | None, language: str | None, house: Surroundings
) -> Draft:
    """Screen the notes, then write both texts."""
    notes = notes or Notes()
    screened = screen_words(notes.texts, house.words, house.country, language=language)
    if screened.safety.level == "risk":
        raise PausedError(screened.resources)
    pack = house.words.pack(facts.language)
    now = house.clock.now()
    tone = tone or default_tone(language or facts.language)
    case = Case(
        facts, advise(facts, pack.tables["advice"], now), now, notes, tone, language=language
    )
    email = write_email(case, house.words.pack(case.mail_language))
    own = house.words.pack(note_language(case, house.words))
    return Draft(email, write_note(case, own, gentle=screened.safety.level == "gentle"))


def check_text(text: str, context: Mapping[str, Any], words: Words) -> list[Finding]:
    """Judge a text in a context of names."""
    known = {key: value for key, value in context.items() if key != "purpose"}
    found, _ = context_from(known, context.get("purpose") or "request")
    subject, body = split_subject(text)
    return list(check(Text(body, subject), found, words))
