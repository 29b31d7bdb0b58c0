"""``answer``: keep the employer's answer, see what it says, and thank them in two lines."""

import click

from kindregards.cli.options import common


@click.command("answer", epilog="Example: kindregards answer last their-answer.eml")
@click.argument("case")
@click.argument("file")
@common
def command(case: str, file: str, as_json: bool, no_input: bool) -> int:
    """Take in their answer to your question, and thank them for it.

    FILE is their mail: .eml, .html, .txt, or - for standard input. It is kept word for word,
    on this computer alone: no model is ever shown it. You see what in it is feedback, which of
    the possibilities of your reflection it speaks to, what could be taken from it, and two
    lines of thanks that you can hand over with: kindregards export CASE thanks
    """
    from kindregards.cli.answering import run

    return run(case, file, as_json=as_json, no_input=no_input)
