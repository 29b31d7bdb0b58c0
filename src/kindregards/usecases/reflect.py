"""Make the page of a case's four lanes: said, seen, possible, unknowable."""

from dataclasses import replace
from datetime import datetime

from kindregards.core.composer.reflection import Reflection, compose_reflection, reflection_page
from kindregards.core.draft import COMPOSER, Note, Part
from kindregards.core.notes import Notes
from kindregards.ports import Cases, Kept, Versions, Words
from kindregards.usecases.compose import note_language


def reflect(
    kept: Kept, notes: Notes, words: Words, cases: Cases, versions: Versions, now: datetime
) -> tuple[Reflection, str]:
    """Return the reflection and its Markdown page, kept as a new version."""
    kept = replace(kept, case=replace(kept.case, notes=notes.over(kept.case.notes)))
    cases.save(kept, now)
    pack = words.pack(note_language(kept.case, words))
    reflection = compose_reflection(kept.case, pack)
    page = reflection_page(reflection, kept.case, pack)
    text = Note(page, pack.language, (Part("page", page),))
    versions.write(kept.id, "reflection", text, COMPOSER, now)
    return reflection, page
