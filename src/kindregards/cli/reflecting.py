"""What ``reflect`` does: asks four questions or takes notes, makes the page, shows it."""

from contextlib import suppress
from typing import Any

from kindregards.cli.house import enter
from kindregards.cli.page_engine import page_writer, tell_notices
from kindregards.cli.pages import show_page
from kindregards.cli.pausing import screened, stop_if_paused
from kindregards.cli.show_json import show_json
from kindregards.cli.target import find_case
from kindregards.cli.terminal import is_interactive, tell
from kindregards.core.errors import KindregardsError, PausedError
from kindregards.core.notes import Notes, notes_from
from kindregards.ports import Kept
from kindregards.usecases.draft import safety_after
from kindregards.usecases.reflect import Reflected, add_notes, be_gentle, reflect
from kindregards.usecases.screening import Screened
from kindregards.wiring import House, read_table


def run(case: str, notes_file: str | None, *, no_input: bool, as_json: bool) -> int:
    """Reflect on a case and return the exit code."""
    house = enter()
    kept = _with_notes(case, notes_file, house) if notes_file else find_case(case, house)
    stop_if_paused(kept, house)
    if not notes_file and not as_json and is_interactive(no_input):
        from kindregards.cli.reflecting_asked import ask

        kept = ask(kept, house)
    store = house.store
    now = house.clock.now()
    by = page_writer(house, kept, now, no_input=no_input)
    found = reflect(kept, house.words, store.versions, store.records, now, by)
    tell_notices(by)
    if as_json:
        show_json(to_json(found))
    else:
        show_page(found.page)
    return 0


def _with_notes(case: str, notes_file: str, house: House) -> Kept:
    """Screen the notes before all else, and lay them over the case's."""
    notes, unknown = notes_from(read_table(notes_file))
    for key in unknown:
        tell(f"In the notes, {key} is not known and is ignored.")
    found = _screened(case, notes, house)
    kept = find_case(case, house)
    safety = safety_after(kept.safety, found, go_on=False)
    return add_notes(kept, notes, safety, house.store.cases, house.clock.now())


def _screened(case: str, notes: Notes, house: House) -> Screened:
    try:
        return screened(notes.texts, house)
    except PausedError as paused:
        with suppress(KindregardsError):
            be_gentle(find_case(case, house), paused.kind, house.store.cases, house.clock.now())
        raise


def to_json(found: Reflected) -> dict[str, Any]:
    """Return the reflection as the contract has it, with its lesson and its page."""
    lanes, version = found.reflection, found.page.version
    lesson = lanes.lesson
    return {
        "employer_said": list(lanes.employer_said),
        "i_saw": list(lanes.i_saw),
        "possible": [
            {"text": item.text, "would_confirm": item.would_confirm} for item in lanes.possible
        ],
        "unknowable": list(lanes.unknowable),
        "lesson": {"text": lesson.text, "ground": lesson.ground} if lesson else None,
        "version": version.number,
        "page": version.text.body,
    }
