"""``read``: say what a mail says, and from which words; nothing is stored."""

import click

from kindregards.cli.options import common


@click.command("read", epilog="Example: kindregards read rejection.eml --explain")
@click.argument("file")
@click.option("--explain", is_flag=True, help="Show the words that each fact was read from.")
@common
def command(file: str, explain: bool, as_json: bool, no_input: bool) -> None:
    """Say what a mail says. Stores nothing.

    FILE is one message: .eml, .html, .txt, or - for standard input.
    """
    from kindregards import wiring
    from kindregards.cli.house import enter
    from kindregards.cli.show_json import show_json
    from kindregards.cli.terminal import flowing, say
    from kindregards.cli.views import facts as view
    from kindregards.core.mail import kind_named
    from kindregards.usecases.read import read

    house = enter()
    now = house.clock.now()
    reading = read(wiring.read_bytes(file), house.mails, house.words, now, kind_named(file))
    if as_json:
        return show_json(view.to_json(reading.facts, reading.advice))
    for line in view.reading_lines(reading.facts, reading.advice, now, explain=explain):
        say(flowing(line))
    return None
