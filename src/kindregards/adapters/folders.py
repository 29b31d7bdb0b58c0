"""One folder a row, below the folder of a batch; only their owner can read them."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from kindregards.adapters.platform import private_folder
from kindregards.adapters.whole_file import whole_file
from kindregards.core.errors import DeliveryError

_OURS = {"mail.eml", "mail.txt", "facts.json", "findings.json", "note.txt"}
"""What an earlier run may have left that does not hold any more; files of others stay."""
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
_BINARY = getattr(os, "O_BINARY", 0)


class RowFolders:
    """The port ``Folders``. A row that is not settled is written anew, so files may be half."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, name: str, files: Mapping[str, bytes]) -> None:
        """Write the files of one row, in place of those of an earlier run."""
        place = self._folder / name
        try:
            for left in _OURS - files.keys():
                (place / left).unlink(missing_ok=True)
            if not files:
                with suppress(OSError):  # It is not there, or holds files of others.
                    place.rmdir()
                return
            private_folder(place)
            for file, data in files.items():
                _write(place / file, data)
        except OSError as error:
            reason = error.strerror or error
            raise DeliveryError(f"{place} could not be written: {reason}.") from None

    def write_lines(self, name: str, lines: Iterable[str]) -> None:
        """Write a file of the batch itself, whole or not at all."""
        path = self._folder / name
        try:
            with whole_file(path) as made, made.open("w", encoding="utf-8", newline="") as file:
                file.writelines(lines)
        except OSError as error:
            reason = error.strerror or error
            raise DeliveryError(f"{path} could not be written: {reason}.") from None


def _write(path: Path, data: bytes) -> None:
    # Without a file object, whose look at what it opened costs as much as the writing.
    descriptor = os.open(path, _FLAGS | _BINARY, 0o600)
    try:
        while data:
            data = data[os.write(descriptor, data) :]
    finally:
        os.close(descriptor)
