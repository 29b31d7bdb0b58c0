"""A new mail in the person's own mail program, by a ``mailto:`` link."""

import os
import webbrowser
from collections.abc import Callable, Mapping

from kindregards.adapters.platform import has_screen
from kindregards.core.mailto import LONGEST, mailto
from kindregards.core.outgoing import OutgoingMessage
from kindregards.ports.leaving import Delivered

_NOBODY = "No address is known to write to."
_TOO_LONG = (
    f"This mail makes a link of more than {LONGEST} characters, which some programs cut. "
    "Take --via eml or --via clipboard instead."
)
_NOT_OPENED = "No mail program could be opened from here."


class Mailto:
    """The port ``Delivery`` by a link; ``place`` is the link, opened or not."""

    def __init__(
        self,
        environ: Mapping[str, str] = os.environ,
        open_link: Callable[[str], bool] | None = None,
    ) -> None:
        self._environ = environ
        self._open = open_link or webbrowser.open

    def deliver(self, message: OutgoingMessage) -> Delivered:
        """Open the link; where nothing can be opened it is shown."""
        if message.to is None:
            return Delivered(False, _NOBODY)
        link = mailto(message)
        if link is None:
            return Delivered(False, _TOO_LONG)
        if not has_screen(self._environ) or not self._opened(link):
            return Delivered(False, _NOT_OPENED, link)
        return Delivered(True, place=link)

    def _opened(self, link: str) -> bool:
        try:
            return self._open(link)
        except (OSError, webbrowser.Error):
            return False
