"""Parts by a model and by the composer, put together to one text that knows who wrote what."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kindregards.core.composer.email import lay_out
from kindregards.core.draft import COMPOSER, EMAIL_PARTS, NOTE_PARTS, Email, Note, Part
from kindregards.core.finding import Finding
from kindregards.core.language import LanguagePack
from kindregards.core.length import is_spaceless
from kindregards.core.patterns import Pattern

_SENTENCE = re.compile(r"[^.!?。！？]+")
_GREETED = re.compile(r"^.{2,60}?[,:!]\s|^.{2,20}?\.\s")
_FEWEST_LETTERS = 12
"""Of a sentence that may not come twice: "Thank you" may."""


def mix_email(
    composed: Email, written: Mapping[str, str], author: str, pack: LanguagePack
) -> Email:
    """Lay a model's parts over the composer's mail."""
    parts = _parts(EMAIL_PARTS, composed.parts, written, author)
    texts = {part.name: part.text for part in parts}
    return replace(
        composed,
        subject=written.get("subject", composed.subject),
        body=lay_out(texts, pack),
        parts=parts,
    )


def mix_note(composed: Note, written: Mapping[str, str], author: str) -> Note:
    """Lay a model's parts over the composer's note."""
    parts = _parts(NOTE_PARTS, composed.parts, written, author)
    return replace(composed, body="\n\n".join(part.text for part in parts), parts=parts)


def _parts(
    names: Iterable[str], composed: tuple[Part, ...], written: Mapping[str, str], author: str
) -> tuple[Part, ...]:
    ours = {part.name: part for part in composed}
    laid = {
        name: Part(name, text, author)
        for name, text in written.items()
        if name not in ours or ours[name].text != text
    }
    both = {**ours, **laid}
    return tuple(both[name] for name in names if name in both)


def parts_at(text: Email | Note, finding: Finding) -> tuple[str, ...]:
    """Name the parts that a finding is about; of one about the whole, those of its matter."""
    if finding.where == "subject":
        return ("subject",)
    if "question" in finding.rule:
        return ("questions",)
    if finding.start is None:
        longest = sorted(text.parts, key=lambda part: -len(part.text))
        return tuple(part.name for part in longest if part.author != COMPOSER)[:1]
    start, end = finding.start, finding.end or finding.start
    return tuple(name for name, first, last in _places(text) if first < end and start < last)


def _places(text: Email | Note) -> Iterator[tuple[str, int, int]]:
    """Yield each part of a body with where it stands."""
    for part in text.parts:
        first = text.body.find(part.text)
        if part.name != "subject" and first >= 0:
            yield part.name, first, first + len(part.text)


def repeated(text: str, others: Iterable[str]) -> bool:
    """Tell whether a sentence of a part stands in another part as well."""
    said = {sentence for other in others for sentence in _sentences(other)}
    own = list(_sentences(text))
    return any(s in said for s in own) or len(own) != len(set(own))


def _sentences(text: str) -> Iterator[str]:
    for sentence in _SENTENCE.findall(text.casefold()):
        plain = " ".join(sentence.split())
        if len(plain) >= _FEWEST_LETTERS:
            yield plain


def without_greeting(text: str, greeting: Pattern, ours: str) -> str:
    """Take off a greeting that a part begins with: there is one already.

    The next word has a capital where that of ``ours``, the composer's part, has one.
    """
    found = greeting.search(text)
    end = _GREETED.search(text)
    if not found or found.start() or not end or end.end() >= len(text):
        return text
    rest = text[end.end() :].lstrip()
    return rest if ours[:1].islower() else rest[:1].upper() + rest[1:]


def tidy(text: str, part: str) -> str:
    """Put a part on one line, and end its last sentence."""
    dense = is_spaceless(text)
    line = "".join(map(str.strip, text.splitlines())) if dense else " ".join(text.split())
    if part == "subject" or not line or not line[-1].isalnum():
        return line
    return line + ("。" if dense else ".")
