"""What is let in at all: our own page on this computer, and nothing that another site made.

Source: the reliability notes, 7, after Jupyter's layers. Each request passes all of it before any
page sees it: the host (DNS rebinding), the origin, the kind and size of a body, the cookie.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.types import Scope

from kindregards.web.session import ENTER, Session

HEADERS: Mapping[str, str] = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
SEAL_HEADER = "x-kindregards-seal"
OPENED = "/opened"
STATIC = "/static/"
LARGEST_MAIL = 25 * 1024 * 1024 + 64 * 1024
LARGEST = 1024 * 1024
_LARGE = re.compile(r"/start|/case/[0-9]{1,15}/(?:answer|learn)")
_READS = ("GET", "HEAD")
_FORM, _UPLOAD, JSON = (
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/json",
)


@dataclass(frozen=True)
class Refused(Exception):
    """A request that is not let in, with its status; the reason names nothing of the person's."""

    status: int
    why: str


@dataclass(frozen=True)
class Gate:
    """The rules for one server: its port, and the session of whoever started it."""

    port: int
    session: Session

    @property
    def cookie(self) -> str:
        """The name of our cookie: cookies are shared by all ports of a host."""
        return f"kindregards-{self.port}"

    @property
    def hosts(self) -> tuple[str, ...]:
        """What a request may call this server."""
        return tuple(f"{name}:{self.port}" for name in ("127.0.0.1", "localhost"))

    def check(self, scope: Scope) -> None:
        """Raise ``Refused`` for all but our own requests."""
        headers, method, path = Headers(scope=scope), scope["method"], scope["path"]
        self._check_host(headers)
        if method not in (*_READS, "POST"):
            raise Refused(405, "method")
        if method == "POST":
            self._check_origin(headers)
            _check_body(headers, path)
        elif headers.get("sec-fetch-site") == "cross-site" and not _is_open(path):
            raise Refused(403, "site")
        if not _is_open(path) and not self.session.knows(self._cookie(headers)):
            raise Refused(403, "cookie")

    def _check_host(self, headers: Headers) -> None:
        named = headers.getlist("host")
        if len(named) != 1 or named[0] not in self.hosts:
            raise Refused(421, "host")

    def _check_origin(self, headers: Headers) -> None:
        """Let in what our own page made.

        With ``no-referrer`` a browser says ``Origin: null`` of our own forms; then its word on
        the site, which no script can change, has to say that it was us.
        """
        origins, sites = headers.getlist("origin"), headers.getlist("sec-fetch-site")
        ours = f"http://{headers['host']}"
        by_origin = origins == [ours]
        by_site = sites == ["same-origin"] and (not origins or origins == ["null"])
        if not (by_site or (by_origin and sites in ([], ["same-origin"]))):
            raise Refused(403, "origin")

    def _cookie(self, headers: Headers) -> str | None:
        return cookie_parser(headers.get("cookie", "")).get(self.cookie)


def _is_open(path: str) -> bool:
    """Tell whether a path holds nothing of the person's."""
    return path in (ENTER, OPENED) or path.startswith(STATIC)


def _check_body(headers: Headers, path: str) -> None:
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in (_FORM, _UPLOAD, JSON) or len(headers.getlist("content-type")) > 1:
        raise Refused(415, "content type")
    if kind == JSON and SEAL_HEADER not in headers:
        raise Refused(403, "seal")
    length = headers.get("content-length", "")
    if length and (not length.isdigit() or int(length) > limit(path)):
        raise Refused(413, "size")


def limit(path: str) -> int:
    """Return how many bytes a request to a path may have."""
    return LARGEST_MAIL if _LARGE.fullmatch(path) else LARGEST
