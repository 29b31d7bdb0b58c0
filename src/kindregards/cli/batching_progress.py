"""How far a batch is: one line that moves on a terminal, a plain one now and then elsewhere."""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from typing import Protocol

import click

from kindregards.cli.terminal import width
from kindregards.cli.views import batch as view
from kindregards.core.batch.rows import Row
from kindregards.core.batch.states import Result, Tally
from kindregards.core.draft import COMPOSER

_MOVES, _TELLS = 0.2, 15.0
"""Seconds between two looks of the line on a terminal, and between two plain lines."""


class _Rows(Protocol):
    def rows(self) -> Iterator[Row]: ...


class Progress:
    """Counts rows as they end. ``used`` says what the model took so far."""

    def __init__(self, table: _Rows, before: Tally, used: object) -> None:
        self._moves = sys.stderr.isatty()
        self._total = sum(1 for _ in table.rows()) if self._moves else 0
        self._before = before.done + before.paused
        self._used = used
        self._start = self._shown = time.monotonic()
        self._ended = self._failed = 0
        self.without: Counter[str] = Counter()
        """Why rows were written without the model that was asked, with their number."""

    def told(self, result: Result) -> None:
        """Count a row that is at its end."""
        self._ended += 1
        self._failed += result.state == "failed"
        if result.author == COMPOSER:
            self.without.update(result.notices[:1])
        self.tick()

    def tick(self) -> None:
        """Show how far it is, where it is time to."""
        now = time.monotonic()
        if now - self._shown < (_MOVES if self._moves else _TELLS):
            return
        self._shown = now
        line = self._line(now - self._start)
        if self._moves:
            click.echo(f"\r\x1b[K{line[: width() - 1]}", err=True, nl=False)
        else:
            click.echo(line, err=True)

    def end(self) -> None:
        """Clear the line that moves."""
        if self._moves:
            click.echo("\r\x1b[K", err=True, nl=False)

    def _line(self, seconds: float) -> str:
        pace = getattr(self._used, "pace", None)
        tokens = pace.tokens if pace else 0
        return view.progress(
            self._before + self._ended, self._total, self._ended, self._failed, tokens, seconds
        )
