"""The doors of a batch: the table, the store of its rows and answers, and whoever is asked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from kindregards.core.batch.rows import Row
from kindregards.core.batch.states import Result, State, Tally
from kindregards.core.batch.steps import Plan, Request
from kindregards.core.completion import Answer


class Table(Protocol):
    """Rows from outside, made by anybody; read as a stream, as often as it is asked for."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns it has; none for a folder, or where each row names its own."""

    def rows(self) -> Iterator[Row]:
        """Yield the rows in order. ``InputError`` where the whole of it cannot be read."""


class RowFiles(Protocol):
    """The files that rows name, beside their table. ``InputError`` where one can't be read."""

    def message(self, name: str) -> bytes:
        """Return a mail, byte for byte."""

    def notes(self, name: str) -> Mapping[str, Any]:
        """Return a file of notes as a table."""


@dataclass(frozen=True)
class Known:
    """A row as the store has it: the digest of what it said then, and its state."""

    row: int
    input: str
    state: State


class BatchStore(Protocol):
    """One batch on disk, in its own folder. What a method wrote stays, whatever kills us then.

    A failure of any of these is a ``StoreError``.
    """

    def plan(self) -> Plan | None:
        """Return what holds for the batch; ``None`` where none was begun here."""

    def begin(self, plan: Plan) -> None:
        """Keep what holds for it."""

    def known(self, row: int) -> Known | None:
        """Return a row that was met before."""

    def twin(self, row: Row) -> int | None:
        """Return an earlier row with the same mark; else ``None``, and this row is met now."""

    def claim(self, request: Request, model: str) -> bool:
        """Note that a request is about to leave; ``False`` where it was answered before."""

    def answer(self, request: Request, model: str) -> Answer | None:
        """Return the answer to a request that was kept; ``None`` where there is none."""

    def keep(self, request: Request, model: str, answer: Answer) -> None:
        """Keep an answer, the first one for a request for ever."""

    def settle(self, row: Row, result: Result) -> None:
        """Keep what became of a row."""

    def results(self, states: Iterable[State]) -> Iterator[Result]:
        """Yield what became of rows in these states, in the order of the table."""

    def tally(self) -> Tally:
        """Count rows, calls and tokens."""


class Asker(Protocol):
    """Whoever answers requests: a server now, or a file later."""

    async def ask(self, request: Request) -> Answer | None:
        """Return the answer; ``None`` where it will come later, or a limit was reached."""
