"""``export``: show the exact mail, ask, and hand it over. The person sends it; we never do."""

import click

from kindregards.cli import options


@click.command("export", epilog="Example: kindregards export last --via clipboard")
@click.argument("case")
@click.argument("artefact", type=click.Choice(["email"]), default="email", required=False)
@click.option("--via", type=click.Choice(["clipboard"]), default="clipboard", help="The way out.")
@click.option("--allow", multiple=True, metavar="CODE", help="Waive a rule's error.")
@options.yes
@options.common
def command(
    case: str, artefact: str, via: str, allow: tuple[str, ...],
    yes: bool, as_json: bool, no_input: bool,
) -> int:  # fmt: skip
    """Hand the mail over: you send it, we never do.

    Copies the text where there is a clipboard (pip install "kindregards[clipboard]"), else
    prints it. Only the mail to the employer can leave; the note and the rest are yours.
    """
    from kindregards.cli.exporting import run

    return run(case, allow, yes=yes, as_json=as_json, no_input=no_input)
