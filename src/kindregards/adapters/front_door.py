"""The way into the browser: a private file that holds the first address, since a process list
would show it to everybody on this machine."""

import os
import secrets
import time
import webbrowser
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from kindregards.adapters.platform import has_screen, private_file, private_folder

_NAME = "open-{}.html"
_STALE = 3_600.0
"""Seconds after which a file that a killed server left is of no use to anybody."""


class FrontDoor:
    """A page in ``folder`` that only its owner can read, and that leads on to the address."""

    def __init__(
        self,
        folder: Path,
        environ: Mapping[str, str] = os.environ,
        open_page: Callable[[str], bool] = webbrowser.open,
    ) -> None:
        self._folder, self._environ, self._open = folder, environ, open_page
        self.path = folder / _NAME.format(secrets.token_hex(8))

    def write(self, page: str) -> None:
        """Make the file; those that were left behind long ago go."""
        private_folder(self._folder)
        self._clear()
        with os.fdopen(private_file(self.path, new=True), "w", encoding="utf-8") as file:
            file.write(page)

    def open(self) -> bool:
        """Open the file in the person's browser; ``False`` where there is no screen for one."""
        if not has_screen(self._environ):
            return False
        try:
            return self._open(self.path.as_uri())
        except (OSError, webbrowser.Error):
            return False

    def close(self) -> None:
        """Take the file away: the address in it is used up, or nobody answers there any more."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)

    def _clear(self) -> None:
        for path in self._folder.glob(_NAME.format("*")):
            with suppress(OSError):
                if path.stat().st_mtime < time.time() - _STALE:
                    path.unlink()
