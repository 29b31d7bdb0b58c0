"""How a request is written for a file, and what a line that came back for it amounts to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kindregards.adapters import openai_ladder as ladder
from kindregards.adapters.openai_answers import judge
from kindregards.adapters.openai_faults import fault
from kindregards.adapters.openai_outcome import Outcome, Reply
from kindregards.core.batch.requests import Line, custom_id
from kindregards.core.batch.steps import Request
from kindregards.core.completion import Answer, Call, Completion, Fault
from kindregards.ports.writing import Known


@dataclass(frozen=True)
class Lines:
    """How requests of one batch are written, and their answers read."""

    batch: str
    host: str
    model: str
    extra: Mapping[str, Any] = field(default_factory=dict)

    def name(self, request: Request) -> str:
        """Return the ``custom_id`` of a request."""
        return custom_id(self.batch, request)

    def body(self, request: Request) -> str:
        """Return the JSON of a request, as a server would get it first."""
        return ladder.body_of(request.prompt, self.model, self.extra, Known())

    def answer(self, request: Request, line: Line | None) -> Answer:
        """Say what a line amounts to; ``None`` where no line came for the request."""
        if line is None:
            why = f"No answer to this request came from {self.host}."
            return Fault("unanswered", why, "Ask again, or leave it as it is.")
        outcome = _judged(request, line)
        call = Call(
            request.prompt.task, self.host, self.model, self.body(request),
            line.body, outcome.code, 0.0, *outcome.tokens,
        )  # fmt: skip
        if not outcome.code:
            return Completion(outcome.parts, (call,))
        size = sum(len(turn.content) for turn in request.prompt.turns)
        return fault(outcome.code, self.host, self.model, size=size, calls=(call,))


def _judged(request: Request, line: Line) -> Outcome:
    if line.ended:
        return Outcome("deadline")
    return judge(Reply(line.status, {}, line.body), request.prompt.parts, ())
