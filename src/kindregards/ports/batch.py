"""The doors of a batch: the table, the store of its rows and answers, and whoever is asked."""

from collections.abc import Callable, Iterator, Mapping, Sequence
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
    """A row as the store has it: the digest of what it said then, its state and its folder."""

    row: int
    input: str
    state: State
    folder: str = ""


class BatchStore(Protocol):
    """One batch on disk, in its own folder: what was written before ``flush`` returned stays.

    A failure of any of these is a ``StoreError``.
    """

    def plan(self) -> Plan | None:
        """Return what holds for the batch; ``None`` where none was begun here."""

    def begin(self, plan: Plan) -> None:
        """Keep what holds for it."""

    def known(self, row: int) -> Known | None:
        """Return a row that was met before."""

    def twin(self, row: Row) -> int | None:
        """Return the first earlier row with the same mark, if there is one."""

    def meet(self, row: Row) -> None:
        """Keep that there is this row, as one that waits."""

    def claim(self, request: Request, model: str) -> None:
        """Note that a request is about to leave."""

    def answer(self, request: Request, model: str) -> Answer | None:
        """Return the answer to a request that was kept; ``None`` where there is none."""

    def keep(self, request: Request, model: str, answer: Answer) -> None:
        """Keep an answer; the first whole one for a request stays for ever."""

    def settle(self, result: Result) -> None:
        """Keep what became of a row."""

    def cut(self, last: int) -> tuple[str, ...]:
        """Forget rows after the last one: the table was longer once. Returns their folders."""

    def flush(self) -> None:
        """Have all of it on disk."""

    def results(self) -> Iterator[Result]:
        """Yield what became of all rows: who to speak with first, then what failed, then all."""

    def tally(self) -> Tally:
        """Count rows, calls and tokens."""


Leaving = Callable[[Request], None]
"""Told that a request is about to leave this machine; what it notes is on disk then."""


class Asker(Protocol):
    """Whoever answers requests: a server now, or a file later."""

    @property
    def is_open(self) -> bool:
        """Whether it takes more requests: not once a limit was reached."""

    async def ask(self, requests: Sequence[Request], leaving: Leaving) -> Mapping[str, Answer]:
        """Answer requests at the same time, by their keys; ``leaving`` is told of each before.

        One is absent where its answer will come later, or a limit was reached: the row waits.
        """

    async def close(self) -> None:
        """Close what was opened."""


@dataclass(frozen=True)
class Step:
    """How far a row is: what it asks for, or what became of it."""

    requests: tuple[Request, ...] = ()
    result: Result | None = None


class Crew(Protocol):
    """Those who work on rows beside us, several at a time; files of a row at its end are theirs."""

    @property
    def many(self) -> int:
        """How many there are."""

    async def begin(self, row: Row) -> Step:
        """Begin with a row."""

    async def take(self, row: int, answers: Mapping[str, Answer]) -> Step:
        """Lay answers to all that a row asked for in."""

    async def drop(self, row: int) -> None:
        """Forget a row that waits."""

    def close(self) -> None:
        """Send them home."""


class Bench(Protocol):
    """What each of the crew does, in its own process: plain calls, in the order they come."""

    def begin(self, row: Row) -> Step:
        """Begin with a row."""

    def take(self, number: int, answers: Mapping[str, Answer]) -> Step:
        """Lay in the answers to all that a row asked for."""

    def drop(self, number: int) -> Step:
        """Forget a row that waits."""


class Folders(Protocol):
    """The folder of a batch, with one folder a row below it."""

    def write(self, name: str, files: Mapping[str, bytes]) -> None:
        """Write the files of one row, in place of those of an earlier run.

        Without files those of an earlier run are taken away: they do not hold any more.
        ``DeliveryError`` where that fails.
        """
