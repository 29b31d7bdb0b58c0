"""What ``plan`` does: shows the dates and the next step, and writes the calendar file."""

import re
from datetime import datetime, timedelta
from typing import Any

from kindregards.cli.house import enter
from kindregards.cli.show_json import show_json
from kindregards.cli.target import find_case
from kindregards.cli.terminal import flowing, say, tell
from kindregards.core.draft import Note
from kindregards.core.schedule import Schedule, schedule
from kindregards.ports import Kept
from kindregards.usecases.plan import entries
from kindregards.wiring import House

_NAMES = {"send": "Send it", "nudge": "One short line, if no answer came", "close": "Let it rest"}
_MINUTES = re.compile(r"\d{1,2}")
_USUAL_MINUTES = 20


def run(case: str, ics: str | None, *, as_json: bool) -> None:
    """Show the plan of a case, and write its calendar file where one is named."""
    house = enter()
    kept, now = find_case(case, house), house.clock.now()
    found = schedule(kept.case, now)
    if ics:
        house.calendar(ics).write(entries(kept, found, house.words, now), now)
    step = _next_step(kept, house, now)
    if as_json:
        show_json({**_json(found), "steps": [step] if step else [], "ics": ics})
        return
    for name, moment in found.moments.items():
        say(f"{moment:%a %d %b %Y, %H:%M}  {_NAMES[name]}")
    if step:
        say()
        say(flowing(step["do"]))
    if ics:
        tell(f"Written to {ics}: open it with your calendar.")


def _json(found: Schedule) -> dict[str, str | None]:
    return {**dict.fromkeys(_NAMES), **{n: m.isoformat() for n, m in found.moments.items()}}


def _next_step(kept: Kept, house: House, now: datetime) -> dict[str, Any] | None:
    """Return the step that the note proposes; ``None`` where there is no note yet."""
    version = house.store.versions.latest(kept.id, "note")
    if version is None or not isinstance(version.text, Note):
        return None
    text = next((part.text for part in version.text.parts if part.name == "next_step"), None)
    if text is None:
        return None
    minutes = _MINUTES.search(text)
    return {
        "when": (now + timedelta(days=1)).date().isoformat(),
        "do": text,
        "minutes": int(minutes[0]) if minutes else _USUAL_MINUTES,
        "kind": "skill",
    }
