"""A row's cells as they are meant: nothing where nothing is said, one line, choices in any case."""

import re
from collections.abc import Mapping, Sequence

from kindregards.core.batch.columns import FACTS
from kindregards.core.batch.rows import Row
from kindregards.core.errors import InputError
from kindregards.core.language import Table

_CHOICES = ("stage", "tone", "language", "channel", "force")
_ONE_LINE = tuple(name for name in FACTS if name not in ("reason", "stage"))
_NAMES = ("company", "role", "contact", "name")
_FORMULA = re.compile(r"=|@[a-z]+\(|[+-][\d.+*/-]*(?:[a-z]+\(|[a-z]+\|)", re.IGNORECASE)


def cells_of(row: Row, table: Table) -> Mapping[str, str]:
    """Return the cells of known columns. ``table`` lists what is typed to say *nothing*."""
    told = {name: _meant(name, text) for name, text in row.known.items()}
    return {
        name: text
        for name, text in told.items()
        if text and text.casefold() not in _nothing(name, table)
    }


def _nothing(name: str, table: Table) -> Sequence[str]:
    if name in ("id", "stage"):  # "unknown" is a stage, and any id is one.
        return ()
    found: Sequence[str] = table["nameless" if name in _NAMES else "empty"]
    return found


def _meant(name: str, text: str) -> str:
    if name in _CHOICES:
        return text.strip().lower()
    return " ".join(text.split()) if name in _ONE_LINE else text.strip()


def no_formula(cells: Mapping[str, str]) -> None:
    """Raise ``InputError`` where a cell that goes into a mail is a formula of a spreadsheet."""
    for name in _ONE_LINE:
        if _FORMULA.match(cells.get(name, "")):
            raise InputError(f"The {name} “{cells[name][:40]}” is a formula of a spreadsheet.")
