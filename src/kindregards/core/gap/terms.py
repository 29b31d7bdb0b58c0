"""Terms of a synonym table, and where a text holds one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from kindregards.core.gap.tokens import Token, Tokenizer
from kindregards.core.patterns import Pattern, pattern

Mode = Literal["loose", "close", "exact", "name", "pattern"]
_MODES: dict[str, Mode] = {"=": "exact", "~": "close", "/": "pattern"}
_SLACK = 2
"""Words that may stand between those of a loose term, in all."""


@dataclass(frozen=True)
class Term:
    """Words that name or describe something.

    ``loose``: near one another, in any order; ``close``: one right after the other; ``exact``:
    so too, and in these capitals; ``name``: one word with capitals, which has no other endings
    than a plural's; ``pattern``: a regular expression on the text.
    """

    source: str
    mode: Mode
    stems: tuple[str, ...]
    texts: tuple[str, ...] = ()

    @cached_property
    def rarest(self) -> str:
        """The stem that the fewest texts will hold: the longest."""
        return max(self.stems, key=len)

    @property
    def pattern(self) -> Pattern:
        """The compiled pattern, for the mode ``pattern``."""
        return pattern(self.source)


def term(source: str, tokenizer: Tokenizer) -> Term | None:
    """Make a term of what a table says; ``None`` where nothing is left of it."""
    mode: Mode = _MODES.get(source[:1], "close" if tokenizer.spaceless else "loose")
    bare = source[1:] if source[:1] in _MODES else source
    if mode == "pattern":
        return Term(bare, mode, ())
    tokens = tokenizer.tokens(bare)
    if len(tokens) < 2 and len(re.split(r"[\s-]+", bare.strip())) > len(tokens):
        # What only small words keep apart from a common word is taken as it stands.
        joined = r"[\s-]+".join(
            _piece(word, tokenizer) for word in re.split(r"[\s-]+", bare.strip())
        )
        return Term(rf"\b{joined}\b", "pattern", ())
    if mode == "loose" and len(tokens) == 1 and _is_name(bare, tokenizer):
        mode = "name"
    return Term(bare, mode, tuple(t.stem for t in tokens), tuple(t.text for t in tokens))


def _piece(word: str, tokenizer: Tokenizer) -> str:
    if word.lower() in tokenizer.small:
        return re.escape(word)
    return rf"{re.escape(tokenizer.stem(word))}\w*"


def _is_name(word: str, tokenizer: Tokenizer) -> bool:
    """Tell whether capitals show a name or an abbreviation; German gives one to every noun."""
    return word != word.lower() and (not tokenizer.capital_nouns or word == word.upper())


def places(wanted: Term, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the first and last token of each place where a term stands."""
    count = len(wanted.stems)
    if wanted.mode != "loose" or count == 1:
        yield from (
            (at, at + count - 1)
            for at in range(len(tokens) - count + 1)
            if _stands_at(wanted, tokens, at)
        )
        return
    for at in range(len(tokens)):
        if any(stem in wanted.stems for stem in tokens[at].stems):
            last = _window(wanted, tokens, at)
            if last is not None:
                yield at, last


def _stands_at(wanted: Term, tokens: Sequence[Token], at: int) -> bool:
    here = tokens[at : at + len(wanted.stems)]
    if here[-1].place - here[0].place >= len(here) or here[0].run != here[-1].run:
        return False
    if wanted.mode == "name":
        return here[0].text.casefold().removesuffix("s") == wanted.texts[0].casefold().removesuffix(
            "s"
        )
    if wanted.mode == "exact":
        return all(a.text == b for a, b in zip(here, wanted.texts, strict=True))
    return all(stem in token.stems for stem, token in zip(wanted.stems, here, strict=True))


def _window(wanted: Term, tokens: Sequence[Token], at: int) -> int | None:
    """Return the last token of a loose term that begins at ``at``, if one does."""
    missing = list(wanted.stems)
    for index in range(at, len(tokens)):
        token = tokens[index]
        gap = token.place - tokens[at].place
        if token.run != tokens[at].run or gap >= len(wanted.stems) + _SLACK:
            return None
        hit = next((stem for stem in missing if stem in token.stems), None)
        if hit:
            missing.remove(hit)
        if not missing:
            return index
    return None


SPLIT = re.compile(r"\s*,\s+")


def listed(value: str | list[str]) -> list[str]:
    """Return the terms of a row: a list, or one text with commas."""
    return (
        [item for item in SPLIT.split(value.strip()) if item] if isinstance(value, str) else value
    )
