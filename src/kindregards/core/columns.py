"""How many columns a text takes on a terminal: signs of East Asian scripts take two."""

import unicodedata


def columns(text: str) -> int:
    """Return the columns of a text on one line."""
    return sum(_width(sign) for sign in text)


def padded(text: str, width: int) -> str:
    """Return a text with spaces behind it, up to ``width`` columns."""
    return text + " " * max(0, width - columns(text))


def _width(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
