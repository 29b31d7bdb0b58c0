"""What is said of each way in which a server or a model fails: what is wrong, and what to do."""

from dataclasses import dataclass
from typing import Literal

from kindregards.core.completion import Call, Fault

_MODEL = "Set KINDREGARDS_MODEL to a model that it has"
_ADDRESS = "Look at OPENAI_BASE_URL: most addresses end in /v1"
_OTHER_MODEL = "Try again, or set KINDREGARDS_MODEL to another model."


@dataclass(frozen=True)
class _Said:
    message: str
    next: str
    exit: Literal[4, 5] = 5


_SAID = {
    "address": _Said(
        "The model's server can't be used: {host} is not the address of one.", f"{_ADDRESS}.", 4
    ),
    "unreachable": _Said(
        "The model's server, {host}, can't be reached.",
        "See whether it is running and the network is up, then try again.",
    ),
    "no-network": _Said(
        "There is no network, or no server has the name {host}.",
        "See whether you are online and OPENAI_BASE_URL is spelled right.",
    ),
    "deadline": _Said(
        "The model at {host} did not finish in time.",
        "Try again, or set KINDREGARDS_DEADLINE to more seconds.",
    ),
    "rate-limit": _Said(
        "{host} takes no more requests for now: too many came in a short time.",
        "Try again {when}.",
    ),
    "quota": _Said(
        "Your account at {host} has no credit left, or is over its limit.",
        "Look at the billing page of your account there.",
        4,
    ),
    "key": _Said(
        "{host} does not accept the API key.",
        "Set OPENAI_API_KEY to a key that is valid there.",
        4,
    ),
    "forbidden": _Said(
        "{host} does not let this key, account or country use the model {model}.",
        "Look at what your account there may use, or set KINDREGARDS_MODEL to another model.",
        4,
    ),
    "model": _Said("{host} has no model called {model}.", f"{_MODEL}. {_ADDRESS}.", 4),
    "too-long": _Said(
        "This is longer than the model {model} can read ({size} characters).",
        "Shorten your notes, or set KINDREGARDS_MODEL to a model that reads more.",
        4,
    ),
    "parameter": _Said(
        "{host} does not accept the way in which the model {model} was asked{parameter}.",
        "Set KINDREGARDS_MODEL to another model, or OPENAI_BASE_URL to another server.",
        4,
    ),
    "redirect": _Said(
        "{host} sends requests on to another address, and nothing was sent there.",
        "Set OPENAI_BASE_URL to the server's own address, with https where it has that.",
        4,
    ),
    "tls": _Said(
        "The connection to {host} is not safe: its certificate could not be checked.",
        "See whether OPENAI_BASE_URL and this computer's clock are right. Nothing was sent.",
    ),
    "proxy": _Said(
        "The proxy on the way to {host} did not let the request through.",
        "Look at HTTP_PROXY, HTTPS_PROXY and the name and password in them.",
        4,
    ),
    "server": _Said("{host} reports a fault of its own.", "Try again {when}."),
    "not-an-api": _Said(
        "What answers at {host} is not a model's server: perhaps a login page of the network.",
        f"Open a web page to see whether the network wants a login. {_ADDRESS}.",
    ),
    "broken": _Said(
        "The connection to {host} broke off, or its answer came damaged.", "Try again later."
    ),
    "cut": _Said(
        "The model {model} stopped before the end of its answer.",
        "Shorten your notes, or set KINDREGARDS_MODEL to a model that writes longer answers.",
    ),
    "filtered": _Said("{host} held the answer back with its content filter.", _OTHER_MODEL),
    "refusal": _Said("The model {model} refused to write this.", _OTHER_MODEL),
    "empty": _Said("The model {model} answered nothing.", _OTHER_MODEL),
    "not-json": _Said(
        "The model {model} did not answer in the form that it was asked for.", _OTHER_MODEL
    ),
}

CODES = tuple(_SAID)


def fault(
    code: str,
    host: str,
    model: str = "",
    *,
    wait: float | None = None,
    parameter: str = "",
    size: int = 0,
    calls: tuple[Call, ...] = (),
    seconds: float = 0.0,
) -> Fault:
    """Say a fault. Nothing that a server wrote is ever part of it."""
    said = _SAID[code]
    fills = {
        "host": host,
        "model": model or "asked for",
        "when": _when(wait),
        "parameter": f" (it names {parameter})" if parameter else "",
        "size": f"{size:,}",
    }
    message, advice = said.message.format(**fills), said.next.format(**fills)
    return Fault(code, message, advice, said.exit, calls, seconds)


def _when(wait: float | None) -> str:
    if wait is None:
        return "in a few minutes"
    for length, name in ((3600, "hour"), (60, "minute")):
        if wait > length:
            return f"in about {-int(-wait // length)} {name}s"
    seconds = max(1, -int(-wait // 1))
    return "in 1 second" if seconds == 1 else f"in {seconds} seconds"
