"""``check``: run the rules on a draft, from a file or a case."""

import click

from kindregards.cli.options import common


@click.command("check", epilog="Example: kindregards check draft.txt --context context.toml")
@click.argument("target", metavar="FILE|CASE")
@click.option(
    "--context", "context_file", metavar="FILE", help="company role contact name language."
)
@click.option("--purpose", type=click.Choice(["request", "thanks"]), default="request")
@common
def command(
    target: str, context_file: str | None, purpose: str, as_json: bool, no_input: bool
) -> int:
    """Run the rules on a draft.

    FILE is an .eml, or a text whose first line may be "Subject: …"; - is standard input.
    The exit code is 1 where a rule finds an error.
    """
    from kindregards.cli import checking
    from kindregards.cli.show_json import show_json
    from kindregards.cli.terminal import say
    from kindregards.core.finding import errors

    text, findings = checking.judge(target, context_file, purpose)
    if as_json:
        show_json(checking.to_json(text, findings))
    else:
        for line in checking.lines(text, findings):
            say(line)
    return 1 if errors(findings) else 0
