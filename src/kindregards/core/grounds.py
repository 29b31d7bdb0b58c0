"""What a judge may know of a case: its names, what is private in it, what may be said."""

import re
from collections.abc import Iterator

from kindregards.core.case import Case
from kindregards.core.composer.details import find_details
from kindregards.core.composer.sessions import sessions_in
from kindregards.core.composer.subject import cleaned
from kindregards.core.draft import Email
from kindregards.core.facts import Person
from kindregards.core.language import LanguagePack, Table, ordinary
from kindregards.core.once import once_a_table
from kindregards.core.rules.base import Context, NoteContext, PartContext

_OWN_TEXTS = (
    "email", "note", "questions", "phrases", "evidence", "advice", "families", "details",
)  # fmt: skip
_WORD = re.compile(r"(?<!\\)[^\W\d_]{2,}")


def email_context(
    case: Case, email: Email, pack: LanguagePack, *, by_person: bool = False
) -> Context:
    """Return the context that a mail is judged in.

    In a version by the person their own words are a ground, so grounding is not judged there.
    """
    facts = case.facts
    return Context(
        purpose=email.purpose,
        company=facts.company,
        role=facts.role,
        contact=email.to.name if email.to else None,
        name=case.name,
        language=email.language,
        private=private_words(case),
        grounds=None if by_person else tuple(grounds(case)),
        own_subject=not is_their_subject(case, email, pack),
        limit=email.limit,
        topics=topics(case, pack),
        by_person=by_person,
    )


def is_their_subject(case: Case, email: Email, pack: LanguagePack) -> bool:
    """Tell whether the subject is theirs, as it was cleaned: not ours, nor the person's own."""
    if email.channel != "reply" or case.message is None:
        return False
    return email.subject == cleaned(case.message.subject, pack.tables["email"]["subject_marks"])


def note_context(case: Case, *, gentle: bool) -> NoteContext:
    """Return the context that a note is judged in; it speaks to the person, and not of them."""
    own = {case.name, case.facts.candidate.name if case.facts.candidate else None}
    return NoteContext(
        facts=tuple(fact for fact in dict.fromkeys(_facts(case)) if fact not in own),
        reason=case.facts.reason_given,
        feelings=bool(case.notes.feelings),
        gentle=gentle,
        language=case.facts.language,
        grounds=tuple(grounds(case)),
    )


def part_context(
    case: Case,
    pack: LanguagePack,
    languages: Table,
    instructions: tuple[str, ...],
    *,
    note: bool,
    own_voice: bool = False,
    more: tuple[str, ...] = (),
) -> PartContext:
    """Return the context that the parts by a model are judged in; each lays its name in.

    ``languages`` is the shared table of the words that tell languages apart, ``instructions``
    what the model was told. ``more`` are grounds beside those of the case.
    """
    return PartContext(
        part="",
        language=pack.language,
        grounds=(*grounds(case), *more),
        stage=case.facts.stage,
        sessions=_sessions(case, pack.tables["phrases"]["sessions"]),
        private=() if note else private_words(case),
        topics=topics(case, pack),
        vocabulary=vocabulary(pack),
        instructions=instructions,
        languages=languages,
        note=note,
        own_voice=own_voice,
        theirs=tuple(_theirs(case)),
        own=(*case.notes.texts, *more),
        formal=not case.facts.hints.informal,
        tables=pack.tables,
    )


@once_a_table
def vocabulary(pack: LanguagePack) -> frozenset[str]:
    """Return the words of a pack's own texts, in lower case; read once."""
    from kindregards.core.sources import texts  # Asked for a model's part alone.

    said = [ordinary(pack.tables.get(name, {})) for name in _OWN_TEXTS]
    said.append(pack.tables.get("traps", {}).get("trap_lines", {}))
    own = (text for table in said for text in texts(table))
    return frozenset(word.casefold() for text in own for word in _WORD.findall(text))


def _sessions(case: Case, sessions: Table) -> tuple[str, ...]:
    """Return the steps that this person took, as far as mail and notes show them."""
    facts = case.facts
    own = list(case.notes.texts)
    if facts.stage != "application":
        own += [text for text in (facts.reason_given, facts.praise) if text]
    found = [name for text in own for name in sessions_in(text, sessions)]
    return tuple(dict.fromkeys((*facts.hints.sessions, *found)))


def _theirs(case: Case) -> Iterator[str]:
    yield from (text for text in (case.facts.reason_given, case.facts.praise) if text)
    if case.message:
        yield case.message.text


def topics(case: Case, pack: LanguagePack) -> tuple[str, ...]:
    """Return the nouns that a mail of this case may ask about."""
    found = find_details(case.notes, case.facts, pack.tables["details"])
    named = (*found.went_well, *found.felt_weak, found.skill, found.requirement)
    return tuple(topic for topic in (*named, *case.topics) if topic)


def private_words(case: Case) -> tuple[str, ...]:
    """Return what must not leave: how the person feels, and how they judged themselves."""
    return tuple(text for text in (case.notes.feelings, *case.notes.felt_weak) if text)


def grounds(case: Case) -> Iterator[str]:
    """Yield every text that a name, number, date or address may come from."""
    yield from _facts(case)
    yield from case.notes.texts
    if case.message:
        yield case.message.subject
        yield case.message.text
        yield from (part.text for part in case.message.quoted)


def _facts(case: Case) -> Iterator[str]:
    facts = case.facts
    people = (facts.candidate, facts.contact, facts.hints.offered_by, Person(case.name))
    for person in people:
        yield from (part for part in ((person.name, person.email) if person else ()) if part)
    known = (facts.company, facts.role, facts.reason_given, facts.praise, facts.hints.agency)
    yield from (text for text in known if text)
