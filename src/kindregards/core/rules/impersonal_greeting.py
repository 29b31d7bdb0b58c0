"""Opens without a greeting, or greets nobody though a name is known."""

import re
from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Context as _Context
from kindregards.core.rules.base import Hit, Rule, Sample, Text, pattern
from kindregards.core.rules.sentences import even

NONE = "There is no greeting. Open with the reader's name, or with “Hello,”."
NOBODY = "This greets nobody. Use the reader's name, or a plain “Hello,”."
OTHER = "You know the reader's name. Greet {} by it."
_WORD = re.compile(r"[^\W\d_]{2,}")
_LINE = re.compile(r"\s*([^\n]*)")


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look at the first line: a greeting, of a person where one is known."""
    body = even(text.body)
    line = _LINE.match(body)
    if line is None or not line[1]:
        return
    start, end = line.start(1), min(line.end(1), line.start(1) + 80)
    if pattern(words, "greeting", "impersonal").search(line[1]):
        yield Hit(NOBODY, "body", start, end)
    elif not pattern(words, "greeting", "any").search(body[start:]) and context.limit is None:
        yield Hit(NONE, "body", start, start)
    elif _ignores(line[1], context.contact, words):
        yield Hit(OTHER.format(context.contact), "body", start, end)


def _ignores(line: str, contact: str | None, words: Table) -> bool:
    """Tell whether a line greets a team or nobody, though somebody's name is known."""
    if not contact or _names(line, contact):
        return False
    team = pattern(words, "greeting", "team")
    return team.search(line) is not None and team.search(contact) is None


def _names(line: str, contact: str) -> bool:
    """Tell whether a line holds part of a name, or a short form of it."""
    greeted = {word.casefold() for word in _WORD.findall(line)}
    parts = {word.casefold() for word in _WORD.findall(contact)}
    short = {word[:3] for word in parts if len(word) > 3}
    return bool(greeted & parts) or any(word[:3] in short for word in greeted)


RULE = Rule(
    code="KR220",
    name="impersonal-greeting",
    group="manners",
    severity="warning",
    reason="A mail to nobody is nobody's to answer.",
    source="Rubric A3, BAD-4",
    judge=judge,
    bad=(
        "To whom it may concern,\n\nThank you for your answer.",
        "Dear Sir or Madam,\n\nThank you for your answer.",
        "Thank you for your answer. I understand.",
        Sample("Dear Hiring Manager,\n\nThank you.", context=_Context(contact="Dana Ruiz")),
        Sample("Hello,\n\nThank you.", context=_Context(contact="Dana Ruiz")),
    ),
    good=(
        "Hello,\n\nThank you for your answer.",
        "Dear hiring team,\n\nThank you.",
        Sample("Dear Dana,\n\nThank you.", context=_Context(contact="Dana Ruiz")),
        Sample("Hi Dani, thank you for your answer.", context=_Context(contact="Daniela Ruiz")),
        Sample("Dear Ms Ruiz,\n\nThank you.", context=_Context(contact="Dana Ruiz")),
        Sample("Dear Talent Team,\n\nThank you.", context=_Context(contact="Talent Team")),
    ),
)
