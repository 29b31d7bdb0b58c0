"""A clause with several requirements in it → one stretch for each."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kindregards.core.gap.skills import Hit
from kindregards.core.gap.tokens import Token
from kindregards.core.gap.vocabulary import Vocabulary

_TOOL = re.compile(r"(?<=[^\s.:;!?] )(?:[A-Z][\w+#]*[A-Z0-9+#]\w*|[A-Z]{2,}|[A-Z][a-z]+)\b")
_MOST_WORDS_OF_ITEM = 4


class Span(NamedTuple):
    """A stretch of the posting."""

    start: int
    end: int


def spans(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[Span]:
    """Cut a clause where a new requirement begins; "or" and brackets keep things together."""
    clause = text[start:end]
    tokens = vocabulary.tokens(clause)
    named = widest([hit for hit in vocabulary.hits(clause, tokens) if hit.names], tokens)
    cuts = [c for c in _cuts(clause, vocabulary) if not _inside(c, named, tokens)]
    if not cuts:
        return [Span(start, end)]
    edges = [0, *(e for _, e in cuts), len(clause)]
    pieces = [
        (edges[i], cuts[i][0] if i < len(cuts) else len(clause)) for i in range(len(cuts) + 1)
    ]
    free = [_is_own(clause, piece, named, tokens, vocabulary, i) for i, piece in enumerate(pieces)]
    if sum(free) < 2 and not _is_plain_list(clause, pieces, vocabulary):
        return [Span(start, end)]
    if sum(free) < 2:
        free = [True] * len(pieces)
    return [Span(start + a, start + b) for a, b in _grouped(pieces, free)]


def _grouped(pieces: list[tuple[int, int]], free: list[bool]) -> Iterator[tuple[int, int]]:
    """Join what cannot stand alone to what stands before it (the first: to what follows)."""
    groups: list[tuple[int, int, bool]] = []
    for (a, b), own in zip(pieces, free, strict=True):
        if groups and (not own or not groups[-1][2]):
            groups[-1] = (groups[-1][0], b, groups[-1][2] or own)
        else:
            groups.append((a, b, own))
    yield from ((a, b) for a, b, _ in groups)


def widest(hits: list[Hit], tokens: tuple[Token, ...]) -> list[Hit]:
    """Leave out hits that lie inside another."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start - h.end, h.start)):
        if not any(k.start <= hit.start and hit.end <= k.end and (k.start, k.end) != (hit.start, hit.end) for k in kept):
            kept.append(hit)
    return sorted(kept, key=lambda h: h.start)


def _cuts(clause: str, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    alternatives = vocabulary.pattern("posting", "or").search(clause) is not None
    fixed = [m.span() for m in vocabulary.pattern("posting", "fixed").finditer(clause)]
    found = []
    for cut in vocabulary.pattern("posting", "between").finditer(clause):
        before = clause[: cut.start()]
        inside = before.count("(") > before.count(")") or before.count("（") > before.count("）")
        comma = clause[cut.start()] in ",、"
        kept = any(a < cut.end() and cut.start() < b for a, b in fixed)
        if not inside and not kept and not (comma and alternatives):
            found.append(cut.span())
    return found


def _inside(cut: tuple[int, int], named: list[Hit], tokens: tuple[Token, ...]) -> bool:
    return any(tokens[h.start].start < cut[0] and cut[1] <= tokens[h.end].end for h in named)


def _is_own(
    clause: str, piece: tuple[int, int], named: list[Hit], tokens: tuple[Token, ...],
    vocabulary: Vocabulary, index: int,
) -> bool:  # fmt: skip
    """Tell whether a piece asks for something by itself."""
    a, b = piece
    if any(a <= tokens[h.start].start and tokens[h.end].end <= b for h in named):
        return True
    words = clause[a:b]
    openers = vocabulary.pattern("posting", "openers")
    known = any(vocabulary.pattern("posting", n).search(words) for n in ("degree", "tongue"))
    tool = _TOOL.search(clause[max(0, a - 2) : b]) and len(words.split()) <= _MOST_WORDS_OF_ITEM
    return known or bool(tool) or (index > 0 and bool(openers.match(words.lstrip())))


def _is_plain_list(clause: str, pieces: list[tuple[int, int]], vocabulary: Vocabulary) -> bool:
    """Tell whether unknown things are listed: three or more, each short, after *experience with*."""
    short = all(len(clause[a:b].split()) <= _MOST_WORDS_OF_ITEM for a, b in pieces[1:])
    return len(pieces) > 2 and short and bool(vocabulary.pattern("posting", "lists").search(clause))
