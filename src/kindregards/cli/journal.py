"""``journal``: what all cases say together, with ranges, and what is too early to tell."""

import click

from kindregards.cli.options import common


@click.command("journal", epilog="Example: kindregards journal --applied 40 --html journal.html")
@click.option("--applied", type=click.IntRange(min=1), metavar="N", help="All your applications.")
@click.option("--html", metavar="FILE", help="Write it as a page that can be printed.")
@common
def command(applied: int | None, html: str | None, as_json: bool, no_input: bool) -> None:
    """What your cases say together: where they ended, what was answered, what employers name.

    Shares are told only with --applied, the number of all your applications, and then as
    ranges: few numbers say little. The page needs no network, and no other file.
    """
    from kindregards.cli.journalling import run

    run(applied, html, as_json=as_json)
