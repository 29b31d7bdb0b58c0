"""Cheers up, or promises, where nobody can know."""

import re
from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, Rule, Text, word_set
from kindregards.core.rules.objecting import objections
from kindregards.core.rules.sentences import unquoted

NAME = "not-over-positive"
SHARE = 0.12
FEWEST = 30
CHEER = "This cheers up or promises what nobody knows. Say what is true, and leave it there."
SWEET = "The note is very cheerful. Say less that is nice, and more that is definite."
_WORD = re.compile(r"[^\W\d_]+")


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look for platitudes and promises, and count the cheerful words where a list of them is."""
    own = unquoted(text)
    for where, sentence, found in objections(own, context, words, NAME):
        start = sentence.start + found.start()
        yield Hit(CHEER, where, start, sentence.start + found.end())
    said = [word.casefold() for word in _WORD.findall(own.body)]
    cheerful = word_set(words, NAME, "positive")
    if len(said) >= FEWEST and sum(word in cheerful for word in said) > SHARE * len(said):
        yield Hit(SWEET)


RULE = Rule(
    code="KR307",
    name=NAME,
    group="note",
    severity="error",
    reason="To be told to stay positive is to be told that the feeling is wrong.",
    source="Rubric B7; domain 3.2, 3.5",
    judge=judge,
    bad=(
        "Stay positive!",
        "Everything happens for a reason.",
        "You will find something better soon.",
        "At least you got an interview.",
        "You are amazing, and it is their loss.",
        "Great, good, best. " * 12,
    ),
    good=(
        "A no like this can sting for a while.",
        "Nobody can guarantee the next answer.",
        "They also wrote, “you will find a great role”.",
        "You reached the interview, and that stays true.",
    ),
)
