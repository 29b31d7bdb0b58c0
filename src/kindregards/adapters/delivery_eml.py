"""A file that the person's mail program opens as a draft."""

import sys
from itertools import count, islice
from pathlib import Path

from kindregards.adapters.whole_file import whole_file
from kindregards.core.outgoing import OutgoingMessage
from kindregards.core.rfc5322 import eml
from kindregards.ports.leaving import Delivered

_MOST_FILES = 1_000


class EmlFile:
    """The port ``Delivery`` as an ``.eml`` file, whole or not at all.

    ``output`` is a file, a folder, or ``-`` for standard output; without one, a new file named
    ``name`` in ``folder``.
    """

    def __init__(self, output: str | None, name: str, folder: Path | None = None) -> None:
        self._output = output
        self._name = name
        self._folder = folder or Path.cwd()

    def deliver(self, message: OutgoingMessage) -> Delivered:
        """Write the file; ``place`` is its path."""
        data = eml(message)
        try:
            if self._output == "-":
                sys.stdout.buffer.write(data)
                return Delivered(True, place="-")
            path = self._path()
            with whole_file(path) as made:
                made.write_bytes(data)
        except OSError as error:
            return Delivered(False, f"The file could not be written: {error.strerror or error}.")
        return Delivered(True, place=str(path))

    def _path(self) -> Path:
        if self._output is None:
            return self._free(self._folder)
        path = Path(self._output)
        return self._free(path) if path.is_dir() else path

    def _free(self, folder: Path) -> Path:
        """Return a name that is not taken: somebody may have changed the file of before."""
        stem = self._name.removesuffix(".eml")
        names = (f"{stem}{f'-{n}' if n > 1 else ''}.eml" for n in islice(count(1), _MOST_FILES))
        return next((p for p in (folder / n for n in names) if not p.exists()), folder / self._name)
