"""Addresses, links, telephone and account numbers, told by their shape alone."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kindregards.core.writing.tokens import Kind


class Span(NamedTuple):
    """A stretch of a text that gets a token of one kind."""

    start: int
    end: int
    kind: Kind


# Endings of domains that are typed without www: a list, so that "Node.js" and "z.B" are words.
_ENDINGS = (
    "com|org|net|info|biz|io|co|ai|app|dev|me|eu|uk|ie|us|ca|au|nz|in|de|at|ch|li|lu|fr|be|nl|es|"
    "it|pt|br|mx|ar|cl|pe|pl|cz|dk|se|no|fi|jp|edu|gov|mil|jobs|careers|work|page|site|online|xyz|"
    "link|tech|cloud|email|ly|gl|example|test|invalid|localhost"
)
# Before each shape what all of its kind hold: most texts hold none, and that is told much faster.
_SHAPES: tuple[tuple[Kind, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        "ADDRESS",
        re.compile(r"[@＠]"),
        re.compile(r"(?:mailto:)?[\w.+'%=-]{1,64}[@＠][\w-]{1,63}(?:[.．][\w-]{1,63})+"),
    ),
    (
        "ADDRESS",
        re.compile(r"[(\[{]"),
        re.compile(
            r"[\w.+-]{1,64} ?(?:[(\[{] ?(?:at|@|ät|arroba|chiocciola|małpa) ?[)\]}]) ?"
            r"[\w-]{1,63}(?: ?(?:\.|[(\[{] ?(?:dot|punkt|punto|point|ponto|kropka|\.) ?[)\]}]) ?"
            r"[\w-]{1,63})+",
            re.IGNORECASE,
        ),
    ),
    (
        "LINK",
        re.compile(r"://|\.[^\s<>\"'「」。、]"),
        re.compile(r"(?:\b[a-z][a-z+.-]{1,11}://|\bwww\.)[^\s<>\"'「」。、]+", re.IGNORECASE),
    ),
    (
        "LINK",
        re.compile(r"\.\w"),
        re.compile(
            rf"(?<![\w@.])(?:[a-z0-9][\w-]{{0,62}}\.){{1,5}}(?:{_ENDINGS})(?![\w-])(?:[:/?#][^\s<>\"'「」。、]*)?",
            re.IGNORECASE,
        ),
    ),
    ("LINK", re.compile(r"[@＠]"), re.compile(r"(?<![\w@＠])[@＠][\w.-]*\w", re.ASCII)),
    ("LINK", re.compile(r"@\w"), re.compile(r"(?<![\w@])@\w[\w.-]*\w")),
    ("PHONE", re.compile(r"\d\d"), re.compile(r"\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{2,4}){3,8}\b")),
    (
        "PHONE",
        re.compile(r"\d"),
        re.compile(r"(?<![\d])[+＋]?[(（]?\d(?:[ \t\u00a0().\-/–—‑－（）・]{0,3}\d){6,}"),
    ),
)
# A run of digits that can only be a day or a span of years.
_DATE = re.compile(
    r"(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|1[0-2])[-./](?:19|20)\d\d"
    r"|(?:19|20)\d\d ?[-–—/] ?(?:19|20)\d\d"
)
_TAIL = ".,;:!?)]}»"
_TELLS: dict[Kind, int] = {"WORD": 0, "NAME": 1}
_MOST = 2


@lru_cache(maxsize=64)
def shaped(text: str) -> tuple[Span, ...]:
    """Return what has the shape of an address, link, telephone or account number."""
    return tuple(_shaped(text))


def _shaped(text: str) -> Iterator[Span]:
    for kind, gate, shape in _SHAPES:
        for found in shape.finditer(text) if gate.search(text) else ():
            end = found.end()
            while kind == "LINK" and end > found.start() + 1 and text[end - 1] in _TAIL:
                end -= 1
            if not _DATE.fullmatch(found[0]):
                yield Span(found.start(), end, kind)


def without_shapes(text: str) -> str:
    """Return a text without its addresses, links and numbers: the words that it is made of."""
    pieces, end = [], 0
    for span in merged(list(shaped(text)), text):
        pieces.append(text[end : span.start])
        end = span.end
    return " ".join((*pieces, text[end:]))


def merged(spans: list[Span], text: str) -> Iterator[Span]:
    """Yield the spans in order, each grown to whole words; those that overlap become one."""
    last: Span | None = None
    for span in sorted((_grown(span, text) for span in spans), key=lambda s: (s.start, -s.end)):
        if last and span.start < last.end:
            kind = max(last.kind, span.kind, key=_tells)  # What is known says more.
            last = Span(last.start, max(last.end, span.end), kind)
        else:
            if last:
                yield last
            last = span
    if last:
        yield last


def _tells(kind: Kind) -> int:
    return _TELLS.get(kind, _MOST)


def _grown(span: Span, text: str) -> Span:
    start, end = span.start, span.end
    while start > 0 and _in_word(text[start - 1]) and _in_word(text[start]):
        start -= 1
    while end < len(text) and _in_word(text[end - 1]) and _in_word(text[end]):
        end += 1
    # A bracket at a token could be taken for one of the token's own.
    while start > 0 and text[start - 1] == "[":
        start -= 1
    while end < len(text) and text[end] == "]":
        end += 1
    return Span(start, end, span.kind)


def _in_word(sign: str) -> bool:
    # Words of scripts without spaces have no seen end: a name there is cut out as it is.
    return (sign.isalnum() or sign == "_") and not "\u3040" <= sign <= "\u9fff"
