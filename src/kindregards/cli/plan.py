"""``plan``: small steps, when to send, to ask once more, to let it rest; a calendar if wished."""

import click

from kindregards.cli.options import common


@click.command("plan", epilog="Example: kindregards plan last --ics reminders.ics")
@click.argument("case")
@click.option("--ics", metavar="FILE", help="Write the dates and steps for your calendar.")
@common
def command(case: str, ics: str | None, as_json: bool, no_input: bool) -> None:
    """Small steps with days, and the dates of the mail: to send, to ask once more, to let it rest.

    It is a page, kept with the case; change it with: kindregards edit CASE plan

    With --ics the dates and steps go into a file that any calendar takes in
    (pip install "kindregards[ics]"). Its entries name nobody.
    """
    from kindregards.cli import planning

    planning.run(case, ics, as_json=as_json, no_input=no_input)
