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
