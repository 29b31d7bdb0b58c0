"""Requests as lines of Batch JSONL, and the lines that come back: of answers and of errors."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kindregards.core.batch.steps import Request

URL = "/v1/chat/completions"
_LONGEST_ID = 64
"""What a provider takes as ``custom_id``; ours come to less."""
_ENDED = {"batch_expired", "batch_cancelled"}


@dataclass(frozen=True)
class Line:
    """A line that came back. ``body`` is what a server would have said, with its ``status``.

    ``ended`` says that the provider gave up before it came to this request: its time was over,
    or somebody cancelled the batch.
    """

    custom_id: str
    status: int
    body: str
    ended: bool = False

    @property
    def is_answer(self) -> bool:
        """Whether a model was asked and said something, be it of use or not."""
        return 200 <= self.status < 300


def custom_id(batch: str, request: Request) -> str:
    """Return the name of a request, by which its answer is known: batch, row, task and prompt.

    With the prompt's digest in it, an answer to what a row said before it was changed fits none.
    """
    task = re.sub(r"[^A-Za-z0-9-]", "-", request.prompt.task)[:20]
    turn = f".{request.turn}" if request.turn else ""
    return f"{batch[:12]}.{request.row}.{task}{turn}.{request.key[:12]}"[:_LONGEST_ID]


def to_line(name: str, body: str) -> str:
    """Return a request as one line, without its end; ``body`` is the JSON of the request."""
    # The body as it stands: JSON in a line must hold no line break, and ours holds none.
    return f'{{"custom_id":{json.dumps(name)},"method":"POST","url":"{URL}","body":{body}}}'


def from_line(text: str) -> Line | None:
    """Read a line that came back; ``None`` where it is none, or names no request."""
    try:
        told: Any = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return None
    name = told.get("custom_id") if isinstance(told, dict) else None
    if not isinstance(name, str) or not 0 < len(name) <= 4 * _LONGEST_ID:
        return None
    response, error = told.get("response"), told.get("error")
    if not isinstance(response, dict):
        return _failed(name, error)
    body, status = _body(response.get("body")), response.get("status_code")
    if body is None:
        body = json.dumps({"error": error}) if error else ""
    # Some engines leave the status out where all went well.
    fallback = 500 if error else 200
    known = isinstance(status, int) and not isinstance(status, bool) and 100 <= status < 600
    return Line(name, status if known and isinstance(status, int) else fallback, body)


def _failed(name: str, error: object) -> Line | None:
    if not error:
        return None
    told: Mapping[str, Any] = error if isinstance(error, dict) else {"message": str(error)}
    return Line(name, 500, json.dumps({"error": told}), told.get("code") in _ENDED)


def _body(body: object) -> str | None:
    if isinstance(body, dict):
        return json.dumps(body)
    return body if isinstance(body, str) and body else None
