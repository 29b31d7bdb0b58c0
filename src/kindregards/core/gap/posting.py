"""A posting → the clauses that ask for something, each with its level."""

from collections.abc import Iterator
from dataclasses import dataclass

from kindregards.core.gap.headings import OTHER, Opened
from kindregards.core.gap.layout import Line, goes_on, lines, sentences
from kindregards.core.gap.requirement import Level
from kindregards.core.gap.vocabulary import Vocabulary

_LEVELS: dict[str, Level] = {"essential": "essential", "desirable": "desirable"}
_MOST_DUTIES = 8
_FEW = 2
_WORDS_BEFORE_CUE = 2
_MOST_OF_HEADING = 5


@dataclass(frozen=True)
class Clause:
    """A stretch of the posting that asks for something. ``sure``: its form shows that it does."""

    start: int
    end: int
    level: Level
    sure: bool


@dataclass(frozen=True)
class _Block:
    kind: str
    start: int
    end: int
    is_bullet: bool


def clauses(text: str, vocabulary: Vocabulary) -> list[Clause]:
    """Return what a posting asks for; its key duties where it asks for nothing else."""
    blocks = list(_blocks(text, vocabulary))
    found = [clause for block in blocks for clause in _asked(text, block, vocabulary)]
    if any(clause.sure for clause in found):
        return found
    duties = [b for b in blocks if b.kind == "duties" and not _never(text, b, vocabulary)]
    listed = [Clause(b.start, b.end, "essential", b.is_bullet) for b in duties]
    return [*found, *listed[:_MOST_DUTIES]]


def _blocks(text: str, vocabulary: Vocabulary) -> Iterator[_Block]:
    """Yield the paragraphs and bullets, each with the kind of part that it stands in."""
    kind, all_lines, at = "intro", lines(text), 0
    headings, listed = vocabulary.headings("posting"), False
    while at < len(all_lines):
        line = all_lines[at]
        at += 1
        opened = headings.opened_by(line)
        if not opened and listed and _ends_list(line, all_lines[at : at + 1]):
            opened = Opened(OTHER)
        listed = line.is_bullet
        start = line.start
        if opened:
            kind = _kind(opened.kind, kind, line, vocabulary)
            if opened.rest is None:
                continue
            start = opened.rest
        end = line
        while at < len(all_lines) and _continues(end, all_lines[at], vocabulary):
            end = all_lines[at]
            at += 1
        yield _Block(kind, start, end.end, line.is_bullet or _is_item(text[start : end.end]))


def _ends_list(line: Line, after: tuple[Line, ...]) -> bool:
    """Tell whether a line below a list is a heading: short, with something right below it."""
    short = len(line.text.split()) <= _MOST_OF_HEADING and not line.text.endswith((".", ","))
    return short and line.after_gap and bool(after) and not after[0].after_gap


def _continues(line: Line, after: Line, vocabulary: Vocabulary) -> bool:
    return goes_on(line, after, False) and not vocabulary.headings("posting").opened_by(after)


def _is_item(text: str) -> bool:
    """Tell whether a line is an item of a list without bullets."""
    return not text.rstrip().endswith((".", "!", "?", "。", "！", "？"))


def _kind(opened: str, before: str, line: Line, vocabulary: Vocabulary) -> str:
    if opened == "same":
        return before if before in _LEVELS else "essential"
    if opened == OTHER:
        for level in ("desirable", "essential"):
            if vocabulary.pattern("posting", level).search(line.text):
                return level
    return opened


def _never(text: str, block: _Block, vocabulary: Vocabulary) -> bool:
    return vocabulary.pattern("posting", "never").search(text[block.start : block.end]) is not None


def _asked(text: str, block: _Block, vocabulary: Vocabulary) -> Iterator[Clause]:
    if block.kind == "close":
        return
    for sentence in sentences(text, block.start, block.end, vocabulary.short):
        if vocabulary.pattern("posting", "never").search(sentence.text):
            continue
        level: Level | None = _LEVELS.get(block.kind)
        cued = _cue(sentence.text, vocabulary)
        if level is None and cued is None:
            continue
        parts = list(_cut(text, sentence.start, sentence.end, vocabulary))
        is_list = block.is_bullet or (block.kind in _LEVELS and len(parts) > _FEW)
        for start, end in parts:
            own = _cue(text[start:end], vocabulary)
            level = own or level or cued or "essential"
            yield Clause(start, end, level, bool(own or cued or is_list))
            if not _opens_with(cued, sentence.text, vocabulary):
                level = _LEVELS.get(block.kind) or level


def _cue(text: str, vocabulary: Vocabulary) -> Level | None:
    for level in _LEVELS.values():
        other: Level = "desirable" if level == "essential" else "essential"
        if vocabulary.pattern("posting", other).search(text):
            return other
    return None


def _opens_with(cue: Level | None, text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence begins with its cue: *ideally* then holds for all of it."""
    found = vocabulary.pattern("posting", cue).search(text) if cue == "desirable" else None
    return found is not None and len(text[: found.start()].split()) <= _WORDS_BEFORE_CUE


def _cut(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    begin = start
    for cut in vocabulary.pattern("posting", "clauses").finditer(text[start:end]):
        if start + cut.start() > begin and not _in_brackets(text[begin : start + cut.start()]):
            yield begin, start + cut.start()
            begin = start + cut.end()
    if text[begin:end].strip():
        yield begin, end


def _in_brackets(before: str) -> bool:
    return before.count("(") > before.count(")") or before.count("（") > before.count("）")
