"""The topics of a note: terms we know, or the short noun phrase after *about* and its kin."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kindregards.core.composer.cuts import cut_out
from kindregards.core.composer.lexicon import Term, known_words, terms, tokens
from kindregards.core.composer.nounphrase import heads, noun_phrase, stop_words
from kindregards.core.language import Table
from kindregards.core.once import once
from kindregards.core.patterns import Pattern, pattern

_PAUSE = r"[;:!?,()\[\]\"“”„…—–。、！？「」（）\n]+|\.(?=\s|$)|\s-+\s"


class Topic(NamedTuple):
    """A noun phrase that fits after "about". ``talked``: the note says it was talked about."""

    text: str
    talked: bool


@once
def topics(note: str, words: Table) -> tuple[Topic, ...]:
    """Find the topics of one note, the surest first; nothing from a clause that is private."""
    note = note.lower() if note.isupper() and len(note.split()) > 2 else note
    clumsy = any(word[0].lower() in words.get("clumsy_marks", ()) for word in _lower_only(note))
    found: list[Topic] = []
    for clause in clauses(note, words):
        if not found or not _says_what_they_have(clause, words):
            found.extend(_of_clause(clause, clumsy, words))
    return tuple(dict.fromkeys(found))


def _says_what_they_have(clause: str, words: Table) -> bool:
    return "what_they_have" in words and bool(pattern(words["what_they_have"]).search(clause))


def _lower_only(note: str) -> list[re.Match[str]]:
    return [word for word in tokens(note) if word[0].islower()]


def clauses(note: str, words: Table) -> list[str]:
    """Cut a note at punctuation and before words that open a clause."""
    pieces = re.split(_PAUSE, note.replace("’", "'"))
    opened = [part for piece in pieces for part in _boundary(words).split(piece)]
    return [part.strip() for part in opened if part.strip()]


def _boundary(words: Table) -> Pattern:
    return _joined(tuple(words["boundaries"]), bool(words.get("spaceless")))


@cache
def _joined(listed: tuple[str, ...], spaceless: bool) -> Pattern:
    edge, either = "" if spaceless else r"\b", "|".join(map(re.escape, listed))
    return pattern(rf"{edge}(?:{either}){edge}" if listed else r"(?!)")


def is_private(clause: str, words: Table) -> bool:
    """Tell whether a clause speaks of health, family or money, outside of somebody's work."""
    spaceless = bool(words.get("spaceless"))
    rest = _joined(tuple(words["work_words"]), spaceless).sub(" ", clause)
    return bool(_joined(tuple(words["private"]), spaceless).search(rest))


def _of_clause(clause: str, clumsy: bool, words: Table) -> Iterator[Topic]:
    if is_private(clause, words):
        return
    if not words.get("noun_phrases"):
        yield from _by_patterns(clause, words)
        return
    cued = {word[0].lower() for word in tokens(clause)} & set(words["talk_cues"])
    found, places = terms(clause, words), list(_places(clause, words))
    for start, talk in places:
        yield from _at(clause, start, talk or bool(cued), found, clumsy, words)
    first = min((start for start, _ in places), default=0)
    for term in sorted(found, key=lambda term: term.start < first):
        yield Topic(term.name, bool(cued) and bool(places))
    yield from _named_task(clause, clumsy, words)


def _by_patterns(clause: str, words: Table) -> Iterator[Topic]:
    """Find the terms, and without any what the language's own patterns cut out."""
    found, talked = terms(clause, words), words.get("talked")
    said = talked is not None and pattern(talked).search(clause) is not None
    yield from (Topic(term.name, said) for term in found)
    if not found:
        yield from (Topic(cut, said) for cut in cut_out(clause, words.get("cuts", ()), words))


def _places(clause: str, words: Table) -> Iterator[tuple[int, bool]]:
    """Find where topics may begin, and whether the words before say it was talked about."""
    found = tokens(clause)
    for before, word in zip([None, *found], found, strict=False):
        plain, last = word[0].lower(), before[0].lower() if before else ""
        if plain in words["topic_words"] and (plain == "about" or last in words["topic_nouns"]):
            yield word.end(), last in words["talk_cues"]
        elif plain in words["with_words"] and last in words["with_nouns"]:
            yield word.end(), False
        elif plain in words["direct_verbs"] or (
            plain in words["of"] and last in words["talk_cues"]
        ):
            yield word.end(), True


def _at(
    clause: str, start: int, talked: bool, found: list[Term], clumsy: bool, words: Table
) -> Iterator[Topic]:
    here = [term for term in found if term.start >= start]
    phrase = noun_phrase([word[0] for word in tokens(clause[start:])], words)
    if here and here[0].start - start <= len(" the very "):
        yield Topic(here[0].name, talked)
    elif phrase and (
        not clumsy or (phrase.head_known and words["of"][0] not in phrase.text.split())
    ):
        yield Topic(phrase.text, talked)


def _named_task(clause: str, clumsy: bool, words: Table) -> Iterator[Topic]:
    """Find "the pricing exercise" or "pensions part"; a short fragment may be a noun as it is."""
    found = [word[0] for word in tokens(clause)]
    found[:1] = [word.lower() if word.istitle() else word for word in found[:1]]
    for at, word in enumerate(found):
        before = _before(found[:at], clumsy, words) if word.lower() in words["part_heads"] else ""
        if before:
            yield Topic(f"{words['article']} {before} {word.lower()}", False)
    yield from _runs(found, clumsy, words)


def _runs(found: list[str], clumsy: bool, words: Table) -> Iterator[Topic]:
    """Find two or more plain words in a row that end in a noun we know: "aseptic technique"."""
    at = 0
    while at < len(found):
        phrase = noun_phrase(found[at:], words)
        plain = phrase.text.lower().split() if phrase else []
        core = [word for word in plain if word != words["article"]]
        strange = clumsy and not set(core) <= known_words(words)
        if (
            phrase
            and phrase.head_known
            and len(core) > 1
            and core[-1] in heads(words)
            and not strange
        ):
            yield Topic(phrase.text, False)
        at += max(1, len(core))


def _before(found: list[str], clumsy: bool, words: Table) -> str:
    """Return the one or two words before a head, where they are safe to name."""
    known, stops = known_words(words), stop_words(words) | {*words["owners"]}
    kept: list[str] = []
    for word in reversed(found[-2:]):
        strange = word not in known and (clumsy or word.endswith(tuple(words["verb_endings"])))
        if word.lower() in stops or strange or not (word.isalpha() and word.islower()):
            break
        kept.insert(0, word)
    return " ".join(kept)
