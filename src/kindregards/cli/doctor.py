"""``doctor``: which engine would write, why, and what could be mended."""

import click

from kindregards.cli import options


@click.command("doctor", epilog="Example: kindregards doctor --try")
@click.option("--try", "try_it", is_flag=True, help="Ask the model for one word.")
@click.option("--recover", is_flag=True, help="Keep what an editor left behind.")
@click.option("--ask-again", is_flag=True, help="Forget your yes or no to this server.")
@options.common
def command(try_it: bool, recover: bool, ask_again: bool, no_input: bool, as_json: bool) -> None:
    """Say which engine would write, and what could be mended.

    Looks at what is set and at servers on this computer. Only --try asks a model, for one
    word; nothing of yours is in it. --recover makes a new version of each text that a crashed
    editor or a closed terminal left behind; the versions before it stay.
    """
    if recover:
        from kindregards.cli import recovering

        return recovering.run(as_json=as_json)
    from kindregards.cli.examining import run

    return run(try_it=try_it, ask_again=ask_again, as_json=as_json)
