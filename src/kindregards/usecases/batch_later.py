"""A batch whose model answers later: requests go into files, and their answers come from files."""

from collections.abc import Mapping, Sequence

from kindregards.core.batch.steps import Request
from kindregards.core.completion import Answer, Fault
from kindregards.core.errors import KindregardsError
from kindregards.ports.batch import Leaving
from kindregards.ports.jobs import Arrived, Job, JobBook, Jobs, RequestFile, RequestFiles

_ONCE = Fault("asked-once", "Some parts did not pass, and a batch asks once.", "")


class Filing:
    """The port ``Asker`` while requests are written: every row that asks waits."""

    is_open = True

    def __init__(self, files: RequestFiles) -> None:
        self._files = files

    async def ask(self, requests: Sequence[Request], leaving: Leaving) -> Mapping[str, Answer]:  # noqa: ARG002
        """Write the requests; none is answered yet."""
        for request in requests:
            self._files.add(request)
        return {}

    async def close(self) -> None:
        """Leave the files to whoever has them."""


class Collecting:
    """The port ``Asker`` on answers that arrived. One that lacks is a fault."""

    is_open = True

    def __init__(self, arrived: Arrived) -> None:
        self._arrived = arrived

    async def ask(self, requests: Sequence[Request], leaving: Leaving) -> Mapping[str, Answer]:  # noqa: ARG002
        """Return what came for each request; what did not pass is not asked for again."""
        return {
            request.key: _ONCE if request.turn else self._arrived.answer(request)
            for request in requests
        }

    async def close(self) -> None:
        """Leave the answers to whoever has them."""


class Waiting:
    """The port ``Asker`` while nothing has come yet: no row is worked on."""

    is_open = False

    async def ask(self, requests: Sequence[Request], leaving: Leaving) -> Mapping[str, Answer]:  # noqa: ARG002
        """Answer nothing."""
        return {}

    async def close(self) -> None:
        """Close nothing."""


def begin_jobs(files: Sequence[RequestFile], jobs: Jobs, book: JobBook) -> tuple[str, ...]:
    """Begin a job for each file and keep its id at once; the same file is never begun twice."""
    begun: list[str] = []
    for file in files:
        job = jobs.start(file)
        if isinstance(job, Fault):
            raise _stopped(job)
        if job.state == "failed":
            raise _not_taken(job)
        begun.append(job.id)
        book.keep(begun)
    return tuple(begun)


def look_at(job_id: str, jobs: Jobs, book: JobBook) -> tuple[Job, ...]:
    """Return the job, with all others of its batch; ``KindregardsError`` where one can't be."""
    known = book.jobs()
    found: list[Job] = []
    for each in known if job_id in known else (job_id,):
        job = jobs.look(each)
        if isinstance(job, Fault):
            raise _stopped(job)
        if job.state == "failed":
            raise _not_taken(job)
        found.append(job)
    return tuple(found)


def fetch(found: Sequence[Job], jobs: Jobs, folder: str) -> tuple[str, ...]:
    """Write the files of jobs that ended into a folder, and return their paths."""
    paths: list[str] = []
    for number, job in enumerate(found, 1):
        for kind, file in zip(("", "-more"), job.files, strict=False):
            path = f"{folder}/answers-{number:03}{kind}.jsonl"
            fault = jobs.fetch(file, path)
            if fault is not None:
                raise _stopped(fault)
            paths.append(path)
    return tuple(paths)


def _stopped(fault: Fault) -> KindregardsError:
    return KindregardsError(fault.message, "The batch is kept.", fault.next, exit=fault.exit)


def _not_taken(job: Job) -> KindregardsError:
    why = f" ({job.why})" if job.why else ""
    how = "Look at the batch on your provider's page, then run the same command with --continue."
    return KindregardsError(
        f"The provider did not take {job.id}{why}.", "The batch is kept.", how, exit=5
    )
