"""The page for what went wrong: plain, calm, and with nothing on it that should not be seen."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from kindregards.core.errors import InputError, KindregardsError, PausedError
from kindregards.web.look import Look
from kindregards.web.security import JSON, Refused
from kindregards.web.visit import GoneError
from kindregards.wiring import log_bug

_STATUS = {2: 400, 3: 422, 4: 503, 5: 502, 6: 503, 7: 500}
_COMMAND = "kindregards "


class Failure(NamedTuple):
    """What is shown: a key of the page's words, a status, and sentences of the error itself."""

    name: str
    status: int
    said: tuple[str, ...] = ()
    resources: tuple[str, ...] = ()


def failure(request: Request, error: Exception, look: Look, language: str) -> Response:
    """Return the page, or the JSON for a script, for an error."""
    found = _of(error, look.words(language))
    if request.headers.get("content-type", "").startswith(JSON):
        words = look.words(language)["failing"][found.name]
        told = {"error": words["title"], "said": found.said, "resources": found.resources}
        return JSONResponse(told, found.status)
    values = {"failing": found, "kept": None}
    return HTMLResponse(look.fill("failing", language, values), found.status)


def said(error: KindregardsError, words: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what an error says, in the page's ``words`` where they know why a file is not read.

    What only the command line can do is left out.
    """
    if isinstance(error, InputError) and error.why:
        return (words["unread"][error.why],)
    more = (error.next,) if error.next and _COMMAND not in error.next else ()
    return (*error.message.split("\n"), *more)


def _of(error: Exception, words: Mapping[str, Any]) -> Failure:
    if isinstance(error, Refused):
        name = "large" if error.status == 413 else "door" if error.why in _DOOR else "refused"
        return Failure(name, error.status)
    if isinstance(error, GoneError | HTTPException):
        return Failure("gone", 404)
    if isinstance(error, PausedError):
        return Failure("paused", 200, resources=error.resources)
    if isinstance(error, KindregardsError):
        return Failure("told", _STATUS.get(error.exit, 500), said(error, words))
    if isinstance(error, ClientDisconnect):
        return Failure("refused", 400)
    where = log_bug(error)
    return Failure("bug", 500, (where,) if where else ())


_DOOR = ("cookie", "token")
