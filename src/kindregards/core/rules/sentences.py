"""A text as the rules look at it: even signs, known names veiled, cut into sentences."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from kindregards.core.language import Table
from kindregards.core.length import is_spaceless
from kindregards.core.once import once_a_table
from kindregards.core.rules.base import Text, compiled, pattern

VEIL = "x"
"""Stands in place of every letter of a name, so that places in the text stay the same."""

_SIGNS = {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"', "‟": '"'}
_SPACES = dict.fromkeys("\u00a0\u202f\u2009\t", " ")
_EVEN = str.maketrans({**_SIGNS, **_SPACES, **dict.fromkeys("‐‑–—", "-")})
_THEIRS = re.compile(r"^[ ]*>.*$", re.MULTILINE)
_BULLET = re.compile(r"[ ]*(?:[-*•·>]|\(?\d{1,2}[.)]|[a-z]\))[ ]")
_STOP = re.compile(r"(?<![.!?…])[.!?…]+[\"')\]]*(?=\s|$)|[。！？]+[」』）]*|\n")
_CAPITAL = r"[A-Z0-9À-ÖØ-ÞĄĆĘŁŃŚŹŻ][\w'&+]*(?:\.\w+)*"
_JOINT = r"(?:(?:,? | ?[-/&] ?)(?:(?:of|the|and|for|de|in|&|\+) )*| ?\()"
_RUN = re.compile(rf"\b{_CAPITAL}(?:{_JOINT}{_CAPITAL}\)?)*")
_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r'"[^"\n]{3,}"|「[^」\n]{3,}」|«[^»\n]{3,}»')
_LONGEST = 1500  # of a sentence: patterns take long over more, and no person writes it


class Sentence(NamedTuple):
    """A sentence: where it starts and ends in the text, and its even, veiled words."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=256)
def even(text: str) -> str:
    """Return ``text`` with plain quotes, dashes and spaces; every sign keeps its place.

    Lines that quote somebody else (``>``) are blank.
    """
    return _THEIRS.sub(lambda m: " " * len(m[0]), text.translate(_EVEN))


def sentences(text: str, context: Any, words: Table) -> tuple[Sentence, ...]:
    """Cut a text into sentences, with the names that its context knows veiled."""
    return _sentences(text, names_of(context), _settings(words))


_Settings = tuple[tuple[str, ...], ...]


@once_a_table
def _settings(words: Table) -> _Settings:
    said = words.get("sentences", {})
    keys = ("titles", "abbreviations", "before", "after", "never")
    return tuple(tuple(said.get(key, ())) for key in keys)


def names_of(context: Any) -> tuple[str, ...]:
    """Return what a context knows by name: a mail's people and topics, all that a note may cite."""
    if context is None:
        return ()
    known = [getattr(context, name, None) for name in ("company", "role", "contact", "name")]
    known += (*getattr(context, "topics", ()), *getattr(context, "facts", ()))
    return tuple([name for name in known if name and name.strip()])


@lru_cache(maxsize=128)
def _sentences(
    text: str, names: tuple[str, ...], settings: tuple[tuple[str, ...], ...]
) -> tuple[Sentence, ...]:
    titles, short, before, after, never = settings
    veiled = _veil(flowing := _flow(even(text)), names, before, after, never)
    ends = _ends(flowing, frozenset(titles), frozenset(short))
    cuts = list(_bounded([0, *ends, len(text)]))
    spans = ((a, b) for a, b in pairwise(cuts) if text[a:b].strip())
    return tuple(_trimmed(veiled, start, end) for start, end in spans)


def _bounded(cuts: list[int]) -> Iterator[int]:
    for start, end in pairwise(cuts):
        yield from range(start, end, _LONGEST)
    yield cuts[-1]


def _trimmed(text: str, start: int, end: int) -> Sentence:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    return Sentence(start, end, text[start:end])


def _flow(text: str) -> str:
    """Turn the line breaks of a wrapped paragraph into spaces."""
    lines = text.split("\n")
    joints = [" " if _wrapped(a, b) else "\n" for a, b in pairwise(lines)]
    return "".join(line + joint for line, joint in zip(lines, [*joints, ""], strict=True))


def _wrapped(line: str, following: str) -> bool:
    line, opening = line.strip(), following.strip()
    if not line or not opening or _BULLET.match(following):
        return False
    return len(line) >= 50 or (line[-1] not in ".!?,:;" and opening[0].islower())


