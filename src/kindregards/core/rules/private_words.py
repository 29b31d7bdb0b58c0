"""Says what the person told us in private, or shows distress that the reader need not see."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from kindregards.core.finding import Where
from kindregards.core.language import Table
from kindregards.core.length import is_spaceless
from kindregards.core.rules.base import Context as _Context
from kindregards.core.rules.base import Hit, Rule, Sample, Text, word_set
from kindregards.core.rules.objecting import objections
from kindregards.core.rules.sentences import even, sentences

NAME = "private-words"
MESSAGE = "This is private and says how you feel. Leave it out of the mail."
WINDOW = 5
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


class _Word(NamedTuple):
    stem: str
    start: int
    end: int


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look for the person's private words and phrases, and for open distress.

    Of a private text the feelings and self-judgements in it count, and five words of it in a
    row; a bare topic ("system design") may be asked about.
    """
    told = [_words(entry, words) for entry in context.private if entry.strip()]
    both: tuple[tuple[Where, str], ...] = (("subject", text.subject or ""), ("body", text.body))
    for where, whole in both:
        heated = [
            (s.start + m.start(), s.start + m.end())
            for place, s, m in objections(text, context, words, NAME)
            if place == where
        ]
        spans: list[tuple[int, int]] = []
        for sentence in sentences(whole, context, words):
            if not told:  # Mostly: then nothing can be let out.
                break
            said = _words(sentence.text, words)
            found = [span for entry in told for span in _leaks(entry, said, words)]
            found += _without_spaces(context.private, sentence.text, words)
            spans += [(sentence.start + a, sentence.start + b) for a, b in found]
        if getattr(context, "by_person", False):
            # Nobody told it before, so it is no secret that gets out: the choice is theirs.
            yield from (Hit(MESSAGE, where, *span, severity="warning") for span in _apart(heated))
            heated = []
        yield from (Hit(MESSAGE, where, start, end) for start, end in _apart(spans + heated))


def _without_spaces(private: tuple[str, ...], said: str, words: Table) -> Iterator[tuple[int, int]]:
    """Yield the places of private words of a script that puts no spaces between words."""
    told = "\n".join(private)
    for word in _spaceless(word_set(words, NAME, "private")):
        if word in told:
            yield from (found.span() for found in re.finditer(re.escape(word), said))


@cache
def _spaceless(listed: frozenset[str]) -> tuple[str, ...]:
    return tuple(filter(is_spaceless, listed))


def _words(text: str, words: Table) -> list[_Word]:
    ends = tuple(words.get(NAME, {}).get("endings", ()))
    return [_Word(_stem(m[0], ends), m.start(), m.end()) for m in _WORD.finditer(even(text))]


def _stem(word: str, endings: tuple[str, ...]) -> str:
    word = word.casefold()
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


@cache
def _stems(listed: frozenset[str], endings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_stem(word, endings) for word in listed)


def _leaks(entry: list[_Word], said: list[_Word], words: Table) -> Iterator[tuple[int, int]]:
    ends = tuple(words.get(NAME, {}).get("endings", ()))
    private = _stems(word_set(words, NAME, "private"), ends)
    stems = [word.stem for word in entry]
    if not private:
        yield from _runs(stems, said)
        return
    for stem in private.intersection(stems):
        yield from _runs([stem], said)
    if len(stems) < WINDOW and private.intersection(stems):
        yield from _runs(stems, said)
    for first in range(len(stems) - WINDOW + 1):
        window = stems[first : first + WINDOW]
        if _tells(window, words, ends):
            yield from _runs(window, said)


def _tells(window: list[str], words: Table, ends: tuple[str, ...]) -> bool:
    common = _stems(word_set(words, NAME, "common"), ends)
    own = _stems(word_set(words, NAME, "first_person"), ends)
    return bool(own.intersection(window)) and len(set(window) - common - own) >= 2


def _runs(stems: list[str], said: list[_Word]) -> Iterator[tuple[int, int]]:
    length = len(stems)
    for first in range(len(said) - length + 1):
        run = said[first : first + length]
        if [word.stem for word in run] == stems:
            yield run[0].start, run[-1].end


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join spans that overlap."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


_TOLD = _Context(private=("I felt so stupid and humiliated afterwards", "system design"))

RULE = Rule(
    code="KR103",
    name=NAME,
    group="leak",
    severity="error",
    reason="What you told us in private is for your own note; in their hands it cannot be undone.",
    source="Law 3 of the house; rubric A14",
    judge=judge,
    bad=(
        "I have not slept since your mail.",
        "This has left me feeling worthless.",
        "I cried when I read your answer.",
        "I am devastated by this news.",
        Sample("I was humiliated in the interview.", context=_TOLD),
        Sample("It was a humiliating experience.", context=_TOLD),
    ),
    good=(
        "I was disappointed, and I accept the decision.",
        "I had hoped for a different result.",
        "On system design, which topic should I take deeper?",
        Sample("On system design, which topic should I take deeper?", context=_TOLD),
        "The patients on the ward had not slept well.",
        Sample("I felt well prepared for the panel.", context=_TOLD),
    ),
    needs_words=False,
    waivable=False,
)
