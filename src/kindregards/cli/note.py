"""``note``: look at a hard thought, put another one beside it, and read the private note."""

import click

from kindregards.cli.options import common


@click.command("note", epilog='Example: kindregards note last --thought "I always mess it up"')
@click.argument("case")
@click.option("--thought", metavar="TEXT", help="What goes round in your head, in your words.")
@click.option(
    "--strength",
    type=click.IntRange(0, 10),
    metavar="0-10",
    help="How strong it is, from 0 to 10.",
)
@common
def command(
    case: str, thought: str | None, strength: int | None, as_json: bool, no_input: bool
) -> int:
    """Look at a hard thought, and keep a note to yourself.

    It says what the thought sounds like, and offers two or three other ways to see it, made of
    what your case holds. You may put one of them, or your own, beside it; it then stands in your
    note. All of it stays on this computer, and none of it goes into the mail.

    Without a thought it shows the note.
    """
    from kindregards.cli.noting import run

    return run(case, thought, strength, as_json=as_json, no_input=no_input)
