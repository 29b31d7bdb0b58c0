"""From a page's function to a route: reads the form or the JSON, checks its seal, and works at
the desk."""

import json
from collections.abc import AsyncGenerator, Callable
from typing import Any

from starlette.datastructures import UploadFile
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kindregards.web.desk import Desk
from kindregards.web.security import JSON, LARGEST_MAIL, SEAL_HEADER, Refused, limit
from kindregards.web.visit import Front, Visit

Page = Callable[[Visit], Response]
_MOST_FIELDS, _MOST_FILES = 40, 3
Files = dict[str, tuple[str, bytes]]


class Router:
    """Makes routes for one server."""

    def __init__(self, front: Front, desk: Desk) -> None:
        self._front, self._desk = front, desk

    def get(self, path: str, page: Page) -> Route:
        """Make a route that shows something and changes nothing."""

        async def endpoint(request: Request) -> Response:
            return await self._desk.do(lambda house: page(Visit(request, self._front, house)))

        return Route(path, endpoint, methods=["GET"])

    def post(self, path: str, page: Page) -> Route:
        """Make a route for a form of ours."""

        async def endpoint(request: Request) -> Response:
            form, files = await _form(request)
            if not self._front.session.is_sealed(next(iter(form.get("seal", ())), None)):
                raise Refused(403, "seal")
            return await self._desk.do(
                lambda house: page(Visit(request, self._front, house, form, files))
            )

        return Route(path, endpoint, methods=["POST"])

    def talk(self, path: str, page: Page) -> Route:
        """Make a route for JSON that a script of ours sends."""

        async def endpoint(request: Request) -> Response:
            said = await self._json(request)
            return await self._desk.do(
                lambda house: page(Visit(request, self._front, house, json=said))
            )

        return Route(path, endpoint, methods=["POST"])

    async def _json(self, request: Request) -> dict[str, Any]:
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
            raise Refused(415, "content type")
        if not self._front.session.is_sealed(request.headers.get(SEAL_HEADER)):
            raise Refused(403, "seal")
        try:
            said = json.loads(await request.body())
        except (ValueError, RecursionError):
            raise Refused(400, "no JSON") from None
        if not isinstance(said, dict):
            raise Refused(400, "no JSON")
        return said


async def _form(request: Request) -> tuple[dict[str, list[str]], Files]:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == JSON:
        raise Refused(415, "content type")
    try:
        pairs = await _pairs(request, kind)
    except (MultiPartException, ValueError, UnicodeError):
        raise Refused(400, "no form") from None
    form: dict[str, list[str]] = {}
    files: Files = {}
    for name, value in pairs:
        if isinstance(value, UploadFile):
            data = await value.read()
            await value.close()
            if value.filename or data:
                files[name] = (value.filename or "", data)
        else:
            # Browsers send the ends of lines as mail does.
            text = value.replace("\r\n", "\n").replace("\r", "\n")
            form.setdefault(name, []).append(text)
    return form, files


async def _pairs(request: Request, kind: str) -> list[tuple[str, str | UploadFile]]:
    stream: AsyncGenerator[bytes, None] = request.stream()
    if kind != "multipart/form-data":
        return (await FormParser(request.headers, stream).parse()).multi_items()
    if limit(request.url.path) < LARGEST_MAIL:
        raise Refused(415, "content type")
    parser = MultiPartParser(
        request.headers, stream, max_files=_MOST_FILES, max_fields=_MOST_FIELDS,
        max_part_size=LARGEST_MAIL,
    )  # fmt: skip
    # A mail is not put into the system's temporary folder, however large it is.
    parser.spool_max_size = LARGEST_MAIL
    return (await parser.parse()).multi_items()
