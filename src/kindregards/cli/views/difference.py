"""What changed between two texts: word by word on a screen, line by line in a pipe."""

import difflib
import sys
from collections.abc import Iterator

import click

from kindregards.cli.terminal import has_colour, visible
from kindregards.core.difference import Change, changes


def shown(before: str, after: str) -> str:
    """Return what changed in an edit: word by word on a screen, the changed lines in a pipe."""
    if sys.stdout.isatty():
        return by_words(before, after)
    rows = unified(before, after, ("before", "after"))
    return "\n".join(row for row in rows if not row.startswith(("---", "+++", "@@")))


def unified(before: str, after: str, names: tuple[str, str]) -> Iterator[str]:
    """Yield the lines of a unified diff, as ``diff -u`` and ``patch`` know it."""
    rows = difflib.unified_diff(before.splitlines(), after.splitlines(), *names, lineterm="", n=3)
    return (visible(row) for row in rows)


def by_words(before: str, after: str) -> str:
    """Return the text after with what went and what came marked, by colour or by signs."""
    return "".join(_piece(change) for change in changes(before, after))


def _piece(change: Change) -> str:
    if change.stayed:
        return visible(change.come)
    gone = _marked(change.gone, "[-", "-]", fg="red", strikethrough=True)
    between = " " if change.gone and change.come else ""
    return f"{gone}{between}{_marked(change.come, '{+', '+}', fg='green')}{change.behind}"


def _marked(text: str, opens: str, ends: str, **style: bool | str) -> str:
    if not text:
        return ""
    shown = visible(text)
    return click.style(shown, **style) if has_colour() else f"{opens}{shown}{ends}"  # type: ignore[arg-type]
