"""One language's words for postings and CVs, made ready."""

from dataclasses import dataclass, field
from functools import cached_property

from kindregards.core.gap.headings import Headings
from kindregards.core.gap.kin import Kin
from kindregards.core.gap.skills import Hit, Skills
from kindregards.core.gap.tokens import Token, Tokenizer
from kindregards.core.language import LanguagePack, Table
from kindregards.core.patterns import Pattern, pattern

_ENGLISH = "en"


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """What is looked for in one language. ``shared`` is the synonym table of no language."""

    language: str
    words: Table
    table: Table
    shared: Table
    told: Table = field(default_factory=dict)
    _patterns: dict[str, Pattern] = field(default_factory=dict)

    @cached_property
    def tokenizer(self) -> Tokenizer:
        """Cuts texts into words."""
        return Tokenizer(self.words["words"])

    @cached_property
    def skills(self) -> Skills:
        """The synonym table: an English id is a word of English, elsewhere only an id."""
        is_english = self.language == _ENGLISH
        return Skills(self.tokenizer, (self.table, is_english), (self.shared, True))

    @cached_property
    def kin(self) -> Kin:
        """Tells which rows a sentence speaks of, where no term of theirs stands in it."""
        bags = self.skills.bags()
        for rows in self.told.values():
            for name, words in rows.items():
                bags.setdefault(name, set()).update(map(self.tokenizer.stem, words.split()))
        return Kin(bags, self.generic, self._stems("common"))

    @cached_property
    def told_of(self) -> frozenset[str]:
        """Ids whose telling words are listed."""
        return frozenset(name for rows in self.told.values() for name in rows)

    @cached_property
    def generic(self) -> frozenset[str]:
        """Stems of words that say nothing of what is asked for: *experience*, *strong*."""
        return self._stems("generic")

    def _stems(self, listed: str) -> frozenset[str]:
        words = self.words["words"].get(listed, ())
        return frozenset(t.stem for word in words for t in self.tokenizer.tokens(word))

    def headings(self, text: str) -> Headings:
        """The headings of a ``posting`` or a ``cv``."""
        return Headings(self.words[text]["headings"], strict=text == "cv")

    def pattern(self, part: str, name: str) -> Pattern:
        """Return a list of patterns as one, any of which may match."""
        key = f"{part}.{name}"
        if key not in self._patterns:
            self._patterns[key] = pattern(*self.words[part].get(name) or ["(?!)"])
        return self._patterns[key]

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Return a text's words."""
        return self.tokenizer.tokens(text)

    def hits(self, text: str, tokens: tuple[Token, ...] | None = None) -> list[Hit]:
        """Find what a text names or shows."""
        skills = self.skills  # First of all: compounds are cut at words that the table knows.
        return skills.find(self.tokens(text) if tokens is None else tokens, text)

    @property
    def short(self) -> frozenset[str]:
        """Words that end in a full stop inside a sentence."""
        return frozenset(self.words["words"].get("abbreviations", ()))


def vocabulary(pack: LanguagePack, shared: Table) -> Vocabulary:
    """Make the words of a language ready."""
    tables = pack.tables
    told = tables.get("told", {})
    return Vocabulary(pack.language, tables["gap"], tables["skills"], shared, told)
