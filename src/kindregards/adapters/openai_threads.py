"""Errands that run at the same time, and a caller who comes back in time whatever they do."""

import threading
from collections.abc import Sequence
from typing import Protocol

from kindregards.adapters.openai_waiting import Deadline
from kindregards.ports.writing import Watch

_TELL_EVERY = 0.2
_GOODBYE = 0.05


class Errand(Protocol):
    """What runs in a thread of its own."""

    def run(self) -> None:
        """Do it."""

    def hang_up(self) -> None:
        """End it, from another thread."""


class _Runner:
    def __init__(self, errand: Errand, ended: threading.Event) -> None:
        self.errand = errand
        self.is_done = False
        self.error: BaseException | None = None
        self._ended = ended
        # A daemon, so that a hung server can't keep the process from ending.
        self.thread = threading.Thread(target=self._run, name="kindregards-writer", daemon=True)

    def _run(self) -> None:
        try:
            self.errand.run()
        except BaseException as error:
            self.error = error
        self.is_done = True
        self._ended.set()


def together(errands: Sequence[Errand], deadline: Deadline, watch: Watch | None = None) -> None:
    """Run errands until all are done or time is up; what then still runs is hung up.

    An error of ours in one of them is raised here; an interrupt of the caller passes through.
    """
    ended = threading.Event()
    runners = [_Runner(errand, ended) for errand in errands]
    try:
        for runner in runners:
            runner.thread.start()
        _wait(runners, ended, deadline, watch)
    finally:
        deadline.call_off()
        for runner in runners:
            if not runner.is_done:
                runner.errand.hang_up()
        for runner in runners:
            if runner.thread.ident:
                runner.thread.join(_GOODBYE)
    for runner in runners:
        if runner.error:
            raise runner.error


def _wait(
    runners: Sequence[_Runner], ended: threading.Event, deadline: Deadline, watch: Watch | None
) -> None:
    while True:
        flags = [runner.is_done for runner in runners]
        if watch:
            watch(flags, deadline.spent)
        if all(flags) or deadline.left <= 0:
            return
        ended.wait(min(_TELL_EVERY, deadline.left))
        ended.clear()
