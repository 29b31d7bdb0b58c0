"""A server on loopback that plays a script of faults, one step a request, and remembers requests.

It plays F01 to F27, F33 and F35 to F38 of the reliability plan as far as one machine can. F28 to
F32 and F34 (streams) do not apply: we never stream. F02 (names) needs a resolver and F03
(connecting hangs) a port whose queue is full; the tests make those themselves.
"""

import contextlib
import json
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Step = Callable[["Talk"], None]


@dataclass
class Request:
    """What came over the wire."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Talk:
    """One request under way: what was asked, and how to answer it."""

    request: Request
    connection: socket.socket
    over: threading.Event

    def send(self, data: bytes) -> None:
        self.connection.sendall(data)


def http(status: int, body: bytes, *, length: int | None = None, **headers: Any) -> bytes:
    """Build a whole response; ``length`` lies about the body's length."""
    lines = {"Content-Type": "application/json", "Connection": "close"}
    lines["Content-Length"] = str(len(body) if length is None else length)
    lines |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"HTTP/1.1 {status} Said\r\n{head}\r\n".encode() + body


def reply(status: int, body: Any = None, **headers: Any) -> Step:
    """Answer with a status and a body: JSON, or text as it stands."""
    data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
    return lambda talk: talk.send(http(status, data, **headers))


def refuse(status: int, message: str = "", code: str = "", param: str = "", **headers: str) -> Step:
    """Answer with an error as OpenAI words it."""
    error = {"message": message, "type": code, "param": param or None, "code": code}
    return reply(status, {"error": error}, **headers)


def completion(content: Any, finish: str | None = "stop", **more: Any) -> dict[str, Any]:
    """Build the body of an answer."""
    message = {"role": "assistant", "content": content, **more}
    choice = {"index": 0, "message": message, "finish_reason": finish}
    usage = {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18}
    return {"id": "x", "model": "another-name", "choices": [choice], "usage": usage}


def say(content: Any, finish: str | None = "stop", **more: Any) -> Step:
    """Answer as a model."""
    return reply(200, completion(content, finish, **more))


def write(talk: Talk) -> None:
    """Answer well: every part that the schema asks for, in whatever rung it is asked."""
    found = json.loads(talk.request.body)
    texts = {part: f"The {part}." for part in asked_parts(found)}
    talk.send(http(200, json.dumps(completion(json.dumps(texts))).encode()))


def asked_parts(body: dict[str, Any]) -> list[str]:
    """Read the parts out of a request's schema, wherever that stands."""
    strict = body.get("response_format", {}).get("json_schema", {}).get("schema")
    told = body["messages"][-1]["content"].rpartition("JSON Schema is: ")[2]
    return list((strict or json.loads(told))["properties"])


def cut_short(talk: Talk) -> None:
    """Promise more bytes than come (F18)."""
    talk.send(http(200, b'{"choices": [{"mess', length=500))


def reset(talk: Talk) -> None:
    """Break the connection off (F05, F06)."""
    talk.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def silence(talk: Talk) -> None:
    """Never answer (F04)."""
    talk.over.wait(20)


def dribble(talk: Talk) -> None:
    """Send one byte every so often for ever (F33)."""
    talk.send(http(200, b"", length=10_000))
    _drip(talk, b" ")


def dribble_head(talk: Talk) -> None:
    """Send a header that never ends."""
    talk.send(b"HTTP/1.1 200 OK\r\nX: ")
    _drip(talk, b"x")


def split_characters(content: str) -> Step:
    """Answer in pieces that cut characters in two (F35)."""

    def step(talk: Talk) -> None:
        for byte in http(200, json.dumps(completion(content), ensure_ascii=False).encode()):
            talk.send(bytes([byte]))

    return step


def _drip(talk: Talk, byte: bytes) -> None:
    while not talk.over.wait(0.1):
        talk.send(byte)


@dataclass
class FaultServer:
    """Plays ``script`` step by step; the last step is played for ever."""

    script: Sequence[Step]
    tls: ssl.SSLContext | None = None
    requests: list[Request] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._threads = [threading.Thread(target=self._listen, daemon=True)]
        self._threads[0].start()

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def base_url(self) -> str:
        return f"http{'s' if self.tls else ''}://{self.host}/v1"

    @property
    def bodies(self) -> list[Any]:
        return [request.json for request in self.requests]

    def close(self) -> None:
        self._over.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        for thread in list(self._threads):
            thread.join(5)
        self._listener.close()

    def _listen(self) -> None:
        while not self._over.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.ExitStack() as stack, contextlib.suppress(OSError):
            connection = stack.enter_context(connection)
            if self.tls:
                connection = stack.enter_context(self.tls.wrap_socket(connection, server_side=True))
            request = _read(connection)
            if request is None:
                return
            with self._lock:
                step = self.script[min(len(self.requests), len(self.script) - 1)]
                self.requests.append(request)
            step(Talk(request, connection, self._over))


def _read(connection: socket.socket) -> Request | None:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65536)
        if not piece:
            return None
        data += piece
        if data.startswith(b"\x16\x03"):  # Somebody speaks TLS to a server that does not.
            connection.sendall(http(400, b"plain"))
            return None
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {n.lower(): v.strip() for n, _, v in (line.partition(":") for line in lines)}
    while len(body) < int(headers.get("content-length", "0")):
        body += connection.recv(65536)
    method, path, *_ = first.split(" ")
    return Request(method, path, headers, body)


@contextlib.contextmanager
def playing(*script: Step, certificate: Path | None = None) -> Iterator[FaultServer]:
    """Run a server that plays ``script``, over TLS where it gets a certificate."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER) if certificate else None
    if tls and certificate:
        tls.load_cert_chain(certificate)
    server = FaultServer(script, tls)
    try:
        yield server
    finally:
        server.close()


def unused_port() -> int:
    """Return a port on which nobody listens (F01)."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@contextlib.contextmanager
def full_queue() -> Iterator[str]:
    """Listen on a port that takes no more connections (F03)."""
    with socket.socket() as listener, contextlib.ExitStack() as clients:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(4):
            client = clients.enter_context(socket.socket())
            client.setblocking(False)
            client.connect_ex(listener.getsockname())
        time.sleep(0.05)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
