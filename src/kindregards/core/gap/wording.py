"""How a requirement is named: in the posting's own words, and short."""

import re

from kindregards.core.gap.vocabulary import Vocabulary

_MOST_WORDS = 9
_MOST_OF_TOPIC = 4
_MOST_SIGNS_OF_TOPIC = 40
_TOPIC = re.compile(r"[^\W_][\w+#./&' ’-]*(?<=[\w+#])")
_TRIM = ' \t\n.,;:!?*_|-–—"“”„«»。、，；：・'


def short_text(said: str, vocabulary: Vocabulary, named: list[tuple[int, int]]) -> str:
    """Return what a stretch names, without *you must have* and *would be an advantage*."""
    text = _without(said, "heads", "tails", vocabulary)
    if len(text.split()) > _MOST_WORDS and named:
        end = max(b for _, b in named)
        offset = said.find(text[:10])
        text = _without(text[: max(end - max(offset, 0), 1)], "heads", "tails", vocabulary)
        if len(text.split()) > _MOST_WORDS:
            text = said[named[0][0] : end]
    words = text.split()
    if len(words) > _MOST_WORDS + 3:
        text = " ".join(words[: _MOST_WORDS + 3])
    return _closed(" ".join(text.split()).strip(_TRIM))


def _closed(text: str) -> str:
    """Take a bracket away that lost the other one."""
    return text if text.count("(") == text.count(")") else text.replace("(", "").replace(")", "")


def _without(said: str, heads: str, tails: str, vocabulary: Vocabulary) -> str:
    text, before = said.strip(_TRIM), ""
    while text != before and text:
        before = text
        found = vocabulary.pattern("posting", heads).match(text)
        if found and found.end() < len(text):
            text = text[found.end() :]
        tail = next(
            (
                m
                for m in vocabulary.pattern("posting", tails).finditer(text)
                if m.end() == len(text)
            ),
            None,
        )
        if tail and tail.start() > 0:
            text = text[: tail.start()]
        text = text.strip(_TRIM)
    return text or said.strip(_TRIM)


def topic_of(said: str, vocabulary: Vocabulary, named: list[tuple[int, int]]) -> str | None:
    """Return a short term for it that a mail may name: at most four plain words."""
    own = [_without(said[a:b], "nouns", "tails", vocabulary) for a, b in named]
    bare = _without(_without(said, "heads", "tails", vocabulary), "nouns", "tails", vocabulary)
    bare = re.sub(r"\s*[(（][^)）]*[)）]", "", bare)
    for text in (bare, *own):
        term = " ".join(text.split()).strip(_TRIM)
        fits = len(term.split()) <= _MOST_OF_TOPIC and len(term) <= _MOST_SIGNS_OF_TOPIC
        if (
            fits
            and _TOPIC.fullmatch(term)
            and not vocabulary.pattern("posting", "no_topic").search(term)
        ):
            return term
    return None
