"""``learn``: a posting held against the person's CV; private."""

import click

from kindregards.cli.options import common


@click.command("learn", epilog="Example: kindregards learn last --posting posting.txt --cv cv.pdf")
@click.argument("case")
@click.option("--posting", required=True, metavar="FILE", help="What they advertised.")
@click.option("--cv", "--resume", required=True, metavar="FILE", help="The CV that you sent.")
@click.option("--letter", metavar="FILE", help="The letter that you sent with it.")
@common
def command(
    case: str, posting: str, cv: str, letter: str | None, as_json: bool, no_input: bool
) -> None:
    """Hold a posting against your CV: what is there but easy to miss, shown, missing.

    Files are .txt, .md, .html, or with pip install "kindregards[docs]" .pdf and .docx; one of
    them may be - for standard input. Their texts are not kept: only what is asked for, each with
    the passages that it was told from. The page is kept with the case; change it with:
    kindregards edit CASE lessons
    """
    from kindregards.cli import learning

    learning.run(case, posting, cv, letter, as_json=as_json)
