"""A zip file for what is kept: private, and whole or not at all."""

import json
import zipfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from kindregards.adapters.rows import to_json
from kindregards.adapters.whole_file import whole_file
from kindregards.core.errors import DeliveryError


class ZipArchive:
    """The port ``Archive`` as a zip file that only its owner can read."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, files: Iterable[tuple[str, object]], now: datetime) -> None:
        """Write the files; ``DeliveryError`` (exit 7) where that fails."""
        try:
            with whole_file(self._path) as made:
                _fill(made, files, now)
        except OSError as error:
            raise DeliveryError(
                f"{self._path} could not be written: {error.strerror or error}.",
                "Free some space, or name another file.",
                "All that was kept is unchanged.",
            ) from None


def _fill(made: Path, files: Iterable[tuple[str, object]], now: datetime) -> None:
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for inner, content in files:
            entry = zipfile.ZipInfo(inner, now.timetuple()[:6])
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, _bytes(content), zipfile.ZIP_DEFLATED)


def _bytes(content: object) -> bytes:
    if isinstance(content, bytes):
        return content
    if isinstance(content, str):
        return content.encode("utf-8", "replace")
    return json.dumps(json.loads(to_json(content)), indent=2, ensure_ascii=True).encode()
