"""The wall around the pages: every request is checked, every answer gets its headers, and no
failure shows more than it should."""

from collections.abc import Awaitable, Callable

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kindregards.web.security import HEADERS, Gate, Refused, limit

Failing = Callable[[Request, Exception], Awaitable[Response]]


class Guard:
    """ASGI middleware around all else. ``failing`` makes the page for what went wrong."""

    def __init__(self, app: ASGIApp, gate: Gate, failing: Failing) -> None:
        self._app, self._gate, self._failing = app, gate, failing

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or answer it here."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)
        else:
            # There is no web socket here: a handshake is refused.
            await send({"type": "websocket.close", "code": 1008})

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def with_headers(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        # With this a path that is not there is an error too, and gets our page.
        scope["app"] = self
        try:
            self._gate.check(scope)
            await self._app(scope, _limited(receive, limit(scope["path"])), with_headers)
        except Exception as error:
            if begun:
                return
            response = await self._failing(Request(scope), error)
            await response(scope, receive, with_headers)


def _limited(receive: Receive, most: int) -> Receive:
    """Count the bytes of a body as they come: its own word on its length may be missing."""
    left = most

    async def counted() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise Refused(413, "size")
        return message

    return counted
