"""The dates of a case as calendar entries: to send, to ask once more, to let it rest."""

from datetime import datetime

from kindregards.core.rendering import render
from kindregards.core.schedule import Schedule
from kindregards.ports import Kept, Words
from kindregards.ports.leaving import Entry
from kindregards.usecases.compose import note_language


def entries(kept: Kept, found: Schedule, words: Words, now: datetime) -> tuple[Entry, ...]:
    """Return a calendar entry for each date that is still to come.

    The titles name nobody: other people see calendars too.
    """
    table = words.pack(note_language(kept.case, words)).tables["plan"]
    return tuple(
        Entry(
            uid=f"{kept.id}-{name}-{kept.case.now:%Y%m%d%H%M%S}@kindregards.invalid",
            start=moment,
            title=table[name]["title"],
            text=render(table[name]["text"], {"id": str(kept.id)}),
        )
        for name, moment in found.moments.items()
        if moment > now
    )
