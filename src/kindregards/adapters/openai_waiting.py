"""How long to wait before asking again, and how long is left at all."""

import re
import threading
import time
from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime
from random import random

_NUMBER = re.compile(r"\d{1,12}(\.\d{0,6})?")
_LONGEST = 24 * 3600.0
_LONGEST_PAUSE = 8.0
_LAST_WORDS = 0.3


class Deadline:
    """One wall-clock end for all that is asked; whoever waits on it can be called off."""

    def __init__(self, seconds: float) -> None:
        self._start = time.monotonic()
        self._seconds = seconds
        self._over = threading.Event()

    @classmethod
    def within(cls, seconds: float) -> "Deadline":
        """Return one that leaves some of the time for hanging up and telling what happened."""
        return cls(seconds - min(_LAST_WORDS, seconds / 5))

    @property
    def spent(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self._start

    @property
    def left(self) -> float:
        """Seconds that remain: nothing once it is called off."""
        return 0.0 if self._over.is_set() else max(0.0, self._seconds - self.spent)

    def sleep(self, seconds: float) -> bool:
        """Wait, and say whether there is still time afterwards."""
        return not self._over.wait(min(seconds, self.left)) and self.left > 0

    def call_off(self) -> None:
        """End it now, and wake whoever sleeps."""
        self._over.set()


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds that a server asks to wait; ``None`` where it says nothing sane."""
    milliseconds = headers.get("retry-after-ms", "").strip()
    if _NUMBER.fullmatch(milliseconds):
        return _sane(float(milliseconds) / 1000)
    said = headers.get("retry-after", "").strip()
    if _NUMBER.fullmatch(said):
        return _sane(float(said))
    try:
        moment = parsedate_to_datetime(said)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return _sane(moment.timestamp() - now)
    except (ValueError, TypeError, OverflowError, IndexError, OSError):
        return None


def pause(first: float, retries: int) -> float:
    """Return our own wait before a retry: twice as long each time, and never the same for two."""
    return min(_LONGEST_PAUSE, first * 2.0**retries) * (1 - random() / 4)


def _sane(seconds: float) -> float | None:
    # Zero and the past ask for nothing, and a server that says "in a year" is wrong.
    return seconds if 0 < seconds <= _LONGEST else None
