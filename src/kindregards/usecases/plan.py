"""The plan of a case: small steps and dates, as a page that is kept and as calendar entries."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time

from kindregards.core.answer import Answer
from kindregards.core.composer.dates import day_in_words
from kindregards.core.composer.plan import Step, compose_plan
from kindregards.core.composer.plan_page import plan_page
from kindregards.core.language import LanguagePack, Table
from kindregards.core.looked_back import with_answers
from kindregards.core.rendering import render
from kindregards.core.schedule import Schedule, schedule
from kindregards.ports import Kept, Versions, Words
from kindregards.ports.leaving import Entry, HandedOver
from kindregards.ports.records import Records
from kindregards.usecases.compose import note_language
from kindregards.usecases.page_model import PageWriter, page_note, page_texts
from kindregards.usecases.page_work import Page as Parts
from kindregards.usecases.pages import Page, keep_page
from kindregards.usecases.reflect import answers_of, own_language

_HOURS = {"morning": time(8, 30), "midday": time(12, 30), "evening": time(18, 30)}


@dataclass(frozen=True)
class Planned:
    """The dates and the steps of a case, and the page that holds them."""

    schedule: Schedule
    steps: tuple[Step, ...]
    page: Page


def plan(
    kept: Kept, words: Words, versions: Versions, records: Records, now: datetime,
    by: PageWriter | None = None,
) -> Planned:  # fmt: skip
    """Return the plan of a case on this day; its page is kept where it is new or changed.

    ``by`` is the model that may write the steps nearer to the case.
    """
    looked = answers_of(kept.id, records)
    case = replace(kept.case, notes=with_answers(kept.case.notes, looked))
    pack = words.pack(own_language(kept.case, looked, words))
    gentle, serious = kept.safety.level == "gentle", kept.safety.kind == "discrimination"
    sent = _handed_over(kept.id, records)
    answered = records.latest(kept.id, Answer) is not None
    found = schedule(case, now, sent, answered=answered)
    if gentle or serious:
        found = replace(found, reapply=None)
    steps = compose_plan(case, pack, now.date(), gentle=gentle, serious=serious)
    parts = _parts(steps, pack)
    texts = page_texts(by, kept, "plan", parts, versions)
    steps = tuple(replace(step, do=text) for step, text in zip(steps, texts.values(), strict=True))
    page = plan_page(case, pack, steps, found, now, sent=sent, gentle=gentle)
    text, author = page_note(page, parts, texts, by)
    return Planned(found, steps, keep_page(versions, kept.id, "plan", text, now, author))


def _parts(steps: tuple[Step, ...], pack: LanguagePack) -> Parts:
    """Return the steps as a model may write them: each keeps its day and its minutes."""
    dates = pack.tables["plan"]["dates"]
    named = {f"step_{number}": step for number, step in enumerate(steps, 1)}
    keep = {
        name: tuple(
            word for word in (day_in_words(step.when, dates), str(step.minutes)) if word in step.do
        )
        for name, step in named.items()
    }
    return Parts("plan", pack.language, {name: step.do for name, step in named.items()}, keep)


def _handed_over(case_id: int, records: Records) -> datetime | None:
    """Return when the request was last handed to the person's mail program, where it was."""
    found = [r.created for r in records.of(HandedOver, case_id) if r.value.purpose == "request"]
    return found[-1] if found else None


def entries(kept: Kept, planned: Planned, words: Words, now: datetime) -> tuple[Entry, ...]:
    """Return a calendar entry for each date and step that is still to come.

    The titles name nobody and nothing of the case: other people see calendars too.
    """
    table = words.pack(planned.page.version.text.language).tables["plan"]
    moments = [*planned.schedule.moments.items(), *_hours(planned.steps, now)]
    return _to_come(kept, moments, table, now)


def date_entries(kept: Kept, words: Words, now: datetime) -> tuple[Entry, ...]:
    """Return a calendar entry for each date of the mail alone; nothing is written for it."""
    table = words.pack(note_language(kept.case, words)).tables["plan"]
    return _to_come(kept, schedule(kept.case, now).moments.items(), table, now)


def _to_come(
    kept: Kept, moments: Iterable[tuple[str, datetime]], table: Table, now: datetime
) -> tuple[Entry, ...]:
    found = (_entry(kept, name, moment, table) for name, moment in moments if moment > now)
    return tuple(sorted(found, key=lambda entry: entry.start))


def _hours(steps: tuple[Step, ...], now: datetime) -> Iterator[tuple[str, datetime]]:
    for step in steps:
        hour = datetime.combine(step.when, _HOURS[step.time], now.tzinfo)
        yield f"step-{step.slot}", hour


def _entry(kept: Kept, name: str, start: datetime, table: Table) -> Entry:
    said = table[name.partition("-")[0]]
    return Entry(
        uid=f"{kept.id}-{name}-{kept.case.now:%Y%m%d%H%M%S}@kindregards.invalid",
        start=start,
        title=said["title"],
        text=render(said["text"], {"id": str(kept.id)}),
    )
