"""Many rows: each met once, asked for once, and in one state at the end, whatever happens."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from kindregards.core.batch.rows import Row
from kindregards.core.batch.states import Result
from kindregards.core.batch.steps import Request
from kindregards.core.completion import Answer
from kindregards.core.errors import DeliveryError
from kindregards.ports.batch import Asker, BatchStore, Crew, Folders, Known, Step, Table

Told = Callable[[Result], None]
"""Told of each row that is at its end."""


class Batch:
    """One run over a table. ``model`` is the name that answers are kept under.

    ``changed`` counts the rows that said something else in an earlier run.
    """

    def __init__(
        self, table: Table, store: BatchStore, folders: Folders, crew: Crew, asker: Asker,
        model: str, told: Told,
    ) -> None:  # fmt: skip
        self._table, self._store, self._crew, self._asker = table, store, crew, asker
        self._folders, self._model, self._told = folders, model, told
        self.changed = 0
        self.columns: dict[str, None] = dict.fromkeys(table.columns)

    def open_rows(self) -> Iterator[Row]:
        """Yield the rows to work on; those at their end, and twins of others, are not."""
        last = 0
        for row in self._table.rows():
            last = row.number
            self.columns.update(dict.fromkeys(row.values))
            known = self._store.known(row.number)
            if _is_settled(row, known):
                continue
            if known is not None and known.input != row.input:
                self.changed += 1
                self._leave(known.folder)
            self._store.meet(row)
            twin = self._store.twin(row)
            if self._asker.is_open or twin is not None:
                # A duplicate is screened too, before it is told that it is one.
                yield row if twin is None else replace(row, problem=_doubled(row, twin))
            else:
                self._told(Result(row.number, row.id, "waiting"))
        for folder in self._store.cut(last):
            self._leave(folder)
        self._store.flush()

    async def work(self, row: Row) -> None:
        """Bring one row to its end, or leave it waiting."""
        step = await self._crew.begin(row)
        while step.requests:
            answers = await self._answers(step.requests)
            if answers is None:
                await self._crew.drop(row.number)
                self._told(Result(row.number, row.id, "waiting"))
                return
            step = await self._crew.take(row.number, answers)
        self._end(row, step)

    def _leave(self, folder: str) -> None:
        """Take away what was written while the row said something else."""
        try:
            if folder:
                self._folders.write(folder, {})
        except DeliveryError:  # What cannot be written either ends as a row that failed.
            return

    async def _answers(self, requests: tuple[Request, ...]) -> dict[str, Answer] | None:
        kept = {request.key: self._store.answer(request, self._model) for request in requests}
        found = {key: answer for key, answer in kept.items() if answer is not None}
        asked = tuple(request for request in requests if request.key not in found)
        if not asked:
            return found
        answers = await self._asker.ask(asked, self._leaving)
        for request in asked:
            if request.key in answers:
                self._store.keep(request, self._model, answers[request.key])
        self._store.flush()
        return {**found, **answers} if len(answers) == len(asked) else None

    def _leaving(self, request: Request) -> None:
        self._store.claim(request, self._model)
        self._store.flush()

    def _end(self, row: Row, step: Step) -> None:
        result = step.result or Result(row.number, row.id, "failed", "Nothing came of this row.")
        self._store.settle(result)
        self._told(result)


def _is_settled(row: Row, known: Known | None) -> bool:
    """Tell whether a row is at its end: one that failed, or says something new, is tried."""
    return known is not None and known.input == row.input and known.state in ("done", "paused")


def _doubled(row: Row, twin: int) -> str:
    if row.digest:
        return f"Row {twin} is the same mail: this one is a duplicate."
    same = "has the same id" if "id" in row.values else "says the same"
    return f"Row {twin} {same}: this one is a duplicate."
