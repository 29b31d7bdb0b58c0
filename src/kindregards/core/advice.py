"""Whether to ask, whom, by which channel and when: the contract's table, row by row."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, Literal

from kindregards.core.draft import Channel
from kindregards.core.facts import Facts, Person
from kindregards.core.language import Table

Ask = Literal["yes", "light", "no"]

_PAUSE = timedelta(hours=12)
_MORNING = time(8, 30)
_THURSDAY = 3
_MET = ("interview", "final")
_SHORT = ("screen", "assessment")
_CLOSED = ("cancelled", "internal")


@dataclass(frozen=True)
class Advice:
    """What to do. ``not_before`` is local, with its offset; ``None`` where any time will do."""

    ask: Ask
    to: Person | None
    channel: Channel
    not_before: datetime | None
    why: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """A row of the table: its name (the key of its words), the verdict, and whom to write to."""

    name: str
    ask: Ask
    to: Person | None


def advise(facts: Facts, words: Table, now: datetime) -> Advice:
    """Go down the table and take the first row that fits; ``words`` is the ``advice`` table."""
    row = next(_rows(facts))
    channel = channel_to(facts, row.to)
    when = not_before(facts, now)
    return Advice(row.ask, row.to, channel, when, tuple(_why(facts, row, channel, words)))


def _rows(facts: Facts) -> Iterator[Row]:
    person = _recipient(facts)
    reached, stage = facts.reached, facts.stage
    if facts.feedback_offered == "yes":
        portal = facts.hints.offer_by == "portal"
        named = facts.hints.offered_by or person or (facts.contact if facts.contact.name else None)
        yield Row("portal" if portal else "offered", "yes", None if portal else named)
    if facts.feedback_offered == "declined" and not reached:
        yield Row("declined-unreached", "no", None)
    if facts.language == "ja":
        yield Row("japanese", "no", person)
    if facts.feedback_offered == "declined":
        yield Row("declined", "light", person)
    if facts.hints.reason_in_detail and reached:
        yield Row("reason", "light", person)
    if facts.reason_kind in _CLOSED and reached:
        yield Row("closed", "light", person)
    if stage in _MET:
        yield Row("met", "yes", person) if reached else Row("met-unreached", "yes", None)
    if stage in _SHORT and reached:
        yield Row("short", "yes", person)
    if stage not in _SHORT and reached:
        yield Row("applied", "light", person)
    yield Row("nobody", "no", None)


def _recipient(facts: Facts) -> Person | None:
    """Whom a request goes to: the contact, where they can be written to or at least be named."""
    contact = facts.contact
    if contact.email or (facts.hints.has_message and not facts.noreply):
        return contact
    return contact if contact.name and not facts.hints.has_message else None


def channel_to(facts: Facts, to: Person | None) -> Channel:
    """Say how that person is reached: by a reply where one comes to them, else a new mail."""
    if to is None:
        return "none"
    if facts.noreply and to.email is None:
        return "phone" if facts.hints.offer_by == "call" else "none"
    if facts.noreply or not facts.hints.has_message:
        return "new-mail"
    same = to.email is None or facts.hints.replies_to in (None, to.email)
    return "reply" if same else "new-mail"


def still_to_come(moment: datetime | None, now: datetime) -> datetime | None:
    """Return the time before which a mail had better not go, where that is not past."""
    return moment if moment and moment > now else None


def not_before(facts: Facts, now: datetime) -> datetime | None:
    """Return the first good morning to send it, in ``now``'s time zone; ``None`` where past.

    Received (never later than now) plus 12 hours, then 08:30 of the next Monday to Thursday
    (Fridays and weekends answer worst: Search Engine Journal on LinkedIn data, 2022; the
    12 hours are our judgement). Public employers have short windows: the next morning.
    """
    received = min(_local(facts.received, now), now)
    if facts.hints.public_employer:
        moment = _morning(received + timedelta(days=1))
    else:
        moment = _next_working_morning(received + _PAUSE)
    return moment if moment > now else None


def _local(received: datetime | None, now: datetime) -> datetime:
    # A paste shows a date without an offset: it is the person's own clock that showed it.
    if received is None:
        return now
    here = received if received.tzinfo else received.replace(tzinfo=now.tzinfo)
    return here.astimezone(now.tzinfo)


def _morning(day: datetime) -> datetime:
    return day.replace(hour=_MORNING.hour, minute=_MORNING.minute, second=0, microsecond=0)


def _next_working_morning(earliest: datetime) -> datetime:
    moment = _morning(earliest)
    while moment < earliest or moment.weekday() > _THURSDAY:
        moment = _morning(moment + timedelta(days=1))
    return moment


def _why(facts: Facts, row: Row, channel: Channel, words: Table) -> Iterator[str]:
    from kindregards.core.composer.phrases import pick

    values: dict[str, Any] = {
        "row": row.name,
        "ask": row.ask,
        "stage": facts.stage,
        "channel": channel,
        "contact": facts.contact.name,
        "company": facts.company,
        "offer_by": facts.hints.offer_by,
        "reason_kind": facts.reason_kind,
        "agency": facts.hints.agency,
        "public": facts.hints.public_employer,
        "written_to": row.to is not None,
        "automatic": facts.noreply,
    }
    for part in ("verdict", "how"):
        sentence = pick(words[part], values, part)
        if sentence:
            yield sentence
