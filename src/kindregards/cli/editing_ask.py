"""What ``edit --ask`` does: screens the wish, lets the engine change the text, shows it."""

from typing import cast

from kindregards.cli import engine as engines
from kindregards.cli.editing import lines, to_json
from kindregards.cli.house import enter
from kindregards.cli.show_json import show_json
from kindregards.cli.target import find_case
from kindregards.cli.terminal import say, tell
from kindregards.core.errors import UsageError
from kindregards.ports import Artefact, Kept
from kindregards.usecases.edit_ask import Asked
from kindregards.usecases.edit_wish import change_as_wished, check_wish
from kindregards.usecases.newest import latest
from kindregards.usecases.screening import screen_words
from kindregards.wiring import House


def run(case: str, artefact: str, wish: str, *, no_input: bool, as_json: bool) -> int:
    """Change a text of a case as the person says, and show what changed."""
    if not wish.strip():
        raise UsageError("Say what to change.", 'For example: --ask "shorter, warmer"')
    house = enter()
    kept = find_case(case, house)
    language = house.settings.language or kept.case.mail_language
    today = house.clock.now().date()
    screened = screen_words((wish,), house.words, house.country, today, language)
    if screened.safety.level == "gentle" and artefact == "note":
        for line in screened.resources:
            tell(line)
    check_wish(screened, kept, cast(Artefact, artefact))
    if artefact == "thanks":  # Nothing of their answer goes to a model, nor what stands near it.
        raise UsageError(
            "The thanks are two lines, and are not changed by asking.",
            f"Change them yourself: kindregards edit {kept.id} thanks",
        )
    asked = _change(kept, cast(Artefact, artefact), wish, house, no_input)
    for notice in asked.notices:
        tell(notice)
    if as_json:
        show_json({**to_json(asked.edit), "notices": list(asked.notices)})
        return 0
    for line, colour in lines(asked.edit):
        say(line, fg=colour) if colour else say(line)
    return 0


def _change(kept: Kept, artefact: Artefact, wish: str, house: House, no_input: bool) -> Asked:
    store, now = house.store, house.clock.now()
    before = latest(store.versions, kept.id, artefact)
    engine = engines.choose(house, offline=False)
    writer, line = engines.writer_of(engine, house, now, no_input=no_input, no_fallback=False)
    tell(line)
    watch = engines.progress((artefact,), writer.model) if writer else None
    try:
        return change_as_wished(
            kept, before, wish, house.words, writer, store.cases, store.versions, store.ledger,
            now, house.settings.deadline, watch,
        )  # fmt: skip
    finally:
        engines.end_progress(watch)
