"""A person's typing made even, so that patterns can be looked for in it."""

import unicodedata

_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"'})
_UNSEEN = ("Cf", "Mn")


def plain(text: str) -> str:
    """Return ``text`` in lower case with straight quotes, single spaces and nothing invisible.

    Accents stay: they belong to the letters they are composed with.
    """
    composed = unicodedata.normalize("NFKC", text.translate(_QUOTES))
    seen = "".join(sign for sign in composed if unicodedata.category(sign) not in _UNSEEN)
    return " ".join(seen.lower().translate(_QUOTES).split())


def folded(text: str) -> str:
    """Return a text without the accents of Latin letters, as addresses spell names."""
    if text.isascii():  # Mostly, and a letter at a time takes long.
        return text
    return "".join(_bare(sign) for sign in text)


def _bare(sign: str) -> str:
    base = unicodedata.normalize("NFD", sign)[0]
    return base if base.isascii() else sign
