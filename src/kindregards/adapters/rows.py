"""Values to JSON and back: what is kept of a case reads the same for ever."""

import json
import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from functools import cache
from typing import Any, TypeVar

Value = TypeVar("Value")


class DamagedRow(ValueError):
    """A row does not hold what was written into it."""


def to_json(value: object) -> str:
    """Return a frozen value, with all that is in it, as JSON in plain ASCII.

    ASCII, since a mail's text may hold half a surrogate pair, which no database takes.
    """
    return json.dumps(_packed(value), separators=(",", ":"))


def from_json(kind: type[Value], text: str) -> Value:
    """Make the value again; ``DamagedRow`` where the text is not one.

    A field that the text lacks gets its default, and one that the class lacks is passed over,
    so that rows of another version of the class can be read.
    """
    try:
        value: Value = _unpacked(kind, json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise DamagedRow(f"no {kind.__name__}: {type(error).__name__}") from None
    return value


def moment(text: str) -> datetime:
    """Make a point in time again; ``DamagedRow`` where the text is none."""
    try:
        return datetime.fromisoformat(text)
    except (ValueError, TypeError):
        raise DamagedRow("no point in time") from None


def _packed(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _packed(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _packed(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [_packed(item) for item in value]
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    raise TypeError(f"{type(value).__name__} cannot be kept")


@cache
def _kinds(kind: Any) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _unpacked(kind: Any, data: Any) -> Any:
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        inner = [part for part in typing.get_args(kind) if part is not type(None)]
        return None if data is None else _unpacked(inner[0], data)
    if origin is tuple:
        return tuple(_unpacked(typing.get_args(kind)[0], item) for item in data)
    if origin is Mapping:
        return {key: _unpacked(typing.get_args(kind)[1], item) for key, item in data.items()}
    return _plain(kind, data)


def _plain(kind: Any, data: Any) -> Any:
    if hasattr(kind, "__dataclass_fields__"):
        known = _kinds(kind)
        return kind(
            **{name: _unpacked(known[name], item) for name, item in data.items() if name in known}
        )
    if kind is datetime:
        return datetime.fromisoformat(data)
    if isinstance(kind, type) and not isinstance(data, kind):
        raise TypeError(f"{kind.__name__} expected")
    return data
