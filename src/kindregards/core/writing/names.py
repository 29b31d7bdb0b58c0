"""How the people of a case may be spelled, and names that were told by their look."""

import re
from collections.abc import Iterator

from kindregards.core.facts import Person
from kindregards.core.language import Table
from kindregards.core.reading.names import is_team, without_team
from kindregards.core.writing.employers import barred, spellings_of_company
from kindregards.core.writing.known import Spelling
from kindregards.core.writing.spelling import (
    addressed,
    alone,
    apart,
    begun,
    by_itself,
    inflected,
    is_spaceless_name,
    parts_of,
    tied_parts,
    unspaced_parts,
    whole,
)
from kindregards.core.writing.vocabulary import Vocabulary

_LEAST = 2
_LABEL = 4


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
    cases, never = tuple(table["cases"].split()), barred(table, naming)
    yield Spelling(whole(name), "PERSON", "any")
    for part in (*parts_of(name), *tied_parts(name), *unspaced_parts(name)):
        if is_spaceless_name(part) and len(part) == 1:
            yield Spelling(addressed(part), "PERSON", "any")
            yield Spelling(by_itself(part), "PERSON", "any")
        if len(part) < _LEAST or part.casefold() in never or part.isdigit():
            continue
        yield Spelling(alone(part), "PERSON", "any" if len(part) > _LABEL else "not-grammar")
        yield from (Spelling(shape, "PERSON", "stem") for shape in inflected(part, cases))


def spellings_of_run(run: str, words: Vocabulary) -> Iterator[Spelling]:
    """Yield how a name that stands in their message may come again: any word of it, in any case."""
    parts = parts_of(run)
    if len(parts) < 2 and not is_spaceless_name(run):
        return  # One capital alone may be anything; where the person writes it, it is masked.
    if not is_spaceless_name(run):
        yield from (Spelling(whole(first), "NAME", "capital") for first in begun(run))
    for part in parts:
        if len(part) > _LEAST - is_spaceless_name(part) and not words.knows(part):
            yield Spelling(alone(part), "NAME", "stem")


def spellings_of_name(name: str, words: Vocabulary, given: str) -> Iterator[Spelling]:
    """Yield how a name that was told by its look may come again in the person's own words.

    ``given`` are first names that are ordinary words too: of somebody who is called so, they
    are the name.
    """
    parts = parts_of(name)
    if is_spaceless_name(name):
        return
    yield from (Spelling(whole(first), "NAME", "any") for first in begun(name))
    for part in parts:
        is_own = len(parts) == 1 or part.casefold() in given.split() or not words.knows(part)
        if len(part) > _LEAST and is_own:
            yield Spelling(alone(part), "NAME", "not-grammar")


def _of_address(address: str, naming: Table) -> Iterator[Spelling]:
    local, _, domain = address.rpartition("@")
    if domain.strip("[]. "):
        yield Spelling(whole(domain), "LINK", "any")
        label = max(domain.split(".")[:-1] or [domain], key=len)
        if len(label) >= _LABEL:
            yield Spelling(alone(label), "COMPANY", "stem")
            yield from (Spelling(shape, "COMPANY", "any") for shape in apart(label))
    never = set(naming["people"]["never"])
    for part in re.split(r"[\W\d_]+", local):
        if len(part) >= _LABEL and part.casefold() not in never:
            yield Spelling(alone(part), "PERSON", "stem")
