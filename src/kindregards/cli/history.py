"""``history``: the versions of a case's texts, what changed between two, and one brought back."""

import click

from kindregards.cli.options import ARTEFACTS, common


@click.command("history", epilog="Example: kindregards history last email --diff 1 2")
@click.argument("case")
@click.argument("artefact", type=click.Choice(ARTEFACTS), required=False, default=None)
@click.option("--diff", nargs=2, type=int, metavar="A B", help="Show what changed from A to B.")
@click.option("--restore", type=int, metavar="N", help="Bring version N back, as a new one.")
@common
def command(
    case: str, artefact: str | None, diff: tuple[int, int] | None, restore: int | None,
    as_json: bool, no_input: bool,
) -> None:  # fmt: skip
    """List the versions of a text, each with who wrote it.

    With --diff or --restore and no text named, it is the email.
    """
    from kindregards.cli import looking_back

    looking_back.run(case, artefact, diff, restore, as_json=as_json)
