"""Gives a number, a date or a time that the case does not."""

import re
from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.once import once_a_table
from kindregards.core.rules.base import Hit, PartContext, Rule, Sample, Text, pattern, word_set
from kindregards.core.rules.model.told import Told, dates, plain, root, told

NAME = "unknown-figure"
_MOST_MINUTES = 60
MESSAGE = "“{}” is a figure or a date that the case does not hold. Leave it out."
_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*\.?%?")
_LONG = 40
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look for digits, for words that count something, and for the names of days and months."""
    body, whole = plain(text.body), (*context.grounds, *context.topics)
    known = told(whole)
    for name in filter(_is_short, map(plain, whole)):  # A name may hold a figure.
        body = body.replace(name, " " * len(name))
    if context.note and context.part == "next_step":  # It names a day, and some minutes.
        spans = [s for s in _digits(body, known) if not _is_of_a_day(body[slice(*s)])]
        yield from (Hit(MESSAGE.format(body[a:b]), "body", a, b) for a, b in spans)
        return
    spans = [*_digits(body, known), *_dates(body, known, context, words)]
    spans += _counted(body, known, context)
    for start, end in _apart(spans):
        yield Hit(MESSAGE.format(text.body[start:end]), "body", start, end)


def _is_short(text: str) -> bool:
    return 1 < len(text.strip()) < _LONG


def _is_of_a_day(figure: str) -> bool:
    return figure.isdigit() and int(figure) <= _MOST_MINUTES


def _digits(body: str, known: Told) -> Iterator[tuple[int, int]]:
    for found in _NUMBER.finditer(body):
        if not known.figures.issuperset(re.findall(r"\d+", found[0])):
            yield found.span()


def _dates(body: str, known: Told, context: PartContext, words: Table) -> Iterator[tuple[int, int]]:
    named = _named(words)
    for found in _WORD.finditer(body):
        word = found[0].casefold()
        if word in named and word not in known.text:
            yield found.span()
    for found in pattern(context.leaks, "figures", "dates").finditer(body):
        if found[0].casefold() not in known.text:
            yield found.span()


@once_a_table
def _named(words: Table) -> frozenset[str]:
    """Return the names of days and months that are nothing else."""
    return dates(words) - word_set(words, "ungrounded", "ambiguous")


def _counted(body: str, known: Told, context: PartContext) -> Iterator[tuple[int, int]]:
    """Yield the number words that count more than one's questions, and the measures."""
    figures = context.leaks.get("figures", {})
    for found in pattern(figures, "counted").finditer(body):
        told_so = _is_told(found[0].casefold(), known, figures) and _counts_same(found, body, known)
        if not told_so and not _is_harmless(found, body, figures):
            yield found.span()


def _counts_same(found: re.Match[str], body: str, known: Told) -> bool:
    """Tell whether the word behind a number, which it mostly counts, is told as well."""
    following = re.match(r" ([^\W\d_]+)", body[found.end() :])
    return following is None or root(following[1].casefold()) in known.roots


def _is_harmless(found: re.Match[str], body: str, figures: Table) -> bool:
    around = body[max(0, found.start() - 24) : found.end() + 36]
    at = found.start() - max(0, found.start() - 24)
    return any(m.start() <= at < m.end() for m in pattern(figures, "harmless").finditer(around))


def _is_told(phrase: str, known: Told, figures: Table) -> bool:
    """Tell whether the number is told, in words or in figures."""
    if phrase in known.text:
        return True
    values = figures.get("values", {})
    return any(
        str(values.get(word, "")) in known.figures or word in known.words
        for word in (m[0] for m in _WORD.finditer(phrase))
        if word in values
    )


def _apart(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last = -1
    for start, end in sorted(spans):
        if start >= last:
            yield start, end
            last = end


_CASE = PartContext(
    part="thanks", language="en", grounds=("3 years of Excel", "Call on Tuesday"), stage="screen"
)

RULE = Rule(
    code="KR402",
    name=NAME,
    group="model",
    severity="error",
    reason="A made-up number is a lie that looks like knowledge.",
    source="Law 4 of the house",
    judge=judge,
    bad=(
        Sample("I have 12 years of experience.", context=_CASE),
        Sample("I have twelve years of experience.", context=_CASE),
        Sample("Thank you for the talk on Monday.", context=_CASE),
        Sample("I am writing again after two weeks.", context=_CASE),
        Sample("I raised sales by a fifth, twice.", context=_CASE),
        Sample("I could start in early spring, or on May 3.", context=_CASE),
    ),
    good=(
        Sample("May I ask two short questions about the three years you mention?", context=_CASE),
        Sample("Thank you for the call on Tuesday.", context=_CASE),
        Sample("One thing would help me in the coming weeks.", context=_CASE),
        Sample("A line or two would be plenty.", context=_CASE),
    ),
)
