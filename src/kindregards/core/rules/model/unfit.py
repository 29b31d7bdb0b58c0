"""Says in everyday words what no such part may: a hurt, a sneer, a guess, a demand, a danger."""

import re
from collections.abc import Iterator

from kindregards.core.language import Table
from kindregards.core.once import once_a_table
from kindregards.core.patterns import pattern as compiled
from kindregards.core.rules.base import Hit, PartContext, Rule, Sample, Text, pattern
from kindregards.core.rules.model.told import joined, listed

NAME = "unfit"
MESSAGE = "A mail or note like this does not say that."
TWICE = "A word stands twice in a row."
REGISTER = "It speaks to them as to a friend."
FOREIGN = "A word of it is of another language."
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_TWICE = re.compile(r"(?<![^\W_])([^\W\d_]{2,}) \1(?![^\W_])", re.IGNORECASE)


def judge(text: Text, context: PartContext, words: Table) -> Iterator[Hit]:
    """Look for what is unfit for a mail or a note, and for this part of it."""
    unfit = context.tables.get("unfit", {})
    # What the person wrote for themselves is no excuse for saying it to others.
    theirs = (text for text in context.grounds if context.note or text not in context.own)
    known = joined((*theirs, *context.topics))
    small = context.languages.get("words", {}).get(context.language, ())
    for key in ("note" if context.note else "mail", context.part):
        for found in pattern(unfit, key).finditer(text.body):
            # What the case itself says may be said of it again, but never in a step to take.
            strict = context.part == "next_step" and not context.own_voice
            if strict or found[0].casefold() not in known:
                yield Hit(MESSAGE, "body", found.start(), found.end())
    never_twice = listed(context.languages, "never_twice", context.language)
    for found in _TWICE.finditer(text.body):
        word = found[1].casefold()
        if word in never_twice or (word not in small and found[0].casefold() not in known):
            yield Hit(TWICE, "body", found.start(), found.end())
    yield from _round(text.body, context, known)
    if context.formal and not context.note:
        for found in pattern(unfit, "informal").finditer(text.body):
            yield Hit(REGISTER, "body", found.start(), found.end())
    yield from _foreign(text.body, context, known)


def _round(text: str, context: PartContext, known: str) -> Iterator[Hit]:
    """Find a noun that is said of itself ("the time of the time"), as a machine does."""
    between = context.languages.get("round", {}).get(context.language)
    if not between:
        return
    shape = rf"(?<![^\W_])([^\W\d_]{{4,}}) (?:{between}) (?:\w+ )?\1(?![^\W_])"
    for found in compiled(shape).finditer(text):
        if found[0].casefold() not in known:
            yield Hit(TWICE, "body", found.start(), found.end())


def _foreign(text: str, context: PartContext, known: str) -> Iterator[Hit]:
    """Find small words that only another language has ("I respect la decisión")."""
    never = _never_in(context.languages, context.language)
    for found in _WORD.finditer(text):
        if found[0] in never and found[0] not in _WORD.findall(known):
            yield Hit(FOREIGN, "body", found.start(), found.end())


@once_a_table
def _never_in(languages: Table, language: str) -> frozenset[str]:
    """Return the small words that a text of a language never has."""
    others = set(languages.get("telling", {})) - {language}
    return listed(languages, "never_in", language).union(
        *(listed(languages, "telling", name) for name in others)
    )


_LISTS = {"unfit": {"mail": [r"\bhurts\b"], "next_step": [r"\bnot\b"], "acceptance": ["easy way"]}}
_CASE = PartContext("acceptance", "en", tables=_LISTS)
_STEP = PartContext("next_step", "en", note=True, tables=_LISTS)

RULE = Rule(
    code="KR414",
    name=NAME,
    group="model",
    severity="error",
    reason="A bad meaning needs no bad word: a second clause, a guess or a step can hurt as much.",
    source="Domain page, rubrics A and B; laws 4 and 8 of the house",
    judge=judge,
    bad=(
        Sample("I respect the decision, and it hurts.", context=_CASE),
        Sample("I accept that you chose the easy way.", context=_CASE),
        Sample("I understand and and respect the decision.", context=_CASE),
        Sample("Tomorrow, do not go to work.", context=_STEP),
    ),
    good=(
        Sample("I respect the decision.", context=_CASE),
        Sample("I understand the decision, and I respect it.", context=_CASE),
        Sample("I respect that you had to choose.", context=_CASE),
        Sample("Tomorrow, take ten minutes to say your answer out loud.", context=_STEP),
    ),
)
