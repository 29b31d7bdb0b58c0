"""``show``: a case and its texts as they now stand."""

import click

from kindregards.cli.options import ARTEFACTS, common


@click.command("show", epilog="Example: kindregards show last note")
@click.argument("case")
@click.argument("artefact", type=click.Choice(ARTEFACTS), required=False, default=None)
@click.option("--sent", is_flag=True, help="Show what of it was sent to a model.")
@common
def command(case: str, artefact: str | None, sent: bool, as_json: bool, no_input: bool) -> None:
    """Show a case and its texts, or one of them alone."""
    from kindregards.cli import showing

    if sent:
        return showing.run_sent(case, artefact, as_json=as_json)
    return showing.run(case, artefact, as_json=as_json)
