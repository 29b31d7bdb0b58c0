"""Requests on their way into files of the sizes that a provider takes."""

import hashlib
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from kindregards.adapters.openai_lines import Lines
from kindregards.adapters.whole_file import whole_file
from kindregards.core.batch.requests import to_line
from kindregards.core.batch.steps import Request
from kindregards.core.errors import DeliveryError
from kindregards.ports.jobs import RequestFile

ROWS, MOST_BYTES = 10_000, 190_000_000
"""Of one file: OpenAI takes 50,000 requests and 200 MB. Source: its Batch API guide."""


class RequestWriter:
    """The port ``RequestFiles``: ``requests-001.jsonl`` and so on, each whole or not there.

    A file is for ``rows`` rows in a row, so that the same table makes the same files in whatever
    order its rows come. One of more than ``most_bytes`` gets a second one. Files of an earlier
    run that are not written anew go; where it is left before ``done``, what is not whole goes.
    """

    def __init__(
        self, folder: Path, lines: Lines, rows: int = ROWS, most_bytes: int = MOST_BYTES
    ) -> None:
        self._folder, self._lines = folder, lines
        self._rows, self._most_bytes = rows, most_bytes
        self._files: list[RequestFile] = []
        self._open: dict[int, _Part] = {}
        self._begun: Counter[int] = Counter()

    def add(self, request: Request) -> None:
        """Write a request; ``DeliveryError`` where the disk takes no more."""
        line = to_line(self._lines.name(request), self._lines.body(request))
        data = line.encode("utf-8") + b"\n"
        block = (request.row - 1) // self._rows + 1
        part = self._open.get(block)
        if part and part.size + len(data) > self._most_bytes:
            self._files.append(self._open.pop(block).close())
        if block not in self._open:
            self._begun[block] += 1
            more = f"-{self._begun[block]}" if self._begun[block] > 1 else ""
            self._open[block] = _Part(self._folder / f"requests-{block:03}{more}.jsonl")
        self._open[block].write(data)

    def done(self) -> tuple[RequestFile, ...]:
        """Put the files in place, and return them all."""
        for block in list(self._open):
            self._files.append(self._open.pop(block).close())
        written = {Path(file.path).name for file in self._files}
        for path in self._folder.glob("requests-[0-9]*.jsonl"):
            if path.name not in written:
                path.unlink()
        return tuple(sorted(self._files, key=lambda file: file.path))

    def drop(self) -> None:
        """Remove what is not whole."""
        while self._open:
            self._open.popitem()[1].drop()

    def __enter__(self) -> Self:
        """Give the writer itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        """Remove what is not whole."""
        self.drop()


class _Part:
    def __init__(self, path: Path) -> None:
        self.count = self.size = 0
        self._path, self._stack = path, ExitStack()
        # A sum, since rows come in another order each time.
        self._digest = 0
        with _told(path):
            made = self._stack.enter_context(whole_file(path))
            self._file = self._stack.enter_context(made.open("wb"))

    def write(self, data: bytes) -> None:
        with _told(self._path):
            self._file.write(data)
        self._digest += int.from_bytes(hashlib.sha256(data).digest(), "big")
        self.count, self.size = self.count + 1, self.size + len(data)

    def close(self) -> RequestFile:
        with _told(self._path):
            self._stack.close()
        name = f"{self._digest % 2**128:032x}"
        return RequestFile(os.fspath(self._path), name, self.count, self.size)

    def drop(self) -> None:
        gone = OSError()
        with suppress(OSError):
            self._stack.__exit__(OSError, gone, None)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        why = f"{path} could not be written: {error.strerror or error}."
        raise DeliveryError(why, "Make room, then run it again.", "The batch is kept.") from None
