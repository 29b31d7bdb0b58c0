"""What changed between two texts: word by word on a screen, line by line in a pipe."""

import difflib
import re
import sys
from collections.abc import Iterator

import click

from kindregards.cli.terminal import has_colour, visible

_WORDS = re.compile(r"\s+|[^\s]+")


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
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    pieces = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(visible("".join(new[c:d])))
            continue
        pieces += [_gone("".join(old[a:b])), _come("".join(new[c:d]))]
    return "".join(pieces)


def _gone(text: str) -> str:
    return _marked(text, "[-", "-]", fg="red", strikethrough=True)


def _come(text: str) -> str:
    return _marked(text, "{+", "+}", fg="green")


def _marked(text: str, opens: str, ends: str, **style: bool | str) -> str:
    """Mark the words of a text and leave the spaces around them as they are."""
    inner = visible(text).strip()
    if not inner:
        return "" if opens == "[-" else text
    start = text[: len(text) - len(text.lstrip())]
    rest = text[len(text.rstrip()) :]
    shown = click.style(inner, **style) if has_colour() else f"{opens}{inner}{ends}"  # type: ignore[arg-type]
    return f"{start}{shown}{rest}"
