"""The report of a batch: one line a row, in cells that no spreadsheet runs."""

import csv
import io
from collections.abc import Iterable, Iterator

from kindregards.core.batch.states import Result

HEADINGS = (
    "row", "id", "state", "reason", "company", "role", "to", "ask", "language", "author",
    "errors", "warnings", "notices", "folder",
)  # fmt: skip
_RUN = ("=", "+", "-", "@", "\t", "\r")
"""What begins a formula in some spreadsheet; source: OWASP, CSV injection."""


def defused(text: str) -> str:
    """Return a cell that is shown as it is and never run: an apostrophe stands before a formula."""
    return f"'{text}" if text.lstrip(" \n").startswith(_RUN) else text


def cells(result: Result) -> tuple[str, ...]:
    """Return the cells of a row, defused."""
    values = {name: getattr(result, name) for name in HEADINGS}
    values["notices"] = " ".join(result.notices)
    return tuple(defused(_text(value)) for value in values.values())


def csv_lines(results: Iterable[Result]) -> Iterator[str]:
    """Yield the lines of ``report.csv``, headings first."""
    yield _line(HEADINGS)
    for result in results:
        yield _line(cells(result))


def _line(values: Iterable[str]) -> str:
    made = io.StringIO()
    csv.writer(made, lineterminator="\r\n").writerow(values)
    return made.getvalue()


def _text(value: object) -> str:
    text = str(value)
    return "".join(sign for sign in text if sign in "\t\r\n" or sign.isprintable())
