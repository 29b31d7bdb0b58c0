"""Word lists made ready at build time: parsed, and their patterns looked through.

Doing that takes longer than all that is done with them. What was made ready is never needed:
where it is missing or older than its source, the source is read.
"""

import json
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kindregards.core import needs as source_needs

FOLDER = "prepared"
_FORMAT = 2
"""Part of the stamp; raised when what is made ready, or how, changes."""

Table = dict[str, Any]


def load(source: Path, ready: Path) -> Table:
    """Return a TOML file's table; ``ready`` is what may have been made of it."""
    data = source.read_bytes()
    made = _made(ready, _stamp(data))
    if made is None:
        import tomllib

        return tomllib.loads(data.decode("utf-8"))
    fragments = _fragments(made["table"])
    source_needs.remember({_key(text, fragments): _needs(sets) for text, sets in made["needs"]})
    table: Table = made["table"]
    return table


def make_all(templates: Path, into: Path) -> None:
    """Make every list under ``templates`` ready, under the same names in ``into``."""
    for source in templates.rglob("*.toml"):
        ready = into / source.relative_to(templates).with_suffix(".json")
        ready.parent.mkdir(parents=True, exist_ok=True)
        ready.write_text(_make(source.read_bytes()), encoding="utf-8")


def _make(data: bytes) -> str:
    import tomllib

    table = tomllib.loads(data.decode("utf-8"))
    fragments = _fragments(table)
    found = [
        (text, [sorted(words) for words in source_needs.needs(*_key(text, fragments))])
        for text in sorted(set(_texts(table)))
        if "\\" in text or "(?" in text or "<<" in text
    ]
    made = {"stamp": _stamp(data), "table": table, "needs": found}
    return json.dumps(made, ensure_ascii=False)


def _made(ready: Path, stamp: list[int]) -> Table | None:
    try:
        made: Table = json.loads(ready.read_bytes())
    except (OSError, ValueError):
        return None
    return made if isinstance(made, dict) and made.get("stamp") == stamp else None


def _stamp(data: bytes) -> list[int]:
    return [_FORMAT, len(data), zlib.crc32(data)]


def _fragments(table: Table) -> source_needs.Fragments:
    return tuple(table.get("fragments", {}).items())


def _key(text: str, fragments: source_needs.Fragments) -> tuple[str, source_needs.Fragments]:
    return text, fragments if "<<" in text else ()


def _needs(sets: list[list[str]]) -> source_needs.Needs:
    return tuple(frozenset(words) for words in sets)


def _texts(value: object) -> Iterator[str]:
    """Yield every text in a table, keys included: an alias is the key of what it stands for."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from value
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
