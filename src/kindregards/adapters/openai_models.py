"""The models that a server lists: the port ``Models``."""

import json
from typing import Any, TypeGuard

from kindregards.adapters.openai_address import host_of
from kindregards.adapters.openai_answers import TRIES, body_of
from kindregards.adapters.openai_calls import persist
from kindregards.adapters.openai_faults import fault
from kindregards.adapters.openai_line import Line
from kindregards.adapters.openai_outcome import Outcome, Reply
from kindregards.adapters.openai_statuses import meaning
from kindregards.adapters.openai_threads import together
from kindregards.adapters.openai_waiting import Deadline
from kindregards.core.completion import Fault

_LONGEST_NAME = 200


class ServerModels:
    """Asks ``/models``; nothing of the person's is sent but the key."""

    def __init__(self, base_url: str, api_key: str | None, first_pause: float = 0.5) -> None:
        self._base_url, self._api_key, self._first_pause = base_url, api_key, first_pause

    def names(self, seconds: float) -> tuple[str, ...] | Fault:
        """Return the names in the server's order, or why there are none; within ``seconds``."""
        deadline = Deadline.within(seconds)
        listing = _Listing(Line(self._base_url, self._api_key, deadline), deadline)
        listing.first_pause = self._first_pause
        together([listing], deadline)
        if not listing.outcome.code:
            return listing.found
        wait = listing.outcome.wait
        return fault(
            listing.outcome.code, host_of(self._base_url), wait=wait, seconds=deadline.spent
        )


class _Listing:
    def __init__(self, line: Line, deadline: Deadline) -> None:
        self.found: tuple[str, ...] = ()
        self.outcome = Outcome("deadline")
        self.first_pause = 0.5
        self._line, self._deadline = line, deadline

    def run(self) -> None:
        try:
            self.outcome = persist(self._once, self._deadline, self.first_pause)
        finally:
            self._line.close()

    def hang_up(self) -> None:
        self._line.hang_up()

    def _once(self) -> Outcome:
        reply = self._line.models()
        if reply.trouble and self._deadline.left <= 0:
            return Outcome("deadline")
        outcome = _judged(reply)
        if not outcome.code:
            self.found = _names(json.loads(reply.text))
        return outcome


def _judged(reply: Reply) -> Outcome:
    if reply.trouble:
        return Outcome(reply.trouble, tries=TRIES.get(reply.trouble, 1))
    if not 200 <= reply.status < 300:
        outcome = meaning(reply, ())
        # No model was asked for, so what is missing is the list.
        return Outcome("address") if outcome.code in ("model", "parameter") else outcome
    body = body_of(reply.text)
    if isinstance(body, Outcome):
        return body
    return Outcome() if isinstance(body.get("data"), list) else Outcome("not-an-api")


def _names(body: dict[str, Any]) -> tuple[str, ...]:
    rows = (row.get("id") for row in body["data"] if isinstance(row, dict))
    return tuple(dict.fromkeys(name for name in rows if _is_name(name)))


def _is_name(name: object) -> TypeGuard[str]:
    return isinstance(name, str) and 0 < len(name.strip()) <= _LONGEST_NAME and name.isprintable()
