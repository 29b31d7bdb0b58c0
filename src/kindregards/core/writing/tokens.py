"""Tokens that stand for names in what a model reads and writes, and what comes of them there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["PERSON", "COMPANY", "NAME", "WORD", "ADDRESS", "PHONE", "LINK"]
KINDS: tuple[Kind, ...] = ("PERSON", "COMPANY", "NAME", "WORD", "ADDRESS", "PHONE", "LINK")
"""A ``WORD`` may be a name: it is in small letters, and no word that we know."""

_KIND = "|".join(KINDS)
TOKEN = re.compile(rf"\[\[(?:{_KIND})_\d+\]\]")
"""An issued token's shape, exactly."""
_NEARLY = re.compile(
    rf"(?<!\[)(\[{{0,3}})[ ]{{0,2}}((?:{_KIND})_\d{{1,6}})[ ]{{0,2}}(\]{{0,3}})(?!\])",
    re.IGNORECASE | re.ASCII,
)
# Whole words with a number that only a token has: FIRMA_1 too, whatever a model made of COMPANY_1.
_BARE = re.compile(rf"(?<![^\W_])(?:(?i:{_KIND})(?:\\?_|-)|[^\W\d_a-zß-öø-ÿ]{{3,}}\\?_)[ ]?\d+")
_BRACKETS = re.compile(r"\[{2,}|\]{2,}|\{{2,}|\}{2,}|［+|］+|[⟦⟧]")
_ROUND = str.maketrans("[]{}［］⟦⟧", "()()()()")
# Scripts that put no spaces between words: there a particle stands right at a name.
_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々ー]")
_LINKED = re.compile(r"://|www\.|@|\]\(|mailto:|[?&]\w+=", re.IGNORECASE)
_DOMAIN = re.compile(r"\.[a-z]{2,}", re.IGNORECASE)
_BESIDE = 200
_MARK = "\ufffc"
# Brackets on both sides that can only be a token's: one may be missing or too much. Where a name
# stands in square brackets the mask takes them into the token, so a third one is the model's.
_MENDED = {(2, 2), (1, 2), (2, 1), (3, 2), (2, 3)}


@dataclass(frozen=True)
class Restored:
    """A text with its names back. With any of ``problems`` it must not be shown.

    ``left-over``: something still looks like a token; ``inflected``: letters are glued to one;
    ``in-link``: one stands in an address or a link; ``doubled``: one stands twice in a row, or
    inside another.
    """

    text: str
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class Issued:
    """Which token stands for which text. Tokens are only ever added, in the order of asking."""

    _tokens: dict[str, str] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)

    @property
    def surfaces(self) -> Mapping[str, str]:
        """The tokens by the text that each stands for."""
        return self._tokens

    def token(self, surface: str, kind: Kind) -> str:
        """Return the token of a text; it gets one where it has none yet."""
        if surface not in self._tokens:
            self._counts[kind] = self._counts.get(kind, 0) + 1
            self._tokens[surface] = f"[[{kind}_{self._counts[kind]}]]"
        return self._tokens[surface]


def defused(text: str) -> str:
    """Return a text in which nothing is, or could become, a token: brackets become round."""
    text = _BRACKETS.sub(lambda found: found[0].translate(_ROUND), text)
    return _BARE.sub(lambda found: re.sub(r"\\?[_-] ?", " ", found[0]), text)


def restored(text: str, issued: Issued) -> Restored:
    """Put the texts back for their tokens; one that is only recased or lacks a bracket too."""
    surfaces = {token: surface for surface, token in issued.surfaces.items()}
    mended = _mended(text, surfaces)
    pieces, problems = [], set(_misplaced(mended))
    end = 0
    for found in TOKEN.finditer(mended):
        if found[0] in surfaces:
            pieces += [mended[end : found.start()], surfaces[found[0]]]
            end = found.end()
    pieces.append(mended[end:])
    # What was put back is not looked at: a name may look like anything.
    if is_tokenlike(_MARK.join(pieces[::2])):
        problems.add("left-over")
    return Restored("".join(pieces), tuple(sorted(problems)))


def is_tokenlike(text: str) -> bool:
    """Tell whether anything in a text looks like a token, or like what is left of one."""
    return bool(_BRACKETS.search(text) or _BARE.search(text))


def _mended(text: str, surfaces: Mapping[str, str]) -> str:
    """Write tokens right that differ by case, inner spaces or one bracket from an issued one."""

    def mend(found: re.Match[str]) -> str:
        before, name, after = len(found[1]), found[2].upper(), len(found[3])
        token = f"[[{name}]]"
        if token in surfaces and (before, after) in _MENDED:
            return token
        return found[0]

    return _NEARLY.sub(mend, text)


def _misplaced(text: str) -> Iterator[str]:
    last: re.Match[str] | None = None
    for found in TOKEN.finditer(text):
        start, end = found.span()
        before, after = text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE]
        if _is_glued(before, after):
            yield "inflected"
        if _is_linked(before, after):
            yield "in-link"
        if last and last[0] == found[0] and not text[last.end() : found.start()].strip():
            yield "doubled"
        if before.endswith("[[") or re.search(rf"\[\[\w*$|(?:{_KIND})_$", before):
            yield "doubled"
        last = found


def _is_glued(before: str, after: str) -> bool:
    if _is_letter(before[-1:]):
        return True
    ending = re.match(r"['’ʼ](\w+)", after)
    return _is_letter(after[:1]) or (ending is not None and ending[1].lower() != "s")


def _is_letter(sign: str) -> bool:
    return (sign.isalnum() or sign == "_") and not _SPACELESS.match(sign)


def _is_linked(before: str, after: str) -> bool:
    left = re.split(r"[\s<>「」。、]", before)[-1]
    right = re.split(r"[\s<>「」。、]", after, maxsplit=1)[0]
    around = TOKEN.sub(_MARK, left + _MARK + right)
    return bool(_LINKED.search(around) or _DOMAIN.match(right))
