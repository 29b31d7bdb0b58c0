"""The ways to ask for JSON, strictest first, and the exact body of a request."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kindregards.adapters.openai_statuses import SYSTEM
from kindregards.core.completion import Prompt, Turn
from kindregards.core.writing.schema import json_schema
from kindregards.ports.writing import Known

RUNGS = ("json_schema", "json_object", "text")
_OURS = {"model", "messages", "response_format", "stream", "n"}
_SHAPE = "Answer with one JSON object and nothing else. Its JSON Schema is: "


def lower(known: Known) -> Known | None:
    """Return the way one rung down; ``None`` from the last."""
    if known.rung == "json_schema":
        return replace(known, rung="json_object")
    return replace(known, rung="text") if known.rung == "json_object" else None


def without(known: Known, parameter: str) -> Known | None:
    """Return the way that leaves a parameter out; ``None`` where it does already."""
    if parameter in known.without:
        return None
    return replace(known, without=(*known.without, parameter))


def parameters(extra: Mapping[str, Any], known: Known) -> dict[str, Any]:
    """Return the parameters that are sent: those set that were not refused, and are not ours."""
    return {k: v for k, v in extra.items() if k not in _OURS and k not in known.without}


def body_of(prompt: Prompt, model: str, extra: Mapping[str, Any], known: Known) -> str:
    """Return the JSON of a request, as it goes over the wire."""
    schema = json_schema(prompt.parts)
    turns = prompt.turns if known.rung == "json_schema" else _told(prompt.turns, schema)
    if SYSTEM in known.without:
        turns = _without_system(turns)
    body: dict[str, Any] = {
        "model": model,
        "messages": [{"role": turn.role, "content": turn.content} for turn in turns],
        **parameters(extra, known),
        **_format(known, schema),
    }
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    # Half of a surrogate pair has no UTF-8.
    return text.encode("utf-8", "replace").decode("utf-8")


def _format(known: Known, schema: Mapping[str, Any]) -> dict[str, Any]:
    if known.rung == "json_schema":
        strict = {"name": "answer", "strict": True, "schema": schema}
        return {"response_format": {"type": "json_schema", "json_schema": strict}}
    return {"response_format": {"type": "json_object"}} if known.rung == "json_object" else {}


def _told(turns: tuple[Turn, ...], schema: Mapping[str, Any]) -> tuple[Turn, ...]:
    # At the end, so that what is the same in every case stays first, byte for byte.
    shape = _SHAPE + json.dumps(schema, ensure_ascii=False)
    if not turns or turns[-1].role != "user":
        return (*turns, Turn("user", shape))
    return (*turns[:-1], replace(turns[-1], content=f"{turns[-1].content}\n\n{shape}"))


def _without_system(turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    told = [turn.content for turn in turns if turn.role == "system"]
    rest = [turn for turn in turns if turn.role != "system"]
    if rest and rest[0].role == "user":
        told.append(rest.pop(0).content)
    return (Turn("user", "\n\n".join(told)), *rest)
