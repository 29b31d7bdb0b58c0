"""``reflect``: one page in four lanes, kept with the case; private."""

import click

from kindregards.cli import options


@click.command("reflect", epilog="Example: kindregards reflect last --notes notes.toml")
@click.argument("case")
@options.notes
@options.common
def command(case: str, notes_file: str | None, as_json: bool, no_input: bool) -> int:
    """One page: what they said, what you saw, what may be, what nobody knows.

    It is Markdown, kept with the case; change it with: kindregards edit CASE reflection
    """
    from kindregards.cli.reflecting import run

    return run(case, notes_file, as_json=as_json)
