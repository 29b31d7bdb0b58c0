"""Runs the page: on this computer alone, until nobody uses it any more or Ctrl-C."""

import asyncio
import logging
import os
import socket
from collections.abc import Callable

import uvicorn

from kindregards.core.errors import UsageError
from kindregards.web.app import Server
from kindregards.web.pulse import Pulse
from kindregards.wiring import House

HOST = "127.0.0.1"
IDLE = 30 * 60.0
_LOOKS_EVERY = 1.0
_SOON = 0.01
_MOST_AT_ONCE = 100
_GOODBYE = 2

Tell = Callable[[str], None]


def serve(enter: Callable[[], House], port: int, *, browser: bool, idle: float, tell: Tell) -> None:
    """Serve until nobody was there for ``idle`` seconds. ``tell`` says what the person is told.

    ``UsageError`` where the port cannot be had. Ctrl-C is a ``KeyboardInterrupt``, as always.
    """
    listening = _listen(port)
    house = enter()
    address = f"http://{HOST}:{listening.getsockname()[1]}"
    pulse, door = Pulse(idle), house.front_door()
    server = Server(listening.getsockname()[1], enter, pulse)
    server.on_entering = server.on_leaving = door.close
    language = server.look.choose(house.settings.language)
    first = f"{address}{server.session.door}"
    try:
        door.write(server.look.fill("door", language, {"first": first}))
        _run(
            server, listening, pulse,
            lambda: _tell(tell, browser and door.open(), first, door.path.as_uri(), address),
        )  # fmt: skip
    finally:
        door.close()
        listening.close()
        house.close()


def _tell(tell: Tell, opened: bool, first: str, file: str, address: str) -> None:
    if opened:
        tell(f"The page is open in your browser, at {address}. Nobody else can use it.")
    else:
        tell("Open this in your browser. It works once, for you alone:")
        tell(first)
        tell(f"Or open this file, which leads there: {file}")
    tell("It ends when nobody uses it for a while, or with Ctrl-C. All that is saved is kept.")


def _listen(port: int) -> socket.socket:
    # Named as TCP: only then asyncio sends what it has at once. Else head and body of an answer
    # wait for each other, which made every page 40 ms late.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":  # Elsewhere it would let others take the port as well.
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((HOST, port))
        listening.listen()
    except (OSError, OverflowError):
        listening.close()
        raise UsageError(
            f"Port {port} cannot be had.", "Leave --port out, and a free one is taken."
        ) from None
    return listening


def _run(
    server: Server, listening: socket.socket, pulse: Pulse, announce: Callable[[], None]
) -> None:
    # What a server logs holds addresses, and the first of them the token: it logs nothing.
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access", "asyncio"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [logging.NullHandler()], False
    config = uvicorn.Config(
        server.app(), log_config=None, access_log=False, log_level="critical", lifespan="on",
        loop="asyncio", http="h11", ws="none", server_header=False, proxy_headers=False,
        limit_concurrency=_MOST_AT_ONCE, timeout_graceful_shutdown=_GOODBYE,
    )  # fmt: skip
    asyncio.run(_until_still(uvicorn.Server(config), server, listening, pulse, announce))


async def _until_still(
    running: uvicorn.Server, server: Server, listening: socket.socket, pulse: Pulse,
    announce: Callable[[], None],
) -> None:  # fmt: skip
    watching = asyncio.create_task(_watch(running, server, pulse, announce))
    try:
        await running.serve(sockets=[listening])
    finally:
        watching.cancel()


async def _watch(
    running: uvicorn.Server, server: Server, pulse: Pulse, announce: Callable[[], None]
) -> None:
    while not running.started:
        await asyncio.sleep(_SOON)
    # A browser may keep whoever opens it waiting.
    await asyncio.to_thread(announce)
    while True:
        await asyncio.sleep(_LOOKS_EVERY)
        if server.jobs.any_running:
            pulse.beat()
        if pulse.is_still:
            running.should_exit = True
