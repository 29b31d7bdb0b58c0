"""``batch``: many cases from a table or a folder, each into a folder of its own."""

from typing import Any

import click

from kindregards.cli.options import common


@click.command("batch", epilog="Example: kindregards batch clients.csv --out letters")
@click.argument("source", metavar="FILE|FOLDER")
@click.option("--out", metavar="DIR", required=True, help="Where everything is written.")
@click.option(
    "--concurrency", type=click.IntRange(1, 1000), default=8, show_default=True, metavar="N",
    help="The most calls to a model at once; fewer where it asks for that.",
)  # fmt: skip
@click.option(
    "--backend", type=click.Choice(["local", "openai", "file"]), default="local",
    help="Ask now (local), by a provider's Batch API (openai), or by a file of requests.",
)  # fmt: skip
@click.option("--continue", "go_on", is_flag=True, help="Go on with what DIR holds.")
@click.option("--collect", metavar="X", help="Take in answers: a batch's id, or a file.")
@click.option("--with-notes", is_flag=True, help="Make the private notes too: note.txt.")
@click.option(
    "--max-calls", type=click.IntRange(min=0), metavar="N",
    help="Stop before the batch takes more calls, earlier runs included.",
)  # fmt: skip
@click.option(
    "--max-tokens", type=click.IntRange(min=0), metavar="N",
    help="Stop before the batch takes more tokens, earlier runs included.",
)  # fmt: skip
@click.option("--offline", is_flag=True, help="Write without a model, whatever is set.")
@common
def command(source: str, **given: Any) -> int:
    """Write a mail for every row of a table, or for every mail in a folder. Nothing is sent.

    FILE is CSV or JSONL. Its columns are the options of draft, with _ for -: id file company
    role contact contact_email stage reason name notes tone language channel force. DIR gets a
    folder a row, report.csv and report.html. A stage is one of application screen assessment
    interview final; a tone warm plain formal; a language en de es fr it ja nl pl pt.

    Notes are the client's own words, or yours about them. Where they raise a concern nothing is
    written, and the report asks you to speak with that person first.
    """
    from kindregards.cli.batching import Batching

    return Batching(source, **given).run()
