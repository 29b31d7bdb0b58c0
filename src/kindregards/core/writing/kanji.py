"""What may be a name in a script without spaces or capitals: signs that no known words make up.

Japanese names are two to five kanji, and so are its ordinary words; but those are made of words
that can be listed, and a run is parted into them from its beginning to its end.
"""

import re
from collections.abc import Container, Iterator

KANJI = re.compile("[\u4e00-\u9fff々ヶ]{2,}")
KATAKANA = re.compile("[ァ-ヺー]{2,}")
"""A run of the script that Japanese writes foreign words and many names in."""
# In a compound it may be a name: the Toyota of a method.
_KATAKANA_ALONE = re.compile("[ァ-ヺー]{2,}(?![ァ-ヺー一-龠])")
_LONGEST = 6


def words_of(text: str) -> Iterator[str]:
    """Yield the words that a text of ours shows: runs of one script, and their halves of two."""
    yield from _KATAKANA_ALONE.findall(text)
    for run in KANJI.findall(text):
        yield run
        yield from (run[at : at + 2] for at in range(0, len(run) - 1, 2))


def odd_stretches(run: str, words: Container[str]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a run that no known words make up; a lone sign between is none."""
    known = _parted(run, words)
    start = 0
    while start < len(run):
        end = start
        while end < len(run) and not known[end]:
            end += 1
        if end - start > 1 or (end - start == len(run)):
            yield start, end
        start = end + 1


def _parted(run: str, words: Container[str]) -> list[bool]:
    """Tell of each sign whether it is in a known word, where most signs are."""
    best: list[tuple[int, list[bool]]] = [(0, [])]
    for end in range(1, len(run) + 1):
        options = [(best[end - 1][0], [*best[end - 1][1], False])]
        for size in range(2, min(end, _LONGEST) + 1):
            if run[end - size : end] in words:
                before = best[end - size]
                options.append((before[0] + size, before[1] + [True] * size))
        best.append(max(options, key=lambda option: option[0]))
    return best[-1][1]
