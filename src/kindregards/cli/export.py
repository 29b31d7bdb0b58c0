"""``export``: show the exact mail, ask, and hand it over. The person sends it; we never do."""

import click

from kindregards.cli import options


@click.command("export", epilog="Example: kindregards export last --via eml")
@click.argument("case")
@click.argument("artefact", default="email", required=False)
@click.option(
    "--via", type=click.Choice(["clipboard", "eml", "mailto", "imap"]), default="clipboard",
    show_default=True, help="The way out.",
)  # fmt: skip
@click.option("--output", metavar="FILE", help="Where the .eml goes: a file, a folder, or -.")
@click.option("--allow", multiple=True, metavar="CODE", help="Waive a rule's error.")
@options.yes
@options.common
def command(
    case: str, artefact: str, via: str, output: str | None, allow: tuple[str, ...],
    yes: bool, as_json: bool, no_input: bool,
) -> int:  # fmt: skip
    """Hand the mail over: you send it, we never do.

    Shows the exact message and asks. Then:

    \b
    clipboard  copies the text where there is a clipboard
               (pip install "kindregards[clipboard]"), else prints it
    eml        writes a file that Outlook for Windows and Thunderbird
               open as a draft, in the right thread; Apple Mail shows it
               as a message: take "Send Again" there
    mailto     opens a new mail in your mail program; no thread, and
               only up to 1,900 characters
    imap       puts it into the drafts of your account, which [imap] in
               settings.toml names; the password is asked for, or taken
               from KINDREGARDS_IMAP_PASSWORD

    Only the mail to the employer can leave; the note and the rest are yours.
    """
    from kindregards.cli.exporting import Exporting

    return Exporting(via, output, allow, yes=yes, as_json=as_json, no_input=no_input).run(
        case, artefact
    )
