"""Rows of a CSV file, as spreadsheets write it: any separator, a BOM, newlines in quotes."""

import csv
from collections.abc import Iterator
from pathlib import Path

from kindregards.core.batch.columns import COLUMNS, column
from kindregards.core.batch.rows import Row
from kindregards.core.errors import InputError

_SEPARATORS = ",;\t"
_LONGEST = 1 << 20
"""Signs of one cell; a quote that is never closed would else swallow the rest of the file."""


class CsvTable:
    """A file with a line of headings."""

    def __init__(self, path: Path, encoding: str) -> None:
        self.folder = path.parent
        self._path, self._encoding = path, encoding
        self._skip, self._separator = 0, ","
        csv.field_size_limit(_LONGEST)
        self.columns = self._headings()

    def rows(self) -> Iterator[Row]:
        """Yield the rows that hold anything."""
        number = 0
        with self._path.open(encoding=self._encoding, errors="replace", newline="") as file:
            for _ in range(self._skip):
                file.readline()
            reader = csv.reader(file, delimiter=self._separator)
            next(reader)
            while True:
                try:
                    cells = next(reader)
                except StopIteration:
                    return
                except csv.Error as error:
                    number += 1
                    yield Row(number, problem=f"Line {reader.line_num} is no row: {error}.")
                    continue
                if any(cell.strip() for cell in cells):
                    number += 1
                    yield self._row(number, cells)

    def _row(self, number: int, cells: list[str]) -> Row:
        named = zip(self.columns, cells, strict=False)
        values = {name: text for name, cell in named if name and (text := _clean(cell))}
        more = [cell for cell in cells[len(self.columns) :] if cell.strip()]
        said = f"The row has {len(cells)} cells, and there are {len(self.columns)} headings."
        # What stands beyond the headings is screened as well.
        extra = {"(more)": "\n".join(more)} if more else {}
        return Row(number, {**values, **extra}, said if more else "")

    def _headings(self) -> tuple[str, ...]:
        with self._path.open(encoding=self._encoding, errors="replace", newline="") as file:
            lines = [file.readline(_LONGEST) for _ in range(20)]
        if lines[0].lower().startswith("sep="):
            self._skip, lines = 1, lines[1:]
        found = {one: _read(lines, one) for one in _SEPARATORS}
        known = {one: len(set(names) & set(COLUMNS)) for one, names in found.items()}
        self._separator = max(_SEPARATORS, key=lambda one: known[one])
        names = found[self._separator]
        if not known[self._separator]:
            raise InputError(
                f"{self._path} has no line of headings that is known.",
                f"Known are: {' '.join(COLUMNS)}.",
            )
        twice = [name for name in names if name and names.count(name) > 1]
        if twice:
            raise InputError(f"{self._path} has two columns {twice[0]}.", "Take one out.")
        return names


def _read(lines: list[str], separator: str) -> tuple[str, ...]:
    try:
        return tuple(column(cell) for cell in next(csv.reader(lines, delimiter=separator), []))
    except csv.Error:
        return ()


def _clean(cell: str) -> str:
    return cell.replace("\x00", "").strip()
