"""Look back on a case: four answers that are kept one by one, and the page of its four lanes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from kindregards.core.case import Case
from kindregards.core.composer.reflection import Reflection, compose_reflection, reflection_page
from kindregards.core.draft import YOU, Part
from kindregards.core.looked_back import QUESTIONS, LookedBack, noted
from kindregards.core.notes import Notes
from kindregards.core.safety.screen import Kind
from kindregards.ports import Cases, Kept, SafetyState, Versions, Words
from kindregards.ports.records import Records
from kindregards.usecases.compose import note_language
from kindregards.usecases.page_model import PageWriter, page_note, page_texts
from kindregards.usecases.page_work import Page as Parts
from kindregards.usecases.pages import Page, keep_page


@dataclass(frozen=True)
class Reflected:
    """The lanes of a case, and the page that holds them."""

    reflection: Reflection
    page: Page


def answers_of(case_id: int, records: Records) -> LookedBack:
    """Return the answers that the person gave last; empty ones where they gave none."""
    return records.latest(case_id, LookedBack) or LookedBack()


def asked_of(kept: Kept) -> tuple[str, ...]:
    """Return the questions for a case: none that could sound like blame to somebody who is hurt."""
    hurt = kept.safety.level == "gentle" or kept.safety.kind == "discrimination"
    return tuple(name for name in QUESTIONS if not (hurt and name == "differently"))


def own_language(case: Case, looked: LookedBack, words: Words) -> str:
    """Return the language of all that the person said of a case, else the mail's."""
    notes = replace(case.notes, questions=(*case.notes.questions, *looked.texts))
    return note_language(replace(case, notes=notes), words)


def be_gentle(kept: Kept, kind: Kind | None, cases: Cases, now: datetime) -> Kept:
    """Keep with a case that help was shown, and nothing of the words that it was shown for."""
    if kept.safety.level == "risk":
        return kept
    return add_notes(kept, Notes(), SafetyState("gentle", kind, shown=True), cases, now)


def add_notes(kept: Kept, notes: Notes, safety: SafetyState, cases: Cases, now: datetime) -> Kept:
    """Lay notes over those of a case, and keep it where that changes anything."""
    laid = replace(kept.case, notes=notes.over(kept.case.notes))
    return _saved(kept, replace(kept, case=laid, safety=safety), cases, now)


def keep_answer(
    kept: Kept, after: LookedBack, safety: SafetyState, cases: Cases, records: Records,
    now: datetime,
) -> Kept:  # fmt: skip
    """Keep the answers as they now are; what went well is a note of the case too."""
    before = answers_of(kept.id, records)
    if after != before:
        records.add(kept.id, after, now)
    notes = noted(kept.case.notes, before, after)
    changed = replace(kept, case=replace(kept.case, notes=notes), safety=safety)
    return _saved(kept, changed, cases, now)


def _saved(before: Kept, after: Kept, cases: Cases, now: datetime) -> Kept:
    if after != before:
        cases.save(after, now)
    return after


def reflect(
    kept: Kept, words: Words, versions: Versions, records: Records, now: datetime,
    by: PageWriter | None = None,
) -> Reflected:  # fmt: skip
    """Return the reflection; its page is kept where it is new or changed.

    ``by`` is the model that may write what is possible, and the lesson, nearer to the case.
    """
    case, looked = kept.case, answers_of(kept.id, records)
    gentle, serious = kept.safety.level == "gentle", kept.safety.kind == "discrimination"
    pack = words.pack(own_language(case, looked, words))
    found = compose_reflection(case, pack, looked, gentle=gentle, serious=serious)
    parts = Parts("reflection", pack.language, dict(_parts(found)), own=looked.texts)
    texts = page_texts(by, kept, "reflection", parts, versions)
    found = _with(found, texts)
    page = reflection_page(found, case, pack, serious=serious)
    own = (Part("own", "\n".join(found.own), YOU),) if found.own else ()
    text, author = page_note(page, parts, texts, by, *own)
    return Reflected(found, keep_page(versions, kept.id, "reflection", text, now, author))


def _parts(found: Reflection) -> Iterator[tuple[str, str]]:
    for number, possible in enumerate(found.possible, 1):
        yield f"possible_{number}", possible.text
    if found.lesson:
        yield "lesson", found.lesson.text


def _with(found: Reflection, texts: Mapping[str, str]) -> Reflection:
    possible = tuple(
        replace(one, text=texts[f"possible_{number}"])
        for number, one in enumerate(found.possible, 1)
    )
    lesson = found.lesson and replace(found.lesson, text=texts["lesson"])
    return replace(found, possible=possible, lesson=lesson)
