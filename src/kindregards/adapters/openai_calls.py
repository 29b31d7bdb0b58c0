"""The requests of one prompt: what went out and came back, and when to ask once more."""

import threading
import time
from collections import Counter
from collections.abc import Callable

from kindregards.adapters.openai_outcome import Outcome, Reply
from kindregards.adapters.openai_waiting import Deadline, pause
from kindregards.core.completion import Call

MOST_REQUESTS = 3
"""For one rung of the ladder."""


class Calls:
    """The record of requests; another thread may read it while one is under way."""

    def __init__(self, task: str, host: str, model: str) -> None:
        self._about = (task, host, model)
        self._ended: list[Call] = []
        self._open: tuple[str, float] | None = None
        self._lock = threading.Lock()

    def start(self, body: str) -> None:
        """Note a request that goes out."""
        with self._lock:
            self._open = (body, time.monotonic())

    def end(self, reply: Reply, outcome: Outcome) -> None:
        """Note what came back; what never left is struck out."""
        with self._lock:
            if self._open and reply.sent:
                self._ended.append(self._call(reply.text, outcome.code, outcome.tokens))
            self._open = None

    def so_far(self, has_left: bool = True) -> tuple[Call, ...]:
        """Return the calls; one under way counts where it has left."""
        with self._lock:
            under_way = self._open is not None and has_left
            return (*self._ended, *([self._call("", "deadline", (0, 0))] if under_way else []))

    def _call(self, answer: str, code: str, tokens: tuple[int, int]) -> Call:
        body, start = self._open or ("", time.monotonic())
        return Call(*self._about, body, answer, code, time.monotonic() - start, *tokens)


def persist(
    once: Callable[[], Outcome], deadline: Deadline, first_pause: float, most: int = MOST_REQUESTS
) -> Outcome:
    """Ask until there is an answer, or asking again is no use or comes too late."""
    met: Counter[str] = Counter()
    while True:
        outcome = once()
        met[outcome.code] += 1
        if not outcome.code or met[outcome.code] >= outcome.tries or met.total() >= most:
            return outcome
        wait = outcome.wait or pause(first_pause, met.total() - 1)
        # Where the wait does not fit, the person is told at once, not when time is up.
        if wait >= deadline.left or not deadline.sleep(wait):
            return outcome
