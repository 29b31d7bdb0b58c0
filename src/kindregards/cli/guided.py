"""``draft`` with nothing named, on a terminal: from a paste to the mail, one question at a time."""

from dataclasses import replace
from typing import TYPE_CHECKING, get_args

import click

from kindregards.cli import guide
from kindregards.cli.terminal import say
from kindregards.core.advice import Advice
from kindregards.core.draft import Tone
from kindregards.core.errors import KindregardsError
from kindregards.core.facts import Facts
from kindregards.core.notes import Notes
from kindregards.core.reading.given import Given
from kindregards.usecases.draft import Drafted, Order, preview
from kindregards.wiring import read_paste

if TYPE_CHECKING:
    from kindregards.cli.drafting import Drafting

INVITATION = (
    "Paste the mail that turned you down, then press Enter.",
    "(If nothing happens: end it with a line that holds a single full stop.)",
    "No mail, because they rang you or it stood in a portal? Press Enter alone.",
)


def guided_order(drafting: "Drafting", notes: Notes) -> Order:
    """Ask for the mail or the facts, let them be corrected, and ask the three questions."""
    drafting.guided = True
    order = _mail_or_facts(drafting, notes)
    given = guide.confirm(lambda given: _facts(drafting, order, given), order.given)
    return replace(order, given=given, notes=guide.ask_notes().over(notes))


def _mail_or_facts(drafting: "Drafting", notes: Notes) -> Order:
    while True:
        for line in INVITATION:
            say(line)
        pasted = read_paste()
        if not pasted.strip():
            return replace(drafting.order(notes), given=guide.ask_facts().over(drafting.given))
        order = drafting.order(notes, pasted.encode())
        try:
            facts = _facts(drafting, order, order.given)[0]
        except KindregardsError as error:
            say(f"{error.message} {error.next}")
            continue
        if facts.is_rejection or order.force or _all_the_same(facts):
            return replace(order, force=True)


def _all_the_same(facts: Facts) -> bool:
    say(f"This does not read like a rejection, but like this: {facts.kind}.")
    return click.confirm("Write all the same?", default=False)


def _facts(drafting: "Drafting", order: Order, given: Given) -> tuple[Facts, Advice]:
    house = drafting.house
    return preview(replace(order, given=given), house.mails, house.words, drafting.now)


def afterwards(drafting: "Drafting", drafted: Drafted) -> None:
    """Offer to copy, edit or write it another way, until the person is done."""
    while (key := guide.next_step()) != "q":
        case = str(drafted.kept.id)
        if key == "w":
            drafted = _another_way(drafting, drafted)
        elif key == "e":
            _run("edit", case)
        else:
            _run("export", case, "--yes")


def _another_way(drafting: "Drafting", drafted: Drafted) -> Drafted:
    others = [tone for tone in get_args(Tone) if tone != drafted.kept.case.tone]
    tone: Tone = click.prompt("How", type=click.Choice(others), default=others[0])
    kept = replace(drafted.kept, case=replace(drafted.kept.case, tone=tone))
    drafting.house.store.cases.save(kept, drafting.now)
    drafted = drafting.write(kept)
    drafting.show(drafted)
    return drafted


def _run(name: str, *arguments: str) -> None:
    """Run another command as if it had been typed; its failure is told, and the loop goes on."""
    from importlib import import_module

    command: click.Command = import_module(f"kindregards.cli.{name}").command
    try:
        command.main(list(arguments), prog_name=f"kindregards {name}", standalone_mode=False)
    except KindregardsError as error:
        say(f"{error.message} {error.next}")
