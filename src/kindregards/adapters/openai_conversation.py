"""One prompt's way down the ladder, until an answer is whole or nothing helps."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kindregards.adapters import openai_ladder as ladder
from kindregards.adapters.openai_address import host_of
from kindregards.adapters.openai_answers import judge
from kindregards.adapters.openai_calls import MOST_REQUESTS, Calls, persist
from kindregards.adapters.openai_faults import fault
from kindregards.adapters.openai_line import Line, scrubbed
from kindregards.adapters.openai_outcome import Outcome
from kindregards.adapters.openai_statuses import SYSTEM
from kindregards.adapters.openai_waiting import Deadline
from kindregards.core.completion import Answer, Completion, Prompt
from kindregards.ports.writing import Known


@dataclass(frozen=True)
class Server:
    """Where a model is, and how it is asked."""

    base_url: str
    api_key: str | None = field(repr=False)
    model: str
    extra: Mapping[str, Any] = field(default_factory=dict)
    first_pause: float = 0.5

    @property
    def host(self) -> str:
        """Its name, and its port where the address has one."""
        return host_of(self.base_url)


class Conversation:
    """Asks one prompt. ``known`` is what was learnt meanwhile, ``worked`` whether it answered."""

    def __init__(self, prompt: Prompt, server: Server, known: Known, deadline: Deadline) -> None:
        self.known = known
        self.worked = False
        self._prompt, self._server, self._deadline = prompt, server, deadline
        self._line = Line(server.base_url, server.api_key, deadline)
        self._calls = Calls(prompt.task, server.host, server.model)
        self._asked: Counter[str] = Counter()
        self._has_slipped = False
        self._answer: Answer | None = None

    def run(self) -> None:
        """Ask; the answer is there afterwards."""
        try:
            self._answer = self._said(self._down_the_ladder())
        finally:
            self._line.close()

    def hang_up(self) -> None:
        """End it from another thread."""
        self._line.hang_up()

    @property
    def answer(self) -> Answer:
        """The answer; a fault where there was no time for one."""
        answer = self._answer
        return answer if answer is not None else self._said(Outcome("deadline"))

    def _down_the_ladder(self) -> Outcome:
        while True:
            most = MOST_REQUESTS - self._asked[self.known.rung]
            outcome = persist(self._once, self._deadline, self._server.first_pause, most)
            self.worked = not outcome.code
            other = self._other_way(outcome)
            if other is None or self._deadline.left <= 0:
                return outcome
            self.known = other

    def _other_way(self, outcome: Outcome) -> Known | None:
        if outcome.parameter:
            other = ladder.without(self.known, outcome.parameter)
            return other if self._asked[self.known.rung] < MOST_REQUESTS else None
        if not outcome.lower or (self._has_slipped and outcome.code != "parameter"):
            return None
        self._has_slipped = self._has_slipped or outcome.code != "parameter"
        return ladder.lower(self.known)

    def _once(self) -> Outcome:
        if self._deadline.left <= 0:
            return Outcome("deadline")
        server, parts = self._server, self._prompt.parts
        body = ladder.body_of(self._prompt, server.model, server.extra, self.known)
        self._asked[self.known.rung] += 1
        self._calls.start(body)
        reply = self._line.post(body)
        sent = ladder.parameters(server.extra, self.known)
        outcome = judge(reply, parts, sent)
        if reply.trouble and self._deadline.left <= 0:
            outcome = Outcome("deadline")
        self._calls.end(reply, outcome)
        return outcome

    def _said(self, outcome: Outcome) -> Answer:
        calls = self._calls.so_far(self._line.has_left)
        if not outcome.code:
            key = self._server.api_key
            parts = {name: scrubbed(text, key) for name, text in outcome.parts.items()}
            return Completion(parts, calls, self._deadline.spent)
        named = "" if outcome.parameter == SYSTEM else outcome.parameter
        return fault(
            outcome.code, self._server.host, self._server.model, wait=outcome.wait,
            parameter=named, size=sum(len(turn.content) for turn in self._prompt.turns),
            calls=calls, seconds=self._deadline.spent,
        )  # fmt: skip
