"""What the person says of the process, in their own words; private, used only to choose words."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from kindregards.core.errors import InputError


@dataclass(frozen=True)
class Notes:
    """The person's notes: lists of sentences, fragments or nouns, as they typed them."""

    name: str | None = None
    went_well: tuple[str, ...] = ()
    felt_weak: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    feelings: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text of the person's own, for the safety screen."""
        own = (*self.went_well, *self.felt_weak, *self.skills, *self.questions, self.feelings)
        return tuple(text for text in own if text)

    def over(self, older: "Notes", emptied: tuple[str, ...] = ()) -> "Notes":
        """Lay these notes over older ones: what is said now wins, what is unsaid stays.

        ``emptied`` names those that were taken back.
        """
        said = {field.name: getattr(self, field.name) for field in fields(self)}
        now = {name: value for name, value in said.items() if value or name in emptied}
        return replace(older, **now)


KNOWN_KEYS = tuple(field.name for field in fields(Notes))


def notes_from(table: Mapping[str, Any]) -> tuple[Notes, tuple[str, ...]]:
    """Make notes of a parsed file; returns them and the keys that are not known.

    A single text where a list is expected counts as a list of one. ``InputError`` where a
    value is of another type.
    """
    values = {key: _value(key, table[key]) for key in KNOWN_KEYS if table.get(key) is not None}
    return Notes(**values), tuple(key for key in table if key not in KNOWN_KEYS)


def _value(key: str, value: object) -> Any:
    if key in ("name", "feelings"):
        return _join(key, value)
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise InputError(f"In the notes, {key} must be a list of texts.")
    return tuple(item.strip() for item in items if item.strip())


def _join(key: str, value: object) -> str:
    items = value if isinstance(value, list) else [value]
    if not all(isinstance(item, str) for item in items):
        raise InputError(f"In the notes, {key} must be a text.")
    return " ".join(str(item).strip() for item in items)
