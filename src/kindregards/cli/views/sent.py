"""What left this machine for a case: as JSON and as lines."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from kindregards.core.completion import usage_of
from kindregards.ports import Version
from kindregards.ports.writing import Sent

NOTHING = "Nothing of this case has left this computer."


def to_json(sent: Sequence[Sent]) -> dict[str, Any]:
    """Return every call, with the body exactly as it was sent."""
    return {"sent": [_one(each) for each in sent]}


def _one(each: Sent) -> dict[str, Any]:
    call = each.call
    return {
        "artefact": each.artefact,
        "version": each.version,
        "moment": each.moment.isoformat(),
        "host": call.host,
        "model": call.model,
        "task": call.task,
        "fault": call.fault or None,
        "seconds": round(call.seconds, 2),
        "prompt_tokens": call.prompt_tokens,
        "completion_tokens": call.completion_tokens,
        "body": call.body,
        "answer": call.answer,
    }


def lines(sent: Sequence[Sent]) -> Iterator[str]:
    """Yield each call with what was said to the model, or that there was none."""
    if not sent:
        yield NOTHING
    for each in sent:
        call = each.call
        yield f"{each.moment:%d %b %Y %H:%M}  to {call.model} at {call.host}, {_for(each)}"
        outcome = call.fault or f"answered with {call.completion_tokens} tokens"
        yield f"{call.prompt_tokens} tokens sent, {outcome}, {call.seconds:.1f} s"
        yield ""
        yield from _said(call.body)


def _for(each: Sent) -> str:
    which = f"version {each.version}" if each.version else "no version came of it"
    return f"for the {each.artefact} ({which})"


def _said(body: str) -> Iterator[str]:
    try:
        said = [(turn["role"], turn["content"]) for turn in json.loads(body)["messages"]]
    except (ValueError, TypeError, KeyError, RecursionError):
        # What left is shown as it is, whatever its shape.
        yield from (body, "")
        return
    for role, content in said:
        yield from (f"[{role}]", str(content), "")


def took(version: Version, sent: Iterable[Sent]) -> dict[str, Any] | None:
    """Return what a model took for a version; ``None`` where none was asked for it."""
    mine = [s for s in sent if (s.artefact, s.version) == (version.artefact, version.number)]
    if not mine:
        return None
    usage = usage_of(tuple(each.call for each in mine))
    return {
        "calls": usage.calls,
        "prompt_tokens": usage.prompt_tokens,
        "completion_tokens": usage.completion_tokens,
        "seconds": round(usage.seconds, 2),
        "host": mine[-1].call.host,
    }


def took_line(used: dict[str, Any]) -> str:
    """Return that in a few words."""
    calls = "1 call" if used["calls"] == 1 else f"{used['calls']} calls"
    tokens = used["prompt_tokens"] + used["completion_tokens"]
    return f"{calls} to {used['host']}, {tokens} tokens, {used['seconds']:.1f} s"
