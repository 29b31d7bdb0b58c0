"""Which thinking traps a person's words show, by patterns and weights, and with no model."""

import re
from collections.abc import Iterator, Mapping

from kindregards.core.composer.phrases import pick
from kindregards.core.language import Table
from kindregards.core.patterns import Pattern, pattern
from kindregards.core.plain import folded, plain
from kindregards.core.safety.loose import readings
from kindregards.core.weighing import weigh

MOST_NAMED = 2
_NONE = "none"
_DOUBT = 0.45
"""A trap that a pattern shows is not named where no trap at all is likelier than this."""
_ALSO = 0.2
"""How likely a second trap must be."""
NOTHING = ("(?!)",)
_ENDS = re.compile(r"[.!?;:。！？…]")


def find_traps(text: str, tables: Mapping[str, Table]) -> tuple[str, ...]:
    """Return the names of at most two traps that ``text`` shows, the likeliest first.

    ``tables`` are a language's; where it holds ``traps_weights``, patterns and weights decide
    together, and what a pattern shows is no trap where the words speak against it.
    """
    shown = shown_traps(text, tables["traps"])
    weights = tables.get("traps_weights")
    if weights is None:
        return shown[:MOST_NAMED]
    likely = weigh(readings(text), weights, shown)
    none = likely.pop(_NONE)
    if 1 - none <= weights["alarm"]:
        return shown[:1] if none < _DOUBT else ()
    ranked = sorted(likely, key=lambda name: -likely[name])
    return (ranked[0], *(name for name in ranked[1:MOST_NAMED] if likely[name] > _ALSO))


def shown_traps(text: str, words: Table) -> tuple[str, ...]:
    """Return the names of all traps that patterns show, in the order they show.

    ``words`` is the language's ``traps`` table. A trap whose row holds ``unless`` is not named
    where that stands in the same sentence, and none is where ``before`` stands right before it:
    what a person denies, plans, or was told is no trap.
    """
    own = _typed_evenly(text, words)
    found: list[tuple[int, int, str]] = []
    for place, row in enumerate(words["traps"]):
        start = _first(own, row, words)
        if start is not None:
            found.append((start, place, row["name"]))
    return tuple(name for _, _, name in sorted(found))


def trap_lines(traps: tuple[str, ...], words: Table, seed: str) -> Iterator[str]:
    """Yield what is said of each trap, gently, and no two lines that begin alike."""
    said = ""
    for trap in traps:
        lines = [line for line in words["trap_lines"][trap] if line[:6] != said]
        line = pick(({"text": text} for text in lines), {}, f"{seed}|{trap}") or ""
        said = line[:6]
        yield line


def _typed_evenly(text: str, words: Table) -> str:
    """Return the text in lower case, unaccented, with the usual short forms written out."""
    own = plain(text.replace("\n", " . "))
    for letter, spelled in words.get("letters", {}).items():
        own = own.replace(letter, spelled)
    own = folded(own)
    for typed, meant in words.get("slips", ()):
        own = pattern(typed).sub(meant, own)
    return " ".join(own.split())


def _first(own: str, row: Table, words: Table) -> int | None:
    """Return where the first hit of a trap starts that no guard takes back."""
    before = _compiled(words["guards"]["before"] or NOTHING, words)
    unless = _compiled((*words["guards"]["unless"], *row.get("unless", ()), *NOTHING), words)
    for hit in _compiled(row["patterns"], words).finditer(own):
        begin, end = _sentence(own, *hit.span())
        if not (before.search(own[begin : hit.start()]) or unless.search(own[begin:end])):
            return hit.start()
    return None


def _sentence(own: str, start: int, end: int) -> tuple[int, int]:
    begins = [mark.end() for mark in _ENDS.finditer(own, 0, start)]
    closes = _ENDS.search(own, end)
    return (begins[-1] if begins else 0), (closes.start() if closes else len(own))


def _compiled(sources: tuple[str, ...] | list[str], words: Table) -> Pattern:
    fragments = tuple(words.get("fragments", {}).items())
    return pattern(*sources, fragments=fragments)
