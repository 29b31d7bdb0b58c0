"""Look at a hard thought with a person: what it sounds like, other ways to see it, their note."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from kindregards.core.composer.alternatives import chosen_line, compose_alternatives
from kindregards.core.composer.note import needs_advice
from kindregards.core.composer.note_values import seed_of, with_thought
from kindregards.core.composer.traps import find_traps, trap_lines
from kindregards.core.draft import COMPOSER, Note, Part
from kindregards.core.reading.language import detect
from kindregards.core.safety import Safety
from kindregards.core.thought import Thought
from kindregards.ports import Kept, SafetyState, Version, Versions, Words
from kindregards.ports.records import Records
from kindregards.usecases.compose import composed_note, judge_body, note_language, write_note
from kindregards.usecases.page_model import PageWriter
from kindregards.usecases.page_work import Page

_SURE_HITS = 2
"""Words that must show a thought's own language: a thought is one short sentence."""
_HANDS = "in_my_hands"


def safer(kept: Kept, safety: Safety) -> Kept:
    """Return the case as careful as the graver of its own state and of a thought's screen.

    For this look alone: the case's texts read the same afterwards.
    """
    level = "gentle" if "gentle" in (kept.safety.level, safety.level) else kept.safety.level
    kind = safety.kind or kept.safety.kind
    return replace(kept, safety=SafetyState(level, kind, kept.safety.shown))


def look(
    kept: Kept, text: str, strength: int | None, words: Words, by: PageWriter | None = None
) -> Thought:
    """Return a thought with the traps that it shows and other ways to see it.

    Both lists are empty for a person in distress, and for one who tells of discrimination: that
    is never talked away. ``by`` is the model that may write the other ways nearer to the thought.
    """
    language, traps = _read(text, kept, words)
    thought = _beside(Thought(text, language, strength, traps), kept, words)
    if by is None or not thought.alternatives:
        return thought
    named = {f"alternative_{n}": line for n, line in enumerate(thought.alternatives, 1)}
    page = Page("alternatives", language, named, own=(text,))
    return replace(thought, alternatives=tuple(by.write(kept, "note", page).values()))


def look_again(kept: Kept, note: Note, words: Words) -> Thought:
    """Return what the note's traps, else those of the case's feelings, show; it holds no text."""
    feelings = kept.case.notes.feelings
    language, traps = (note.language, note.traps) if note.traps else _read(feelings, kept, words)
    return _beside(Thought("", language, traps=traps), kept, words)


def _beside(thought: Thought, kept: Kept, words: Words) -> Thought:
    told, pack = with_thought(kept.case, thought), words.pack(thought.language)
    unfit = kept.safety.level != "none" or kept.safety.kind == "discrimination"
    if unfit or needs_advice(told, pack):
        return replace(thought, traps=())
    return replace(thought, alternatives=compose_alternatives(told, pack, thought.traps))


def _read(text: str, kept: Kept, words: Words) -> tuple[str, tuple[str, ...]]:
    """Return the language that a thought is in, and the traps that it shows in that language.

    Where a thought is too short to tell, it is in the first language that it shows a trap in.
    """
    usual = note_language(kept.case, words)
    for language in _languages(text, usual, kept.case.mail_language, words):
        traps = find_traps(text, words.pack(language).tables)
        if traps:
            return language, traps
    return next(_languages(text, usual, usual, words)), ()


def _languages(text: str, usual: str, mail: str, words: Words) -> Iterator[str]:
    sure = detect(text, words.shared("languages"), _SURE_HITS)
    if sure in words.languages():
        yield str(sure)
        return
    yield from dict.fromkeys((usual, mail, "en", *(words.languages() if sure is None else ())))


def lines(thought: Thought, kept: Kept, words: Words) -> tuple[str, ...]:
    """Return what is said of the thought's traps."""
    naming = words.pack(thought.language).tables["traps"]
    return tuple(trap_lines(thought.traps, naming, seed_of(kept.case)))


def newest(kept: Kept, words: Words, versions: Versions, now: datetime) -> Note:
    """Return the note's newest version; it is made where there is none yet."""
    version = versions.latest(kept.id, "note")
    if version is not None and isinstance(version.text, Note):
        return version.text
    note = composed_note(kept, words)
    versions.write(kept.id, "note", note, COMPOSER, now)
    return note


def keep(
    kept: Kept, thought: Thought, words: Words,
    versions: Versions, records: Records, now: datetime,
) -> Note:  # fmt: skip
    """Keep a thought, and the note that knows of it as a new version; returns the note.

    What the person or a model wrote is not written anew: it gets a paragraph at its end.
    """
    records.add(kept.id, thought, now)
    before = versions.latest(kept.id, "note")
    note = _with(kept, thought, before, words)
    if before is None or note != before.text:
        author = before.author if before and _is_theirs(before) else COMPOSER
        versions.write(kept.id, "note", note, author, now)
    return note


def _is_theirs(version: Version | None) -> bool:
    return version is not None and version.author != COMPOSER


def _with(kept: Kept, thought: Thought, before: Version | None, words: Words) -> Note:
    gentle = kept.safety.level == "gentle"
    if before is None or not _is_theirs(before) or not isinstance(before.text, Note):
        pack = words.pack(thought.language)
        return write_note(kept.case, pack, gentle=gentle, thought=thought)
    said = _said(kept, thought, words)
    if not said or said in before.text.body:
        return before.text
    longer = _longer(before.text, said)
    pack = words.pack(longer.language)
    findings = judge_body(longer.body, with_thought(kept.case, thought), pack, gentle=gentle)
    return replace(longer, findings=findings, traps=thought.traps)


def _said(kept: Kept, thought: Thought, words: Words) -> str:
    said = list(lines(thought, kept, words))
    if thought.chosen:
        pack = words.pack(thought.language)
        said.append(chosen_line(thought.chosen, pack, seed_of(kept.case)))
    return " ".join(said)


def _longer(note: Note, said: str) -> Note:
    """Return a note with some sentences more: in the part of their matter, else at its end."""
    if not any(part.name == _HANDS for part in note.parts):
        parts = (*note.parts, Part(_HANDS, said))
        return replace(note, body=f"{note.body.rstrip()}\n\n{said}\n", parts=parts)
    parts = tuple(
        replace(part, text=f"{part.text} {said}") if part.name == _HANDS else part
        for part in note.parts
    )
    return replace(note, body="\n\n".join(part.text for part in parts), parts=parts)
