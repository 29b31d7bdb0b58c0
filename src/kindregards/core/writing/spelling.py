"""How a known name may be spelled: other cases, no accents, its parts alone, inflected."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# What may stand unseen between two letters: accents of their own, soft hyphens, joiners.
_UNSEEN = "[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]*"
_ANY_UNSEEN = re.compile(_UNSEEN[:-1])
_BETWEEN = r"[\W_]{0,3}"
# What stands for a & in a name, or a & for it: words of all our languages, for notes mix them.
_AND = "and|und|et|en|e|ed|i|y|oraz"
_JOINED = re.compile(rf"[&+]|(?<![^\W_])(?:{_AND})(?![^\W_.])")
_EITHER = rf"(?:[\W_]{{1,2}}(?:{_AND})[\W_]{{1,2}}|{_BETWEEN})"
_APART, _SIDE = 6, 3
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ð": "d", "’": "'", "ʼ": "'"})
# Letters that are also spelled with two.
_WIDE = {
    "ä": "ae?",
    "ö": "oe?",
    "ü": "ue?",
    "å": "aa?",
    "ø": "oe?",
    "æ": "(?:æ|ae)",
    "ß": "(?:ß|ss?)",
}
_NARROW = (("ae", "ae?"), ("oe", "oe?"), ("ue", "ue?"), ("ss", "(?:ss|ß)"))
_STEM, _CUT, _MORE = 4, 3, 6
_LONG = 5
_PART = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")


@lru_cache(maxsize=64)
def level(text: str) -> str:
    """Return a text of the same length in small letters without accents."""
    return text.lower() if text.isascii() else "".join(map(_level_sign, text))


def _level_sign(sign: str) -> str:
    composed = unicodedata.normalize("NFKC", sign)
    small = (composed if len(composed) == 1 else sign).lower()
    small = (small if len(small) == 1 else sign).translate(_LETTERS)
    base = unicodedata.normalize("NFD", small)[0]
    return base if base.isascii() else small


def holds_unseen(text: str) -> bool:
    """Tell whether anything in a text may stand unseen between two letters."""
    return _ANY_UNSEEN.search(text) is not None


def plainly(source: str) -> str:
    """Return a pattern for texts that hold nothing unseen: it finds the same there."""
    return source.replace(_UNSEEN, "")


def parts_of(name: str) -> list[str]:
    """Return the words of a name."""
    return _PART.findall(unicodedata.normalize("NFC", name))


def tied_parts(name: str) -> list[str]:
    """Return what stands behind an apostrophe in a name: Aubigny of "d'Aubigny"."""
    return re.findall(r"['’ʼ]([^\W\d_]{3,})", unicodedata.normalize("NFC", name))


def is_spaceless_name(name: str) -> bool:
    """Tell whether a name is written in a script that puts no spaces between words."""
    return any("\u3040" <= sign <= "\u9fff" for sign in name)


def unspaced_parts(name: str) -> list[str]:
    """Return what may be surname and given name of one that is written without a space."""
    if not re.fullmatch(r"[\u3400-\u9fff々ヶ]{3,5}", name):
        return []
    return [name[:2], name[2:]] if len(name) < 5 else [name[:2], name[:3], name[3:]]


def addressed(sign: str) -> str:
    """Return a pattern of a surname of one sign, which is a name before an honorific alone."""
    before = r"(?<![\u3400-\u9fff])"
    return rf"{before}{sign}(?=様|さん|さま|氏|くん|君|先生|部長|課長|社長|店長)"


def by_itself(sign: str) -> str:
    """Return a pattern of a name of one sign that stands in no longer word."""
    return rf"(?<![\u3400-\u9fff々]){sign}(?![\u3400-\u9fff々])"


def exactly(surface: str) -> str:
    """Return a pattern of a text as it stands, as whole words."""
    if is_spaceless_name(surface):
        return re.escape(surface)
    return rf"(?<![^\W_]){re.escape(surface)}(?![^\W_])"


def whole(name: str) -> str:
    """Return a pattern of a whole name, however its words are joined; for a levelled text."""
    if is_spaceless_name(name):
        return _BETWEEN.join(map(_word, parts_of(name)))
    sides = [parts_of(side) for side in _JOINED.split(name)]
    body = _EITHER.join(_BETWEEN.join(map(_word, side)) for side in sides if side)
    return rf"(?<![^\W_]){body}(?![^\W_])" + (r"\.?" if name.rstrip().endswith(".") else "")


def begun(name: str) -> Iterator[str]:
    """Yield a name of several words, and what it begins with: "Bonne Route" of "… Logistique"."""
    words = name.split()
    firsts = (" ".join(words[:end]) for end in range(2, len(words) + 1))
    yield from (first for first in firsts if parts_of(first))


def apart(part: str) -> Iterator[str]:
    """Yield a pattern of a long word that is written as two: "north gate"."""
    if len(part) >= _APART and part.isalpha() and not is_spaceless_name(part):
        begins, inner, ends = part[:_SIDE], part[_SIDE:-_SIDE], part[-_SIDE:]
        middle = "".join("[ -]?" + _word(sign) for sign in inner)
        yield rf"(?<![^\W_]){_word(begins)}{middle}[ -]?{_word(ends)}s?(?![^\W_])"


def alone(part: str) -> str:
    """Return a pattern of one word of a name; a long one stands in any word that holds it."""
    if is_spaceless_name(part):
        return _word(part)
    if len(part) >= _LONG:
        return _word(part)
    return rf"(?<![^\W_]){_word(part)}s?(?![^\W_])"


def inflected(part: str, cases: tuple[str, ...]) -> Iterator[str]:
    """Yield patterns of words that a name may have become: its stem with another ending."""
    part = unicodedata.normalize("NFC", part)
    if is_spaceless_name(part) or not part.isalpha():
        return
    if len(part) >= _LONG:
        stem = part[: max(_STEM, len(part) - _CUT)]
        yield rf"(?<![^\W_]){_word(stem)}[^\W\d_]{{0,{_MORE}}}(?![^\W_])"
    if cases and len(part) >= _CUT:
        either = "|".join(sorted(map(level, cases), key=len, reverse=True))
        for stem in _short_stems(part):
            yield rf"(?<![^\W_]){_word(stem)}(?:{either})?(?![^\W_])"


def whole_inflected(name: str) -> Iterator[str]:
    """Yield a pattern of a name of several words where each may have another ending."""
    parts = parts_of(name)
    if len(parts) > 1 and not is_spaceless_name(name) and all(map(str.isalpha, parts)):
        stems = (part[: max(_CUT, len(part) - 2)] for part in parts)
        body = r"[^\W\d_]{0,4} ".join(map(_word, stems))
        yield rf"(?<![^\W_]){body}[^\W\d_]{{0,4}}(?![^\W_])"


def _short_stems(part: str) -> Iterator[str]:
    """Yield what endings are put to: Ann-, Mark- of Marek, Jan-."""
    yield part[:-1] if part[-1] in "aeiouyąę" and len(part) > _CUT else part
    if len(part) > _CUT and part[-2] == "e":
        yield part[:-2] + part[-1]


@lru_cache(maxsize=1024)
def _word(word: str) -> str:
    made, small = [], unicodedata.normalize("NFC", word).lower()
    at = 0
    while at < len(small):
        pair = next((shape for two, shape in _NARROW if small.startswith(two, at)), None)
        made.append(pair or _sign(small[at]))
        at += 2 if pair else 1
    return _UNSEEN.join(made)


def _sign(sign: str) -> str:
    if not sign.isalnum():
        return r"[\W_]?"
    return _WIDE.get(sign) or re.escape(level(sign))
