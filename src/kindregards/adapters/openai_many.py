"""Many requests at once to one server: one pool of connections, as many calls as it bears."""

import asyncio
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kindregards.adapters import openai_ladder as ladder
from kindregards.adapters.openai_address import host_of
from kindregards.adapters.openai_answers import judge
from kindregards.adapters.openai_faults import fault
from kindregards.adapters.openai_line import scrubbed
from kindregards.adapters.openai_many_connections import Connections
from kindregards.adapters.openai_many_pace import Pace
from kindregards.adapters.openai_outcome import Outcome
from kindregards.adapters.openai_waiting import pause
from kindregards.core.batch.limits import Limits
from kindregards.core.batch.steps import Request
from kindregards.core.completion import Answer, Call, Completion, Fault
from kindregards.ports.batch import Leaving
from kindregards.ports.writing import Known

_FIRST_PAUSE = 0.5
_TRIES = {"rate-limit": 12, "server": 5, "broken": 4, "unreachable": 4, "no-network": 3}
"""Requests that one prompt is worth: more than for one person, since nobody waits."""
_GIVEN_UP_AFTER = 5
"""Prompts in a row that a server was not reached for; then the rest is not tried."""
_OUT_OF_REACH = {"unreachable", "no-network", "tls", "proxy"}


class ManyCalls:
    """The port ``Asker`` on Chat Completions. Use it as an async context; it never raises."""

    def __init__(
        self, base_url: str, api_key: str | None, model: str, at_once: int, limits: Limits,
        seconds: float = 120.0, known: Known | None = None, first_pause: float = _FIRST_PAUSE,
    ) -> None:  # fmt: skip
        self._base_url, self._key, self._model = base_url.strip().rstrip("/"), api_key, model
        self._first_pause = first_pause
        self.known = known or Known()
        self.pace = Pace(at_once, limits)
        self._given_up: Outcome | None = None
        self._out_of_reach = 0
        self._connections = Connections(self._base_url, api_key, at_once, seconds)

    @property
    def is_open(self) -> bool:
        """Whether it takes more requests: not once a limit was reached."""
        return not self.pace.is_closed

    async def ask(self, requests: Sequence[Request], leaving: Leaving) -> Mapping[str, Answer]:
        """Answer requests at the same time, by their keys; one that a limit keeps is absent."""
        if len(requests) == 1:
            answers = [await self._one(requests[0], leaving)]
        else:
            answers = await asyncio.gather(*(self._one(each, leaving) for each in requests))
        both = zip(requests, answers, strict=True)
        return {request.key: answer for request, answer in both if answer is not None}

    async def close(self) -> None:
        """Close the connections."""
        await self._connections.close()

    async def _one(self, request: Request, leaving: Leaving) -> Answer | None:
        way = _Way(request, self.known)
        while True:
            outcome = self._given_up or await self._once(way, leaving)
            if outcome is None:
                return None
            if not outcome.code:
                self._out_of_reach = 0
                # One answer that was garbage is no reason to ask for all others less strictly.
                self.known = way.known if way.has_learnt else self.known
                return self._completion(outcome, way)
            if way.turns(outcome):
                continue
            wait = way.pause(outcome, self._first_pause)
            if wait is None:
                self._failed(outcome)
                return self._fault(outcome, way)
            await asyncio.sleep(wait)

    async def _once(self, way: "_Way", leaving: Leaving) -> Outcome | None:
        prompt = way.request.prompt
        body = ladder.body_of(prompt, self._model, {}, way.known)
        reserved = await self.pace.enter(len(body))
        if reserved is None:
            return None
        if self._given_up:
            self.pace.leave(self._given_up, len(body), reserved, has_left=False)
            return self._given_up
        if not way.has_left:
            leaving(way.request)
            way.has_left = True
        start = time.monotonic()
        reply = await self._connections.post(body)
        outcome = judge(reply, prompt.parts, ladder.parameters({}, way.known))
        self.pace.leave(outcome, len(body), reserved, has_left=reply.sent)
        if reply.sent:
            taken, host = time.monotonic() - start, host_of(self._base_url)
            call = Call(prompt.task, host, self._model, "", "", outcome.code, taken)
            asked, answered = outcome.tokens
            way.calls.append(replace(call, prompt_tokens=asked, completion_tokens=answered))
        return outcome

    def _failed(self, outcome: Outcome) -> None:
        reached = outcome.code not in _OUT_OF_REACH
        self._out_of_reach = 0 if reached else self._out_of_reach + 1
        if self._out_of_reach >= _GIVEN_UP_AFTER or self._fault(outcome).exit == 4:
            self._given_up = outcome

    def _completion(self, outcome: Outcome, way: "_Way") -> Completion:
        parts = {name: scrubbed(text, self._key) for name, text in outcome.parts.items()}
        return Completion(parts, tuple(way.calls), way.seconds)

    def _fault(self, outcome: Outcome, way: "_Way | None" = None) -> Fault:
        return fault(
            outcome.code, host_of(self._base_url), self._model, wait=outcome.wait,
            parameter=outcome.parameter, size=0, calls=tuple(way.calls) if way else (),
            seconds=way.seconds if way else 0.0,
        )  # fmt: skip


class _Way:
    """One request on its way down the ladder: what was tried, and what it cost."""

    def __init__(self, request: Request, known: Known) -> None:
        self.request, self.known = request, known
        self.calls: list[Call] = []
        self.has_left = self.has_learnt = self._has_slipped = False
        self._tries: Counter[str] = Counter()
        self._start = time.monotonic()

    @property
    def seconds(self) -> float:
        """Seconds since it began."""
        return time.monotonic() - self._start

    def turns(self, outcome: Outcome) -> bool:
        """Take another way to ask, where one may help."""
        if self._has_slipped and not outcome.parameter:
            return False
        other = _other_way(outcome, self.known)
        if other is None:
            return False
        self._has_slipped = self._has_slipped or not outcome.parameter
        self.has_learnt = self.has_learnt or outcome.code == "parameter"
        self.known = other
        return True

    def pause(self, outcome: Outcome, first: float) -> float | None:
        """Return how long to wait before the next try; ``None`` where it is worth none."""
        self._tries[outcome.code] += 1
        many = self._tries.total()
        if many >= min(_worth(outcome), _TRIES.get(outcome.code, outcome.tries)):
            return None
        return outcome.wait or pause(first, many - 1)


def _worth(outcome: Outcome) -> int:
    """Return the most requests in all for one prompt, whatever failed."""
    return 1 if outcome.tries == 1 else max(_TRIES.values())


def _other_way(outcome: Outcome, known: Known) -> Known | None:
    if outcome.parameter:
        return ladder.without(known, outcome.parameter)
    return ladder.lower(known) if outcome.lower else None
