"""The files that the rows of a table name: mails and notes, beside the table."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kindregards.adapters.documents import read_bytes, read_table
from kindregards.core.errors import InputError


class FilesBeside:
    """The port ``RowFiles`` on the folder that the table is in."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def message(self, name: str) -> bytes:
        """Return a mail, byte for byte."""
        return read_bytes(self._path(name))

    def notes(self, name: str) -> Mapping[str, Any]:
        """Return a file of notes as a table."""
        return read_table(self._path(name))

    def _path(self, name: str) -> str:
        path = self._folder / name
        try:
            if not path.is_file():
                raise InputError(f"There is no file {name} beside the table.")
        except (OSError, ValueError):
            raise InputError(f"{name[:40]} is no name of a file.") from None
        return str(path)
