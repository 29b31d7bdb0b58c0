"""Word lists made ready at build time: parsed, and their patterns looked through.

Doing that takes longer than all that is done with them. What was made ready is never needed:
where it is missing or older than its source, the source is read.
"""

import json
import zlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from kindregards.adapters.prepared_patterns import FILE, PatternBook, make_book
from kindregards.core import needs as source_needs
from kindregards.core import patterns

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


@cache
def use_patterns(folder: Path) -> None:
    """Take compiled patterns from ``folder``, where they fit."""
    patterns.make_with(PatternBook(folder / FILE).compile)


def make_all(templates: Path, into: Path) -> None:
    """Make every list under ``templates`` ready, under the same names in ``into``."""
    import tomllib

    from kindregards.core.sources import sources

    asked: dict[tuple[str, int], None] = {}
    for source in sorted(templates.rglob("*.toml")):
        ready = into / source.relative_to(templates).with_suffix(".json")
        ready.parent.mkdir(parents=True, exist_ok=True)
        data = source.read_bytes()
        table = tomllib.loads(data.decode("utf-8"))
        wanted = dict.fromkeys(sources(source.stem, table))
        ready.write_text(_make(data, table, wanted), encoding="utf-8")
        asked |= wanted
    make_book(asked, into / FILE)


def _make(data: bytes, table: Table, wanted: Iterable[tuple[str, int]] = ()) -> str:
    from kindregards.core.sources import texts

    fragments = _fragments(table)
    found = [
        (text, [sorted(words) for words in source_needs.needs(*_key(text, fragments))])
        for text in sorted({*texts(table), *(source for source, _ in wanted)})
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
    return tuple(sets)  # As they are: making sets of thousands costs more than all they serve.
