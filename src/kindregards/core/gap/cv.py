"""A CV or a letter → its sentences, each with what kind of evidence it can be."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from kindregards.core.gap.claims import off_limits
from kindregards.core.gap.headings import OTHER, Headings
from kindregards.core.gap.layout import Line, goes_on, lines, sentences
from kindregards.core.gap.periods import Period, period
from kindregards.core.gap.requirement import Source
from kindregards.core.gap.unit import Job, Unit, Use
from kindregards.core.gap.vocabulary import Vocabulary

_USES: dict[str, Use] = {
    "experience": "doing", "profile": "claim", "skills": "claim", "education": "study",
    "certificates": "paper", "languages": "tongue", "interests": "claim", "plans": "claim",
}  # fmt: skip
_LONGEST_TITLE, _LONGEST_PULLED = 130, 70
_OPENS_WITHIN = 90
_NO_JOBS = ("profile", "skills", "languages")
_COULD_SHOW = ("profile", "skills", "education")
_STUDIES = ("education", "certificates")
_Dated = tuple[Period, int, int]


def units(
    text: str, vocabulary: Vocabulary, today: date, source: Source = "cv"
) -> tuple[Unit, ...]:
    """Return the sentences of a CV, or of a letter."""
    found = _Walk(text, vocabulary, today, source).found()
    length = max(len(text), 1)
    return tuple(replace(unit, share=unit.start / length) for unit in found)


@dataclass
class _Walk:
    """A walk down the lines: it knows the part and the job that it is in."""

    text: str
    vocabulary: Vocabulary
    today: date
    source: Source
    section: str = "profile"
    job: Job | None = None
    units: list[Unit] = field(default_factory=list)

    def found(self) -> list[Unit]:
        """Return the units, in their order."""
        if self.source == "letter":
            self.section = "experience"
        rest = list(lines(self.text))
        while rest:
            self._block(rest.pop(0), rest)
        return self.units

    def _block(self, line: Line, rest: list[Line]) -> None:
        section, start = self.section, line.start
        opened = self._headings.opened_by(line) if self.source == "cv" else None
        if opened and opened.rest is not None:
            section, start = opened.kind, opened.rest
        elif opened and opened.kind != OTHER:
            self.section, self.job, section = opened.kind, None, opened.kind
            if not _says_it_all(section, rest):
                return
        end = line
        while rest and self._continues(end, rest[0]):
            end = rest.pop(0)
        dated = self._dated(line)
        if dated and _is_title(line, dated, end):
            self._title(line, dated[0])
            return
        if dated and dated[1] < _OPENS_WITHIN:
            start = self._job_in(line, dated)
            section = self.section
        self._add(start, end.end, section)

    @property
    def _headings(self) -> Headings:
        return self.vocabulary.headings("cv")

    def _dated(self, line: Line) -> _Dated | None:
        return period(line.text, self.vocabulary, self.today) if self.source == "cv" else None

    def _continues(self, line: Line, after: Line) -> bool:
        if self.source == "cv" and self._headings.opened_by(after):
            return False
        return goes_on(line, after, bool(self._dated(line) or self._dated(after)))

    def _title(self, line: Line, lasted: Period) -> None:
        """Open the job that a line of its own heads."""
        self.job = Job(line.start, line.end, lasted)
        self._no_longer_claims()
        if not self.vocabulary.pattern("cv", "titles").search(line.text):
            self._pull(line)
        self._add(line.start, line.end, self.section, is_title=True)

    def _no_longer_claims(self) -> None:
        if self.section in _NO_JOBS:
            self.section = "experience"

    def _pull(self, line: Line) -> None:
        """Take the short line right above a dated one into the heading, if it names the post."""
        last = self.units[-1] if self.units and not line.after_gap else None
        if last is None or self.job is None or last.use not in ("claim", "doing"):
            return
        between = self.text[last.end : line.start]
        short = len(last.text) <= _LONGEST_PULLED and not re.search(r"[.!?:]$", last.text)
        names_post = self.vocabulary.pattern("cv", "titles").search(last.text)
        if short and names_post and between.count("\n") == 1 and not between.strip():
            self.job = replace(self.job, start=last.start)
            self.units[-1] = replace(last, use="title", job=self.job, section=self.section)

    def _job_in(self, line: Line, dated: _Dated) -> int:
        """Open the job that a paragraph begins with; return where what was done in it begins."""
        rest = re.compile(r"[:.](?=\s|$)").search(self.text, line.start + dated[2], line.end)
        if rest is None:
            return line.start
        self._no_longer_claims()
        self.job = Job(line.start, rest.start(), dated[0])
        self._add(line.start, rest.start(), self.section, is_title=True)
        return rest.end()

    def _add(self, start: int, end: int, section: str, *, is_title: bool = False) -> None:
        start = end - len(self.text[start:end].lstrip())
        for piece in sentences(self.text, start, end, self.vocabulary.short):
            tokens = self.vocabulary.tokens(piece.text)
            use = self._use(section, piece.text)
            if is_title and section not in _STUDIES:
                use = "title"
            hits = tuple(self.vocabulary.hits(piece.text, tokens))
            off = tuple(off_limits(piece.text, use, section, self.vocabulary))
            self.units.append(
                Unit(
                    piece.start, piece.end, piece.text, tokens, hits, use, section,
                    self.source, self.job, off=off,
                )
            )  # fmt: skip

    def _use(self, section: str, text: str) -> Use:
        if section in _COULD_SHOW and self.vocabulary.pattern("cv", "shows").search(text):
            return "doing"
        return _USES.get(section, "claim")


def _says_it_all(kind: str, after: list[Line]) -> bool:
    """Tell whether a heading is all that is said: *Driving licence*, with nothing below it."""
    return kind == "certificates" and (not after or after[0].after_gap)


def _is_title(line: Line, dated: _Dated, end: Line) -> bool:
    """Tell whether a dated line heads a job: short, and no sentence."""
    if end is not line or len(line.text) > _LONGEST_TITLE or line.text.endswith("."):
        return False
    if line.is_bullet and not re.search(r"[-–—]", line.text[dated[1] : dated[2]]):
        return False
    return re.search(r"[:.]\s+\w+ \w+", line.text[dated[2] :]) is None
