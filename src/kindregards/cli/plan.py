"""``plan``: when to send, to ask once more, and to let it rest; into the calendar if wished."""

import click

from kindregards.cli.options import common


@click.command("plan", epilog="Example: kindregards plan last --ics reminders.ics")
@click.argument("case")
@click.option("--ics", metavar="FILE", help="Write the dates for your calendar.")
@common
def command(case: str, ics: str | None, as_json: bool, no_input: bool) -> None:
    """Say when to send the mail, when to ask once more, and when to let it rest.

    With --ics the dates go into a file that any calendar takes in
    (pip install "kindregards[ics]"). Its entries name nobody.
    """
    from kindregards.cli import planning

    planning.run(case, ics, as_json=as_json)
