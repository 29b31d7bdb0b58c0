"""One line to a server: requests go out over openai's SDK, and another thread can hang it up."""

import contextlib
import logging
import socket
import threading
from typing import TYPE_CHECKING, Any

from kindregards.adapters.openai_address import is_address, is_local
from kindregards.adapters.openai_outcome import Reply
from kindregards.adapters.openai_stream import Gathered
from kindregards.adapters.openai_trouble import trouble_of
from kindregards.adapters.openai_waiting import Deadline

if TYPE_CHECKING:
    from openai import OpenAI

_NO_KEY = "none"
_CONNECT_WITHIN = 10.0
_SHORTEST_SECRET = 6
_importing = threading.Lock()


def scrubbed(text: str, api_key: str | None) -> str:
    """Return a text without the key; a key too short to be secret would tear words apart."""
    key = (api_key or "").strip()
    return text.replace(key, "***") if len(key) >= _SHORTEST_SECRET else text


class Line:
    """Sends one request at a time. Whatever happens on the way comes back as a value."""

    def __init__(self, base_url: str, api_key: str | None, deadline: Deadline) -> None:
        self._base_url = base_url.strip()
        self._key = (api_key or "").strip() or _NO_KEY
        self._secret = api_key
        self._deadline = deadline
        self._client: OpenAI | None = None
        self._sockets: list[socket.socket] = []
        self._has_left = self._is_hung_up = False
        self._gathered = Gathered()

    @property
    def has_left(self) -> bool:
        """Whether anything of the request under way has left this machine."""
        return self._has_left

    def post(self, body: str) -> Reply:
        """Send a body to Chat Completions."""
        content = {"content": body.encode("utf-8")}
        return self._request("post", "/chat/completions", content)

    def models(self) -> Reply:
        """Ask for the list of models."""
        return self._request("get", "/models", {})

    def hang_up(self) -> None:
        """End what is under way, from another thread: its reads end at once."""
        self._is_hung_up = True
        for each in list(self._sockets):
            _shut(each)

    def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            self._client.close()

    def _request(self, method: str, path: str, content: dict[str, Any]) -> Reply:
        if not is_address(self._base_url):
            return Reply(trouble="address", sent=False)
        if not (self._key.isascii() and self._key.isprintable()):
            return Reply(trouble="key", sent=False)
        self._gathered, self._has_left = Gathered(), False
        errors = library_errors()
        try:
            return self._send(method, path, content)
        except errors as error:
            return self._failed(error)

    def _send(self, method: str, path: str, content: dict[str, Any]) -> Reply:
        import httpx2
        import openai

        left = self._deadline.left
        if left <= 0:
            return Reply(trouble="broken", sent=False)
        timeout = openai.Timeout(left, connect=min(left, _CONNECT_WITHIN))
        send: Any = getattr(self._opened(), method)
        try:
            response = send(path, cast_to=httpx2.Response, options={"timeout": timeout}, **content)
        except openai.APIStatusError as error:
            response = error.response
        text = response.content.decode("utf-8-sig", "replace")
        return Reply(response.status_code, response.headers, scrubbed(text, self._secret))

    def _failed(self, error: BaseException) -> Reply:
        text = scrubbed(self._gathered.text, self._secret)
        trouble = trouble_of(error, not self._has_left)
        return Reply(self._gathered.status, {}, text, trouble, self._has_left)

    def _opened(self) -> "OpenAI":
        if self._client is None:
            import httpx2
            import openai

            hooks: Any = {"request": [self._watched], "response": [self._gather]}
            # With a transport of its own it knows no proxy: a server here is reached directly.
            direct = httpx2.HTTPTransport() if is_local(self._base_url) else None
            http = openai.DefaultHttpxClient(
                follow_redirects=False, transport=direct, event_hooks=hooks
            )
            self._client = openai.OpenAI(
                base_url=self._base_url, api_key=self._key, max_retries=0, http_client=http,
                default_headers={"Accept-Encoding": "identity", "Content-Type": "application/json"},
            )  # fmt: skip
        return self._client

    def _watched(self, request: Any) -> None:
        request.extensions["trace"] = self._trace

    def _gather(self, response: Any) -> None:
        self._gathered = Gathered(response.status_code)
        response.stream = self._gathered.through(response.stream)

    def _trace(self, event: str, info: dict[str, Any]) -> None:
        if event.endswith("connect_tcp.complete"):
            self._keep(info.get("return_value"))
        elif event.endswith("send_request_headers.started"):
            # What a tunnel is asked for first holds nothing of the person's.
            self._has_left = getattr(info.get("request"), "method", b"") != b"CONNECT"

    def _keep(self, stream: Any) -> None:
        with contextlib.suppress(Exception):
            self._sockets.append(stream.get_extra_info("socket"))
        if self._is_hung_up:
            self.hang_up()


def library_errors() -> tuple[type[BaseException], ...]:
    """Import the SDK, keep it quiet, and return the errors that a server may cause."""
    with _importing:  # Two threads that import the same package at once may see half of it.
        import httpx2
        import openai
    quiet = logging.getLogger("openai")
    # OPENAI_LOG would have the SDK write to the terminal.
    quiet.propagate = False
    if not quiet.handlers:
        quiet.addHandler(logging.NullHandler())
    return (
        openai.OpenAIError, httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError,
        OSError, ValueError, LookupError,
    )  # fmt: skip


def _shut(each: socket.socket) -> None:
    with contextlib.suppress(OSError):
        # The plain socket's way, so that a reader in TLS sees an end and not another object.
        socket.socket.shutdown(each, socket.SHUT_RDWR)
