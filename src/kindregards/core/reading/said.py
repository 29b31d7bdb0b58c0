"""What a text really says of this person: what is only supposed, or general, is left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kindregards.core.language import Table
from kindregards.core.patterns import Pattern, pattern
from kindregards.core.reading.search import plain, sentences

_HIDDEN = "\x1f"
# No sentence is longer; what is, is no sentence, and would be slow to search.
_LONGEST = 1000


@dataclass(frozen=True)
class Hit:
    """A pattern found in a sentence: both as they stand in the text, and the match itself."""

    sentence: str
    words: str
    match: re.Match[str]

    @property
    def before(self) -> str:
        """The plain words of the sentence before the match."""
        return self.match.string[: self.match.start()]

    @property
    def after(self) -> str:
        """The plain words of the sentence after the match."""
        return self.match.string[self.match.end() :]


def look(source: str, words: Table) -> Pattern:
    """Return a pattern whose fragments (``<<name>>``) are those of the word list."""
    return pattern(source, fragments=tuple(words["fragments"].items()) if "<<" in source else ())


def hits(
    patterns: Sequence[str], text: str, words: Table, hide: Sequence[str] = ()
) -> Iterator[Hit]:
    """Yield each pattern's first match in each sentence, in the text's order.

    What a ``hide`` pattern matches cannot be matched: a step that is only described, say.
    """
    flat = plain(text)
    looked_for = [p for p in (look(s, words) for s in patterns) if p.could_match(flat)]
    if not looked_for:
        return
    hiding = [p for p in (look(s, words) for s in hide) if p.could_match(flat)]
    for sentence in sentences(text):
        stands = text[sentence.start : sentence.start + len(sentence.text)]
        open_words = _hidden(sentence.text[:_LONGEST], hiding)
        for one in looked_for:
            if match := one.search(open_words):
                yield Hit(stands, stands[match.start() : match.end()], match)


def _hidden(text: str, hide: Sequence[Pattern]) -> str:
    """Blank out what the patterns match, character for character."""
    for one in hide:
        text = one.sub(lambda m: _HIDDEN * len(m[0]), text)
    return text


def supposed(hit: Hit, words: Table, rules: Table | None = None) -> bool:
    """Tell whether a sentence only supposes, asks, or speaks of candidates in general."""
    rules = rules or words["supposed"]
    return (
        _any(rules["before"], hit.before, words)
        or _any(rules["after"], hit.after, words)
        or _any(rules["sentence"], hit.match.string, words)
    )


def _any(patterns: Sequence[str], text: str, words: Table) -> bool:
    return any(look(source, words).search(text) for source in patterns)


def first_said(
    patterns: Sequence[str],
    text: str,
    words: Table,
    hide: Sequence[str] = (),
    rules: Table | None = None,
) -> Hit | None:
    """Return the first match that is really said, not supposed; ``None`` where there is none."""
    found = hits(patterns, text, words, hide)
    return next((hit for hit in found if not supposed(hit, words, rules)), None)
