"""The page of lessons of a case: all its answers, and the posting held against the papers."""

from collections.abc import Iterator
from datetime import datetime

from kindregards.core.answer import Answer
from kindregards.core.answers.verdicts import Judged, judge_possible
from kindregards.core.composer.reflection import compose_reflection
from kindregards.core.draft import Note, Part
from kindregards.core.gap.page import gap_section
from kindregards.core.gap.requirement import Gap
from kindregards.core.language import LanguagePack
from kindregards.core.lessons import Lesson, Section, answer_section, lessons_of, lessons_page
from kindregards.ports import Kept, Version, Versions, Words
from kindregards.ports.records import Records
from kindregards.usecases.compose import note_language
from kindregards.usecases.pages import keep_page


def keep_lessons(
    kept: Kept, words: Words, versions: Versions, records: Records, now: datetime
) -> Version:
    """Write the page anew from all that the case holds, unless ours already says so.

    Returns the newest version: the person's own, where they changed a page that still stands.
    """
    pack = _own_pack(kept, words)
    page = lessons_page(_sections(kept, words, records, pack), kept.case, pack)
    note = Note(page, pack.language, (Part("page", page),))
    return keep_page(versions, kept.id, "lessons", note, now).version


def learned_from(
    kept: Kept, answer: Answer, words: Words
) -> tuple[tuple[Judged, ...], tuple[Lesson, ...]]:
    """Return what an answer confirms or refutes, and the lessons in it."""
    pack = _own_pack(kept, words)
    possible = compose_reflection(kept.case, pack).possible
    details = words.pack(answer.language).tables["details"]
    found = judge_possible(possible, answer, details)
    return found, lessons_of(answer, found, pack)


def _sections(kept: Kept, words: Words, records: Records, pack: LanguagePack) -> Iterator[Section]:
    for record in records.of(Answer, kept.id):
        yield answer_section(record.value, *learned_from(kept, record.value, words), pack)
    if gap := records.latest(kept.id, Gap):
        yield gap_section(gap, pack)


def _own_pack(kept: Kept, words: Words) -> LanguagePack:
    return words.pack(note_language(kept.case, words))
