"""A model writes marks, links, its own orders or a refusal in place of the text."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kindregards.core.language import Table
from kindregards.core.rules.base import Context, Hit, PartContext, Rule, Sample, Text, pattern

NAME = "machine-text"
MESSAGE = "“{}” is no part of such a text."
_MARKS = re.compile(
    r"[\[\]{}<>|\\*_#`~^=$§©®™]|https?:|www\.|://|\S@\S|&\w+;|%\w|\d[\d\s().-]{6,}\d"
    r"|^\s*(?:[-•·–]|\d+[.)])\s|\b(?:b?cc|from|to|subject|reply-to):|\x1b|[\U0001f000-\U0001faff\u2600-\u27bf]"
    r"|\b[\w-]+\.(?:com|org|net|io|example|de|fr|es|it|nl|pl|pt|jp|uk)\b",
    re.IGNORECASE | re.MULTILINE,
)
_WORD = re.compile(r"[^\W_]+")
_ECHO = 8
_ECHO_SIGNS = 24


def judge(text: Text, context: PartContext, words: Table) -> Iterator[Hit]:
    """Find marks, refusals, and runs of words that stand in what the model was told."""
    for found in _MARKS.finditer(text.body):
        yield Hit(MESSAGE.format(found[0].strip()), "body", found.start(), found.end())
    for found in pattern(words, "refusals").finditer(text.body):
        if found[0].casefold() not in context.grounds:
            yield Hit(MESSAGE.format(found[0]), "body", found.start(), found.end())
    if _echoes(text.body, context.told):
        yield Hit("It repeats what the model was told.")


def _echoes(text: str, told: tuple[str, ...]) -> bool:
    runs = _runs("\n".join(told))
    return bool(runs) and any(run in runs for run in _split(text))


@lru_cache(maxsize=4)
def _runs(told: str) -> frozenset[str]:
    return frozenset(_split(told))


def _split(text: str) -> Iterator[str]:
    words = [word.casefold() for word in _WORD.findall(text)]
    for first in range(len(words) - _ECHO + 1):
        yield " ".join(words[first : first + _ECHO])


_CASE = PartContext(
    "thanks", "en", Context(), told=("Never write an address or a link of any kind.",)
)

RULE = Rule(
    code="KR304",
    name=NAME,
    group="model",
    severity="error",
    reason="It holds marks, a link, an order or words of a machine.",
    source="Reliability page, section 1",
    judge=judge,
    bad=(
        Sample("See https://harbour.example for it.", context=_CASE),
        Sample("Call +44 20 7946 0000 now.", context=_CASE),
        Sample("**Thank you** for it.", context=_CASE),
        Sample("Thank you, {{ first_name }}.", context=_CASE),
        Sample("I'm sorry, but I can't help with that.", context=_CASE),
        Sample("You never write an address or a link of any kind to them.", context=_CASE),
        Sample("Thank you \U0001f64f for it.", context=_CASE),
        Sample("Bcc: dana@harbour.example", context=_CASE),
    ),
    good=(
        Sample("Thank you for letting me know (and for your time).", context=_CASE),
        Sample("A line is plenty; if not, I understand.", context=_CASE),
    ),
)
