"""How an employer may be spelled: whole, short, by its initials, by a word of its name."""

import re
from collections.abc import Iterable, Iterator

from kindregards.core.language import Table
from kindregards.core.patterns import pattern
from kindregards.core.reading.names import is_organisation
from kindregards.core.writing.known import Spelling
from kindregards.core.writing.spelling import (
    alone,
    apart,
    begun,
    exactly,
    inflected,
    is_spaceless_name,
    parts_of,
    tied_parts,
    whole,
    whole_inflected,
)
from kindregards.core.writing.vocabulary import Vocabulary

_LEAST = 2
# What an employer in kana is called for short: what stands before the next script begins.
_FIRST_SCRIPT = re.compile("[ぁ-ん]{3,}|[ァ-ヺー]{3,}")


def spellings_of_company(
    name: str, table: Table, naming: Table, words: Vocabulary | None
) -> Iterator[Spelling]:
    """Yield how an employer may be named: whole, without its legal form, short, by initials."""
    core = without_legal_form(name, naming)
    for form in dict.fromkeys((name, core)):
        if len("".join(parts_of(form))) >= _LEAST:
            yield Spelling(whole(form), "COMPANY", "any")
    telling = list(_telling(core, table, naming))
    yield from (Spelling(whole(begin), "COMPANY", "any") for begin in begun(core))
    first = _first_words(core, telling)
    if first:
        yield Spelling(whole(first), "COMPANY", "any")
    for part in telling:
        ordinary = words is not None and words.knows(part)
        yield Spelling(alone(part), "COMPANY", "capital" if ordinary else "any")
        cases = tuple(table["cases"].split())
        yield from (Spelling(shape, "COMPANY", "stem") for shape in inflected(part, cases))
    if len(_initials(core)) > _LEAST:
        yield Spelling(exactly(_initials(core)), "COMPANY", "exact")


def private_spellings_of_company(
    name: str, table: Table, naming: Table, role: frozenset[str]
) -> Iterator[Spelling]:
    """Yield how a person may name an employer: by ordinary words too, in two words, by initials."""
    core = without_legal_form(name, naming)
    if table["cases"].split():
        shapes = (shape for begin in begun(core) for shape in whole_inflected(begin))
        yield from (Spelling(shape, "COMPANY", "any") for shape in shapes)
    if is_spaceless_name(core) and (first := _FIRST_SCRIPT.match(core)):
        yield Spelling(alone(first[0]), "COMPANY", "any")
    for part in _telling(core, table, naming):
        if part.casefold() not in role:
            yield Spelling(alone(part), "COMPANY", "not-grammar")
        yield from (Spelling(shape, "COMPANY", "any") for shape in apart(part))
    if len(_initials(core)) == _LEAST:
        yield Spelling(exactly(_initials(core)), "COMPANY", "exact")


def _initials(core: str) -> str:
    return "".join(part[0] for part in core.split() if part[0].isupper())


def barred(table: Table, naming: Table) -> frozenset[str]:
    """Return what stands in names but names nobody: particles and forms of address."""
    return frozenset((*table["particles"].split(), *naming["titles"]["person"]))


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
    never = barred(table, naming)
    if is_spaceless_name(core):
        short = pattern(naming["shapes"].get("orgend", "(?!)") + "$").sub("", core)
        yield from (part for part in parts_of(short) if len(part) >= _LEAST)
        return
    for part in (*parts_of(core), *tied_parts(core)):
        plain = len(part) > _LEAST and not part.isdigit() and part.casefold() not in never
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
