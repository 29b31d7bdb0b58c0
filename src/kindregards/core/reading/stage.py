"""How far this person got: the furthest step that the texts show they took."""

from collections.abc import Iterator, Sequence
from typing import cast

from kindregards.core.facts import Stage
from kindregards.core.language import Table
from kindregards.core.reading.answer import Read
from kindregards.core.reading.said import Hit, first_said


def stage_of(subject: str, body: str, quoted: Sequence[str], words: Table) -> Read[Stage]:
    """Return the furthest step taken, ``unknown`` where the texts show none.

    Steps that are refused, planned or described ("we will hold interviews") are not taken.
    """
    rules = words["stage"]
    texts = (body, subject, *quoted)
    for stage in rules["order"]:
        for text in texts:
            if hit := _taken(rules.get(stage, ()), text, words):
                return Read(cast(Stage, stage), hit.sentence)
            if hit := first_said(rules["implied"].get(stage, ()), text, words):
                return Read(cast(Stage, stage), hit.sentence)
    return Read("unknown")


def taken(texts: Sequence[str], patterns: Sequence[str], words: Table) -> Iterator[str]:
    """Yield the words of the texts that show a step of this kind was taken."""
    for text in texts:
        if hit := _taken(patterns, text, words):
            yield hit.words


def _taken(patterns: Sequence[str], text: str, words: Table) -> Hit | None:
    rules = words["stage"]
    return first_said(patterns, text, words, rules["not_taken"], rules["supposed"])
