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
    every = [hit for hit in vocabulary.hits(clause, tokens) if hit.names]
    named = widest(every, tokens, clause, vocabulary)
    cuts = [
        c for c in _cuts(clause, vocabulary) if not _inside(c, named, tokens, clause, vocabulary)
    ]
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
    free = [own and not _says_the_same(pieces, i, named, tokens) for i, own in enumerate(free)]
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


def widest(
    hits: list[Hit], tokens: tuple[Token, ...], text: str, vocabulary: Vocabulary
) -> list[Hit]:
    """Leave out hits that lie inside another, and those that only reach over an *and*."""
    kept: list[Hit] = []
    hits = [h for h in hits if not any(_shorter(o, h, tokens, text, vocabulary) for o in hits)]
    hits = [h for h in hits if not any(_reaches_over(h, o, tokens) for o in hits)]
    hits = [h for h in hits if not any(_says_more(o, h, tokens, vocabulary) for o in hits)]
    for hit in sorted(hits, key=lambda h: (h.start - h.end, h.start)):
        if not any(
            k.start <= hit.start and hit.end <= k.end and (k.start, k.end) != (hit.start, hit.end)
            for k in kept
        ):
            kept.append(hit)
    return sorted(kept, key=lambda h: h.start)


def _shorter(
    other: Hit, hit: Hit, tokens: tuple[Token, ...], text: str, vocabulary: Vocabulary
) -> bool:
    """Tell whether another hit names the same without reaching over to the next in a list."""
    inside = hit.start <= other.start and other.end <= hit.end
    if not inside or other.end - other.start >= hit.end - hit.start or hit.names != other.names:
        return False
    whole = text[tokens[hit.start].start : tokens[hit.end].end]
    fixed = vocabulary.pattern("posting", "fixed").search(whole)
    return fixed is None and vocabulary.pattern("posting", "between").search(whole) is not None


def _reaches_over(hit: Hit, other: Hit, tokens: tuple[Token, ...]) -> bool:
    """Tell whether a hit's words stand apart with another thing between them."""
    inside = hit.start <= other.start and other.end <= hit.end
    apart = tokens[hit.end].place - tokens[hit.start].place >= hit.count
    return apart and inside and not hit.names & other.names


def _says_more(other: Hit, hit: Hit, tokens: tuple[Token, ...], vocabulary: Vocabulary) -> bool:
    """Tell whether another hit overlaps this one and holds fewer words that say nothing."""
    ahead = hit.start < other.start <= hit.end < other.end
    behind = other.start < hit.start <= other.end < hit.end
    empty, fewer = (
        sum(t.stem in vocabulary.generic for t in tokens[h.start : h.end + 1]) for h in (hit, other)
    )
    return (ahead and empty >= fewer) or (behind and empty > fewer)


def is_object(between: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what follows a thing only says on what, or for whom, it is done."""
    return vocabulary.pattern("posting", "objects").match(between) is not None


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


def _inside(
    cut: tuple[int, int], named: list[Hit], tokens: tuple[Token, ...], clause: str,
    vocabulary: Vocabulary,
) -> bool:  # fmt: skip
    """Tell whether a cut would part what belongs together."""
    return any(tokens[h.start].start < cut[0] and cut[1] <= tokens[h.end].end for h in named) or (
        bool(named)
        and tokens[named[0].end].end < cut[0]
        and "," not in clause[cut[0] : cut[1]]
        and is_object(clause[tokens[named[0].end].end : cut[0]], vocabulary)
    )


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


def _says_the_same(
    pieces: list[tuple[int, int]], i: int, named: list[Hit], tokens: tuple[Token, ...]
) -> bool:
    """Tell whether a piece names nothing but what the piece before it does."""
    if i == 0:
        return False
    here, before = (
        {h.names for h in named if a <= tokens[h.start].start and tokens[h.end].end <= b}
        for a, b in (pieces[i], pieces[i - 1])
    )
    return bool(here) and here == before


def _is_plain_list(clause: str, pieces: list[tuple[int, int]], vocabulary: Vocabulary) -> bool:
    """Tell whether unknown things are listed: three or more, each short."""
    short = all(len(clause[a:b].split()) <= _MOST_WORDS_OF_ITEM for a, b in pieces[1:])
    return len(pieces) > 2 and short and bool(vocabulary.pattern("posting", "lists").search(clause))
