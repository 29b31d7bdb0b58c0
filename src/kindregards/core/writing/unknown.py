"""Names in a person's own words that no case knows: told by capitals and by what stands beside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kindregards.core.language import Table
from kindregards.core.patterns import pattern
from kindregards.core.writing.shapes import Span
from kindregards.core.writing.small import small_spans, spoken_numbers
from kindregards.core.writing.vocabulary import Vocabulary

_WORD = re.compile(r"[^\W\d_](?:[\w&+]|['’.‑-](?=\w))*")
_OPENING = re.compile(r"(?:^|\n|[.!?:…;。！？]|[.!?]['\"”»]|\s--?|\s[–—])[\s\"'“„«(\[*•>\d.)¿¡-]*$")
# A small article or pronoun that is tied to the word behind it ("d'Ysaline", "l'échange").
_TIED = re.compile(r"[^\W\d_]{1,6}['’](?=[^\W\d_]{2})")
_OWNED = re.compile(r"['’]s?$")
_SPACELESS = re.compile("[\u3040-\u30ff\u3400-\u9fff々ー]")
_PIECE = re.compile(r"[^\W\d_]+")
_LINK = r"[ \u00a0]+(?:(?:{})[ ]+){{0,2}}|[ ]?[&+][ ]?|[ ]?[-‑/][ ]?"


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    opens: bool


@dataclass(frozen=True)
class Unknown:
    """How names are told in one language; ``places`` are those in the title of the role."""

    table: Table
    words: Vocabulary
    places: tuple[str, ...] = ()

    def spans(self, text: str) -> Iterator[Span]:
        """Yield what in a person's own words may be a name. In doubt it is: that costs a token."""
        yield from self.names(text)
        yield from small_spans(text, self.words)
        yield from spoken_numbers(text, self.table)

    def names(self, text: str) -> Iterator[Span]:
        """Yield what in a text looks like a name by its place or its capital."""
        yield from self._placed(text)
        # A script without capitals is looked through for words of others, letter for letter.
        yield from self._capital(_SPACELESS.sub(" ", text))

    def _placed(self, text: str) -> Iterator[Span]:
        """Find names by their place: behind a title, before an honorific, in a street."""
        for source in self.table["sure"]:
            for found in pattern(source).finditer(text):
                yield Span(*found.span("name"), "NAME")
        given = self.table["given"].split()
        for source in self.table["maybe"]:
            for found in pattern(source).finditer(text):
                name = found["name"]
                if name.casefold() in given or not self._is_ordinary(name):
                    yield Span(*found.span("name"), "NAME")
        titles = "|".join(map(re.escape, self.table["titles"].split()))
        one = rf"(?:{titles})\b\.?[ ]+"
        behind = rf"(?<![^\W_]){one}(?:{one})*(?P<name>[^\W\d_][\w'’-]*\w)"
        for found in pattern(behind).finditer(text):
            if found["name"][0].isupper() or not self.words.knows(found["name"]):
                yield Span(*found.span("name"), "NAME")

    def _is_ordinary(self, word: str) -> bool:
        return all(self.words.knows(part) for part in _PIECE.findall(word))

    def _capital(self, text: str) -> Iterator[Span]:
        """Find runs of capitals that are no ordinary words, with what belongs to them."""
        link = re.compile(_LINK.format("|".join(self.table["particles"].split())), re.IGNORECASE)
        run: list[_Word] = []
        words = list(_words(text))
        for at, word in enumerate(words):
            joins = bool(run) and bool(link.fullmatch(text, run[-1].end, word.start))
            is_name = self._is_name(word, words[at + 1 : at + 2], text)
            if not is_name and joins and self.words.capitals == "nouns" and len(run) == 1:
                is_name = word.text[0].isupper() and not self._is_title(word)
            if run and not (is_name and joins):
                yield Span(run[0].start, run[-1].end, "NAME")
                run = []
            if is_name:
                run.append(word)
        if run:
            yield Span(run[0].start, run[-1].end, "NAME")

    def _is_title(self, word: _Word) -> bool:
        return word.text.casefold().strip(".") in self.table["titles"].split()

    def _is_name(self, word: _Word, behind: list[_Word], text: str) -> bool:
        parts = [part for part in _PIECE.findall(word.text) if len(part) > 1]
        if not parts or not any(map(str.isupper, word.text)):
            return False
        if "'" in word.text.replace("’", "'") and self.words.knows(word.text.replace("’", "'")):
            return False
        if word.text.casefold() in self.table["given"].split():
            return self._is_given(word, behind, text)
        if word.opens:
            return not all(map(self._may_open, parts))
        return not all(part.islower() or self.words.may_have_capital(part) for part in parts)

    def _is_given(self, word: _Word, behind: list[_Word], text: str) -> bool:
        """Tell whether a word that may be a first name is one here ("Grant", no "Art Director")."""
        if word.opens:
            return not self._goes_on(word, behind, text)
        if word.text.casefold() in self.words.dates:
            return False
        is_term = self.words.may_have_capital(word.text)
        return not (
            is_term
            and behind
            and self.words.may_have_capital(behind[0].text)
            and behind[0].text[0].isupper()
        )

    def _may_open(self, part: str) -> bool:
        return part.islower() or self.words.knows(part) or self.words.may_have_capital(part)

    def _goes_on(self, word: _Word, behind: list[_Word], text: str) -> bool:
        """Tell whether a word that may be a first name begins a sentence as a word ("Will I")."""
        if not behind:
            return True
        if text[word.end : behind[0].start].strip(" "):
            return False
        return behind[0].text.casefold() in self.table["goes_on"].split()


def _words(text: str) -> Iterator[_Word]:
    for found in _WORD.finditer(text):
        start, end = found.span()
        tied = _TIED.match(found[0])
        if tied and (found[0][0].islower() or not found[0][tied.end()].isupper()):
            # "L'échange": the capital is the article's, and what it is tied to is a small word.
            rest = found[0][tied.end() :]
            opens = not rest[0].isupper()
            start += tied.end()
            word = rest
        else:
            opens, word = bool(_OPENING.search(text[max(0, start - 12) : start] or "\n")), found[0]
        bare = _OWNED.sub("", word)
        yield _Word(start, end - (len(word) - len(bare)), bare, opens)
