"""The doors to engines that work for hours: requests in files go out, files of answers come back.

A *job* is a batch as a provider calls it; ours is a table of rows, and may take several jobs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from kindregards.core.batch.steps import Request
from kindregards.core.completion import Answer, Fault

JobState = Literal["working", "done", "failed", "expired", "cancelled"]


@dataclass(frozen=True)
class RequestFile:
    """A file of requests. ``name`` is a digest of it: the same requests have the same one."""

    path: str
    name: str
    requests: int
    size: int


@dataclass(frozen=True)
class Job:
    """A job at a provider. ``files`` are what can be fetched: answers, then errors.

    ``why`` is the provider's own code where it took none of it (``failed``).
    """

    id: str
    state: JobState
    total: int = 0
    answered: int = 0
    failed: int = 0
    files: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class Collected:
    """What files of answers held: lines, those broken, and those for a request answered twice."""

    lines: int = 0
    broken: int = 0
    doubled: int = 0


class Jobs(Protocol):
    """A provider that takes files of requests. It never raises for what a server does."""

    def start(self, file: RequestFile) -> Job | Fault:
        """Upload a file and begin a job for it; the one that it has already, where it has."""

    def look(self, job_id: str) -> Job | Fault:
        """Return how far a job is."""

    def fetch(self, file_id: str, path: str) -> Fault | None:
        """Write a file of answers to ``path``, whole or not at all."""


class JobBook(Protocol):
    """The jobs that were begun for a batch, in its own folder."""

    def jobs(self) -> tuple[str, ...]:
        """Return their ids, oldest first."""

    def keep(self, job_ids: Sequence[str]) -> None:
        """Keep the ids, on disk when it returns."""


class RequestFiles(Protocol):
    """Requests on their way into files, of the sizes that are taken."""

    def add(self, request: Request) -> None:
        """Write a request."""

    def done(self) -> tuple[RequestFile, ...]:
        """Close the files, put them in place, and return them."""


class Arrived(Protocol):
    """Answers from files, whatever their order; memory does not grow with them."""

    def read(self, path: str) -> Collected:
        """Take in a file; ``InputError`` where it cannot be read, or holds no answer."""

    def answer(self, request: Request) -> Answer:
        """Return the answer to a request: a fault where none came."""
