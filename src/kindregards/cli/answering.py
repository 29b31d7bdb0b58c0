"""What ``answer`` does: read their mail, keep it, and show what it says and what to do next."""

from kindregards.cli.house import enter
from kindregards.cli.page_engine import page_writer, tell_notices
from kindregards.cli.show_json import show_json
from kindregards.cli.target import find_case
from kindregards.cli.terminal import say
from kindregards.cli.views import answer as view
from kindregards.core.mail import kind_named
from kindregards.usecases.answer import take_answer
from kindregards.wiring import read_bytes


def run(case: str, file: str, *, as_json: bool, no_input: bool) -> int:
    """Take in an answer and return the exit code."""
    house = enter()
    kept, store = find_case(case, house), house.store
    by = page_writer(house, kept, house.clock.now(), no_input=no_input)
    done = take_answer(
        read_bytes(file), kind_named(file), kept, house.mails, house.words,
        store.versions, store.records, house.clock.now(), by,
    )  # fmt: skip
    tell_notices(by)
    if as_json:
        show_json(view.to_json(done))
        return 0
    for line, style in view.screen(done):
        say(line, **style)
    return 0
