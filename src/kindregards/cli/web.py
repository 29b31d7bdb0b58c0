"""``web``: a page on this computer that does what the commands do."""

import click

from kindregards.cli.options import common

MINUTES = 30


@click.command("web", epilog="Example: kindregards web")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Else a free one is taken.")
@click.option("--no-browser", is_flag=True, help="Open no browser; print the address instead.")
@click.option(
    "--idle", type=click.FloatRange(min=0.02), default=MINUTES, show_default=True,
    metavar="MINUTES", help="End after so long without anybody.",
)  # fmt: skip
@common
def command(port: int, no_browser: bool, idle: float, as_json: bool, no_input: bool) -> None:
    """Open a page that does all of this, for you alone.

    Paste or drop the mail, put right what was read, change the texts with the rules beside
    them, hand the mail over. It runs on this computer, and nobody else can reach it. It needs
    one extra: pip install "kindregards[web]"

    It ends with Ctrl-C, or when nobody uses it any more. What it says is on standard error;
    --json prints nothing.
    """
    from kindregards.cli.terminal import tell
    from kindregards.core.errors import KindregardsError
    from kindregards.wiring import open_house

    try:
        from kindregards.web.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("kindregards"):
            raise
        raise KindregardsError(
            "The page needs some more packages.",
            next='Install them with: pip install "kindregards[web]"',
            exit=4,
        ) from None
    serve(open_house, port, browser=not no_browser, idle=idle * 60, tell=tell)
