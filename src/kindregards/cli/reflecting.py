"""What ``reflect`` does: screen the notes, make the page, show it."""

from kindregards.cli.house import enter
from kindregards.cli.pausing import screened
from kindregards.cli.show_json import show_json
from kindregards.cli.target import find_case
from kindregards.cli.terminal import say, tell
from kindregards.core.notes import Notes, notes_from
from kindregards.usecases.reflect import reflect
from kindregards.wiring import read_table


def run(case: str, notes_file: str | None, *, as_json: bool) -> int:
    """Reflect on a case and return the exit code."""
    house = enter()
    notes, unknown = notes_from(read_table(notes_file)) if notes_file else (Notes(), ())
    for key in unknown:
        tell(f"In the notes, {key} is not known and is ignored.")
    screened(notes.texts, house)
    kept = find_case(case, house)
    store = house.store
    found, page = reflect(kept, notes, house.words, store.cases, store.versions, house.clock.now())
    if as_json:
        show_json(
            {
                "employer_said": list(found.employer_said),
                "i_saw": list(found.i_saw),
                "possible": [
                    {"text": item.text, "would_confirm": item.would_confirm}
                    for item in found.possible
                ],
                "unknowable": list(found.unknowable),
                "page": page,
            }
        )
    else:
        say(page)
    return 0
