"""What one of the crew does with rows: works on each, and writes its files at its end."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from kindregards.core.batch.names import folder_name
from kindregards.core.batch.rows import Row
from kindregards.core.batch.states import Result
from kindregards.core.batch.steps import Plan
from kindregards.core.completion import Answer, Completion
from kindregards.core.errors import KindregardsError
from kindregards.ports.batch import Folders, Step
from kindregards.usecases.batch_row import Finished, RowWork, Tools

FilesOf = Callable[[Finished], Mapping[str, bytes]]
"""Makes the files of a row whose texts are there."""


class RowBench:
    """The port ``Bench``."""

    def __init__(self, plan: Plan, tools: Tools, folders: Folders, files_of: FilesOf) -> None:
        self._plan, self._tools, self._folders = plan, tools, folders
        self._files_of = files_of
        self._works: dict[int, RowWork] = {}

    def begin(self, row: Row) -> Step:
        """Begin with a row."""
        try:
            work = RowWork(row, self._plan, self._tools)
        except Exception as error:  # One odd row is no reason to lose all others.
            return _met_a_fault(row, error)
        self._works[row.number] = work
        return self._step(work)

    def take(self, number: int, answers: Mapping[str, Answer]) -> Step:
        """Lay in the answers to all that a row asked for."""
        work = self._works[number]
        try:
            work.take(answers)
        except Exception as error:
            del self._works[number]
            return _met_a_fault(work.row, error)
        return self._step(work)

    def drop(self, number: int) -> Step:
        """Forget a row that waits."""
        self._works.pop(number, None)
        return Step()

    def warm(self, row: Row) -> None:
        """Do what a row takes once for nothing, so that all it needs is loaded before others."""
        plan = replace(self._plan, model=self._plan.model or "none")
        work = RowWork(row, plan, self._tools)
        requests = work.requests
        if requests:
            said = work.finished().email
            parts = {part.name: f"{part.text} " for part in said.parts} if said else {}
            work.take({request.key: Completion(parts) for request in requests})
        self._files_of(work.finished())

    def _step(self, work: RowWork) -> Step:
        if work.requests:
            return Step(work.requests)
        del self._works[work.row.number]
        try:
            return Step(result=self._written(work.finished()))
        except KindregardsError as error:
            failed = Result(work.row.number, work.row.id, "failed", f"{error.message} {error.next}")
            return Step(result=failed)
        except Exception as error:
            return _met_a_fault(work.row, error)

    def _written(self, finished: Finished) -> Result:
        result, files = finished.result, self._files_of(finished)
        name = folder_name(result.row, result.id)
        self._folders.write(name, files)
        return replace(result, folder=name) if files else result


def _met_a_fault(row: Row, error: Exception) -> Step:
    said = f"This row met a fault in kindregards ({type(error).__name__}), not one of its own."
    return Step(result=Result(row.number, row.id, "failed", said))
