"""What can be taken from a case, each lesson with what it stands on, as one page of sections."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from kindregards.core.answer import Answer, Point
from kindregards.core.answers.telling import SILENT
from kindregards.core.answers.verdicts import Judged
from kindregards.core.case import Case
from kindregards.core.composer.note_values import LONGEST_ROLE
from kindregards.core.language import LanguagePack, Table
from kindregards.core.rendering import render

Ground = Literal["they wrote it", "you saw it", "a guess"]
MOST = 3
"""More lessons than these from one answer are none: nobody works on five things at once."""


@dataclass(frozen=True)
class Lesson:
    """One thing to take along. ``evidence`` are the words it stands on; none for a guess."""

    text: str
    ground: Ground
    evidence: str | None = None


@dataclass(frozen=True)
class Section:
    """A part of the page: its heading, and its text in Markdown."""

    heading: str
    text: str


def lessons_of(
    answer: Answer, judged: tuple[Judged, ...], pack: LanguagePack
) -> tuple[Lesson, ...]:
    """Return what an answer teaches: what they wrote, else what the person saw, else a guess.

    An answer that is unclear, or only offers to say more, teaches nothing yet.
    """
    words = pack.tables["answer"]
    written = tuple(dict.fromkeys(_written(answer, words)))[:MOST]
    if written or answer.kind not in ("generic", "none"):
        return written
    if any(point.topic in ("internal", "cancelled") for point in answer.points):
        return ()
    return tuple(_seen(judged, words)) or tuple(_guessed(judged, words))


def _written(answer: Answer, words: Table) -> Iterator[Lesson]:
    """Yield a lesson a topic, what was missing first; each in their words."""
    done: set[str] = set()
    for side in ("gap", "strength"):
        for point in answer.points:
            text = None if point.topic in done or point.side != side else _text(point, words)
            if text and point.sentence in answer.feedback:
                done.add(point.topic)
                yield Lesson(text, "they wrote it", point.sentence)


def _text(point: Point, words: Table) -> str | None:
    row, said = words["topics"].get(point.topic), words["lessons"]
    if point.topic in SILENT or row is None or "lesson" not in row:
        return None
    if point.side == "strength":
        values = {"term": point.term, "noun": row["noun"]}
        return render(said["keep_term" if point.term else "keep"], values)
    if point.term and "lesson_term" in row:
        return render(row["lesson_term"], {"term": point.term})
    return str(row["lesson"])


def _seen(judged: tuple[Judged, ...], words: Table) -> Iterator[Lesson]:
    about = next((o.possible.about for o in judged if o.possible.topic.startswith("weak")), None)
    if about:
        yield Lesson(render(words["lessons"]["seen"], {"weak": about}), "you saw it", about)


def _guessed(judged: tuple[Judged, ...], words: Table) -> Iterator[Lesson]:
    """Yield what may be, where it names something that can be worked on; chance is no lesson."""
    named = (one.possible for one in judged if one.verdict == "open" and one.possible.about)
    if left := next((possible.text for possible in named), None):
        yield Lesson(render(words["lessons"]["guess"], {"text": left}), "a guess")


def answer_section(
    answer: Answer, judged: Iterable[Judged], lessons: Iterable[Lesson], pack: LanguagePack
) -> Section:
    """Return what an answer says, what it speaks to and what could be taken from it."""
    said = pack.tables["answer"]["lessons"]
    blocks = [f"**{said['said']}**", *_quoted(answer, said)]
    settled = [one for one in judged if one.verdict != "open"]
    if settled:
        verdicts = "\n".join(_verdict(one, said) for one in settled)
        blocks += [f"**{said['speaks']}**", verdicts]
    blocks += [f"**{said['lessons']}**", *_listed(tuple(lessons), answer, said)]
    return Section(said["answered"], "\n\n".join(blocks))


def _quoted(answer: Answer, said: Table) -> Iterator[str]:
    for sentence in answer.feedback:
        yield f"> {' '.join(sentence.split())}"
    if not answer.feedback:
        yield said["none_said"]
    if answer.kind == "unclear":
        yield said["unclear"]


def _verdict(one: Judged, said: Table) -> str:
    quote = f"\n  > {' '.join(one.evidence.split())}" if one.evidence else ""
    return f"- {one.possible.text} *({said['verdicts'][one.verdict]})*{quote}"


def _listed(lessons: tuple[Lesson, ...], answer: Answer, said: Table) -> Iterator[str]:
    if lessons:
        grounds = said["grounds"]
        named = [(one.text, grounds[one.ground.replace(" ", "_")]) for one in lessons]
        yield "\n".join(f"- {text} *({ground})*" for text, ground in named)
    else:
        silent = any(point.topic in ("internal", "cancelled") for point in answer.points)
        yield said["chance"] if silent else said["nothing"]
    if any(lesson.ground == "they wrote it" for lesson in lessons):
        yield said["one_view"]


def lessons_page(sections: Iterable[Section], case: Case, pack: LanguagePack) -> str:
    """Return the page of a case's lessons, in Markdown, for the person to change as they like."""
    said = pack.tables["answer"]["lessons"]
    parts = [f"# {_title(case, said)}", said["intro"]]
    for section in sections:
        parts += [f"## {section.heading}", section.text]
    return "\n\n".join(parts).strip() + "\n"


def _title(case: Case, said: Table) -> str:
    named = (case.facts.role, case.facts.company)
    known = [name for name in named if name and len(name) <= LONGEST_ROLE]
    return render(said["title_of"], {"what": ", ".join(known)}) if known else str(said["title"])
