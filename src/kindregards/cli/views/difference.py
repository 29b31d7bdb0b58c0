"""What changed between two texts: word by word on a screen, line by line in a pipe."""

import difflib
import re
import sys
from collections.abc import Iterator

import click

from kindregards.cli.terminal import has_colour, visible

_WORDS = re.compile(r"\s*\S+\s*")


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
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    was, now = ([word.strip() for word in words] for words in (old, new))
    matcher = difflib.SequenceMatcher(None, was, now, autojunk=False)
    pieces = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(visible("".join(new[c:d])))
            continue
        gone, come = "".join(old[a:b]), "".join(new[c:d])
        pieces.append(_marked(gone.strip(), "[-", "-]", fg="red", strikethrough=True))
        # The spaces behind are those of the text after; what only went keeps its own.
        pieces.append(" " if gone.strip() and come.strip() else "")
        pieces.append(_marked(come.strip(), "{+", "+}", fg="green"))
        pieces.append(_behind(come or gone))
    return "".join(pieces)


def _behind(text: str) -> str:
    return text[len(text.rstrip()) :]


def _marked(text: str, opens: str, ends: str, **style: bool | str) -> str:
    if not text:
        return ""
    shown = visible(text)
    return click.style(shown, **style) if has_colour() else f"{opens}{shown}{ends}"  # type: ignore[arg-type]
