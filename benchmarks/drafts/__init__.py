"""How much of a draft a model may write: cases × rounds, from the first answer to the composer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.reading.cases import CASES, labelled
from kindregards.core.completion import Completion
from kindregards.core.finding import errors
from kindregards.core.notes import notes_from
from kindregards.ports import Kept
from kindregards.ports.writing import Writer
from kindregards.usecases.draft import Order, begin, change
from kindregards.usecases.work import Work
from kindregards.usecases.writing import LEAST_SECONDS, MOST_REPAIRS, Writing
from kindregards.wiring import House, open_house, read_table
from tests.fakes import FakeStore

EXAMPLES = Path(__file__).parents[2] / "examples"
LANGUAGES = ("de", "es", "fr", "it", "ja", "nl", "pl", "pt")
NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)


@dataclass
class Count:
    """What became of the parts that a model was asked for, and what that took."""

    asked: int = 0
    at_once: int = 0
    after_repair: int = 0
    calls: int = 0
    faults: int = 0
    tokens: int = 0
    seconds: float = 0.0
    with_errors: int = 0

    @property
    def by_composer(self) -> int:
        """Parts that the model did not get right."""
        return self.asked - self.at_once - self.after_repair


def cases(house: House, others: int) -> Iterator[tuple[str, Kept]]:
    """Yield the examples, and the first rejections of each other language."""
    for mail in sorted(p for p in EXAMPLES.iterdir() if p.suffix in (".eml", ".txt", ".html")):
        table = read_table(str(mail.with_suffix(".notes.toml")))
        yield mail.stem, _kept(house, mail, table)
    for language in LANGUAGES:
        yield from _labelled(house, language, others)


def _labelled(house: House, language: str, most: int) -> Iterator[tuple[str, Kept]]:
    rejections = (c for c in labelled(CASES / f"{language}-1") if c.label["is_rejection"])
    for case in islice(rejections, most):
        yield f"{language} {case.mail.stem}", _kept(house, case.mail, {})


def _kept(house: House, mail: Path, notes: dict[str, Any]) -> Kept:
    store = FakeStore()
    kind: Any = mail.suffix[1:]
    order = Order(source=mail.read_bytes(), kind=kind, notes=notes_from(notes)[0], force=True)
    begun = begin(order, house.mails, house.words, store.cases, store.catalogue, NOW)
    return change(begun, order, house.words)


def measure(writer: Writer, seconds: float, others: int) -> Iterator[tuple[str, Count]]:
    """Draft every case with the writer, and count."""
    house = open_house()
    for name, kept in cases(house, others):
        count = Count()
        writing = Writing(kept, house.words, writer.model)
        for repairs in range(MOST_REPAIRS + 1):
            _round(writing.works, writer, seconds - count.seconds, count, repairs)
        texts = (writing.email, writing.note_text)
        count.with_errors = sum(bool(errors(text.findings)) for text in texts)
        yield name, count


def _round(
    works: tuple[Work, ...], writer: Writer, seconds: float, count: Count, repairs: int
) -> None:
    asked = [work for work in works if work.next is not None]
    if not repairs:
        count.asked = sum(len(work.prompt.parts) for work in asked)
    if not asked or seconds < LEAST_SECONDS:
        return
    before = sum(len(work.accepted) for work in works)
    answers = writer.ask([work.next for work in asked if work.next], seconds)
    for work, answer in zip(asked, answers, strict=True):
        work.take(answer)
        count.faults += not isinstance(answer, Completion)
        count.calls += len(answer.calls)
        count.tokens += sum(call.completion_tokens for call in answer.calls)
    count.seconds += max(answer.seconds for answer in answers)
    gained = sum(len(work.accepted) for work in works) - before
    if repairs:
        count.after_repair += gained
    else:
        count.at_once = gained
