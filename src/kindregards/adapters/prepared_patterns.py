"""Patterns made ready at build time: what ``re`` compiles is kept, as a ``.pyc`` keeps code.

Compiling took a third of a draft. Python has no public way to keep a compiled pattern (a pickle
holds its source alone), so this leans on private parts of ``re``; all that does is in this file.
What is kept is never needed: where anything does not fit, ``re.compile`` answers. To do without
it, remove this file and its two calls in ``prepared.py``.
"""

import marshal
import os
import re
import sys
import zlib
from bisect import bisect_left
from collections.abc import Iterable
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

try:
    import _sre  # type: ignore[import-not-found]
except ImportError:
    _sre = None

FILE = "patterns.bin"
_FORMAT = 1
_MARSHAL = 2
"""The newest version that writes the same bytes for the same values."""


class PatternBook:
    """A file of compiled patterns: its index, by which only what is asked for is read.

    The index is two rows of numbers: what sources and flags come to, in order, and where their
    patterns begin.
    """

    def __init__(self, path: Path) -> None:
        self._keys = self._starts = memoryview(b"").cast("I")
        self._patterns: bytes | mmap = b""
        try:
            self._open(path)
        except Exception:  # Missing, cut short, of another Python: we can do without it.
            return

    def compile(self, source: str, flags: int) -> re.Pattern[str]:
        """Return what ``re.compile`` returns; it is asked where the book has no answer."""
        try:
            found = self._find(source, int(flags))
        except Exception:  # Damaged; Python looks through the code that it is given, too.
            found = None
        return found or re.compile(source, flags)

    def _open(self, path: Path) -> None:
        with path.open("rb") as file:
            stamp, keys, starts = marshal.load(file)
            if stamp != _stamp():
                return
            self._first = file.tell()
            self._patterns = mmap(file.fileno(), 0, access=ACCESS_READ)
        self._keys, self._starts = memoryview(keys).cast("I"), memoryview(starts).cast("I")

    def _find(self, source: str, flags: int) -> re.Pattern[str] | None:
        key = _key(source, flags)
        at = bisect_left(self._keys, key)
        if at == len(self._keys) or self._keys[at] != key:
            return None
        begin, end = (self._first + start for start in self._starts[at : at + 2])
        with_flags, arguments = marshal.loads(zlib.decompress(self._patterns[begin:end]))
        if (arguments[0], with_flags) != (source, flags):
            return None
        found: re.Pattern[str] = _sre.compile(*arguments)
        return found


def make_book(asked: Iterable[tuple[str, int]], path: Path) -> None:
    """Compile the sources, each with its flags, into a book; what is no pattern is left out."""
    made = {_key(source, flags): _compressed(source, flags) for source, flags in asked}
    keys = sorted(key for key in made if made[key])
    starts = [0]
    for key in keys:
        starts.append(starts[-1] + len(made[key]))
    index = _stamp(), _row(keys), _row(starts)
    # Never written in place: a command that runs meanwhile has the old file mapped.
    new = path.with_name(f"{path.name}.{os.getpid()}")
    new.write_bytes(b"".join((marshal.dumps(index, _MARSHAL), *(made[key] for key in keys))))
    new.replace(path)


def _compressed(source: str, flags: int) -> bytes:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("error")  # What is warned of is left to re.compile, to warn again.
        try:
            arguments = _arguments(source, flags)
        except Exception:
            return b""
    return zlib.compress(marshal.dumps((int(flags), arguments), _MARSHAL), 9)


def _arguments(source: str, flags: int) -> tuple[Any, ...]:
    """Return what ``re`` hands to ``_sre.compile``: as its own ``_compiler.compile`` does."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source, flags)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = _compiler._code(parsed, flags)
    final = int(flags | state.flags)
    return source, final, list(map(int, code)), state.groups - 1, state.groupdict, tuple(names)


def _stamp() -> tuple[Any, ...]:
    engine = getattr(_sre, "MAGIC", None), getattr(_sre, "CODESIZE", None)
    return _FORMAT, sys.implementation.name, sys.hexversion, sys.byteorder, *engine


def _key(source: str, flags: int) -> int:
    return zlib.crc32(source.encode("utf-8", "surrogatepass"), flags)


def _row(numbers: list[int]) -> bytes:
    from array import array

    return array("I", numbers).tobytes()
