"""Names another employer than the one that it goes to."""

import re
from collections.abc import Iterator
from typing import Any

from kindregards.core.finding import Severity, Where
from kindregards.core.language import Table
from kindregards.core.once import once_a_table
from kindregards.core.patterns import Pattern
from kindregards.core.rules.base import Context as _Context
from kindregards.core.rules.base import Hit, Rule, Sample, Text, compiled, pattern, word_set
from kindregards.core.rules.sentences import even

NAME = "wrong-company"
MESSAGE = "This names {}, but the mail goes to {}."
TWO = "This names two employers, {} and {}. Keep the one that it goes to."
_PART = r"(?!I\b)[A-ZÀ-ÖØ-ÞĄĆĘŁŃŚŹŻ][\w'&+]*(?:\.\w+)*"
_NAME = rf"(?-i:{_PART}(?:(?:,? (?:&|and|of|the|for|de|\+) | ?[-&/] ?| ){_PART})*)"
# A capital that no sentence begins with: every name that a pattern places has a word before it.
_INSIDE = re.compile(r"[^.!?…\s][\s'’(\"-]{1,3}(?!I\b)[A-ZÀ-ÖØ-ÞĄĆĘŁŃŚŹŻ]")
_WORD = re.compile(r"[^\W_]+")


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Compare every name in an employer's place with the company; without one, with each other."""
    subject, body = _looked_at(text.subject or "", words), _looked_at(text.body, words)
    both: tuple[tuple[Where, str], ...] = (("subject", subject), ("body", body))
    found = [(where, m) for where, whole in both for m in _named(whole, words, "strong")]
    found = [(where, m) for where, m in found if not _excused(m, context, words)]
    if not context.company:
        yield from _differing(found, words)
        return
    everything = even(f"{text.subject or ''}\n{text.body}")
    sure = len(found)
    if not found and not _mentions(everything, context, words):
        weak = [m for m in _named(body, words, "weak") if not _excused(m, context, words)]
        praise = _named(body, words, "praise")
        sure = len(weak)
        found = [("body", m) for m in (*weak, *praise) if not _excused(m, context, words)]
    named = set()  # Two patterns may place one name.
    for number, (where, m) in enumerate(found):
        place = (where, m.span("name"))
        if place not in named and not _same(m["name"], context.company, words):
            named.add(place)
            message = MESSAGE.format(m["name"], context.company)
            severity: Severity | None = None if number < sure else "warning"
            yield Hit(message, where, *m.span("name"), severity=severity)


def _differing(found: list[tuple[Where, re.Match[str]]], words: Table) -> Iterator[Hit]:
    for where, m in found[1:]:
        first = found[0][1]["name"]
        if not _same(m["name"], first, words):
            yield Hit(TWO.format(first, m["name"]), where, *m.span("name"))
            return


def _looked_at(text: str, words: Table) -> str:
    """Return a text without the lines in which no name may stand; all others keep their places."""
    if words.get(NAME, {}).get("shape"):
        return even(text)
    lines = even(text).split("\n")
    return "\n".join(line if _INSIDE.search(line) else " " * len(line) for line in lines)


def _named(whole: str, words: Table, strength: str) -> list[re.Match[str]]:
    """Find names where the patterns of one ``strength`` place them, by capitals or by ``shape``."""
    return [match for one in _placing(words, strength) for match in one.finditer(whole)]


@once_a_table
def _placing(words: Table, strength: str) -> tuple[Pattern, ...]:
    return tuple(compiled((one,)) for one in placed(words, strength))


def placed(words: Table, strength: str) -> Iterator[str]:
    """Yield the sources of one ``strength``, with what a name looks like filled in."""
    table = words.get(NAME, {})
    shape = f"(?P<name>{table.get('shape', _NAME)})"
    yield from (one.replace("NAME", shape) for one in table.get(strength, ()))


def _excused(found: re.Match[str], context: Any, words: Table) -> bool:
    """Tell whether a name is a person, the role, a place or part of a firm, or one's own past."""
    parts = _parts(found["name"])
    known = " ".join(filter(None, (context.role, context.contact, context.name)))
    if parts <= _parts(known) or parts <= word_set(words, NAME, "other") | word_set(
        words, NAME, "forms"
    ):
        return True
    if found["name"].isupper() and parts <= word_set(words, "shouting", "loud"):
        return True
    after = found.string[found.end("name") : found.end("name") + 12]
    if found["name"].endswith("'s") or pattern(words, NAME, "after").match(after):
        return True
    before = found.string[max(0, found.start("name") - 120) : found.start("name")]
    return pattern(words, NAME, "own").search(re.split(r"[.!?\n]", before)[-1]) is not None


def _parts(name: str) -> frozenset[str]:
    return frozenset(
        re.sub(r"'s$|'$", "", w.casefold()) for w in _WORD.findall(re.sub(r"'s\b", "", name))
    )


def _same(one: str, other: str, words: Table) -> bool:
    """Tell whether two names may be of one company: a shorter form, initials, one word."""
    forms = word_set(words, NAME, "forms")
    first, second = _parts(one), _parts(other)
    a, b = first - forms or first, second - forms or second
    if a <= b or b <= a:
        return True
    joined, against = (
        "".join(_WORD.findall(one.casefold())),
        "".join(_WORD.findall(other.casefold())),
    )
    if joined in against or against in joined:
        return True
    return one.casefold() in _initials(other) or other.casefold() in _initials(one)


def _initials(name: str) -> set[str]:
    parts = _WORD.findall(name)
    big = "".join(part[0] for part in parts if part[0].isupper())
    return {big.casefold(), "".join(part[0] for part in parts).casefold()}


def _mentions(whole: str, context: Any, words: Table) -> bool:
    """Tell whether a text names the company, by more than the reader's own name."""
    parts = _parts(context.company) - word_set(words, NAME, "forms") or _parts(context.company)
    parts = parts - _parts(context.contact or "") or parts
    return bool(parts & _parts(whole))


_HARBOUR = _Context(company="Harbour & Co Ltd", role="Data Analyst", contact="Dana Ruiz")

RULE = Rule(
    code="KR104",
    name=NAME,
    group="leak",
    severity="error",
    reason="A wrong name shows that the mail is a copy, and it hurts where it was meant to thank.",
    source="The contract's rule; domain 1.6 (mass template)",
    judge=judge,
    bad=(
        Sample("Thank you for the Data Analyst role at Northwind.", context=_HARBOUR),
        Sample("I had looked forward to joining Northwind Trading.", context=_HARBOUR),
        Sample("I enjoyed meeting the Northwind team.", context=_HARBOUR),
        Sample("I would gladly apply to Northwind again.", context=_HARBOUR),
        Sample("Thank you.", "Data Analyst role at Northwind: thank you", _HARBOUR),
        "Thank you for the baker role at Harbour. I would love to join Northwind one day.",
        Sample("I was sorry that it won't be Northwind Trading for me.", context=_HARBOUR),
    ),
    good=(
        Sample("Thank you for the Data Analyst role at Harbour.", context=_HARBOUR),
        Sample("Thank you for the interview with Dana on Tuesday.", context=_HARBOUR),
        Sample("My role at Northwind taught me that. Harbour is next.", context=_HARBOUR),
        Sample("Thank you for the role at HARBOUR & CO.", context=_HARBOUR),
        Sample("The Platform team was kind, at Stage 2 too.", context=_HARBOUR),
        "Thank you for the baker role at Harbour. I would love to join Harbour Bakery one day.",
    ),
    waivable=False,
)
