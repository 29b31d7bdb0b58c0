"""Where a bug happened, in a private log that holds no letter."""

import traceback
from pathlib import Path

from kindregards.adapters.platform import private_folder


def write(error: BaseException, home: Path) -> str:
    """Write it, and return the log's path; a failure of the disk passes through.

    Only places in the code and the error's type are written: its message may hold a letter.
    """
    private_folder(home)
    path = home / "kindregards-error.log"
    places = traceback.extract_tb(error.__traceback__)
    lines = [f"{place.filename}:{place.lineno} {place.name}" for place in places]
    path.write_text("\n".join([*lines, type(error).__name__, ""]), encoding="utf-8")
    path.chmod(0o600)
    return str(path)
