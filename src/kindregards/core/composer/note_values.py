"""What the note's phrases may name of a case: every slot and condition, or nothing for it."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache

from kindregards.core.case import Case
from kindregards.core.composer.feelings import Feeling, find_feelings
from kindregards.core.composer.phrases import Values, fits, pick
from kindregards.core.composer.subjects import find_subjects
from kindregards.core.language import LanguagePack, Table
from kindregards.core.rendering import render

LONGEST_QUOTE = 28
LONGEST_ROLE = 60
SATURDAY = 5


def seed_of(case: Case) -> str:
    """Return what a case's variety hangs on: its facts and the person's words, not the hour."""
    facts, notes = case.facts, case.notes
    told = (facts.company, facts.role, facts.stage, facts.reason_given, facts.praise)
    who = (facts.contact.name, case.name, facts.received and facts.received.isoformat())
    return "\x1f".join(str(item) for item in (*told, *who, *notes.texts))


def note_values(case: Case, pack: LanguagePack, *, serious: bool, quiet: bool) -> Values:
    """Return the values for the note's phrases.

    ``serious`` is true where the person reports discrimination, ``quiet`` where nothing is to
    be urged or reframed.
    """
    words, facts = pack.tables["note"], case.facts
    seed = seed_of(case)
    subjects = find_subjects(case, pack)
    values = {
        "mail": facts.hints.has_message,
        "stage": facts.stage,
        "kind": facts.reason_kind or ("other" if facts.reason_given else "none"),
        "why": bool(facts.reason_given),
        "reason": quoted(facts.reason_given, words),
        "praise": quoted(facts.praise, words),
        "invites": facts.invites_reapply,
        "ask": case.advice.ask,
        "wait": _wait(case, words),
        "day": _day(case.now, words, seed),
        "step": subjects.session
        or pick(_lines(words["steps"].get(facts.stage, ())), {}, f"{seed}|steps"),
        "session_kind": subjects.session_kind,
        "wanted": None if subjects.weak else subjects.wanted,
        "good": subjects.good,
        "weak": subjects.weak,
        "skill": subjects.skill,
        "felt": bool(case.notes.feelings.strip()),
        "serious": serious,
        "quiet": quiet,
    }
    felt = _feelings(find_feelings(case.notes.feelings, words), words)
    return {**values, **felt, **_job(case, words)}


def quoted(text: str | None, words: Table) -> str | None:
    """Return the employer's words as they can stand between quote marks, or ``None`` if too long.

    They stay word for word; where they are long, whole sentences from the start are kept.
    """
    if not text:
        return None
    kept: list[str] = []
    for sentence in re.split(words["words"]["sentence_end"], " ".join(text.split())):
        if sum(len(part.split()) for part in (*kept, sentence)) > LONGEST_QUOTE:
            break
        kept.append(sentence)
    return " ".join(kept).strip(' "“”').rstrip(".,;:") or None


def _lines(texts: Iterable[str]) -> list[Table]:
    return [{"text": text} for text in texts]


def _job(case: Case, words: Table) -> Values:
    role = (case.facts.role or "").strip()
    titled = bool(_title(words["titles"]["pattern"]).search(role))
    usable = role if len(role) <= LONGEST_ROLE else ""
    values = {
        "title": usable if titled else None,
        "role": usable or None,
        "company": case.facts.company,
    }
    first = next(row for row in words["job"] if fits(row, values))
    return {"job": render(first["text"], values)}


@cache
def _title(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _feelings(found: tuple[Feeling, ...], words: Table) -> Values:
    """Name the hard feelings; the light ones only where they are all there is."""
    found = tuple(feeling for feeling in found if not feeling.light) or found
    joint = words["words"]["and"]
    bare = joint.join(feeling.noun for feeling in found)
    return {
        "adjective": joint.join(feeling.adjective for feeling in found) or None,
        "noun": bare or None,
        "bare_noun": bare if not any(" " in feeling.noun for feeling in found) else None,
        "hard": any(not feeling.light for feeling in found),
    }


def _wait(case: Case, words: Table) -> str | None:
    moment = case.advice.not_before
    if moment is None:
        return None
    names = words["words"]
    part = names["morning"] if moment.hour < 12 else names["afternoon"]
    return f"{names['weekdays'][moment.weekday()]} {part}"


def _day(now: datetime, words: Table, seed: str) -> str:
    """Name one of the next three working days: near enough to be meant, never today."""
    ahead = (now + timedelta(days=days) for days in range(1, 6))
    working = [day.weekday() for day in ahead if day.weekday() < SATURDAY][:3]
    names = words["words"]["weekdays"]
    return pick(_lines(tuple(names[day] for day in working)), {}, f"{seed}|day") or names[0]
