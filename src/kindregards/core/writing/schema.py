"""The schema of an answer, one required text a part, and the parts of whatever came back."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import BaseModel

_READ = json.JSONDecoder(strict=False).raw_decode  # small models leave line breaks in texts
_MOST_TRIES = 200
_AFTER_THINKING = "</think>"


@cache
def model_for(parts: tuple[str, ...]) -> "type[BaseModel]":
    """Build the answer's model: every part a required text, nothing else, no default, no limit."""
    from pydantic import ConfigDict, create_model

    fields: dict[str, Any] = dict.fromkeys(parts, (str, ...))
    return create_model("Answer", __config__=ConfigDict(extra="forbid"), **fields)


@cache
def json_schema(parts: tuple[str, ...]) -> Mapping[str, Any]:
    """Return the schema as a server takes it, strict servers included; made once."""
    return model_for(parts).model_json_schema()


def parts_of(answer_text: str, parts: tuple[str, ...]) -> Mapping[str, str]:
    """Return the parts that an answer holds, from its first JSON object that has any.

    Fences, prose around it and unknown keys are passed over; a value that is no text, or is
    blank, is dropped. Empty where there is no such object.
    """
    text = answer_text.rpartition(_AFTER_THINKING)[2] or answer_text
    found = (_texts(each, parts) for each in _objects(text))
    return next((texts for texts in found if texts), {})


def _objects(text: str) -> Iterator[dict[str, Any]]:
    start, tries = text.find("{"), 0
    while start >= 0 and tries < _MOST_TRIES:
        value = _value_at(text, start)
        if value is not None:
            yield value
        # From inside it too: some servers wrap the answer in an object of their own.
        start, tries = text.find("{", start + 1), tries + 1


def _value_at(text: str, start: int) -> dict[str, Any] | None:
    try:
        value, _ = _READ(text, start)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _texts(value: Mapping[str, Any], parts: tuple[str, ...]) -> dict[str, str]:
    held = {part: value.get(part) for part in parts}
    return {
        part: _whole(text) for part, text in held.items() if isinstance(text, str) and text.strip()
    }


def _whole(text: str) -> str:
    # Half of a surrogate pair is no character: it could be neither printed nor stored.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
