"""A table of cases from outside: CSV, JSONL or a folder of mails, read as a stream."""

import codecs
import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kindregards.adapters.tables_csv import CsvTable
from kindregards.adapters.tables_jsonl import JsonlTable
from kindregards.core.batch.rows import Row
from kindregards.core.errors import InputError

_MAILS = (".eml", ".txt", ".html", ".htm", ".msg", ".mbox", ".pdf")
"""What counts as a mail in a folder; the last three end as rows that say what to do instead."""
_BLOCK = 1 << 20
_NOT_TABLES = {b"PK\x03\x04": "a spreadsheet or an archive", b"\xd0\xcf\x11\xe0": "a spreadsheet",
               b"%PDF": "a PDF", b"SQLi": "a database"}  # fmt: skip


def table_at(name: str) -> "CsvTable | JsonlTable | FolderTable":
    """Return the table in a file or a folder; ``InputError`` where it is none."""
    path = Path(name)
    try:
        return FolderTable(path) if path.is_dir() else _file(path)
    except OSError as error:
        raise InputError(f"{name} cannot be read: {error.strerror or error}.") from None


def _file(path: Path) -> CsvTable | JsonlTable:
    if not path.exists():
        raise InputError(f"There is no file or folder {path}.", "Check the name.")
    with path.open("rb") as file:
        start = file.read(4096)
    for magic, what in _NOT_TABLES.items():
        if start.startswith(magic):
            raise InputError(f"{path} is {what}, and no table.", "Save it as CSV first.")
    if not start.strip(b"\xef\xbb\xbf \t\r\n"):
        raise InputError(f"{path} is empty.", "It begins with a line of headings.")
    encoding = _encoding(path, start)
    first = start.decode(encoding, "ignore").lstrip("\ufeff \t\r\n")[:1]
    if path.suffix.lower() in (".jsonl", ".ndjson") or first in ("{", "["):
        return JsonlTable(path, encoding)
    return CsvTable(path, encoding)


def _encoding(path: Path, start: bytes) -> str:
    """Return the charset of a file: UTF-8 where all of it is, else what Windows writes."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        try:
            while block := file.read(_BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


class FolderTable:
    """The mails in a folder, in the order of their names; each name without its end is an id."""

    columns: tuple[str, ...] = ()

    def __init__(self, path: Path) -> None:
        self.folder = path
        self._names = sorted(
            each.name
            for each in path.iterdir()
            if each.suffix.lower() in _MAILS and not each.name.startswith(".") and each.is_file()
        )
        if not self._names:
            raise InputError(
                f"There is no mail in {path}.", "It looks for .eml, .txt and .html, not deeper."
            )

    def rows(self) -> Iterator[Row]:
        """Yield a row a mail."""
        stems = Counter(Path(name).stem for name in self._names)
        for number, name in enumerate(self._names, 1):
            stem = Path(name).stem
            cells = {"id": name if stems[stem] > 1 else stem, "file": name}
            yield Row(number, cells, digest=_digest(self.folder / name))


def _digest(path: Path) -> str:
    """Return the digest of a mail: the same one saved twice is one case."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()[:32]
    except OSError:
        return ""
