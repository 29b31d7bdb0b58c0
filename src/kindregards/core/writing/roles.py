"""The names in a role's title: a place ("Team Leader, Dandenong"), or the employer's own.

A role's words are ordinary ones in its case, so that a model may read it; its names are none.
"""

import re
from collections.abc import Iterable, Iterator

from kindregards.core.writing.kanji import KANJI, KATAKANA, odd_stretches
from kindregards.core.writing.unknown import Unknown
from kindregards.core.writing.vocabulary import words_in

_PIECE = re.compile(r"[^\W\d_]+")
_LEAST, _ACRONYM = 3, 4


def names_in_role(role: str, texts: Iterable[str], unknown: Unknown) -> tuple[str, ...]:
    """Return the names in a role; ``unknown`` knows nothing of it, ``texts`` are those it is in."""
    if unknown.words.capitals == "none":
        return tuple(_in_kanji(role, unknown))
    words = _PIECE.findall(role)
    odd = [word for word in words if not _is_ordinary(word, unknown)]
    # Where no word is known, it is a job that we have not heard of.
    places = odd if len(odd) < len(words) else []
    return (*places, *dict.fromkeys(_employers(role, texts, unknown)))


def _in_kanji(role: str, unknown: Unknown) -> Iterator[str]:
    runs = KANJI.findall(role)
    odd = [run[a:b] for run in runs for a, b in odd_stretches(run, unknown.words.words)]
    if len("".join(odd)) < len("".join(runs)) or KATAKANA.search(role):
        yield from odd


def _is_ordinary(word: str, unknown: Unknown) -> bool:
    is_short = len(word) < _LEAST or (word.isupper() and len(word) <= _ACRONYM)
    return is_short or _is_job(word, unknown) or unknown.words.is_ordinary(word)


def _is_job(word: str, unknown: Unknown) -> bool:
    return word.casefold().endswith(tuple(unknown.table["jobs"].split()))


def _employers(role: str, texts: Iterable[str], unknown: Unknown) -> Iterator[str]:
    """Yield what begins a name beside the role: "Bonne Route" of "Bonne Route Nord"."""
    if not role.strip():
        return
    title, own = re.compile(re.escape(role), re.IGNORECASE), words_in(role)
    for text in texts:
        rest = title.sub(" . ", text)
        for span in unknown.names(rest):
            words = rest[span.start : span.end].split()
            for end in range(2, len(words) + 1):
                begun = words[:end]
                if words_in(" ".join(begun)) <= own and not any(_is_job(w, unknown) for w in begun):
                    yield " ".join(begun)
