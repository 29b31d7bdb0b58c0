"""How long a text is: in words, or in signs where a script puts no spaces between words."""

from functools import lru_cache

SIGNS_A_WORD = 2
"""Two signs of Japanese take the room of one word; source: the contract, table of severities."""


@lru_cache(maxsize=1024)
def is_spaceless(text: str) -> bool:
    """Tell whether at least a third of a text's signs belong to a script without spaces."""
    return not text.isascii() and sum(map(_has_no_spaces, text)) * 3 > count_signs(text)


def _has_no_spaces(sign: str) -> bool:
    # A class of these signs takes longer to compile than a mail's signs take to compare.
    return "\u3040" <= sign <= "\u30ff" or "\u3400" <= sign <= "\u9fff"


def count_signs(text: str) -> int:
    """Count the signs of a text; spaces and line breaks are none."""
    return len("".join(text.split()))


def count_words(text: str) -> int:
    """Count the words of a text, or what takes their room; a sign alone is none."""
    if is_spaceless(text):
        return -(-count_signs(text) // SIGNS_A_WORD)
    return sum(any(map(str.isalnum, word)) for word in text.split())
