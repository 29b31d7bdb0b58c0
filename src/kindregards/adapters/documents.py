"""The person's own files: a message as bytes, notes and context as a table."""

import json
import sys
from pathlib import Path
from typing import Any

from kindregards.core.errors import DeliveryError, InputError

LIMIT = 25 * 1024 * 1024
"""The largest message that is read, in bytes: what most mail providers carry."""


def read_bytes(name: str) -> bytes:
    """Return what a file (``-``: standard input) holds; ``InputError`` where it cannot be read."""
    try:
        data = sys.stdin.buffer.read(LIMIT + 1) if name == "-" else _file(Path(name))
    except OSError as error:
        raise InputError(f"{name} cannot be read: {error.strerror or error}.") from None
    if len(data) > LIMIT:
        raise InputError(
            f"{name} is larger than 25 MB, the most that is read.",
            "Copy the text of the mail into a .txt file instead.",
            why="large",
        )
    return data


def _file(path: Path) -> bytes:
    if path.is_dir():
        raise InputError(
            f"{path} is a folder; one message is read at a time.",
            "Name one file in it, for example: kindregards draft mail.eml",
        )
    if not path.exists():
        raise InputError(
            f"There is no file {path}.",
            "Check the name, or run kindregards draft without a file and paste the mail.",
        )
    with path.open("rb") as file:
        return file.read(LIMIT + 1)


def write_text(name: str, text: str) -> None:
    """Write a text into a file, whole or not at all; ``DeliveryError`` where that fails."""
    from kindregards.adapters.whole_file import whole_file

    try:
        with whole_file(Path(name)) as made:
            made.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = error.strerror or error
        raise DeliveryError(
            f"{name} could not be written: {reason}.",
            "Name another file.",
            "All that was kept is unchanged.",
        ) from None


def read_table(name: str) -> dict[str, Any]:
    """Return a TOML or JSON file as a table; ``InputError`` where it is neither."""
    import tomllib

    text = _text(name)
    try:
        table = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
    except ValueError as error:
        raise InputError(
            f"{name} is neither TOML nor JSON: {error}.",
            'In TOML a line looks like: went_well = ["the talk about the rota"]',
        ) from None
    if not isinstance(table, dict):
        raise InputError(f"{name} holds no names with values.")
    return table


def _text(name: str) -> str:
    try:
        return read_bytes(name).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise InputError(f"{name} is not saved as UTF-8 text.", "Save it as UTF-8.") from None
