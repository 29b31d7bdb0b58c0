"""Many errands at the same time in one loop, no more of them than asked for."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

Thing = TypeVar("Thing")
_TICK = 0.5


async def each(
    things: Iterator[Thing], work: Callable[[Thing], Awaitable[None]], at_once: int
) -> None:
    """Work on things as they come, ``at_once`` at a time; the first error ends all, and is raised.

    A thing is taken from ``things`` only when there is a place for it.
    """
    places, errors = asyncio.Semaphore(at_once), []
    tasks: set[asyncio.Task[None]] = set()

    async def errand(thing: Thing) -> None:
        try:
            await work(thing)
        except Exception as error:
            errors.append(error)
        finally:
            places.release()

    try:
        for thing in things:
            await places.acquire()
            if errors:
                break
            task = asyncio.ensure_future(errand(thing))
            tasks.add(task)
            task.add_done_callback(tasks.discard)
            await asyncio.sleep(0)
        while tasks:
            await asyncio.wait(tasks)
    finally:
        for task in tasks:
            task.cancel()
    if errors:
        raise errors[0]


def run(
    things: Iterator[Thing], work: Callable[[Thing], Awaitable[None]], at_once: int,
    close: Callable[[], Awaitable[None]], tick: Callable[[], None],
) -> None:  # fmt: skip
    """Run ``each`` to its end; ``tick`` is called twice a second, ``close`` whatever happens."""

    async def ticking() -> None:
        while True:
            tick()
            await asyncio.sleep(_TICK)

    async def whole() -> None:
        clock = asyncio.ensure_future(ticking())
        try:
            await each(things, work, at_once)
        finally:
            clock.cancel()
            await close()

    asyncio.run(whole())
