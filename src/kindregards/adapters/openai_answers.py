"""What a reply holds: the parts that were asked for, or why it is no whole answer."""

import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from kindregards.adapters.openai_outcome import Outcome, Reply
from kindregards.adapters.openai_statuses import meaning
from kindregards.adapters.resources import shared_table
from kindregards.core.plain import plain
from kindregards.core.writing.schema import parts_of

TRIES = {"unreachable": 3, "no-network": 3, "broken": 3}
"""Requests that trouble on the way is worth."""
_FINISHES = {"length": "cut", "content_filter": "filtered"}
_REFUSALS_WITHIN = 300


def judge(reply: Reply, parts: tuple[str, ...], extra: Collection[str]) -> Outcome:
    """Say what a reply to a prompt amounts to; ``extra`` are parameters that can be left out."""
    if reply.trouble:
        # A body that broke off is asked for once more; a connection that did, twice.
        tries = 2 if reply.status else TRIES.get(reply.trouble, 1)
        return Outcome(reply.trouble, tries=tries)
    if not 200 <= reply.status < 300:
        return meaning(reply, extra)
    body = body_of(reply.text)
    return body if isinstance(body, Outcome) else _answer(body, parts)


def body_of(text: str) -> dict[str, Any] | Outcome:
    """Return the JSON object of a success, or what comes instead of one."""
    try:
        body: Any = json.loads(text)
    except (ValueError, RecursionError):
        damaged = text.lstrip()[:1] in ("", "{")
        return Outcome("broken", tries=2) if damaged else Outcome("not-an-api")
    return body if isinstance(body, dict) else Outcome("not-an-api")


def _answer(body: Mapping[str, Any], parts: tuple[str, ...]) -> Outcome:
    choices = body.get("choices")
    if not isinstance(choices, list):
        return Outcome("server", tries=2) if body.get("error") else Outcome("not-an-api")
    if not choices:
        return Outcome("broken", tries=2)
    message = choices[0].get("message") if isinstance(choices[0], dict) else None
    if not isinstance(message, dict):
        return Outcome("not-an-api")
    outcome = _message(message, choices[0].get("finish_reason"), parts)
    return replace(outcome, tokens=_tokens(body.get("usage")))


def _message(message: Mapping[str, Any], finish: object, parts: tuple[str, ...]) -> Outcome:
    # The finish first: models that think may stop at a limit with no content at all.
    if isinstance(finish, str) and finish in _FINISHES:
        return Outcome(_FINISHES[finish])
    if finish != "stop":
        return Outcome("broken")
    text = _text(message.get("content"))
    if not text.strip():
        return Outcome("refusal") if message.get("refusal") else Outcome("empty", tries=2)
    found = parts_of(text, parts)
    if found:
        return Outcome(parts=found)
    if message.get("refusal"):
        return Outcome("refusal")
    return Outcome("refusal" if _is_refusal(text) else "not-json", lower=True)


def _text(content: object) -> str:
    if isinstance(content, list):
        pieces = (piece.get("text") for piece in content if isinstance(piece, dict))
        return "".join(piece for piece in pieces if isinstance(piece, str))
    return content if isinstance(content, str) else ""


def _is_refusal(text: str) -> bool:
    start = plain(text[:_REFUSALS_WITHIN])
    return any(plain(sign) in start for sign in shared_table("refusals")["signs"])


def _tokens(usage: object) -> tuple[int, int]:
    counts = usage if isinstance(usage, dict) else {}
    prompt, completion = (counts.get(f"{name}_tokens") for name in ("prompt", "completion"))
    return _count(prompt), _count(completion)


def _count(value: object) -> int:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return value if whole and isinstance(value, int) and 0 <= value < 10**9 else 0
