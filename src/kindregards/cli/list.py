"""``list``: the cases that are kept, newest first."""

import click

from kindregards.cli.options import common


@click.command("list", epilog="Example: kindregards list bakery")
@click.argument("words", nargs=-1)
@common
def command(words: tuple[str, ...], as_json: bool, no_input: bool) -> None:
    """List your cases, and what can go when; with WORDS, those that hold each of them."""
    from kindregards.cli.house import enter
    from kindregards.cli.show_json import show_many
    from kindregards.cli.terminal import say
    from kindregards.cli.views import cases as view

    house = enter()
    now = house.clock.now()
    found = house.store.catalogue.summaries(" ".join(words))
    if as_json:
        return show_many("cases", (view.to_json(summary, now) for summary in found))
    # In one piece: of tens of thousands of cases, a line at a time takes most of the time.
    return say("\n".join(view.lines(found, now)))
