"""Requests on their way into files of the sizes that a provider takes."""

import hashlib
import os
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

MOST_REQUESTS, MOST_BYTES = 50_000, 190_000_000
"""What OpenAI takes in one file: 50,000 requests and 200 MB. Source: its Batch API guide."""


class RequestWriter:
    """The port ``RequestFiles``: ``requests-001.jsonl`` and so on, each whole or not there.

    ``most`` and ``most_bytes`` are for one file. Files of an earlier run that are not written
    anew go. Where it is left before ``done``, what was not whole yet goes as well.
    """

    def __init__(
        self, folder: Path, lines: Lines, most: int = MOST_REQUESTS, most_bytes: int = MOST_BYTES
    ) -> None:
        self._folder, self._lines = folder, lines
        self._most, self._most_bytes = most, most_bytes
        self._files: list[RequestFile] = []
        self._open: _Part | None = None

    def add(self, request: Request) -> None:
        """Write a request; ``DeliveryError`` where the disk takes no more."""
        line = to_line(self._lines.name(request), self._lines.body(request))
        data = line.encode("utf-8") + b"\n"
        part = self._open
        if part and (part.count >= self._most or part.size + len(data) > self._most_bytes):
            self._close()
        if self._open is None:
            self._open = _Part(self._folder / f"requests-{len(self._files) + 1:03}.jsonl")
        self._open.write(data)

    def done(self) -> tuple[RequestFile, ...]:
        """Put the last file in place, and return them all."""
        self._close()
        written = {Path(file.path).name for file in self._files}
        for path in self._folder.glob("requests-[0-9]*.jsonl"):
            if path.name not in written:
                path.unlink()
        return tuple(self._files)

    def __enter__(self) -> Self:
        """Give the writer itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        """Remove what is not whole."""
        if self._open is not None:
            self._open.drop()

    def _close(self) -> None:
        if self._open is not None:
            part, self._open = self._open, None
            self._files.append(part.close())


class _Part:
    def __init__(self, path: Path) -> None:
        self.count = self.size = 0
        self._path, self._digest, self._stack = path, hashlib.sha256(), ExitStack()
        with _told(path):
            made = self._stack.enter_context(whole_file(path))
            self._file = self._stack.enter_context(made.open("wb"))

    def write(self, data: bytes) -> None:
        with _told(self._path):
            self._file.write(data)
        self._digest.update(data)
        self.count, self.size = self.count + 1, self.size + len(data)

    def close(self) -> RequestFile:
        with _told(self._path):
            self._stack.close()
        name = self._digest.hexdigest()[:32]
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
