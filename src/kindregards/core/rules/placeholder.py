"""Holds a slot that nobody filled."""

import re
from collections.abc import Iterator
from typing import Any

from kindregards.core.finding import Where
from kindregards.core.language import Table
from kindregards.core.once import once_a_table
from kindregards.core.patterns import Pattern
from kindregards.core.patterns import pattern as patterns_as_one
from kindregards.core.rules.base import Context as _Context
from kindregards.core.rules.base import Hit, Rule, Sample, Text, pattern
from kindregards.core.rules.sentences import even, names_of

NAME = "placeholder"
MESSAGE = "A slot was left open here. Put the right words in, or take it out."
_SLOTS = re.compile(
    r"""
    \{\{.{0,80}?\}\} | \{%.{0,80}?%\} | \$\{\w+\} | \{[A-Za-z][\w .\-]{0,40}\} | \[\[.{0,80}?\]\]
    | \[(?!\d+\]|[….]+\]|sic\]|[a-z]/[a-z](?:/[a-z])*\]|[^\]\n]{0,80}://)[^\[\]\n]{1,60}\](?!\()
    | <(?!\d|[^<>\n]{0,80}@|/?https?:|[^<>\n]{0,80}://|\s)[A-Za-z/][^<>\n@]{0,40}>
    | ‹\w[\w ]{0,30}› | «(?:[A-ZÀ-Þ][\w-]*(?:[ _][\w-]+){0,2}|\w*_\w*)»
    | %[A-Za-z][A-Za-z_]+% | (?<!\w)%[A-Z][A-Z_]{2,}(?!\w) | \bX{3,}\b | \bx{3,}\b | _{3,}
    | \(\([^()\n]{1,80}\)\) | \#\{\w+\} | @@\w+@@ | \*\|\w+\|\* | \b[A-Z]{3,}_[A-Z_]{3,}\b
    """,
    re.VERBOSE,
)


# What every slot holds: most texts hold none, and that is told much faster.
_SIGNS = re.compile(r"[{\[<‹«%_#@*]|\(\(|xxx|XXX")


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look for brackets of every kind, runs of signs, and words that stand for a word."""
    both: tuple[tuple[Where, str], ...] = (("subject", text.subject or ""), ("body", text.body))
    for where, whole in both:
        spans: list[tuple[int, int]] = []
        meant = [m.span() for m in pattern(words, NAME, "unless").finditer(even(whole))]
        for found in _found(even(whole), words):
            start, end = found.span()
            taken = any(start < b and end > a for a, b in (*spans, *meant))
            if not taken and not _is_name(found[0], context):
                spans.append((start, end))
                yield Hit(MESSAGE, where, start, end)


def _found(whole: str, words: Table) -> Iterator[re.Match[str]]:
    if _SIGNS.search(whole):
        yield from _SLOTS.finditer(whole)
    yield from _exact(words).finditer(whole)
    named = pattern(words, NAME, "patterns")
    for line in re.finditer(r"[^\n]+", whole) if named.could_match(whole) else ():
        for found in named.finditer(line[0]):
            begin = line.start() + found.start()
            yield from re.compile(re.escape(found[0])).finditer(whole, begin, begin + len(found[0]))


@once_a_table
def _exact(words: Table) -> Pattern:
    """Return what only counts in the very letters of the list, as one."""
    return patterns_as_one(*words.get(NAME, {}).get("exact", ()), flags=0)


def _is_name(found: str, context: Any) -> bool:
    return any(found.strip() in even(name) for name in names_of(context))


RULE = Rule(
    code="KR102",
    name=NAME,
    group="leak",
    severity="error",
    reason="An open slot tells the reader that the mail was not meant for them.",
    source="Rubric A15, BAD-4",
    judge=judge,
    bad=(
        "Dear [Name], thank you.",
        "Thank you for the {{role}} interview.",
        "Thank you for your time at <company>.",
        "Ich danke «Firma» für die Antwort.",
        "Thank you for the XXX role.",
        "Thank you for the ____ role.",
        "Dear INSERT NAME, thank you.",
        "Dear %NAME%, thank you, ${name}.",
        "The role is TBD.",
        "I liked ((something about the team)) very much.",
        "Dear ,\n\nThank you.",
        Text("Thank you.", "Thank you - [role]"),
        "Thank you for the role at .",
    ),
    good=(
        "My notes (the second one) say [1] so.",
        "You can reach me at <sam.lee@post.example>.",
        "See <https://portfolio.example/sam> [...] there.",
        "I grew sales by 20% and cut waste by 5%.",
        "Dear Dana,\n\nThank you for what it is worth, and for the time.",
        Text("Thank you for your mail [ref KL-77].", "Re: Nurse [Ref KL-77]"),
        "My draft was full of TODO and TBC when the time was up.",
        Sample("The role Nurse [Band 5] fits.", context=_Context(role="Nurse [Band 5]")),
        "I scored < 3 and they wanted > 5.",
    ),
    needs_words=False,
    waivable=False,
)
