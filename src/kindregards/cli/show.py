"""``show``: a case and its texts as they now stand."""

import click

from kindregards.cli.options import common


@click.command("show", epilog="Example: kindregards show last note")
@click.argument("case")
@click.argument(
    "artefact", type=click.Choice(["email", "note", "reflection"]), required=False, default=None
)
@common
def command(case: str, artefact: str | None, as_json: bool, no_input: bool) -> None:
    """Show a case and its texts, or one of them alone."""
    from kindregards.cli.showing import run

    run(case, artefact, as_json=as_json)
