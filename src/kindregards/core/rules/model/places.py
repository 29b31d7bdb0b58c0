"""Where the patterns of a list of the leak words hold, sentence by sentence."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kindregards.core.language import Table
from kindregards.core.rules.base import PartContext, Text, pattern
from kindregards.core.rules.model.told import plain
from kindregards.core.rules.sentences import Sentence, sentences


class Place(NamedTuple):
    """A place that a pattern holds: its sentence as it was written, and the match in it."""

    sentence: Sentence
    found: re.Match[str]

    @property
    def span(self) -> tuple[int, int]:
        """Where the place starts and ends in the text."""
        return self.sentence.start + self.found.start(), self.sentence.start + self.found.end()


def cut(text: Text, words: Table) -> Iterator[Sentence]:
    """Cut a part into sentences, with nothing veiled."""
    body = plain(text.body)
    for one in sentences(body, None, words):
        yield Sentence(one.start, one.end, body[one.start : one.end])


def places(
    text: Text, context: PartContext, words: Table, *path: str, unless: str = "unless"
) -> Iterator[Place]:
    """Yield the places of a list of patterns; none that the list's ``unless`` overlaps."""
    wanted = pattern(context.leaks, *path)
    spared = pattern(context.leaks, *path[:-1], unless)
    for sentence in cut(text, words):
        kept = [found.span() for found in spared.finditer(sentence.text)]
        for found in wanted.finditer(sentence.text):
            if all(found.end() <= a or found.start() >= b for a, b in kept):
                yield Place(sentence, found)
