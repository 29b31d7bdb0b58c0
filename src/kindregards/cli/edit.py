"""``edit``: change a text in the person's own editor; nothing is lost, whatever the editor does."""

import click

from kindregards.cli.options import common

HELP = """Change the text above as you like, save, and close the editor.
These lines of help are left out. An empty text changes nothing.
What you save is kept as a new version; the one before it stays in the history."""


@click.command("edit", epilog="Example: kindregards edit last")
@click.argument("case")
@click.argument(
    "artefact", type=click.Choice(["email", "note", "reflection"]), default="email", required=False
)
@common
def command(case: str, artefact: str, as_json: bool, no_input: bool) -> None:
    """Change a text in your own editor ($VISUAL, $EDITOR, else one that is there)."""
    from kindregards.cli import editing

    editing.run(case, artefact, HELP, as_json=as_json)
