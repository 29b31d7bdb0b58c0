"""Where the work is done: one thread with the house in it, since the store belongs to one."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from kindregards.wiring import House

Result = TypeVar("Result")


class Desk:
    """Runs one act after the other, in the order in which they were asked for.

    ``enter`` makes a house; it is called in the desk's own thread.
    """

    def __init__(self, enter: Callable[[], House]) -> None:
        self._enter = enter
        self._thread = ThreadPoolExecutor(1, "kindregards-desk")
        self._house: House | None = None

    async def do(self, act: Callable[[House], Result]) -> Result:
        """Run an act with the house, and return what it returns."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, partial(self._do, act))

    def _do(self, act: Callable[[House], Result]) -> Result:
        if self._house is None:
            self._house = self._enter()
        return act(self._house)

    def close(self) -> None:
        """Finish what was begun, and close what was opened."""
        self._thread.submit(self._close).result()
        self._thread.shutdown()

    def _close(self) -> None:
        if self._house is not None:
            self._house.close()
            self._house = None
