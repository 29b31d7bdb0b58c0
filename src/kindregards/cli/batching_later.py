"""Who answers a batch later: a provider that takes files, or an engine that is given one."""

import shlex
from typing import TYPE_CHECKING

import click

from kindregards import wiring_batch
from kindregards import wiring_later as wiring
from kindregards.cli import engine as engines
from kindregards.cli.batching_asked import Asked
from kindregards.cli.terminal import tell
from kindregards.core.batch.limits import Limits
from kindregards.core.errors import UsageError
from kindregards.ports.batch import Asker
from kindregards.ports.jobs import Job, RequestFiles
from kindregards.usecases.batch_later import (
    Collecting,
    Filing,
    Waiting,
    begin_jobs,
    fetch,
    look_at,
)

if TYPE_CHECKING:
    from kindregards.cli.batching import Batching

_KEPT = "Nothing was changed."


class Later:
    """One run of ``batch`` with a model that answers later, by what its options say."""

    def __init__(self, batching: "Batching") -> None:
        self._batching, self._house = batching, batching.house
        self._out, self._collect = batching.out, batching.options["collect"]
        self._is_file = batching.options["backend"] == "file"
        self._host, self._model = self._engine()

    def asked(self) -> Asked:
        """Return who is asked in this run."""
        if self._collect is None:
            return Asked(self._model, self._filing, after=self._begin)
        if not wiring_batch.has_batch(self._out):
            raise UsageError(f"{self._out} holds no batch, so there is nothing to collect for.")
        if self._is_file:
            return Asked(self._model, self._collecting)
        self._jobs = wiring.jobs(self._house)
        self._found = look_at(self._collect, self._jobs, wiring.book(self._out))
        open_jobs = [job for job in self._found if job.state == "working"]
        if open_jobs:
            lines = tuple(_progress(job) for job in open_jobs)
            later = f"Not all is there yet; it may take a day. Later: {self._later(self._collect)}"
            return Asked(self._model, lambda limits: Waiting(), after=lambda: lines, waiting=later)
        return Asked(self._model, self._collecting)

    def _engine(self) -> tuple[str, str]:
        """Return who is asked, and the model; ``KindregardsError`` where that is not clear."""
        if self._batching.options["offline"]:
            raise UsageError("Without a model there is nothing to ask for: leave out --backend.")
        if self._is_file:
            model = self._house.settings.model
            if not model:
                how = "The requests name it: the one that vllm run-batch gets as --model."
                raise UsageError("Name the model in the variable KINDREGARDS_MODEL.", how)
            return wiring.ENGINE, model
        engine = engines.choose(self._house, offline=False)
        no_input = self._batching.options["no_input"]
        writer, _ = engines.writer_of(
            engine, self._house, self._batching.now,
            no_input=no_input, no_fallback=True, kept=_KEPT,
        )  # fmt: skip
        assert writer is not None
        return writer.host, writer.model

    def _filing(self, limits: Limits) -> Asker:
        files = wiring.request_files(
            self._out, self._batching.key, self._host, self._model, cut=not self._is_file
        )
        self._files: RequestFiles = files
        click.get_current_context().call_on_close(files.drop)
        return Filing(files)

    def _begin(self) -> tuple[str, ...]:
        files = self._files.done()
        if not files:
            return ("No row asks for a model.",)
        count = sum(file.requests for file in files)
        if self._is_file:
            return tuple(self._by_hand(files[0].path, count))
        tell(f"{count} requests go to {self._host}: names are taken out before.")
        ids = begin_jobs(files, wiring.jobs(self._house), wiring.book(self._out))
        begun = f"{self._host} is at work on {', '.join(ids)}; it may take a day."
        return (begun, f"Then: {self._later(ids[0])}")

    def _by_hand(self, path: str, count: int) -> list[str]:
        answers = f"{self._out}/answers.jsonl"
        run = ("vllm", "run-batch", "-i", path, "-o", answers, "--model", self._model)
        return [
            f"{count} requests are in {path}, with the names taken out.",
            f"Have them answered, for example: {shlex.join(run)}",
            f"Then: {self._later(answers)}",
        ]

    def _collecting(self, limits: Limits) -> Asker:
        arrived = wiring.arrived(self._out, self._batching.key, self._host, self._model)
        click.get_current_context().call_on_close(arrived.close)
        if self._is_file:
            paths: tuple[str, ...] = (self._collect,)
        else:
            paths = fetch(self._found, self._jobs, self._out)
        for path in paths:
            told = arrived.read(path)
            if told.broken:
                tell(f"{told.broken} of {told.lines} lines in {path} could not be read.")
        return Collecting(arrived)

    def _later(self, what: str) -> str:
        backend = "file" if self._is_file else "openai"
        return f"{self._batching.again(backend)} --collect {shlex.quote(what)}"


def _progress(job: Job) -> str:
    if not job.total:
        return f"{job.id} was taken and has not begun yet."
    return f"{job.id}: {job.answered + job.failed} of {job.total} answered."