def _ends(text: str, titles: frozenset[str], short: frozenset[str]) -> Iterator[int]:
    for stop in _STOP.finditer(text):
        if stop[0] != "." or not _is_shortened(text, stop, titles, short):
            yield stop.end()


def _is_shortened(
    text: str, stop: re.Match[str], titles: frozenset[str], short: frozenset[str]
) -> bool:
    token = re.split(r"[^\w.]", text[max(0, stop.start() - 20) : stop.start()])[-1]
    following = text[stop.end() : stop.end() + 3].lstrip()[:1]
    if token.casefold() in titles or (len(token) == 1 and token.isupper() and token != "I"):
        return True
    if token.isdigit() and text[: stop.start() - len(token)].rpartition("\n")[2].strip() == "":
        return True
    return token.casefold() in short and not following.isupper()


def _veil(
    text: str,
    names: tuple[str, ...],
    before: tuple[str, ...],
    after: tuple[str, ...],
    never: tuple[str, ...],
) -> str:
    said = _folded(even(text))
    for name in sorted(names, key=len, reverse=True):
        if not all(_folded(part) in said for part in even(name).split()):
            continue  # Most texts do not hold most names: said before a pattern is made.
        flags = re.IGNORECASE if len(_WORD.findall(name)) > 1 else 0
        exact = r"\s+".join(re.escape(part) for part in even(name).split())
        whole = exact if is_spaceless(name) else rf"(?<!\w){exact}(?!\w)"
        text = re.sub(whole, _filled, text, flags=flags)
    known = frozenset(word.casefold() for name in names for word in _WORD.findall(name))
    return _RUN.sub(lambda run: _veil_run(run, known, before, after, never), text)


def _folded(text: str) -> str:
    """Return a text in which all that ``IGNORECASE`` takes for the same is the same."""
    return text.casefold().replace("ı", "i")


def _veil_run(
    run: re.Match[str],
    known: frozenset[str],
    before: tuple[str, ...],
    after: tuple[str, ...],
    never: tuple[str, ...],
) -> str:
    parts = [part.casefold() for part in _WORD.findall(run[0])]
    opening = run.string[max(0, run.start() - 40) : run.start()]
    starts = not opening.strip() or opening.rstrip(" ")[-1:] in ".!?\n"
    alone = starts and len(parts) == 1
    following = run.string[run.end() : run.end() + 30]
    if not alone and all(part in known or len(part) < 4 for part in parts):
        return _filled(run) if known.intersection(parts) else run[0]
    if len(parts) > 2 and not any(sign.islower() for sign in run[0]):
        return run[0]
    if after and not alone and compiled(after).match(following):
        return _filled(run)
    if before and compiled(before).search(opening) and not compiled(never).search(run[0]):
        return _filled(run) if len(parts) > 1 else run[0]
    return run[0]


def _filled(match: re.Match[str]) -> str:
    return re.sub(r"\w", VEIL, match[0])


def removal(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen the place of a sentence by the spaces after it, so that taking it out leaves no gap."""
    widened = len(text) - len(text[end:].lstrip(" \t"))
    if (
        text[max(0, start - 2) : start].strip(" ") in ("", "\n", "\n\n")
        and text[widened : widened + 1] == "\n"
    ):
        widened = len(text) - len(text[widened:].lstrip("\n"))
    return start, widened


def questions(text: Text, context: Any, words: Table) -> Iterator[tuple[Sentence, int]]:
    """Yield the sentences that ask something, each with the number of its questions.

    A sentence that only announces a question (*I would value your advice on one point*) counts
    where no question follows it; a courtesy (*may I stay in touch?*) never does.
    """
    found = list(sentences(text.body, context, words))
    courtesy = pattern(words, "questions", "courtesy")
    indirect = pattern(words, "questions", "asks")
    definite, joined = (
        pattern(words, "questions", "definite"),
        pattern(words, "questions", "joined"),
    )
    asked = [s for s in found if not courtesy.search(s.text)]
    direct = [s for s in asked if s.text.rstrip("\"')").endswith(("?", "？"))]
    hidden = [s for s in asked if s not in direct and indirect.search(s.text)]
    if direct or any(definite.search(s.text) for s in hidden):
        hidden = [s for s in hidden if definite.search(s.text)]
    for sentence in sorted((*direct, *hidden)):
        yield sentence, 1 + len(joined.findall(sentence.text))


def unquoted(text: Text) -> Text:
    """Return a note's text with all that stands in quotation marks veiled; places stay."""
    return Text(_QUOTED.sub(_filled, even(text.body)), text.subject)
