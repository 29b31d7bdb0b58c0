"""A CV or a letter → its sentences, each with what kind of evidence it can be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from kindregards.core.gap.claims import Off, off_limits
from kindregards.core.gap.headings import OTHER
from kindregards.core.gap.layout import Line, goes_on, lines, sentences
from kindregards.core.gap.periods import Period, period
from kindregards.core.gap.requirement import Source
from kindregards.core.gap.skills import Hit
from kindregards.core.gap.tokens import Token
from kindregards.core.gap.vocabulary import Vocabulary

Use = Literal["doing", "title", "paper", "study", "tongue", "claim"]
_USES: dict[str, Use] = {
    "experience": "doing", "profile": "claim", "skills": "claim", "education": "study",
    "certificates": "paper", "languages": "tongue", "interests": "claim", "plans": "claim",
}  # fmt: skip
_LONGEST_TITLE = 130
_OPENS_WITHIN = 90
_NO_JOBS = ("profile", "skills", "languages")


@dataclass(frozen=True)
class Job:
    """A job, a post, a course: where its heading stands, and how long it lasted if dated."""

    start: int
    end: int
    period: Period | None


@dataclass(frozen=True)
class Unit:
    """One sentence of the person's papers, with all that matching needs of it."""

    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]
    hits: tuple[Hit, ...]
    use: Use
    section: str
    source: Source
    job: Job | None = None
    share: float = 0.0
    off: tuple[Off, ...] = ()

    def is_off(self, hit: Hit, *, place: bool = False) -> str | None:
        """Tell why a hit is no evidence, or only half: denied, planned, somebody else's."""
        at = self.tokens[hit.start].start
        found = [o.kind for o in self.off if o.start <= at < o.end]
        return next((k for k in found if not (place and k == "employer")), None)


@dataclass
class _State:
    section: str = "profile"
    job: Job | None = None
    units: list[Unit] = field(default_factory=list)


def units(text: str, vocabulary: Vocabulary, today: date, source: Source = "cv") -> tuple[Unit, ...]:
    """Return the sentences of a CV, or of a letter."""
    state, all_lines, at = _State(), lines(text), 0
    if source == "letter":
        state.section = "experience"
    headings = vocabulary.headings("cv")
    while at < len(all_lines):
        line = all_lines[at]
        at += 1
        section, start = state.section, line.start
        opened = headings.opened_by(line) if source == "cv" else None
        if opened and opened.rest is not None:
            section, start = opened.kind, opened.rest
        elif opened and opened.kind != OTHER:
            state.section, state.job = opened.kind, None
            if not _says_it_all(opened.kind, all_lines[at : at + 1]):
                continue
            section = opened.kind
        dated = period(line.text, vocabulary, today) if source == "cv" else None
        end = line
        while at < len(all_lines) and _continues(end, all_lines[at], vocabulary, today, source):
            end = all_lines[at]
            at += 1
        if dated and _is_title(line, dated, end):
            state.job = Job(line.start, line.end, dated[0])
            if state.section in _NO_JOBS:
                section = state.section = "experience"
            if not vocabulary.pattern("cv", "titles").search(line.text):
                _pull_title(state, line, text, vocabulary)
            _add(state, text, (line.start, line.end), section, vocabulary, source, is_title=True)
            continue
        if dated and dated[1] < _OPENS_WITHIN:
            start = _open_job(state, text, line, dated, vocabulary, source)
            section = state.section
        if text[start : end.end].strip():
            _add(state, text, (start, end.end), section, vocabulary, source)
    return tuple(_shared(state.units, len(text)))


def _open_job(
    state: _State, text: str, line: Line, dated: tuple[Period, int, int], vocabulary: Vocabulary,
    source: Source,
) -> int:  # fmt: skip
    """Open the job that a paragraph begins with; return where what was done in it begins."""
    rest = re.compile(r"[:.](?=\s|$)").search(text, line.start + dated[2], line.end)
    end = rest.end() if rest else line.start
    if rest:
        state.section = "experience" if state.section in _NO_JOBS else state.section
        state.job = Job(line.start, rest.start(), dated[0])
        place = (line.start, rest.start())
        _add(state, text, place, state.section, vocabulary, source, is_title=True)
        while end < len(text) and text[end] == " ":
            end += 1
    return end


def _says_it_all(kind: str, after: tuple[Line, ...]) -> bool:
    """Tell whether a heading is all that is said: *Driving licence*, with nothing below it."""
    return kind == "certificates" and (not after or after[0].after_gap)


def _continues(line: Line, after: Line, vocabulary: Vocabulary, today: date, source: Source) -> bool:
    if source == "cv" and vocabulary.headings("cv").opened_by(after):
        return False
    dated = source == "cv" and any(period(x.text, vocabulary, today) for x in (line, after))
    return goes_on(line, after, dated)


def _is_title(line: Line, dated: tuple[Period, int, int], end: Line) -> bool:
    """Tell whether a dated line heads a job: short, and no sentence."""
    if line.is_bullet and not re.search(r"\d.*\d{4}|[-–—]", line.text):
        return False
    more = re.search(r"[:.]\s+\w+ \w+", line.text[dated[2] :])
    return end is line and len(line.text) <= _LONGEST_TITLE and not line.text.endswith(".") and not more


def _pull_title(state: _State, line: Line, text: str, vocabulary: Vocabulary) -> None:
    """Take a short line right above a dated one into the heading: it names post or employer."""
    if not state.units or line.after_gap:
        return
    last = state.units[-1]
    between = text[last.end : line.start]
    if between.count("\n") == 1 and len(last.text) <= 70 and not re.search(r"[.!?:]$", last.text):
        from dataclasses import replace

        names_post = vocabulary.pattern("cv", "titles").search(last.text)
        if names_post and len(last.text.split()) <= 8 and "-" not in between:
            assert state.job is not None
            state.job = Job(last.start, line.end, state.job.period)
            state.units[-1] = replace(last, use="title", job=state.job, section="experience")


def _add(
    state: _State, text: str, place: tuple[int, int], section: str, vocabulary: Vocabulary,
    source: Source, *, is_title: bool = False,
) -> None:  # fmt: skip
    for piece in sentences(text, *place, vocabulary.short):
        tokens = vocabulary.tokens(piece.text)
        use: Use = "title" if is_title else _use(section, piece.text, vocabulary)
        if is_title and section in ("education", "certificates"):
            use = _USES[section]
        state.units.append(
            Unit(
                piece.start, piece.end, piece.text, tokens,
                tuple(vocabulary.hits(piece.text, tokens)), use, section, source,
                state.job, off=tuple(off_limits(piece.text, use, section, vocabulary)),
            )
        )  # fmt: skip


def _use(section: str, text: str, vocabulary: Vocabulary) -> Use:
    use = _USES.get(section, "claim")
    if section in ("profile", "skills", "education") and _shows(text, vocabulary):
        return "doing"
    return use


def _shows(text: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.pattern("cv", "shows").search(text) is not None


def _shared(found: list[Unit], length: int) -> Iterator[Unit]:
    """Say how far down each stands: 0 at the top, 1 at the end."""
    from dataclasses import replace

    for unit in found:
        yield replace(unit, share=unit.start / max(length, 1))
