"""Gather all cases for the journal: what each says, what was asked, and what was answered."""

from collections.abc import Iterable
from datetime import datetime

from kindregards.core.answer import Answer
from kindregards.core.errors import UsageError
from kindregards.core.journal import Entry, Journal, journal_of
from kindregards.ports import Cases, Catalogue, Kept, Words
from kindregards.ports.leaving import HandedOver
from kindregards.ports.records import Record, Records


def journal(
    applied: int | None, cases: Cases, catalogue: Catalogue, records: Records, words: Words,
    now: datetime,
) -> Journal:  # fmt: skip
    """Return what all cases tell; ``UsageError`` where fewer were applied for than are kept."""
    ids = sorted(summary.id for summary in catalogue.summaries())
    if applied is not None and applied < len(ids):
        raise UsageError(
            f"There are {len(ids)} cases here, so there were at least as many applications.",
            f"Count them all, these included: kindregards journal --applied {len(ids)}, or more.",
        )
    asked, answers = _asked(records.of(HandedOver)), _by_case(records.of(Answer))
    kept = (one for case_id in ids if (one := cases.get(case_id)))
    entries = [_entry(one, asked.get(one.id), answers.get(one.id, ())) for one in kept]
    return journal_of(entries, now, words.shared("firms"), applied)


def _entry(kept: Kept, asked: datetime | None, answers: tuple[Answer, ...]) -> Entry:
    facts = kept.case.facts
    return Entry(
        facts.company, facts.stage, kept.case.happened, facts.reason_kind, asked, answers
    )  # fmt: skip


def _asked(records: Iterable[Record[HandedOver]]) -> dict[int, datetime]:
    """Return when each case's request was handed over first."""
    found: dict[int, datetime] = {}
    for record in records:
        if record.value.purpose == "request":
            found.setdefault(record.case, record.created)
    return found


def _by_case(records: Iterable[Record[Answer]]) -> dict[int, tuple[Answer, ...]]:
    found: dict[int, tuple[Answer, ...]] = {}
    for record in records:
        found[record.case] = (*found.get(record.case, ()), record.value)
    return found
