"""Makes the real adapters of a batch: what ``wiring`` is to one case."""

from collections.abc import Awaitable, Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from kindregards.adapters import many, resources
from kindregards.adapters.crew import Processes
from kindregards.adapters.folders import RowFolders
from kindregards.adapters.openai_many import ManyCalls
from kindregards.adapters.store_batch import FILE, BatchFile
from kindregards.adapters.tables import FolderTable, table_at
from kindregards.adapters.tables_csv import CsvTable
from kindregards.adapters.tables_files import FilesBeside
from kindregards.adapters.tables_jsonl import JsonlTable
from kindregards.core.batch.limits import Limits
from kindregards.core.batch.steps import Plan
from kindregards.ports.batch import Bench, Crew, RowFiles
from kindregards.wiring import House

Thing = TypeVar("Thing")
AnyTable = CsvTable | JsonlTable | FolderTable


def table(name: str) -> AnyTable:
    """Return the table in a file or a folder; ``InputError`` where it is none."""
    return table_at(name)


def files(folder: Path) -> RowFiles:
    """Return the files beside a table."""
    return FilesBeside(folder)


def has_batch(folder: str) -> bool:
    """Tell whether a batch was begun in a folder."""
    return (Path(folder) / FILE).exists()


def kept_plan(folder: str) -> Plan | None:
    """Return the plan of the batch in a folder; nothing is made where there is none."""
    if not has_batch(folder):
        return None
    kept = BatchFile(Path(folder))
    try:
        return kept.plan()
    finally:
        kept.close()


def store(folder: str) -> BatchFile:
    """Open the batch in a folder; both are made where they are missing."""
    return BatchFile(Path(folder))


def folders(folder: str) -> RowFolders:
    """Return the folder that rows are written below."""
    return RowFolders(Path(folder))


def crew(make: Callable[[], Bench]) -> Crew:
    """Return processes that work on rows; to be made before the store is opened."""
    return Processes(make)


def calls(house: House, model: str, at_once: int, limits: Limits) -> ManyCalls:
    """Return the server that is set, asked as often at once as it bears."""
    assert house.server is not None
    settings = house.settings
    return ManyCalls(
        house.server.base_url, settings.api_key, model, at_once, limits, settings.deadline
    )


def run(
    things: Iterator[Thing], work: Callable[[Thing], Awaitable[None]], at_once: int,
    close: Callable[[], Awaitable[None]], tick: Callable[[], None],
) -> None:  # fmt: skip
    """Work on things, some at a time; ``tick`` is called now and then, ``close`` at the end."""
    many.run(things, work, at_once, close, tick)


def report_template() -> str:
    """Return the template of the report's page."""
    return resources.batch_template("report.html")


def write_lines(folder: str, name: str, lines: Iterable[str]) -> None:
    """Write a file of the batch, whole or not at all; ``DeliveryError`` where that fails."""
    RowFolders(Path(folder)).write_lines(name, lines)
