"""How long a text is: in words, or in signs where a script puts no spaces between words."""

import re

SIGNS_A_WORD = 2
"""Two signs of Japanese take the room of one word; source: the contract, table of severities."""

_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def is_spaceless(text: str) -> bool:
    """Tell whether at least a third of a text's signs belong to a script without spaces."""
    return len(_SPACELESS.findall(text)) * 3 > count_signs(text)


def count_signs(text: str) -> int:
    """Count the signs of a text; spaces and line breaks are none."""
    return len("".join(text.split()))


def count_words(text: str) -> int:
    """Count the words of a text, or what takes their room; a sign alone is none."""
    if is_spaceless(text):
        return -(-count_signs(text) // SIGNS_A_WORD)
    return sum(any(map(str.isalnum, word)) for word in text.split())
