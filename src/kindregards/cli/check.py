"""``check``: run the rules on a draft, from a file or a case, and mend what is mechanical."""

import click

from kindregards.cli.options import common


@click.command("check", epilog="Example: kindregards check draft.txt --context context.toml")
@click.argument("target", metavar="FILE|CASE")
@click.option(
    "--context", "context_file", metavar="FILE", help="company role contact name language."
)
@click.option("--purpose", type=click.Choice(["request", "thanks"]), default="request")
@click.option("--fix", is_flag=True, help="Print the text with what is mechanical mended.")
@common
def command(
    target: str, context_file: str | None, purpose: str, fix: bool, as_json: bool, no_input: bool
) -> int:
    """Run the rules on a draft.

    FILE is an .eml, or a text whose first line may be "Subject: …"; - is standard input.
    The exit code is 1 where a rule finds an error (with --fix: one that stays).

    --fix mends marks, capitals, emoji, hidden characters, and leaves out a sentence that a
    rule would drop. It never writes to FILE; of a CASE it makes a new version.
    """
    from kindregards.cli.checking import Checking

    return Checking(target, context_file, purpose, fix=fix, as_json=as_json).run()
