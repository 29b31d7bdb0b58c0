"""Short nouns that a language's own patterns cut out of somebody's words, where each word is safe.

German shows its nouns by their capitals, French by the article behind *sur*: such marks are
patterns of the table ``details``; what they cut out goes through the lists of that table.
"""

import re
from collections.abc import Iterable, Iterator

from kindregards.core.language import Table
from kindregards.core.patterns import pattern

_MOST_WORDS, _MOST_SIGNS = 5, 40
_WORD = re.compile(r"[^\W_]+")
_NEVER = ("pronouns", "verbs", "judgements", "feelings", "others", "private", "people")


def cut_out(clause: str, patterns: Iterable[str], words: Table) -> Iterator[str]:
    """Yield what the group ``topic`` of each pattern holds, where it is safe to name."""
    for source in patterns:
        for found in pattern(source).finditer(clause):
            if is_safe(found["topic"], words):
                yield found["topic"].strip()


def is_safe(text: str, words: Table) -> bool:
    """Tell whether a noun phrase may leave a note: short, no figures, no word of the lists."""
    said = [word.lower() for word in _WORD.findall(text)]
    if not said or len(said) > _MOST_WORDS or len(text) > _MOST_SIGNS:
        return False
    barred = {word for name in _NEVER for word in words.get(name, ())}
    if words.get("spaceless"):
        return not any(word in text for word in barred)
    return not barred.intersection(said) and not any(map(str.isdigit, said))
