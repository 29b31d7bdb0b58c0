"""Whom and what a case names: its people and employers, and where a text speaks of them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from kindregards.core.case import Case
from kindregards.core.facts import Person
from kindregards.core.language import Table
from kindregards.core.mail.message import Message
from kindregards.core.patterns import pattern
from kindregards.core.reading.names import is_organisation, is_team, without_team
from kindregards.core.writing.shapes import Span
from kindregards.core.writing.spelling import (
    addressed,
    alone,
    inflected,
    is_spaceless_name,
    level,
    parts_of,
    tied_parts,
    unspaced_parts,
    whole,
)
from kindregards.core.writing.tokens import Kind
from kindregards.core.writing.vocabulary import Vocabulary

Mode = Literal["any", "not-grammar", "stem", "capital", "exact"]
"""Where a spelling counts: anywhere; not as a small word of the grammar; where it is capital or no
ordinary word; where it is capital; exactly as it is."""

_HEADERS = ("from", "sender", "reply-to", "to", "cc", "bcc", "delivered-to", "return-path")
_SHOWN = re.compile(r"\"?([^\"<>,;:@]{2,80}?)\"?\s*<([^<>\s]+@[^<>\s]+)>|([\w.+-]+@[\w.-]+\w)")
_LEAST = 2
_LABEL = 4
_LEGAL_ENDS = 5


@dataclass(frozen=True)
class Spelling:
    """One way to spell a known name: a pattern for levelled text, and where it counts."""

    source: str
    kind: Kind
    mode: Mode


@dataclass(frozen=True)
class Known:
    """All spellings of all names of a case."""

    spellings: tuple[Spelling, ...]
    words: Vocabulary

    @cached_property
    def _compiled(self) -> list[tuple[re.Pattern[str], Kind, Mode]]:
        groups: dict[tuple[Kind, Mode], list[str]] = {}
        for spelling in self.spellings:
            groups.setdefault((spelling.kind, spelling.mode), []).append(spelling.source)
        return [
            (re.compile("|".join(sorted(set(sources), key=lambda s: (-len(s), s)))), kind, mode)
            for (kind, mode), sources in groups.items()
        ]

    def spans(self, text: str) -> Iterator[Span]:
        """Yield where a text names somebody or something of the case."""
        even = level(text)
        for shape, kind, mode in self._compiled:
            for found in shape.finditer(text if mode == "exact" else even):
                if self._counts(text[found.start() : found.end()], mode):
                    yield Span(found.start(), found.end(), kind)

    def _counts(self, surface: str, mode: Mode) -> bool:
        if mode in ("any", "exact") or any(map(str.isupper, surface)):
            return True
        if mode == "stem":
            return not self.words.knows(surface)
        return mode == "not-grammar" and surface.casefold() not in self.words.small_words


def people_of(case: Case) -> Iterator[Person]:
    """Yield everybody whom the case knows, the candidate first."""
    facts, message = case.facts, case.message
    known = [Person(case.name), facts.candidate, facts.contact, case.advice.to]
    known.append(facts.hints.offered_by)
    if message:
        known += [message.sender, message.reply_to, message.recipient, message.passed_by]
        known += [part.author for part in message.quoted]
        known += [p for name in _HEADERS for p in people_in(message.headers.get(name, ""))]
    yield from (person for person in known if person and (person.name or person.email))


def texts_of(message: Message | None) -> Iterator[str]:
    """Yield the texts of others that a case holds: whoever they name is known."""
    if message:
        yield from (message.subject, message.text, *(part.text for part in message.quoted))


def people_in(header: str) -> Iterator[Person]:
    """Yield the people and addresses of a header with addresses."""
    for found in _SHOWN.finditer(header):
        yield Person((found[1] or "").strip(" '") or None, found[2] or found[3])


def spellings_of_person(person: Person, table: Table, naming: Table) -> Iterator[Spelling]:
    """Yield how a person may be named: in full, by any part, inflected, by their address."""
    name = person.name or ""
    if name and is_team(name, naming):
        yield from spellings_of_company(without_team(name, naming), table, naming, None)
    elif name:
        yield from _of_name(name, table, naming)
    if person.email:
        yield from _of_address(person.email, naming)


def _of_name(name: str, table: Table, naming: Table) -> Iterator[Spelling]:
    cases, barred = tuple(table["cases"].split()), _barred(table, naming)
    yield Spelling(whole(name), "PERSON", "any")
    for part in (*parts_of(name), *tied_parts(name), *unspaced_parts(name)):
        if is_spaceless_name(part) and len(part) == 1:
            yield Spelling(addressed(part), "PERSON", "any")
        if len(part) < _LEAST or part.casefold() in barred or part.isdigit():
            continue
        yield Spelling(alone(part), "PERSON", "any" if len(part) > _LABEL else "not-grammar")
        yield from (Spelling(shape, "PERSON", "stem") for shape in inflected(part, cases))


def spellings_of_run(run: str, words: Vocabulary) -> Iterator[Spelling]:
    """Yield how a name that stands in their message may come again: any word of it, in any case."""
    parts = parts_of(run)
    if len(parts) < 2 and not is_spaceless_name(run):
        return  # One capital alone may be anything; where the person writes it, it is masked.
    for part in parts:
        if len(part) > _LEAST - is_spaceless_name(part) and not words.knows(part):
            yield Spelling(alone(part), "NAME", "stem")


def _barred(table: Table, naming: Table) -> frozenset[str]:
    """Return what stands in names but names nobody: particles and forms of address."""
    return frozenset((*table["particles"].split(), *naming["titles"]["person"]))


def _of_address(address: str, naming: Table) -> Iterator[Spelling]:
    local, _, domain = address.rpartition("@")
    if domain.strip("[]. "):
        yield Spelling(whole(domain), "LINK", "any")
        label = max(domain.split(".")[:-1] or [domain], key=len)
        if len(label) >= _LABEL:
            yield Spelling(alone(label), "COMPANY", "stem")
    never = set(naming["people"]["never"])
    for part in re.split(r"[\W\d_]+", local):
        if len(part) >= _LABEL and part.casefold() not in never:
            yield Spelling(alone(part), "PERSON", "stem")


def spellings_of_company(
    name: str, table: Table, naming: Table, words: Vocabulary | None
) -> Iterator[Spelling]:
    """Yield how an employer may be named: whole, without its legal form, short, by initials."""
    core = without_legal_form(name, naming)
    for form in dict.fromkeys((name, core)):
        if len("".join(parts_of(form))) >= _LEAST:
            yield Spelling(whole(form), "COMPANY", "any")
    telling = list(_telling(core, table, naming))
    first = _first_words(core, telling)
    if first:
        yield Spelling(whole(first), "COMPANY", "any")
    for part in telling:
        ordinary = words is not None and words.knows(part)
        yield Spelling(alone(part), "COMPANY", "capital" if ordinary else "any")
        cases = tuple(table["cases"].split())
        yield from (Spelling(shape, "COMPANY", "stem") for shape in inflected(part, cases))
    initials = "".join(part[0] for part in core.split() if part[0].isupper())
    if len(initials) > _LEAST:
        yield Spelling(rf"\b{re.escape(initials)}\b", "COMPANY", "exact")


def without_legal_form(name: str, naming: Table) -> str:
    """Return an employer's name without Ltd, GmbH, 株式会社 and their kin."""
    legal = naming["organisations"]["legal"]
    for source in (legal, naming["shapes"].get("legal", "")):
        if source:
            short = pattern(source).sub("", name).strip(" ,　")
            name = short or name
    return name


def _telling(core: str, table: Table, naming: Table) -> Iterator[str]:
    """Yield the words of an employer's name that are not said of many: no "Bakery", no "of"."""
    barred = _barred(table, naming)
    if is_spaceless_name(core):
        short = pattern(naming["shapes"].get("orgend", "(?!)") + "$").sub("", core)
        yield from (part for part in parts_of(short) if len(part) >= _LEAST)
        return
    for part in (*parts_of(core), *tied_parts(core)):
        plain = len(part) > _LEAST and not part.isdigit() and part.casefold() not in barred
        if plain and not is_organisation(part, naming):
            yield part


def _first_words(core: str, telling: Iterable[str]) -> str:
    """Return the words up to the last telling one of the beginning: "Blue Door" of "… Bakery"."""
    known, kept = set(telling), []
    for word in core.split():
        inner = parts_of(word)
        if inner and not known.issuperset(inner):
            break
        kept.append(word)
    return " ".join(kept).strip(" &+,")
