"""``edit``: change a text in the person's own editor; nothing is lost, whatever the editor does."""

import click

from kindregards.cli.options import ARTEFACTS, common

HELP = """Change the text above as you like, save, and close the editor.
These lines of help are left out. An empty text changes nothing.
What you save is kept as a new version; the one before it stays in the history."""


@click.command("edit", epilog='Example: kindregards edit last --ask "shorter, warmer"')
@click.argument("case")
@click.argument("artefact", type=click.Choice(ARTEFACTS), default="email", required=False)
@click.option("--ask", "wish", metavar="TEXT", help='Say what to change: "shorter, warmer".')
@common
def command(case: str, artefact: str, wish: str | None, as_json: bool, no_input: bool) -> int:
    """Change a text in your own editor ($VISUAL, $EDITOR, else one that is there).

    With --ask it is changed for you: by the model that is set, or, without one, by what can be
    done without: shorter, warmer, plainer, more formal, another question, another language.
    """
    if wish is not None:
        from kindregards.cli.editing_ask import run

        return run(case, artefact, wish, no_input=no_input, as_json=as_json)
    from kindregards.cli import editing

    editing.run(case, artefact, HELP, as_json=as_json)
    return 0
