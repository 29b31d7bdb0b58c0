"""Which feelings a person's words name, in neutral words; never the words themselves."""

from dataclasses import dataclass

from kindregards.core.language import Table
from kindregards.core.patterns import pattern
from kindregards.core.plain import plain

MOST_NAMED = 2


@dataclass(frozen=True)
class Feeling:
    """One feeling as it can be named back. ``light`` is true for relief, calm, hope and such.

    ``noun`` is empty where no noun of it sounds natural.
    """

    adjective: str
    noun: str
    light: bool = False


def find_feelings(text: str, words: Table) -> tuple[Feeling, ...]:
    """Return at most two feelings that ``text`` owns to, in the order they are named.

    ``words`` is the language's ``note`` table. A feeling that is denied, or somebody else's,
    is left out.
    """
    own = plain(text)
    guard = pattern(words["feeling_guards"]["before"])
    found: list[tuple[int, Feeling]] = []
    for row in words["feelings"]:
        starts = (hit.start() for hit in pattern(row["pattern"]).finditer(own))
        first = next((start for start in starts if not guard.search(own[:start])), None)
        if first is not None:
            feeling = Feeling(row["adjective"], row.get("noun", ""), row.get("light", False))
            found.append((first, feeling))
    ordered = [feeling for _, feeling in sorted(found, key=lambda pair: pair[0])]
    return tuple(sorted(ordered, key=lambda feeling: feeling.light)[:MOST_NAMED])
