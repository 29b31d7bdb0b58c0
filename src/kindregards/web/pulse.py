"""When somebody was last here: a server that nobody uses ends by itself."""

import time
from collections.abc import Callable


class Pulse:
    """The last sign of life of a page. ``idle`` is how many seconds without one are too many."""

    def __init__(self, idle: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._idle, self._clock = idle, clock
        self._last = clock()

    def beat(self) -> None:
        """Say that somebody is here."""
        self._last = self._clock()

    @property
    def is_still(self) -> bool:
        """Whether nobody was here for too long."""
        return self._clock() - self._last > self._idle
