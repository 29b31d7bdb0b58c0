"""Showing a private page: as it is where output is piped, easier to read on a terminal."""

import sys

from kindregards.cli.terminal import say, tell, width
from kindregards.cli.views import page as view
from kindregards.usecases.pages import Page


def show_page(page: Page) -> None:
    """Print a page, and say below it what it is kept as and what became of the person's own."""
    print_page(page.text)
    if sys.stdout.isatty():
        say()
    for line in _kept(page):
        tell(line)


def print_page(text: str) -> None:
    """Print a page: Markdown as it is, or broken at words for a terminal."""
    if not sys.stdout.isatty():
        say(text.rstrip("\n"))
        return
    for line, style in view.lines(text, width()):
        say(line, **style)


def _kept(page: Page) -> list[str]:
    version = page.version
    number, artefact, case = version.number, version.artefact, version.case
    state = "Kept" if page.is_new else "Unchanged"
    kept = f"{state}: version {number}. To change it: kindregards edit {case} {artefact}"
    if page.yours is None:
        return [kept]
    yours = f"Your edited page is version {page.yours}: kindregards history {case} {artefact}"
    return [kept, yours]
