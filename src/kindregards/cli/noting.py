"""What ``note`` does: screens a thought, shows other ways to see it, keeps what was chosen."""

from dataclasses import replace

import click

from kindregards.cli import asking_thought as ask
from kindregards.cli.house import enter
from kindregards.cli.page_engine import page_writer, tell_notices
from kindregards.cli.pausing import screened
from kindregards.cli.show_json import show_json
from kindregards.cli.target import find_case
from kindregards.cli.terminal import flowing, is_interactive, say, tell
from kindregards.cli.views import thought as view
from kindregards.cli.views.texts import note_json
from kindregards.core.draft import Note
from kindregards.core.errors import PausedError
from kindregards.core.thought import Thought
from kindregards.ports import Kept
from kindregards.usecases import note as usecase
from kindregards.usecases.screening import help_for
from kindregards.wiring import House


def run(case: str, text: str | None, strength: int | None, *, as_json: bool, no_input: bool) -> int:
    """Look at a thought, or show the note, and return the exit code."""
    house, own = enter(), _said(text)
    asks = is_interactive(no_input) and not as_json
    found = screened((own,), house)
    kept = _open(case, house)
    if asks and text is None:
        own = ask.thought()
        found = screened((own,), house)
    kept = usecase.safer(kept, found.safety)
    if own:
        by = page_writer(house, kept, house.clock.now(), no_input=no_input)
        thought = usecase.look(kept, own, strength, house.words, by)
        tell_notices(by)
        note = _asked(kept, thought, house) if asks else _kept(kept, thought, house)
    else:
        note = usecase.newest(kept, house.words, house.store.versions, house.clock.now())
        thought = usecase.look_again(kept, note, house.words)
    if as_json:
        show_json({**view.to_json(thought), "note": note_json(note)})
        return 0
    if own and not asks:
        _show(kept, thought, house)
    _close(note, kept)
    return 0


def _open(case: str, house: House) -> Kept:
    """Find the case; one that is paused stays so until the person goes on with it."""
    kept = find_case(case, house)
    if kept.safety.level == "risk":
        today = house.clock.now().date()
        lines = help_for(kept.safety, house.words, house.country, today)
        raise PausedError(lines, kept.safety.kind)
    return kept


def _said(text: str | None) -> str:
    return " ".join((text or "").split())


def _asked(kept: Kept, thought: Thought, house: House) -> Note:
    """Let the person choose a way to see it; what is known is kept however they leave."""
    if not thought.alternatives:
        return _kept(kept, thought, house)
    try:
        if thought.strength is None:
            thought = replace(thought, strength=ask.strength(ask.BEFORE))
            say()
        _show(kept, thought, house)
        chosen = ask.choice(thought.alternatives, lambda own: screened((own,), house))
        thought = replace(thought, chosen=chosen)
        if thought.strength is not None:
            thought = replace(thought, strength_after=ask.strength(ask.AFTER))
        say()
    except (KeyboardInterrupt, click.Abort, PausedError):
        _kept(kept, thought, house)
        raise
    for line in view.numbers(thought):
        say(line)
        say()
    return _kept(kept, thought, house)


def _kept(kept: Kept, thought: Thought, house: House) -> Note:
    store = house.store
    now = house.clock.now()
    return usecase.keep(kept, thought, house.words, store.versions, store.records, now)


def _show(kept: Kept, thought: Thought, house: House) -> None:
    for line in usecase.lines(thought, kept, house.words):
        say(flowing(line))
        say()
    if thought.alternatives:
        say("Other ways to see it, from what is known:", bold=True)
        say()
        for line in view.numbered(thought.alternatives):
            say(line)
        say()


def _close(note: Note, kept: Kept) -> None:
    say("For you, not for sending:", bold=True)
    say()
    say(flowing(note.body.rstrip("\n")))
    tell("")
    tell(f"Kept with case {kept.id} on this computer. None of it goes into the mail.")
