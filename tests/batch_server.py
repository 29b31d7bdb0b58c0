"""A provider of OpenAI's Batch API on loopback, with memory: files, jobs, their states and errors.

It gives out every kind of line that a real one does: answers in any order, requests that failed
(429, 500, cut), the error file, and jobs that fail, expire or are cancelled.
"""

import json
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.fault_server import asked_parts, completion

Line = dict[str, Any]
Writes = Callable[[Line], Line | None]
"""Given a line of requests, the line that comes back for it; ``None`` where none does."""


def answered(line: Line, status: int = 200, body: Any = None) -> Line:
    """The line of an answer: every part that was asked for, or the body given."""
    if body is None:
        texts = {part: f"The {part}." for part in asked_parts(line["body"])}
        body = completion(json.dumps(texts))
    response = {"status_code": status, "request_id": "req_1", "body": body}
    return {"id": "x", "custom_id": line["custom_id"], "response": response, "error": None}


def refused(line: Line, code: str = "batch_expired") -> Line:
    """The line of a request that no model saw."""
    error = {"code": code, "message": "It did not come to it."}
    return {"id": "x", "custom_id": line["custom_id"], "response": None, "error": error}


@dataclass
class BatchServer:
    """A provider. ``faults`` are statuses that the next requests get instead of an answer.

    A job ends when it was looked at ``looks`` times. ``ends`` is the state that it comes to.
    """

    writes: Writes = answered
    looks: int = 1
    ends: str = "completed"
    faults: list[int] = field(default_factory=list)
    lost_answers: int = 0
    """How many jobs are begun without the caller hearing of it."""
    most_requests: int = 50_000
    files: dict[str, bytes] = field(default_factory=dict)
    jobs: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._server = ThreadingHTTPServer(
            ("127.0.0.1", 0), type("Bound", (Handler,), {"batch_server": self})
        )
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    @property
    def requests(self) -> list[Line]:
        """Every request of every job, in order."""
        inputs = (self.files[job["input_file_id"]] for job in self.jobs.values())
        return [json.loads(line) for data in inputs for line in data.splitlines()]

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join(5)
        self._server.server_close()

    def keep(self, data: bytes) -> str:
        name = f"file-{len(self.files) + 1}"
        self.files[name] = data
        return name

    def begin(self, told: dict[str, Any]) -> dict[str, Any]:
        name = f"batch_{len(self.jobs) + 1}"
        lines = self.files[told["input_file_id"]].splitlines()
        names = [json.loads(line)["custom_id"] for line in lines]
        assert len(names) == len(set(names)), "custom_id is doubled"
        counts = {"total": len(lines), "completed": 0, "failed": 0}
        self.jobs[name] = {
            "id": name, "object": "batch", "status": "validating", "request_counts": counts,
            "created_at": 1, "looked": 0, **told,
        }  # fmt: skip
        if len(lines) > self.most_requests:
            errors = {"object": "list", "data": [{"code": "too_many_tasks", "message": "No."}]}
            self.jobs[name] |= {"status": "failed", "errors": errors}
        return self.jobs[name]

    def look(self, name: str) -> dict[str, Any] | None:
        job = self.jobs.get(name)
        if job is not None and job["status"] in ("validating", "in_progress"):
            job["looked"] += 1
            job["status"] = "in_progress"
            if job["looked"] > self.looks:
                self._end(job)
        return job

    def _end(self, job: dict[str, Any]) -> None:
        lines = [json.loads(line) for line in self.files[job["input_file_id"]].splitlines()]
        made = [self.writes(line) for line in reversed(lines)]  # Never in the order of asking.
        good: list[Line] = []
        bad: list[Line] = []
        for line in made:
            if line is not None:
                response = line["response"]
                (good if response and response["status_code"] == 200 else bad).append(line)
        job["request_counts"] |= {"completed": len(good), "failed": len(lines) - len(good)}
        job["status"] = self.ends
        for key, lines in (("output_file_id", good), ("error_file_id", bad)):
            if lines:
                job[key] = self.keep("".join(f"{json.dumps(line)}\n" for line in lines).encode())


class Handler(BaseHTTPRequestHandler):
    batch_server: BatchServer

    def do_POST(self) -> None:
        data = self.rfile.read(int(self.headers["content-length"]))
        if not self._is_refused():
            self._post(data)

    def _post(self, data: bytes) -> None:
        if self.path == "/v1/files":
            told = _form(self.headers["content-type"], data)
            assert told["purpose"] == b"batch"
            self._say(200, {"id": self.batch_server.keep(told["file"]), "object": "file"})
        elif self.path == "/v1/batches":
            job = self.batch_server.begin(json.loads(data))
            if self.batch_server.lost_answers:
                self.batch_server.lost_answers -= 1
                self.close_connection = True
                self.connection.close()
            else:
                self._say(200, job)

    def do_GET(self) -> None:
        if self._is_refused():
            return
        found = re.fullmatch(r"/v1/(batches|files)(?:/([\w-]+))?(?:/content)?(?:\?.*)?", self.path)
        kind, name = found.groups() if found else ("", "")
        if kind == "batches" and not name:
            self._say(
                200,
                {
                    "object": "list",
                    "data": list(self.batch_server.jobs.values()),
                    "has_more": False,
                },
            )
        elif kind == "batches" and self.batch_server.look(name):
            self._say(200, self.batch_server.jobs[name])
        elif kind == "files" and name in self.batch_server.files:
            self._send(200, self.batch_server.files[name])
        else:
            self._say(404, {"error": {"message": "No such thing.", "code": None}})

    def _is_refused(self) -> bool:
        self.batch_server.asked.append(f"{self.command} {self.path}")
        self.batch_server.keys.add(self.headers["authorization"])
        if not self.batch_server.faults:
            return False
        status = self.batch_server.faults.pop(0)
        if status:
            self._say(status, {"error": {"message": "Not now.", "code": "x"}}, retry=True)
        return bool(status)

    def _say(self, status: int, body: Any, retry: bool = False) -> None:
        self._send(status, json.dumps(body).encode(), retry=retry)

    def _send(self, status: int, data: bytes, retry: bool = False) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        if retry:
            self.send_header("Retry-After", "0.01")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args: object) -> None:
        pass


def _form(kind: str, data: bytes) -> dict[str, bytes]:
    form: Any = message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + data, policy=HTTP)
    disposition = "content-disposition"
    return {
        part.get_param("name", header=disposition): part.get_payload(decode=True)
        for part in form.iter_parts()
    }


@contextmanager
def providing(faults: Sequence[int] = (), **how: Any) -> Iterator[BatchServer]:
    """Run a provider; ``faults``: a status for each next request, 0 where it is answered."""
    server = BatchServer(faults=list(faults), **how)
    try:
        yield server
    finally:
        server.close()
