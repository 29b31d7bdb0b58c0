"""What the note's phrases may name of a case: every slot and condition, or nothing for it."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from kindregards.core.case import Case
from kindregards.core.composer.feelings import Feeling, find_feelings
from kindregards.core.composer.phrases import Values, gap_of, pick
from kindregards.core.composer.roles import employer, role_values
from kindregards.core.composer.subjects import find_subjects
from kindregards.core.language import LanguagePack, Table
from kindregards.core.length import count_words
from kindregards.core.patterns import pattern
from kindregards.core.streak import is_many
from kindregards.core.thought import Thought

LONGEST_QUOTE = 28
LONGEST_ROLE = 60
FEWEST_PRAISED = 4
SATURDAY = 5
_MARKS = '"“”'


def seed_of(case: Case) -> str:
    """Return what a case's variety hangs on: its facts and the person's words, not the hour."""
    facts, notes = case.facts, case.notes
    told = (facts.company, facts.role, facts.stage, facts.reason_given, facts.praise)
    who = (facts.contact.name, case.name, facts.received and facts.received.isoformat())
    return "\x1f".join(str(item) for item in (*told, *who, *notes.texts))


def with_thought(case: Case, thought: Thought | None) -> Case:
    """Return the case with a thought, and what stands beside it, among its feelings.

    Never kept so: the mail and the other texts know nothing of it.
    """
    if thought is None:
        return case
    feelings = "\n".join(filter(None, (case.notes.feelings, thought.text)))
    return replace(case, notes=replace(case.notes, feelings=feelings))


def note_values(case: Case, pack: LanguagePack, seed: str, *, serious: bool, quiet: bool) -> Values:
    """Return the values for the note's phrases.

    ``serious`` is true where the person reports discrimination, ``quiet`` where nothing is to
    be urged or reframed.
    """
    words, facts = pack.tables["note"], case.facts
    subjects = find_subjects(case, pack)
    values = {
        "mail": facts.hints.has_message,
        "stage": facts.stage,
        "kind": facts.reason_kind or ("other" if facts.reason_given else "none"),
        "why": bool(facts.reason_given),
        "reason": quoted(facts.reason_given, words),
        "praise": _praise(facts.praise, words),
        "invites": facts.invites_reapply,
        **_told(case, words["told"]),
        "ask": case.advice.ask,
        "wait": _wait(case, words),
        "day": _day(case.now, words, seed),
        "step": subjects.session
        or pick(_lines(words["steps"].get(facts.stage, ())), {}, f"{seed}|steps"),
        "session_kind": subjects.session_kind,
        "wanted": None if subjects.weak else subjects.wanted,
        "good": subjects.good,
        "weak": subjects.weak,
        "paper": subjects.paper,
        "skill": subjects.skill,
        "felt": bool(case.notes.feelings.strip()),
        "serious": serious,
        "quiet": quiet,
        "streak": is_many(case.streak) and not serious,
    }
    felt = _feelings(find_feelings(case.notes.feelings, words), words)
    return {**values, **felt, **_job(case, pack.tables["phrases"])}


def _told(case: Case, told: Table) -> Values:
    """Tell what their own words say that a note else calls unknown."""
    facts = case.facts
    theirs = [text for text in (facts.reason_given, facts.praise) if text]
    theirs += [case.message.text] if case.message else []
    said = " ".join(" ".join(theirs).split()).lower()
    return {name: pattern(*told[name]).search(said) is not None for name in ("close", "count")}


def quoted(text: str | None, words: Table) -> str | None:
    """Return the employer's words as they can stand between quote marks, or ``None`` if too long.

    They stay word for word; where they are long, whole sentences from the start are kept.
    """
    if not text:
        return None
    kept: list[str] = []
    for sentence in re.split(words["words"]["sentence_end"], " ".join(text.split())):
        if sum(map(count_words, (*kept, sentence))) > LONGEST_QUOTE:
            break
        kept.append(sentence)
    return _bare(gap_of(words["words"]).join(kept)) or None


def _bare(text: str) -> str:
    """Take off the quote marks around a text, and its last stop; a pair inside it stays whole."""
    text = text.strip().rstrip(".,;:。、")
    marks = sum(text.count(mark) for mark in _MARKS)
    around = text[:1] in _MARKS and text[-1:] in _MARKS
    return text.strip(_MARKS).rstrip(".,;:") if marks % 2 or (around and marks == 2) else text


def _praise(text: str | None, words: Table) -> str | None:
    """Quote praise, but no bare scrap of it ("it was excellent"), which says of nothing what."""
    found = quoted(text, words)
    scrap = found and found[0].islower() and count_words(found) < FEWEST_PRAISED
    return None if scrap else found


def _lines(texts: Iterable[str]) -> list[Table]:
    return [{"text": text} for text in texts]


def _job(case: Case, shared: Table) -> Values:
    """Name the job as the mail does; a title that is very long is left out."""
    role, words = case.facts.role or "", shared["role_words"]
    title = role if len(role) <= LONGEST_ROLE else None
    known = {
        "company": employer(case.facts.company, words),
        "agency": bool(case.facts.hints.agency),
    }
    return {"job": pick(shared["post"], known | role_values(title, shared), "job")}


def _feelings(found: tuple[Feeling, ...], words: Table) -> Values:
    """Name the hard feelings; the light ones only where they are all there is."""
    found = tuple(feeling for feeling in found if not feeling.light) or found
    joint = words["words"]["and"]
    named = all(feeling.noun for feeling in found)
    return {
        "adjective": joint.join(feeling.adjective for feeling in found) or None,
        "noun": joint.join(feeling.noun for feeling in found) if named and found else None,
        "hard": any(not feeling.light for feeling in found),
    }


def _wait(case: Case, words: Table) -> str | None:
    moment = case.advice.not_before
    if moment is None:
        return None
    names = words["words"]
    part = names["morning"] if moment.hour < 12 else names["afternoon"]
    joint = names.get("joint", gap_of(names))
    return f"{names['weekdays'][moment.weekday()]}{joint}{part}"


def _day(now: datetime, words: Table, seed: str) -> str:
    """Name one of the next three working days: near enough to be meant, never today."""
    ahead = (now + timedelta(days=days) for days in range(1, 6))
    working = [day.weekday() for day in ahead if day.weekday() < SATURDAY][:3]
    names = words["words"]["weekdays"]
    return pick(_lines(tuple(names[day] for day in working)), {}, f"{seed}|day") or names[0]
