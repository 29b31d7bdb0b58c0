"""How many calls a server bears at once, and how many we are willing to pay for."""

import asyncio
import time
from collections import deque

from kindregards.adapters.openai_outcome import Outcome
from kindregards.core.batch.limits import Limits

_SIGNS_A_TOKEN = 2.0
"""A cautious first guess: English has four signs a token, other languages fewer."""
_FIRST_ANSWER = 1200
"""Tokens that an answer may have, as long as none was seen; about three long mails."""
_SPARE = 1.25
_HALVED_FOR = 1.0
_LONGEST_WAIT = 600.0


class Pace:
    """Lets calls in one by one. Half as many at once when the server asks for less, then slowly
    more. ``is_closed`` once a limit would be passed by one more.
    """

    def __init__(self, most: int, limits: Limits) -> None:
        self._most, self.at_once = most, float(most)
        self._limits = limits
        self.calls, self.tokens = limits.calls_before, limits.tokens_before
        self._under_way = 0
        self._reserved = 0.0
        self._queue: deque[asyncio.Future[None]] = deque()
        self._halved = self._not_before = 0.0
        self._failed_last = False
        self._tokens_a_sign, self._longest_answer = 0.0, 0.0
        none_left = limits.tokens is not None and self.tokens >= limits.tokens
        self.is_closed = none_left or self._is_over_calls

    async def enter(self, signs: int) -> float | None:
        """Wait for a place; returns the tokens set aside, ``None`` where a limit would be passed.

        ``signs`` is the length of what is sent.
        """
        while not self.is_closed:
            wait = self._not_before - time.monotonic()
            if wait > 0:
                await asyncio.sleep(wait)
            elif self._under_way >= max(1, int(self.at_once)) or self._must_wait(signs):
                await self._next_place()
            elif self._is_over_calls or self._is_over_tokens(signs):
                self.is_closed = True
                self._wake(everybody=True)
            else:
                return self._let_in(signs)
        return None

    def leave(self, outcome: Outcome, signs: int, reserved: float, *, has_left: bool) -> None:
        """Give the place back, and learn from what came of the call."""
        self._under_way -= 1
        self._reserved -= reserved
        self.calls -= not has_left
        self.tokens += sum(outcome.tokens)
        asked, answered = outcome.tokens
        if asked:
            self._tokens_a_sign = max(self._tokens_a_sign, asked / max(1, signs) * _SPARE)
            self._longest_answer = max(self._longest_answer, answered * _SPARE)
        self._heed(outcome)
        self._wake()

    @property
    def _is_over_calls(self) -> bool:
        return self._limits.calls is not None and self.calls >= self._limits.calls

    def _is_over_tokens(self, signs: int) -> bool:
        if self._limits.tokens is None:
            return False
        return self.tokens + self._reserved + self._cost(signs) > self._limits.tokens

    def _must_wait(self, signs: int) -> bool:
        # What is under way may take less than was set aside for it.
        return self._under_way > 0 and self._is_over_tokens(signs)

    def _let_in(self, signs: int) -> float:
        reserved = self._cost(signs)
        self._under_way += 1
        self.calls += 1
        self._reserved += reserved
        return reserved

    def _cost(self, signs: int) -> float:
        """Return the tokens that a call may take: as others took, and a cautious guess at first."""
        rate = self._tokens_a_sign or 1 / _SIGNS_A_TOKEN
        return signs * rate + (self._longest_answer or _FIRST_ANSWER)

    def _heed(self, outcome: Outcome) -> None:
        now = time.monotonic()
        failed = outcome.code in ("rate-limit", "server")
        crowded = outcome.code == "rate-limit" or outcome.wait is not None
        if crowded or (failed and self._failed_last):
            if now - self._halved > _HALVED_FOR:
                self.at_once, self._halved = max(1.0, self.at_once / 2), now
            if outcome.wait:
                self._not_before = max(self._not_before, now + min(outcome.wait, _LONGEST_WAIT))
        elif not outcome.code:
            self.at_once = min(float(self._most), self.at_once + 1 / self.at_once)
        self._failed_last = failed

    async def _next_place(self) -> None:
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._queue.append(place)
        await place

    def _wake(self, *, everybody: bool = False) -> None:
        free = len(self._queue) if everybody else max(1, int(self.at_once)) - self._under_way
        while self._queue and free > 0:
            place = self._queue.popleft()
            if not place.done():
                place.set_result(None)
                free -= 1
