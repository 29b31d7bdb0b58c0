"""What changed between two texts, word by word."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORDS = re.compile(r"\s*\S+\s*")


@dataclass(frozen=True)
class Change:
    """One stretch of a text: words that went, words that came, or words that stayed (``come``).

    ``behind`` is the space after it.
    """

    stayed: bool
    gone: str
    come: str
    behind: str = ""


def changes(before: str, after: str) -> Iterator[Change]:
    """Yield the stretches of the text after, with what went of the text before."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    was, now = ([word.strip() for word in words] for words in (old, new))
    matcher = difflib.SequenceMatcher(None, was, now, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        gone, come = "".join(old[a:b]), "".join(new[c:d])
        if kind == "equal":
            yield Change(True, "", come)
        else:
            # The spaces behind are those of the text after; what only went keeps its own.
            yield Change(False, gone.strip(), come.strip(), _behind(come or gone))


def _behind(text: str) -> str:
    return text[len(text.rstrip()) :]
