"""What ``plan`` does: shows the page of small steps and dates, and writes the calendar file."""

from typing import Any

from kindregards.cli.house import enter
from kindregards.cli.page_engine import page_writer, tell_notices
from kindregards.cli.pages import show_page
from kindregards.cli.pausing import stop_if_paused
from kindregards.cli.show_json import show_json
from kindregards.cli.target import find_case
from kindregards.cli.terminal import tell
from kindregards.usecases.plan import Planned, entries, plan

_DATES = ("send", "nudge", "close", "reapply")


def run(case: str, ics: str | None, *, as_json: bool, no_input: bool) -> None:
    """Show the plan of a case, and write its calendar file where one is named."""
    house = enter()
    kept, now = find_case(case, house), house.clock.now()
    stop_if_paused(kept, house)
    store = house.store
    by = page_writer(house, kept, now, no_input=no_input)
    found = plan(kept, house.words, store.versions, store.records, now, by)
    tell_notices(by)
    if ics:
        house.calendar(ics).write(entries(kept, found, house.words, now), now)
    if as_json:
        show_json({**to_json(found), "ics": ics})
    else:
        show_page(found.page)
    if ics:
        tell(f"Written to {ics}: open it with your calendar.")


def to_json(found: Planned) -> dict[str, Any]:
    """Return the plan as the contract has it, with its dates and its page."""
    steps = [
        {"when": step.when.isoformat(), "do": step.do, "minutes": step.minutes, "kind": step.kind}
        for step in found.steps
    ]
    dates = {name: moment.isoformat() for name, moment in found.schedule.moments.items()}
    version = found.page.version
    return {
        "steps": steps,
        **dict.fromkeys(_DATES),
        **dates,
        "version": version.number,
        "page": version.text.body,
    }
