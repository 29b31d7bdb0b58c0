"""Every source that a word list's patterns are compiled from, so that a build can do it before.

One that is missing here costs time and nothing else.
"""

import re
from collections.abc import Iterator, Mapping

from kindregards.core.composer import lexicon
from kindregards.core.language import Table
from kindregards.core.patterns import with_fragments
from kindregards.core.reading import frames, names, search, signature
from kindregards.core.rules import wrong_company

_MARKS = re.compile(r"\\|\(\?|<<|[\w)\]][?+*|]\S|\[")
"""What a text holds that is a pattern, and few that are not."""

_FLAGS = {"safety": re.NOFLAG}
"""The lists whose patterns do not ignore case: the screen reads small letters only."""


def sources(name: str, table: Table) -> Iterator[tuple[str, int]]:
    """Yield the sources of the list called ``name``, each with its flags."""
    flags = int(_FLAGS.get(name, re.IGNORECASE))
    fragments = tuple(table.get("fragments", {}).items())
    for text in filter(_MARKS.search, set(texts(table))):
        try:
            yield with_fragments(text, fragments), flags
        except KeyError:  # Marks that no fragment fills: it is no pattern.
            continue
    yield from ((lexicon.alone(alias), flags) for alias in table.get("aliases", ()))
    for strength in ("strong", "weak", "praise"):
        yield from ((source, flags) for source in wrong_company.placed(table, strength))
    if "shapes" in table:
        yield search.END, flags
        yield from ((source, flags) for source in _with_shapes(table))


def _with_shapes(naming: Table) -> Iterator[str]:
    shapes = naming["shapes"].items()
    yield signature.closing_source(naming)
    yield from (names.with_shapes(f"<{shape}>", shapes) for shape in naming["shapes"])
    for text in set(texts(naming)):
        if "<" in text:
            yield from (names.with_shapes(piece, shapes) for piece in frames.pieces(text))


def texts(value: object) -> Iterator[str]:
    """Yield every text in a table, keys included: an alias is the key of what it stands for."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from value
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
