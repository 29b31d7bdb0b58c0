"""Work that takes long: a model writes in a thread of its own, is watched, and can be stopped."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from kindregards.core.errors import KindregardsError
from kindregards.ports.writing import Watch
from kindregards.wiring import House

State = Literal["running", "done", "stopped", "failed", "consent"]


class ConsentNeeded(Exception):
    """Before this server is asked for the first time the person has to say yes."""


@dataclass
class Job:
    """One piece of long work for a case, as it stands. ``told`` is what came of it, in words.

    ``plainly`` does what ``errand`` does, but at once and with no model. ``place`` is the address
    where it is shown; "" is that of the text itself.
    """

    case: int
    texts: tuple[str, ...]
    errand: "Errand"
    plainly: "Plainly"
    place: str = ""
    state: State = "running"
    done: tuple[bool, ...] = ()
    begun: float = field(default_factory=time.monotonic)
    told: tuple[str, ...] = ()
    is_stopping: bool = False

    def watch(self, done: Sequence[bool], _seconds: float) -> None:
        """Note how far it is; a wish to stop goes the way of Ctrl-C, so that nothing is lost."""
        self.done = tuple(done)
        if self.is_stopping:
            raise KeyboardInterrupt

    @property
    def seconds(self) -> int:
        """How long it has been running."""
        return int(time.monotonic() - self.begun)


Errand = Callable[[House, Watch], tuple[str, ...]]
"""What a job does: returns sentences for the person."""
Plainly = Callable[[House], None]


class Jobs:
    """The jobs by case: at most one runs for each. ``enter`` makes a house for one."""

    def __init__(self, enter: Callable[[], House]) -> None:
        self._enter = enter
        self._jobs: dict[int, Job] = {}

    def of(self, case: int) -> Job | None:
        """Return the newest job of a case."""
        return self._jobs.get(case)

    @property
    def any_running(self) -> bool:
        """Whether something is being done."""
        return any(job.state == "running" for job in self._jobs.values())

    def start(
        self, case: int, texts: tuple[str, ...], errand: Errand, plainly: Plainly, place: str = ""
    ) -> Job:
        """Start one, unless one runs for this case already."""
        running = self._jobs.get(case)
        if running and running.state == "running":
            return running
        job = self._jobs[case] = Job(case, texts, errand, plainly, place)
        # A daemon: a server that hangs cannot keep the program from ending.
        threading.Thread(target=self._run, args=(job,), daemon=True).start()
        return job

    def stop(self, case: int) -> None:
        """Ask the job of a case to stop."""
        if job := self._jobs.get(case):
            job.is_stopping = True

    def stop_all(self) -> None:
        """Ask every job to stop."""
        for case in self._jobs:
            self.stop(case)

    def _run(self, job: Job) -> None:
        try:
            house = self._enter()
            try:
                job.told = job.errand(house, job.watch)
            finally:
                house.close()
            job.state = "done"
        except KeyboardInterrupt:
            job.state = "stopped"
        except ConsentNeeded:
            job.state = "consent"
        except KindregardsError as error:
            job.told, job.state = (error.message,), "failed"
        except Exception:
            job.state = "failed"
