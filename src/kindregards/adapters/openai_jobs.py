"""A provider that takes files of requests: the port ``Jobs`` on OpenAI's Batch API."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from kindregards.adapters.openai_address import host_of, is_address, is_local
from kindregards.adapters.openai_calls import MOST_REQUESTS
from kindregards.adapters.openai_faults import fault
from kindregards.adapters.openai_line import library_errors
from kindregards.adapters.openai_outcome import Outcome, Reply
from kindregards.adapters.openai_statuses import meaning
from kindregards.adapters.openai_trouble import trouble_of
from kindregards.adapters.openai_waiting import pause
from kindregards.adapters.whole_file import whole_file
from kindregards.core.completion import Fault
from kindregards.core.errors import DeliveryError
from kindregards.ports.jobs import Job, JobState, RequestFile

if TYPE_CHECKING:
    from openai import OpenAI
    from openai.types import Batch

Value = TypeVar("Value")

_LABEL = "kindregards"
_SECONDS = 600.0
"""For one request: an upload of 200 MB on a slow line takes minutes."""
_LOOKED_THROUGH = 1000
"""How many of the account's jobs are looked through for one that was begun and not noted."""
_AGAIN = {"rate-limit", "server", "unreachable", "no-network", "broken"}
_LONGEST_WAIT = 60.0
_STATES: dict[str, JobState] = {
    "completed": "done", "failed": "failed", "expired": "expired", "cancelled": "cancelled",
}  # fmt: skip


class ServerJobs:
    """Jobs at a server. Each request is made up to three times where that may help."""

    def __init__(self, base_url: str, api_key: str | None, first_pause: float = 0.5) -> None:
        self._base_url, self._key = base_url.strip(), (api_key or "").strip() or "none"
        self._first_pause = first_pause
        self._client: OpenAI | None = None

    @property
    def host(self) -> str:
        """The server's name, and its port where the address has one."""
        return host_of(self._base_url)

    def start(self, file: RequestFile) -> Job | Fault:
        """Upload a file and begin a job for it; the one that it has already, where it has."""
        return self._tried(lambda client: self._start(client, file), "")

    def look(self, job_id: str) -> Job | Fault:
        """Return how far a job is."""
        return self._tried(lambda client: _job(client.batches.retrieve(job_id)), job_id)

    def fetch(self, file_id: str, path: str) -> Fault | None:
        """Write a file of answers to ``path``; ``DeliveryError`` where the disk takes no more."""
        found = self._tried(lambda client: _fetch(client, file_id, Path(path)), file_id)
        return found if isinstance(found, Fault) else None

    def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            self._client.close()

    def _start(self, client: "OpenAI", file: RequestFile) -> Job:
        # Before each try: what broke off may have begun a job all the same.
        known = _begun(client, file.name)
        if known is not None:
            return known
        with Path(file.path).open("rb") as data:
            made = (f"{file.name}.jsonl", data, "application/jsonl")
            uploaded = client.files.create(file=made, purpose="batch")
        job = client.batches.create(
            input_file_id=uploaded.id, endpoint="/v1/chat/completions", completion_window="24h",
            metadata={_LABEL: file.name},
        )  # fmt: skip
        return _job(job)

    def _tried(self, act: Callable[["OpenAI"], Value], asked_for: str) -> Value | Fault:
        if not is_address(self._base_url):
            return fault("address", self.host)
        if not (self._key.isascii() and self._key.isprintable()):
            return fault("key", self.host)
        # What a server says that speaks another language has not the attributes of a job.
        errors: tuple[type[BaseException], ...] = (*library_errors(), AttributeError, TypeError)
        for tries in range(1, MOST_REQUESTS + 1):
            try:
                return act(self._opened())
            except errors as error:
                outcome = _outcome(error)
            wait = outcome.wait or pause(self._first_pause, tries - 1)
            if outcome.code not in _AGAIN or tries == MOST_REQUESTS or wait > _LONGEST_WAIT:
                break
            time.sleep(wait)
        return self._said(outcome, asked_for)

    def _said(self, outcome: Outcome, asked_for: str) -> Fault:
        if outcome.code in ("model", "address") and asked_for:
            why = f"{self.host} knows no {asked_for}."
            return Fault("job", why, "Use the id that was shown when the batch was begun.", 4)
        if outcome.code in ("model", "address", "parameter"):
            why = f"{self.host} takes no files of requests."
            return Fault("no-jobs", why, "Use --backend local, or --backend file with vLLM.", 4)
        return fault(outcome.code, self.host, wait=outcome.wait)

    def _opened(self) -> "OpenAI":
        if self._client is None:
            import httpx2
            import openai

            # As in ``openai_line``: no redirect takes the key along, and what is here is reached
            # without a proxy.
            direct = httpx2.HTTPTransport() if is_local(self._base_url) else None
            http = openai.DefaultHttpxClient(follow_redirects=False, transport=direct)
            self._client = openai.OpenAI(
                base_url=self._base_url, api_key=self._key, max_retries=0, http_client=http,
                timeout=openai.Timeout(_SECONDS, connect=10.0),
            )  # fmt: skip
        return self._client


def _begun(client: "OpenAI", name: str) -> Job | None:
    for number, batch in enumerate(client.batches.list(limit=100)):
        if number >= _LOOKED_THROUGH:
            return None
        is_ours = isinstance(batch.metadata, dict) and batch.metadata.get(_LABEL) == name
        if is_ours and _job(batch).state in ("working", "done"):
            return _job(batch)
    return None


def _fetch(client: "OpenAI", file_id: str, path: Path) -> None:
    with (
        client.files.with_streaming_response.content(file_id) as response,
        _kept_whole(path) as made,
        made.open("wb") as out,
    ):
        for piece in response.iter_bytes(1 << 16):
            out.write(piece)


@contextmanager
def _kept_whole(path: Path) -> Iterator[Path]:
    try:
        with whole_file(path) as made:
            yield made
    except OSError as error:
        why = f"{path} could not be written: {error.strerror or error}."
        raise DeliveryError(why, "Make room, then run it again.", "The batch is kept.") from None


def _job(batch: "Batch") -> Job:
    counts = batch.request_counts
    files = (batch.output_file_id, batch.error_file_id)
    return Job(
        batch.id,
        _STATES.get(batch.status, "working"),
        _count(counts and counts.total),
        _count(counts and counts.completed),
        _count(counts and counts.failed),
        tuple(file for file in files if file),
        _why(batch),
    )


def _why(batch: "Batch") -> str:
    codes = (
        [error.code for error in (batch.errors.data or ()) if error.code] if batch.errors else []
    )
    known = [code for code in codes if code.replace("_", "").isalnum() and len(code) < 60]
    return known[0] if known else ""


def _count(value: Any) -> int:
    return value if isinstance(value, int) else 0


def _outcome(error: BaseException) -> Outcome:
    import openai

    if isinstance(error, openai.APIStatusError):
        response = error.response
        return meaning(Reply(response.status_code, response.headers, response.text), ())
    if isinstance(error, (AttributeError, TypeError, ValueError)):
        return Outcome("not-an-api")
    cause = type(error.__cause__ or error).__name__
    return Outcome(trouble_of(error, connecting=cause in ("ConnectError", "ConnectTimeout")))
