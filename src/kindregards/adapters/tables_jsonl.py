"""Rows of a JSONL file: one object a line, its names the columns."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kindregards.core.batch.columns import column
from kindregards.core.batch.rows import Row

_LONGEST = 1 << 24


class JsonlTable:
    """A file with one JSON object a line. A line that is none ends as a row that says so."""

    columns: tuple[str, ...] = ()

    def __init__(self, path: Path, encoding: str) -> None:
        self.folder = path.parent
        self._path, self._encoding = path, encoding

    def rows(self) -> Iterator[Row]:
        """Yield a row a line, blank ones left out."""
        number = 0
        with self._path.open(encoding=self._encoding, errors="replace") as file:
            at = 0
            while line := file.readline(_LONGEST):
                at += 1
                if line.strip():
                    number += 1
                    yield _row(number, at, line)


def _row(number: int, at: int, line: str) -> Row:
    try:
        found: Any = json.loads(line)
    except (ValueError, RecursionError):
        return Row(number, {"(line)": line.strip()}, f"Line {at} is no JSON.")
    if not isinstance(found, dict):
        return Row(number, {"(line)": line.strip()}, f"Line {at} is no JSON object.")
    values = {column(name): _text(value) for name, value in found.items()}
    odd = [name for name in values if isinstance(found.get(name), (dict, list)) and name != "notes"]
    filled = {name: text for name, text in values.items() if name and text}
    return Row(number, filled, f"{odd[0]} must be a text." if odd else "")


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value.replace("\x00", "").strip()
    return json.dumps(value, ensure_ascii=False)
