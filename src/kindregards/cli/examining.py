"""What ``doctor`` does: looks at the engine, the store and what an editor left behind."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from kindregards.cli.engine import choose
from kindregards.cli.house import enter
from kindregards.cli.show_json import show_json
from kindregards.cli.terminal import flowing, say
from kindregards.core.errors import StoreError
from kindregards.usecases.doctor import Diagnosis, Problem, examine, trial
from kindregards.wiring import House


def run(*, try_it: bool, ask_again: bool, as_json: bool) -> None:
    """Examine, and show the diagnosis."""
    house = enter()
    if ask_again and house.server:
        house.store.servers.forget_consent(house.server.host)
    engine = choose(house, offline=False)
    problems = tuple(_problems(house))
    found = examine(engine, house.words.shared("servers"), house.models_at, problems)
    if try_it and engine.model:
        writer = house.writer(engine.model)
        said, _ = trial(writer, house.words.prompts(), house.settings.deadline)
        found = replace(found, tried=said)
    show_json(to_json(found)) if as_json else _print(found)


def _problems(house: House) -> Iterator[Problem]:
    for notice in house.settings.notices:
        yield Problem(notice, f"Mend it in {house.settings.home}.")
    try:
        house.store.catalogue.last()
    except StoreError as error:
        yield Problem(error.message, error.next)
    for path in house.editor.pending():
        yield Problem(
            f"An editor left {path} behind.",
            "To keep what is in it as a new version: kindregards doctor --recover",
        )


def to_json(found: Diagnosis) -> dict[str, Any]:
    """Return the diagnosis as the contract's JSON."""
    shown: dict[str, Any] = {
        "engine": found.engine,
        "why": found.why,
        "problems": [{"what": problem.what, "do": problem.do} for problem in found.problems],
    }
    return shown if found.tried is None else {**shown, "tried": found.tried}


def _print(found: Diagnosis) -> None:
    say(f"Engine: {found.engine}", bold=True)
    say(flowing(found.why))
    if found.tried:
        say(flowing(found.tried))
    for problem in found.problems:
        say()
        say(flowing(problem.what), fg="yellow")
        say(problem.do)
    if not found.problems:
        say("Nothing needs mending.")
