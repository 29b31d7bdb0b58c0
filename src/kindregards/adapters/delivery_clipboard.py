"""The clipboard, where there is one: pyperclip, which comes with the extra ``clipboard``."""

import os
import sys
import time
from collections.abc import Mapping
from types import ModuleType

from kindregards.adapters.platform import has_screen
from kindregards.core.outgoing import OutgoingMessage
from kindregards.ports.leaving import Delivered

_NO_EXTRA = 'Copying needs one more package: pip install "kindregards[clipboard]".'
_NO_SCREEN = "There is no clipboard here: this terminal has no screen of its own."
_NO_TOOL = "No clipboard was found on this computer."
_NOT_THERE = "The clipboard did not take the text."
_LOOKS, _PAUSE = 20, 0.1


class Clipboard:
    """The port ``Delivery`` on the clipboard: the body, as it is pasted into a reply."""

    def __init__(self, environ: Mapping[str, str] = os.environ) -> None:
        self._environ = environ

    def deliver(self, message: OutgoingMessage) -> Delivered:
        """Copy the body and look whether it arrived."""
        try:
            import pyperclip  # type: ignore[import-not-found, import-untyped, unused-ignore]
        except ImportError:
            return Delivered(False, _NO_EXTRA)
        if not self._has_screen():
            return Delivered(False, _NO_SCREEN)
        return _copied(pyperclip, message.body)

    def _has_screen(self) -> bool:
        # Without a display xclip fails, and pyperclip does not look whether it did.
        elsewhere = sys.platform == "cygwin" or self._environ.get("WSL_DISTRO_NAME")
        return bool(elsewhere) or has_screen(self._environ)


def _copied(clipboard: ModuleType, text: str) -> Delivered:
    try:
        clipboard.copy(text)
        arrived = _arrived(clipboard, text)
    except (clipboard.PyperclipException, OSError, UnicodeError):
        return Delivered(False, _NO_TOOL)
    return Delivered(True) if arrived else Delivered(False, _NOT_THERE)


def _arrived(clipboard: ModuleType, text: str) -> bool:
    """Look until the text is there: xclip comes back before its child has taken the clipboard."""
    for look in range(_LOOKS):
        if look:
            time.sleep(_PAUSE)
        there = clipboard.paste()
        if isinstance(there, str) and there.split() == text.split():
            return True
    return False
