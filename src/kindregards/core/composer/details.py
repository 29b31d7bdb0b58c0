"""What a case's notes and facts hold that a mail can name: sessions, topics, skill, requirement."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kindregards.core.composer.cuts import is_safe
from kindregards.core.composer.families import family_of, is_entry
from kindregards.core.composer.lexicon import terms, tokens
from kindregards.core.composer.nounphrase import noun_phrase
from kindregards.core.composer.sessions import GENERIC, known_sessions, sessions_in
from kindregards.core.composer.topics import Topic, clauses, is_private, topics
from kindregards.core.facts import Facts
from kindregards.core.language import Table
from kindregards.core.notes import Notes
from kindregards.core.patterns import pattern
from kindregards.core.rendering import render

_NO_LESSON = ("internal", "cancelled", "volume", "logistics")


@dataclass(frozen=True)
class Details:
    """Nouns that are safe to name. All but the ids are words that fit after "about".

    ``sessions`` are ids of ``phrases.toml``; the ones that a note names stand first.
    ``talked`` are the topics that a note says were talked about. ``weak_session`` is the part of
    the process that a note on what felt weak names. ``requirement`` comes from the employer's
    own reason only. ``family`` and ``entry`` come from the role's title.
    """

    sessions: tuple[str, ...] = ()
    went_well: tuple[str, ...] = ()
    felt_weak: tuple[str, ...] = ()
    talked: frozenset[str] = frozenset()
    weak_session: str | None = None
    skill: str | None = None
    requirement: str | None = None
    family: str | None = None
    entry: bool = False


def find_details(
    notes: Notes,
    facts: Facts,
    words: Table,
    sessions: Table | None = None,
    families: Table | None = None,
) -> Details:
    """Find what can be named. ``words`` is the table ``details``; ``sessions`` that of
    ``phrases``, ``families`` the table of that name: without them these fields stay empty.
    """
    known = sessions or {}
    well, weak = _topics(notes.went_well, words), _topics(notes.felt_weak, words)
    asked = _topics(notes.questions, words)
    good_sessions = _noted(notes.went_well, facts, words, known)
    weak_sessions = _noted((*notes.felt_weak, *notes.questions), facts, words, known)
    return Details(
        sessions=_sessions(good_sessions, weak_sessions, facts, known),
        went_well=_texts(well),
        felt_weak=_texts([*weak, *asked]),
        talked=frozenset(topic.text for topic in (*well, *weak) if topic.talked),
        weak_session=next(iter(weak_sessions), None),
        skill=_skill(notes.skills, words),
        requirement=_requirement(facts, words),
        family=family_of(facts.role, families) if families else None,
        entry=is_entry(facts.role, families) if families else False,
    )


def _topics(texts: tuple[str, ...], words: Table) -> list[Topic]:
    return [topic for text in texts for topic in topics(text, words)]


def _texts(found: list[Topic]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(topic.text for topic in found))


def _noted(texts: tuple[str, ...], facts: Facts, words: Table, sessions: Table) -> tuple[str, ...]:
    """Find the sessions of notes. An application has them only where nothing denies it."""
    found: list[str] = []
    for clause in (clause for text in texts for clause in clauses(text, words)):
        denied = any(word[0].lower() in words["negations"] for word in tokens(clause))
        if not is_private(clause, words) and not (denied and facts.stage == "application"):
            found.extend(sessions_in(clause, sessions))
    return tuple(dict.fromkeys(key for key in found if key != GENERIC))


def _sessions(
    good: tuple[str, ...], weak: tuple[str, ...], facts: Facts, sessions: Table
) -> tuple[str, ...]:
    read = known_sessions(facts.hints.sessions, sessions)
    shown = read or sessions_in(facts.evidence.get("stage", ""), sessions)
    if facts.stage in ("application", "unknown"):
        shown = read
    found = tuple(dict.fromkeys((*good, *weak, *shown)))
    return tuple(key for key in found if key != GENERIC or len(found) == 1)


def _skill(skills: tuple[str, ...], words: Table) -> str | None:
    return next(_skills(skills, words), None)


def _skills(skills: tuple[str, ...], words: Table) -> Iterator[str]:
    for skill in skills:
        known = terms(skill, words)
        found = [word[0] for word in tokens(skill)]
        if is_private(skill, words):
            continue
        if known:
            yield known[0].name
        elif len(found) <= 4:
            lowered = [_small(found[0]), *found[1:]] if len(found) > 1 else found
            phrase = noun_phrase(lowered, words)
            if phrase and len(phrase.text.split()) == len(found):
                yield phrase.text


def _small(word: str) -> str:
    """Return a word as it stands inside a sentence: "GST" stays as it is."""
    return word.lower() if word[1:].islower() else word


def _requirement(facts: Facts, words: Table) -> str | None:
    if not facts.reason_given or facts.reason_kind in _NO_LESSON:
        return None
    reason = _without_role(facts.reason_given, facts.role)
    reason = pattern(*words["no_lesson"]).sub(" ", reason)
    for frame in words["reason"]:
        for match in pattern(frame["pattern"]).finditer(reason):
            topic = _named(match["topic"], words)
            if topic:
                return render(frame["noun"], {"topic": topic})
    known = terms(reason, words)
    return known[0].name if known else None


def _without_role(reason: str, role: str | None) -> str:
    """Blank the role's own title out: that they name it says nothing of what was missing."""
    return re.sub(re.escape(role), " ", reason, flags=re.IGNORECASE) if role else reason


def _named(text: str, words: Table) -> str | None:
    clause = next(iter(clauses(text, words)), "")
    known = terms(clause, words)
    if known and known[0].start <= len("the different "):
        return known[0].name
    if not words.get("noun_phrases"):
        return text.strip() if is_safe(text, words) else None
    phrase = noun_phrase([word[0] for word in tokens(clause)], words)
    return phrase.text if phrase else None
