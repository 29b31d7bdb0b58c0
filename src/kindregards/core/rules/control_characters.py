"""Holds characters that nobody sees: left from a copy, or put there to hide something."""

import re
from collections.abc import Iterator
from typing import Any

from kindregards.core.finding import Where
from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, Rule, Text

MESSAGE = "There are invisible characters here. Take them out."
_UNSEEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_BODY = re.compile(f"[{_UNSEEN}]+|\r(?!\n)|[\u0085\u2028\u2029]")
_SUBJECT = re.compile(f"[{_UNSEEN}]+|[\r\n\t\u0085\u2028\u2029]+")
_JOINERS = frozenset("\u200c\u200d")


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Find them in the subject, where line breaks count too, and in the body."""
    both: tuple[tuple[Where, str, re.Pattern[str]], ...] = (
        ("subject", text.subject or "", _SUBJECT),
        ("body", text.body, _BODY),
    )
    for where, whole, unseen in both:
        for found in unseen.finditer(whole):
            if not _belongs(whole, found):
                yield Hit(MESSAGE, where, found.start(), found.end(), fix=_fix(found[0], where))


def _fix(signs: str, where: Where) -> str:
    if signs.strip("\r\n\t\u0085\u2028\u2029"):
        return ""
    return " " if where == "subject" else "\n"


def _belongs(whole: str, found: re.Match[str]) -> bool:
    """Tell whether a joiner stands where a script or an emoji needs it."""
    if found[0] not in _JOINERS or not 0 < found.start() < len(whole) - 1:
        return False
    before, after = whole[found.start() - 1], whole[found.end() : found.end() + 1]
    return all("\u0600" <= sign <= "\u0dff" or sign > "\u25ff" for sign in before + after)


RULE = Rule(
    code="KR101",
    name="control-characters",
    group="leak",
    severity="error",
    reason="Hidden characters show that a text was pasted, break mail programs, and can carry "
    "words that you do not see.",
    source="Law 4 of the house: what leaves is exactly what was read",
    judge=judge,
    bad=(
        "Thank\u200b you.",
        "Thank you\u202e.",
        "Thank you.\x1b[31m",
        "\ufeffThank you.",
        "Thank you.\U000e0041\U000e0042",
        Text("Thank you.", "Baker role\nBcc: all@harbour.example"),
    ),
    good=(
        "Thank you.\r\n\tIndented.\n",
        "Thank you 👩\u200d🍳.",
        "Café, naïve, 日本語, “quotes” – and a dash\u00a0here.",
        "می\u200cخواهم",
    ),
    needs_words=False,
    waivable=False,
)
