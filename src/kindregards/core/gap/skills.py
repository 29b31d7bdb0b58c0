"""The synonym table: which words name the same thing, and which show it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kindregards.core.gap.terms import Term, listed, places, term
from kindregards.core.gap.tokens import Token, Tokenizer

NARROWER = ">"


@dataclass(frozen=True)
class Hit:
    """A term in a text: ids of what it names, and its first and last token.

    ``names`` is empty where the words only show something, and do not name it; ``count``
    is how many words the term has.
    """

    names: frozenset[str]
    shows: frozenset[str]
    start: int
    end: int
    count: int = 1


class Skills:
    """One language's table, with the one that belongs to no language.

    A row is ``id = terms``; a term after ``>`` shows the thing and does not name it: it may be
    another row's term, and all that shows that one shows this one too.
    """

    def __init__(self, tokenizer: Tokenizer, *tables: tuple[Mapping[str, Any], bool]) -> None:
        """Take tables, each with whether its ids are words of the language too."""
        self.tokenizer = tokenizer
        self.kinds: dict[str, str] = {}
        self.shown_by: dict[str, set[str]] = defaultdict(set)
        self._names: dict[Term, set[str]] = defaultdict(set)
        self._shows: dict[Term, set[str]] = defaultdict(set)
        rows = [row for table, are_words in tables for row in self._rows(table, are_words)]
        for _, name, own, narrower in rows:
            self._name(name, own)
            self._show(name, narrower)
        self._link()
        self._by_stem = self._index()
        tokenizer.known_parts = frozenset(s for t in self._terms() for s in t.stems)

    def _rows(
        self, table: Mapping[str, Any], are_words: bool
    ) -> Iterator[tuple[str, str, list[str], list[str]]]:
        for kind, rows in table.items():
            for name, value in rows.items():
                items = listed(value)
                own = [item for item in items if not item.startswith(NARROWER)]
                narrower = [item[1:].strip() for item in items if item.startswith(NARROWER)]
                self.kinds.setdefault(name, kind)
                yield kind, name, [name, *own] if are_words else own, narrower

    def _name(self, name: str, sources: list[str]) -> None:
        for source in sources:
            made = term(source, self.tokenizer)
            if made:
                self._names[made].add(name)

    def _show(self, name: str, sources: list[str]) -> None:
        for source in sources:
            made = term(source, self.tokenizer)
            if made:
                self._shows[made].add(name)

    def _link(self) -> None:
        """Let what shows a narrower thing show the wider one too."""
        for made, wider in self._shows.items():
            for narrow in self._names.get(made, ()):
                for name in wider - {narrow}:
                    self.shown_by[name].add(narrow)

    def _terms(self) -> set[Term]:
        return {*self._names, *self._shows}

    def _index(self) -> dict[str, list[Term]]:
        index: dict[str, list[Term]] = defaultdict(list)
        for made in self._terms():
            index[made.rarest if made.stems else ""].append(made)
        return index

    def bags(self) -> dict[str, set[str]]:
        """Return the stems of each row's terms."""
        found: dict[str, set[str]] = {name: set() for name in self.kinds}
        for terms in (self._names, self._shows):
            for made, names in terms.items():
                for name in names:
                    found[name].update(made.stems)
        return found

    def find(self, tokens: Sequence[Token], text: str) -> list[Hit]:
        """Find all that a text names or shows."""
        held = {stem for token in tokens for stem in token.stems}
        found = []
        for stem in held:
            for made in self._by_stem.get(stem, ()):
                if held.issuperset(made.stems):
                    found += [self._hit(made, *place) for place in places(made, tokens)]
        return sorted([*found, *self._by_pattern(tokens, text)], key=lambda hit: hit.start)

    def _by_pattern(self, tokens: Sequence[Token], text: str) -> Iterator[Hit]:
        for made in self._by_stem.get("", ()):
            for match in made.pattern.finditer(text):
                inside = [i for i, t in enumerate(tokens) if match.start() <= t.start < match.end()]
                if inside:
                    yield self._hit(made, inside[0], inside[-1])

    def _hit(self, made: Term, start: int, end: int) -> Hit:
        names = self._names.get(made, set())
        shows = names | self._shows.get(made, set())
        count = len(made.stems) or end - start + 1
        return Hit(frozenset(names), frozenset(shows), start, end, count)

    def all_that_show(self, name: str) -> frozenset[str]:
        """Return a thing and all narrower ones whose evidence is evidence for it."""
        found, waiting = {name}, [name]
        while waiting:
            for narrow in self.shown_by.get(waiting.pop(), ()):
                if narrow not in found:
                    found.add(narrow)
                    waiting.append(narrow)
        return frozenset(found)
