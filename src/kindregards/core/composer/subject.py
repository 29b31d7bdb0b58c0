"""The subject line: theirs with one mark of a reply, cleaned; else one of our own."""

import re
import unicodedata

from kindregards.core.composer.choosing import Chooser
from kindregards.core.composer.phrases import Values, fits
from kindregards.core.language import Table
from kindregards.core.length import count_words, is_spaceless
from kindregards.core.rendering import render

_MOST_CHARS, _WORDS = 59, range(3, 9)


def cleaned(subject: str, marks: Table) -> str | None:
    """Return their subject with one mark of a reply; ``None`` where nothing usable is left."""
    text = _filled("".join(_visible(sign) for sign in subject), marks)
    opening = re.compile(
        rf"^\s*(?:(?:{'|'.join(marks['prefixes'])})\s*(?:\[\d+\]|\(\d+\))?\s*[:：]"
        rf"|[\[(](?:{'|'.join(marks['tags'])})[\])]:?)\s*",
        re.IGNORECASE,
    )
    while (shorter := opening.sub("", text)) != text:
        text = shorter
    text = re.sub(r"\s+([,.;:!?])", r"\1", text).strip(" ,;:-–—|")
    if sum(sign.isalpha() for sign in text) < 3:
        return None
    return render(marks["reply"], {"subject": text})


def _filled(text: str, marks: Table) -> str:
    """Return a subject without the slots that nobody filled, nor what led up to a last one."""
    whole = text.split()
    kept = re.sub("|".join(marks["leftovers"]), " ", text, flags=re.IGNORECASE).split()
    while kept and kept != whole and kept[-1].lower() in marks["dangling"]:
        kept.pop()
    return " ".join(kept)


def _visible(sign: str) -> str:
    category = unicodedata.category(sign)
    return " " if category in ("Cc", "Zl", "Zp") else "" if category.startswith("C") else sign


def written(phrases: list[Table], values: Values, chooser: Chooser) -> str | None:
    """Write a subject of 3 to 8 words and fewer than 60 signs, with the role where it fits."""
    short = [phrase for phrase in phrases if fits(phrase, values) and _is_short(phrase, values)]
    return chooser.choose("subject", short, values)


def _is_short(phrase: Table, values: Values) -> bool:
    text = render(phrase["text"], values)
    many = count_words(text) if is_spaceless(text) else len(re.findall(r"\w[\w'/&-]*", text))
    return len(text) <= _MOST_CHARS and many in _WORDS
