"""What an exception on the way to a server means: which fault it is."""

import socket
import ssl
from collections.abc import Iterator


def trouble_of(error: BaseException, connecting: bool) -> str:
    """Return a fault's code; ``connecting`` says that nothing of the request had left."""
    chain = list(_chain(error))
    names = {type(each).__name__ for each in chain}
    if any(isinstance(each, socket.gaierror) for each in chain):
        return "no-network"
    if "ProxyError" in names:
        return "proxy"
    if connecting and any(isinstance(each, ssl.SSLError) for each in chain):
        return "tls"
    if names & {"UnsupportedProtocol", "InvalidURL"}:
        return "address"
    return "unreachable" if connecting else "broken"


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__
