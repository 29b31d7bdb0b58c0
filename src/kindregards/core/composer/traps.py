"""Which thinking traps a person's words show, by patterns and with no model."""

import re

from kindregards.core.language import Table
from kindregards.core.patterns import pattern
from kindregards.core.plain import plain

MOST_NAMED = 2


def find_traps(text: str, words: Table) -> tuple[str, ...]:
    """Return the names of at most two traps that ``text`` shows, in the order they show.

    ``words`` is the language's ``note`` table. At one place in the text the trap that stands
    first in the table is the one that is named: more of them would be a diagnosis.
    """
    own = plain(text)
    found: list[tuple[int, int, str]] = []
    for place, row in enumerate(words["traps"]):
        hit = pattern(*row["patterns"], flags=re.MULTILINE).search(own)
        if hit:
            found.append((hit.start(), place, row["name"]))
    return tuple(name for _, _, name in sorted(found)[:MOST_NAMED])
