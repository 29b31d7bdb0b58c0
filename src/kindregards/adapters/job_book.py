"""The jobs that were begun for a batch: a small file in its folder."""

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from kindregards.adapters.whole_file import whole_file
from kindregards.core.errors import DeliveryError

FILE = ".jobs.json"


class JobFile:
    """The port ``JobBook``. Where its file is gone or damaged it knows of none."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def jobs(self) -> tuple[str, ...]:
        """Return their ids, oldest first."""
        with suppress(OSError, ValueError):
            told = json.loads(self._path.read_text(encoding="utf-8"))
            if isinstance(told, list):
                return tuple(each for each in told if isinstance(each, str))
        return ()

    def keep(self, job_ids: Sequence[str]) -> None:
        """Keep the ids, on disk when it returns; ``DeliveryError`` where that fails."""
        try:
            with whole_file(self._path) as made:
                made.write_text(json.dumps(list(job_ids)), encoding="utf-8")
        except OSError as error:
            why = f"{self._path} could not be written: {error.strerror or error}."
            raise DeliveryError(why, f"Write down: {', '.join(job_ids)}.") from None
