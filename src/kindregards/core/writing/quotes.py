"""What of their message may be quoted to a model: a plain role, a plain sentence, no order."""

import re
import unicodedata

from kindregards.core.language import LanguagePack
from kindregards.core.patterns import pattern
from kindregards.core.writing.shapes import shaped
from kindregards.core.writing.tokens import is_tokenlike

_ROLE, _QUOTE = 80, 200
_ROLE_SIGNS = "-/&(),. "
_MARKS = re.compile(
    r"```|~~~|<[/!|?\w]|[\w|]>|<\||\|>|^\s*#{2,}|\[/?INST\]|[{}\\]|={3,}|-{3,}", re.MULTILINE
)
_UNSEEN = frozenset({"Cf", "Cc", "Co", "Cs", "Cn"})


def safe_role(role: str) -> str:
    """Return a role as a prompt may hold it: at most 80 signs, letters and ``-/&(),.`` only."""
    composed = unicodedata.normalize("NFKC", role)
    kept = "".join(_role_sign(sign) for sign in composed)
    return _cut(" ".join(kept.split()), _ROLE)


def _role_sign(sign: str) -> str:
    if sign.isalpha() or unicodedata.category(sign) in ("Mn", "Mc") or sign in _ROLE_SIGNS:
        return sign
    # Japanese joins words by a dot or a mark for long vowels, which are no letters.
    return sign if sign in "ー々・" else " "


def safe_quote(text: str, *packs: LanguagePack) -> str | None:
    """Return a sentence as a prompt may quote it, or ``None`` where it may not.

    It may not where it holds an address, a link or a number to call, an order to whoever reads,
    or the marks of a prompt. ``packs`` are the languages in which orders are looked for.
    """
    seen = "".join(sign if _is_seen(sign) else " " if sign in "\n\t\r" else "" for sign in text)
    seen = " ".join(unicodedata.normalize("NFC", seen).split())
    looked_at = unicodedata.normalize("NFKC", f"{seen}\n{text}")
    if not seen or any(shaped(looked_at)) or is_tokenlike(looked_at) or _MARKS.search(looked_at):
        return None
    if any(pattern(*pack.tables["writing"]["quotes"]["orders"]).search(seen) for pack in packs):
        return None
    return _cut(seen, _QUOTE)


def _is_seen(sign: str) -> bool:
    # Joiners keep emoji and some scripts whole, and hide nothing.
    return unicodedata.category(sign) not in _UNSEEN or sign in "\u200c\u200d"


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    head = text[:most]
    return (head.rpartition(" ")[0] or head).rstrip(" ,;:-/&(")
