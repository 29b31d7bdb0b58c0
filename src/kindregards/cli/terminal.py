"""The terminal: what is a person's screen, and text that cannot drive it."""

import os
import re
import sys

import click

# Everything below a space but newline and tab, DEL, and the second control block: in a text
# from outside these could move the cursor, set the clipboard or hide what stands there.
_WIDEST = 90
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """Return the text with control characters made visible."""
    return _CONTROL.sub(lambda match: f"\\x{ord(match.group()):02x}", text)


def say(text: str = "", **style: bool | str) -> None:
    """Print a text for the person on standard output; styled on a terminal only."""
    click.echo(click.style(visible(text), **style) if style else visible(text), color=_colour())  # type: ignore[arg-type]


def write(text: str) -> None:
    """Print a text that is styled already, and visible throughout."""
    click.echo(text, color=_colour())


def has_colour() -> bool:
    """Tell whether what is printed may be coloured."""
    return _colour() is not False and sys.stdout.isatty()


def flowing(text: str, indent: str = "", hanging: str | None = None) -> str:
    """Return prose broken at words for a terminal's width; as it is where output is piped.

    ``indent`` stands before each line, ``hanging`` instead of it before a paragraph's further
    ones. Never for a mail: what the mouse takes must be what is pasted.
    """
    lines = text.split("\n")
    if not sys.stdout.isatty():
        return "\n".join(f"{indent}{line}".rstrip() for line in lines) if indent else text
    import textwrap

    columns, rest = min(width(), _WIDEST), indent if hanging is None else hanging
    filled = (
        textwrap.fill(line, columns, initial_indent=indent, subsequent_indent=rest)
        for line in lines
    )
    return "\n".join(filled)


def tell(text: str) -> None:
    """Print talk on standard error, so that standard output stays the result alone."""
    click.echo(visible(text), err=True, color=_colour())


def _colour() -> bool | None:
    return False if os.environ.get("NO_COLOR") else None


def width() -> int:
    """Return the columns of the terminal; 80 where there is none."""
    import shutil

    return shutil.get_terminal_size((80, 24)).columns


def is_interactive(no_input: bool = False) -> bool:
    """Tell whether somebody can be asked: both ends are a terminal, and asking is allowed."""
    return not no_input and sys.stdin.isatty() and sys.stdout.isatty()
