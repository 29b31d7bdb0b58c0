"""``reflect``: four short questions and one page in four lanes, kept with the case; private."""

import click

from kindregards.cli import options


@click.command("reflect", epilog="Example: kindregards reflect last --notes notes.toml")
@click.argument("case")
@options.notes
@options.common
def command(case: str, notes_file: str | None, as_json: bool, no_input: bool) -> int:
    """Four short questions, then one page: they said, you saw, may be, nobody knows.

    Enter skips a question. With --notes, or where output is piped, nothing is asked.

    The page is Markdown, kept with the case; change it with: kindregards edit CASE reflection
    """
    from kindregards.cli.reflecting import run

    return run(case, notes_file, no_input=no_input, as_json=as_json)
