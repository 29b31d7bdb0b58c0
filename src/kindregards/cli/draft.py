"""``draft``: make or go on with a case, and show its mail and its note."""

from typing import Any

import click

from kindregards.cli import options


@click.command("draft", epilog="Example: kindregards draft rejection.eml --notes notes.toml")
@click.argument("source", required=False, metavar="[FILE|CASE]")
@options.facts
@options.notes
@click.option("--tone", type=click.Choice(["warm", "plain", "formal"]), help="How it sounds.")
@click.option(
    "--language", metavar="XX", help="The language of the mail: de, en, es, fr, it, ja, nl, pl, pt."
)
@click.option(
    "--channel",
    type=click.Choice(["email", "linkedin", "phone"]),
    help="A mail, a LinkedIn note, or what to say on the phone.",
)
@click.option("--offline", is_flag=True, help="Write without a model, whatever is set.")
@click.option("--no-fallback", is_flag=True, help="Fail where the model fails: exit 4 or 5.")
@click.option("--dry-run", is_flag=True, help="Show what would go to a model; send nothing.")
@click.option("--force", is_flag=True, help="Draft though it reads like no rejection.")
@click.option("--continue", "go_on", is_flag=True, help="Go on after help was shown.")
@click.option("--new", is_flag=True, help="Make another case of a message seen before.")
@options.common
def command(source: str | None, **given: Any) -> int:
    """Write the mail to the employer and the note to yourself.

    FILE is one message: .eml, .html, .txt, or - for standard input. With a CASE it goes on with
    that case. With neither it asks; there may be no mail at all. Nothing is sent.
    """
    from kindregards.cli.drafting import Drafting

    return Drafting(**given).run(source)
