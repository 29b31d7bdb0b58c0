"""A calendar file (RFC 5545) that any calendar takes in: icalendar, from the extra ``ics``."""

from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from kindregards.adapters.whole_file import whole_file
from kindregards.core.errors import DeliveryError, KindregardsError
from kindregards.ports.leaving import Entry

if TYPE_CHECKING:
    from icalendar import Event

_MINUTES = 15
_NO_EXTRA = KindregardsError(
    "A calendar file needs one more package.",
    next='Install it with: pip install "kindregards[ics]"',
    exit=4,
)


class CalendarFile:
    """The port ``Calendar`` as a file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, entries: tuple[Entry, ...], now: datetime) -> None:
        """Write the entries; ``DeliveryError`` (exit 7) where the file cannot be written."""
        data = calendar_bytes(entries, now)
        try:
            with whole_file(self._path) as made:
                made.write_bytes(data)
        except OSError as error:
            reason = error.strerror or error
            raise DeliveryError(f"{self._path} could not be written: {reason}.") from None


def is_installed() -> bool:
    """Tell whether the extra is there."""
    return find_spec("icalendar") is not None


def calendar_bytes(entries: tuple[Entry, ...], now: datetime) -> bytes:
    """Return what such a file holds; ``KindregardsError`` (exit 4) without the extra."""
    try:
        from icalendar import Calendar
    except ImportError:
        raise _NO_EXTRA from None
    calendar = Calendar()
    calendar.add("prodid", "-//kindregards//EN")
    calendar.add("version", "2.0")
    for entry in entries:
        calendar.add_component(_event(entry, now))
    data: bytes = calendar.to_ical()
    return data


def _event(entry: Entry, now: datetime) -> "Event":
    """Make one event: a quarter of an hour, free, with a reminder at its beginning."""
    from icalendar import Alarm, Event

    event, alarm = Event(), Alarm()
    event.add("uid", entry.uid)
    event.add("dtstamp", _utc(now))
    event.add("dtstart", _utc(entry.start))
    event.add("dtend", _utc(entry.start + timedelta(minutes=_MINUTES)))
    event.add("summary", entry.title)
    event.add("description", entry.text)
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.title)
    alarm.add("trigger", timedelta(0))
    event.add_component(alarm)
    return event


def _utc(moment: datetime) -> datetime:
    # A calendar knows no bare offset; in universal time no zone has to be explained to it.
    return moment.astimezone(UTC).replace(microsecond=0)
