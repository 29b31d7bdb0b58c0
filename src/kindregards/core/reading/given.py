"""What the person says the facts are: it wins over what was read, or makes a case by itself."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

from kindregards.core.errors import UsageError
from kindregards.core.facts import STAGES, Facts, Hints, Person, Stage
from kindregards.core.language import Table
from kindregards.core.reading.reason import reason_of

EVIDENCE = "given"
"""The evidence of a fact that the person gave, in place of words of the message."""


@dataclass(frozen=True)
class Given:
    """Corrections; ``None`` leaves a fact as it was read. ``name`` is the candidate's.

    ``cleared`` names those of the fields that were read wrongly, and for which nothing is known.
    """

    company: str | None = None
    role: str | None = None
    contact: str | None = None
    contact_email: str | None = None
    stage: str | None = None
    reason: str | None = None
    name: str | None = None
    cleared: tuple[str, ...] = ()

    @property
    def names_a_case(self) -> bool:
        """Whether these are enough to make a case of, with no message."""
        return bool(self.company or self.role)

    def over(self, older: "Given") -> "Given":
        """Lay these corrections over older ones: the newer word wins."""
        values = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "cleared"}
        said = {name: value for name, value in values.items() if value}
        before = (name for name in older.cleared if name not in said)
        cleared = tuple(dict.fromkeys((*before, *self.cleared)))
        return replace(older, **dict.fromkeys(self.cleared), **said, cleared=cleared)


def facts_given(given: Given, language: str, words: Table) -> Facts:
    """Make the facts of a rejection that came with no message (*they rang me*)."""
    hints = Hints(has_message=False)
    facts = Facts(is_rejection=True, kind="rejection", language=language, hints=hints)
    return override(facts, given, words)


def override(facts: Facts, given: Given, words: Table) -> Facts:
    """Return the facts with the person's corrections in place; ``words`` is the reading table."""
    facts_left = _cleared(facts, given.cleared)
    changes = {**_differences(facts, facts_left), **dict(_changes(facts_left, given, words))}
    if not changes:
        return facts
    given_now = dict.fromkeys((name for name in changes if name != "hints"), EVIDENCE)
    return replace(facts, **changes, evidence={**facts.evidence, **given_now})


def _cleared(facts: Facts, names: tuple[str, ...]) -> Facts:
    """Return the facts without those that are wrong; a person may stay known by the other half."""
    changes: dict[str, Any] = {name: None for name in ("company", "role") if name in names}
    if "stage" in names:
        changes["stage"] = "unknown"
    if "reason" in names:
        hints = replace(facts.hints, reason_in_detail=False)
        changes |= {"reason_given": None, "reason_kind": None, "hints": hints}
    if "name" in names and facts.candidate:
        changes["candidate"] = replace(facts.candidate, name=None)
    halves = {"contact": "name", "contact_email": "email"}
    gone = {half: None for name, half in halves.items() if name in names}
    return replace(facts, **changes, contact=replace(facts.contact, **gone))


def _differences(before: Facts, after: Facts) -> dict[str, Any]:
    pairs = ((f.name, getattr(before, f.name), getattr(after, f.name)) for f in fields(before))
    return {name: new for name, old, new in pairs if new != old}


def _changes(facts: Facts, given: Given, words: Table) -> Iterator[tuple[str, Any]]:
    for name in ("company", "role"):
        if getattr(given, name):
            yield name, getattr(given, name)
    if given.stage:
        yield "stage", _stage(given.stage)
    if given.contact or given.contact_email:
        yield "contact", _contact(facts.contact, given)
    if given.name:
        email = facts.candidate.email if facts.candidate else None
        yield "candidate", Person(given.name, email)
    if given.reason:
        found = reason_of(given.reason, words)
        yield "reason_given", given.reason
        yield "reason_kind", found.kind if found else "other"
        yield "hints", replace(facts.hints, reason_in_detail=bool(found and found.in_detail))


def _contact(read: Person, given: Given) -> Person:
    """A new person's address is not the old person's: it is kept only if it was given."""
    if given.contact is None or given.contact == read.name:
        return Person(read.name, given.contact_email or read.email)
    return Person(given.contact, given.contact_email)


def _stage(name: str) -> Stage:
    if name not in STAGES:
        raise UsageError(f"There is no stage {name!r}.", f"It is one of: {', '.join(STAGES)}.")
    return name
