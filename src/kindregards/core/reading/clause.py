"""The clause of a sentence that a match stands in, as the mail has it."""

from collections.abc import Mapping, Sequence

from kindregards.core.reading.said import Hit
from kindregards.core.reading.search import compiled, plain

_TRIM = " \t,;:-–—"


def clause_of(hit: Hit, cuts: Mapping[str, Sequence[str]]) -> str:
    """Return the words around a match up to the nearest cuts: ``before`` it and ``after`` it."""
    whole = plain(hit.sentence)
    before, after = whole[: hit.match.start()], whole[hit.match.end() :]
    starts = (cut.end() for p in cuts["before"] for cut in compiled(p).finditer(before))
    ends = (cut.start() for p in cuts["after"] if (cut := compiled(p).search(after)))
    end = hit.match.end() + min(ends, default=len(after))
    return hit.sentence[max(starts, default=0) : end].strip(_TRIM)
