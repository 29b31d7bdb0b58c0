"""Makes the real adapters of a batch whose model answers later."""

from pathlib import Path

from kindregards.adapters.job_book import JobFile
from kindregards.adapters.openai_jobs import ServerJobs
from kindregards.adapters.openai_lines import Lines
from kindregards.adapters.openai_lines_in import ArrivedLines
from kindregards.adapters.openai_lines_out import ROWS, RequestWriter
from kindregards.wiring import House

ENGINE = "the engine"
_NO_LIMIT = 10**15


def jobs(house: House) -> ServerJobs:
    """Return the server that is set, as one that takes files of requests."""
    assert house.server is not None
    return ServerJobs(house.server.base_url, house.settings.api_key)


def book(folder: str) -> JobFile:
    """Return the ids of the jobs that were begun for a batch."""
    return JobFile(Path(folder))


def request_files(folder: str, batch: str, host: str, model: str, *, cut: bool) -> RequestWriter:
    """Return files of requests in a folder; one file of any size where they are not ``cut``."""
    lines = Lines(batch, host, model)
    if cut:
        return RequestWriter(Path(folder), lines, ROWS)
    return RequestWriter(Path(folder), lines, _NO_LIMIT, _NO_LIMIT)


def arrived(folder: str, batch: str, host: str, model: str) -> ArrivedLines:
    """Return the answers that came for a batch; none yet."""
    return ArrivedLines(Path(folder), Lines(batch, host, model))
