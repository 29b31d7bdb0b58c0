"""Processes beside ours that work on rows: as many as there are processors."""

import asyncio
import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from kindregards.core.batch.rows import Row
from kindregards.core.batch.states import Result
from kindregards.core.completion import Answer
from kindregards.ports.batch import Bench, Step

_MOST = 16
_GARBAGE = 20_000
"""New objects before garbage is looked for: a row makes some thousand, and few are left."""


@dataclass(eq=False)
class _Worker:
    process: Any
    line: Any
    lock: threading.Lock = field(default_factory=threading.Lock)
    waiting: dict[int, tuple[asyncio.Future[Step], int]] = field(default_factory=dict)
    listener: threading.Thread | None = None
    is_lost: bool = False


class Processes:
    """The port ``Crew``. ``make`` makes the bench of one process, in that process.

    Made before any thread and any file of the store is there: where that is safe, the
    processes share what was loaded until then.
    """

    def __init__(self, make: Callable[[], Bench], many: int | None = None) -> None:
        self.many = many or min(_MOST, _cpus())
        shares = sys.platform == "linux" and threading.active_count() == 1
        context = multiprocessing.get_context("fork" if shares else "spawn")
        self._make = make
        self._workers: list[_Worker] = []
        for _ in range(self.many):
            self._workers.append(self._start(context))
        self._of_row: dict[int, _Worker] = {}
        self._next = 0

    async def begin(self, row: Row) -> Step:
        """Begin with a row, where there is the least to do."""
        worker = min(self._workers, key=lambda one: len(one.waiting))
        self._of_row[row.number] = worker
        return await self._call(worker, row.number, "begin", row)

    async def take(self, row: int, answers: Mapping[str, Answer]) -> Step:
        """Lay answers to all that a row asked for in."""
        return await self._call(self._of_row[row], row, "take", row, dict(answers))

    async def drop(self, row: int) -> None:
        """Forget a row that waits."""
        await self._call(self._of_row[row], row, "drop", row)

    def close(self) -> None:
        """End the processes; whatever they are at is done by whoever goes on."""
        for worker in self._workers:
            # A line that is listened to stays open when it is closed: its end must be told.
            _send(worker, None)
        for worker in self._workers:
            worker.process.join(0.5)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
            with suppress(OSError):
                worker.line.close()

    async def _call(self, worker: _Worker, row: int, act: str, *given: object) -> Step:
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Step] = loop.create_future()
        self._next += 1
        number = self._next
        worker.waiting[number] = (future, row)
        if worker.is_lost or not _send(worker, (number, act, given)):
            worker.waiting.pop(number, None)
            return _broken(row, str(row))
        if worker.listener is None:
            self._listen(worker, loop)
        step = await future
        if not step.requests:
            self._of_row.pop(row, None)
        return step

    def _listen(self, worker: _Worker, loop: asyncio.AbstractEventLoop) -> None:
        def listen() -> None:
            # A line that we close while it is read from, or a loop that is over.
            with suppress(EOFError, OSError, TypeError, ValueError, RuntimeError):
                while True:
                    number, step = worker.line.recv()
                    loop.call_soon_threadsafe(_answered, worker, number, step)
            with suppress(RuntimeError):  # The loop is over.
                loop.call_soon_threadsafe(self._lost, worker)

        worker.listener = threading.Thread(target=listen, name="kindregards-crew", daemon=True)
        worker.listener.start()

    def _lost(self, worker: _Worker) -> None:
        worker.is_lost = True
        while worker.waiting:
            _, (future, row) = worker.waiting.popitem()
            if not future.done():
                future.set_result(_broken(row, str(row)))
        if worker in self._workers:
            # Threads are there by now: the new one may not share what we have loaded.
            self._workers.remove(worker)
            self._workers.append(self._start(multiprocessing.get_context("spawn")))

    def _start(self, context: Any) -> _Worker:
        ours, theirs = context.Pipe()
        shares = context.get_start_method() == "fork"
        copies = (ours, *(worker.line for worker in self._workers)) if shares else ()
        process = context.Process(target=_run, args=(theirs, copies, self._make), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)


def _cpus() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _send(worker: _Worker, what: object) -> bool:
    try:
        worker.line.send(what)
    except (OSError, ValueError):
        return False
    return True


def _answered(worker: _Worker, number: int, step: Step) -> None:
    future, _ = worker.waiting.pop(number)
    if not future.done():
        future.set_result(step)


def _broken(row: int, name: str) -> Step:
    said = "The work on this row broke off: its process ended."
    return Step(result=Result(row, name, "failed", said))


def _run(line: Any, copies: tuple[Any, ...], make: Callable[[], Bench]) -> None:
    """Be one of the crew until the line ends; an interrupt is the business of whoever leads."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Copies of the other ends would keep the lines of a crew whose leader was killed open.
    for end in copies:
        with suppress(OSError):
            end.close()
    gc.enable()
    gc.freeze()
    gc.set_threshold(_GARBAGE)
    bench = make()
    with suppress(EOFError, OSError):
        while asked := line.recv():
            number, act, given = asked
            line.send((number, getattr(bench, act)(*given)))
    os._exit(0)
