"""What a row asks for: its cells made an order, each checked as ``draft`` checks its options."""

import json
from collections.abc import Mapping
from typing import Any, get_args

from kindregards.core.batch.cells import no_formula
from kindregards.core.batch.columns import FACTS
from kindregards.core.batch.rows import Row
from kindregards.core.batch.steps import Plan
from kindregards.core.draft import By, Tone
from kindregards.core.errors import InputError, KindregardsError
from kindregards.core.facts import STAGES
from kindregards.core.mail import kind_named
from kindregards.core.notes import KNOWN_KEYS, Notes, notes_from
from kindregards.core.outgoing import address
from kindregards.core.reading.given import Given
from kindregards.ports.batch import RowFiles
from kindregards.usecases.draft import Order

_YES, _NO = ("yes", "true", "1", "x"), ("no", "false", "0")
_OF_NOTES = (".toml", ".json")


def order_of(
    row: Row, cells: Mapping[str, str], plan: Plan, files: RowFiles, languages: tuple[str, ...]
) -> Order:
    """Make the order of a row's cells; ``InputError`` with a sentence where one is wrong."""
    if row.problem:
        raise InputError(row.problem)
    _check(cells, languages)
    no_formula(cells)
    notes = notes_of(cells.get("notes", ""), files)
    name = cells.get("file", "")
    return Order(
        source=files.message(name) if name else None,
        kind=kind_named(name) if name else None,
        given=Given(**{fact: cells.get(fact) for fact in FACTS}),  # type: ignore[arg-type]
        notes=notes,
        tone=cells.get("tone"),  # type: ignore[arg-type]
        default_tone=plan.tone,
        language=cells.get("language"),
        own_language=plan.language,
        by=cells.get("channel"),  # type: ignore[arg-type]
        force=_says_yes(cells.get("force", "no")),
    )


def own_words(row: Row, cells: Mapping[str, str], files: RowFiles) -> tuple[str, ...]:
    """Return every text of a row that may be the person's own: notes, and cells we don't know.

    Whatever else is wrong with the row, its words are there to be screened.
    """
    cell, reason = cells.get("notes", ""), cells.get("reason", "")
    try:
        notes = notes_of(cell, files).texts
    except KindregardsError:
        notes = (cell,)
    return tuple(text for text in (*notes, reason, *row.others) if text)


def notes_of(cell: str, files: RowFiles) -> Notes:
    """Return the notes of a cell: a file's, a JSON object, or else the person's feelings."""
    if not cell:
        return Notes()
    if cell.startswith("{"):
        return _known(_json(cell))
    if cell.lower().endswith(_OF_NOTES) and "\n" not in cell:
        return _known(files.notes(cell))
    return Notes(feelings=cell)


def _json(cell: str) -> Mapping[str, Any]:
    try:
        table: Mapping[str, Any] = json.loads(cell)
    except (ValueError, RecursionError):
        raise InputError("The notes begin like JSON, and are none.") from None
    return table


def _known(table: Mapping[str, Any]) -> Notes:
    notes, unknown = notes_from(table)
    if unknown:
        known = ", ".join(KNOWN_KEYS)
        raise InputError(f"In the notes, {', '.join(unknown)} is not known. Known are: {known}.")
    return notes


def _check(cells: Mapping[str, str], languages: tuple[str, ...]) -> None:
    if not cells.get("file") and not cells.get("company"):
        raise InputError("The row names neither a mail (file) nor a company.")
    for column, known in (
        ("stage", STAGES), ("tone", get_args(Tone)), ("channel", get_args(By)),
        ("language", languages), ("force", (*_YES, *_NO)),
    ):  # fmt: skip
        value = cells.get(column)
        if value and value not in known:
            raise InputError(f"“{_short(value)}” is no {column}. It is one of: {', '.join(known)}.")
    mail = cells.get("contact_email")
    if mail and address(mail) is None:
        raise InputError(f"“{_short(mail)}” is not one address that a mail can carry.")


def _says_yes(cell: str) -> bool:
    return cell in _YES


def _short(value: str) -> str:
    return value if len(value) <= 40 else f"{value[:40]}…"
