"""The four questions of ``reflect`` on a terminal; each answer is kept as soon as it is given."""

from dataclasses import replace

import click

from kindregards.cli.pausing import screened
from kindregards.cli.terminal import flowing, say
from kindregards.core.errors import PausedError
from kindregards.core.language import Table
from kindregards.core.looked_back import QUESTIONS, LookedBack
from kindregards.core.rendering import render
from kindregards.ports import Kept
from kindregards.usecases.draft import safety_after
from kindregards.usecases.reflect import answers_of, asked_of, be_gentle, keep_answer, own_language
from kindregards.wiring import House

_TAKE_OUT = "-"


def ask(kept: Kept, house: House) -> Kept:
    """Ask what was not asked yet, or is to stand otherwise; returns the case with the answers."""
    language = own_language(kept.case, answers_of(kept.id, house.store.records), house.words)
    words = house.words.pack(language).tables["reflection"]["questions"]
    say(flowing(words["intro"]))
    for name in QUESTIONS:
        if name in asked_of(kept):  # An answer may show that the next had better not be asked.
            kept = _one(name, kept, house, words, language)
    say()
    return kept


def _one(name: str, kept: Kept, house: House, words: Table, language: str) -> Kept:
    before = answers_of(kept.id, house.store.records)
    stands, listed = getattr(before, name), _listed(name, kept, before)
    say()
    say(flowing(words[name]), bold=True)
    for line in listed:
        say(flowing(render(words["so_far"], {"answer": line})))
    hint = "keep" if stands else "add" if listed else "skip"
    answer = _typed(words[hint])
    if not answer or (answer == _TAKE_OUT and not stands):
        return kept
    after = replace(before, **{name: "" if answer == _TAKE_OUT else answer})
    return _kept(after, answer, kept, house, language)


def _listed(name: str, kept: Kept, before: LookedBack) -> tuple[str, ...]:
    answer = getattr(before, name)
    notes = kept.case.notes.went_well if name == "went_well" else ()
    return tuple(dict.fromkeys((*notes, answer) if answer else notes))


def _typed(hint: str) -> str:
    answer: str = click.prompt(hint, default="", show_default=False, prompt_suffix=" ")
    return answer.strip()


def _kept(after: LookedBack, answer: str, kept: Kept, house: House, language: str) -> Kept:
    """Screen an answer, and keep it; a risk pauses, and leaves what was answered before."""
    try:
        found = screened((answer,), house, language)
    except PausedError as paused:
        be_gentle(kept, paused.kind, house.store.cases, house.clock.now())
        again = f"What you answered before is kept. To go on with it: kindregards reflect {kept.id}"
        raise PausedError(paused.resources, paused.kind, again) from None
    store = house.store
    safety = safety_after(kept.safety, found, go_on=False)
    return keep_answer(kept, after, safety, store.cases, store.records, house.clock.now())
