"""Is longer than a favour should be."""

from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, Rule, Text
from kindregards.core.rules.sentences import count_words, even

WORDS = (150, 220)
CHARACTERS = (300, 440)
MESSAGE = "This has {} {}. Up to {} are read to the end; shorten it."


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Count words, or characters in a script that has no spaces between words."""
    body = even(text.body)
    signs = len("".join(body.split()))
    if sum(map(_is_spaceless, body)) * 3 > signs:
        count, unit, bounds = signs, "characters", CHARACTERS
    else:
        count, unit, bounds = count_words(body), "words", WORDS
    if count > bounds[0]:
        severity: Any = "error" if count > bounds[1] else "warning"
        yield Hit(MESSAGE.format(count, unit, bounds[0]), severity=severity)


def _is_spaceless(sign: str) -> bool:
    return "\u3040" <= sign <= "\u30ff" or "\u3400" <= sign <= "\u9fff"


RULE = Rule(
    code="KR216",
    name="too-long",
    group="manners",
    severity="warning",
    reason="Mails of 50 to 125 words are answered most; a long one is put off.",
    source="Rubric A1; Boomerang (domain 1.4): over 150 words warn, over 220 stop; Japanese "
    "over 300 and 440 characters",
    judge=judge,
    bad=("word " * 151, "word " * 221, "お" * 301, "お返事をありがとうございます。" * 30),
    good=("word " * 150, "A short mail.", "お" * 300, "Which part should I have taken deeper?"),
    needs_words=False,
)
