"""All pages behind one wall: the application that the server runs."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from importlib import import_module
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.routing import Router as Paths
from starlette.types import ASGIApp

from kindregards.web.desk import Desk
from kindregards.web.failing import failure
from kindregards.web.guard import Guard
from kindregards.web.jobs import Jobs
from kindregards.web.look import Look
from kindregards.web.pages import PAGES, PLACES
from kindregards.web.pulse import Pulse
from kindregards.web.routes import Router
from kindregards.web.security import OPENED, STATIC, Gate, Refused
from kindregards.web.session import ENTER, Session
from kindregards.web.visit import Front, GoneError
from kindregards.wiring import House, pages

_STATIC = {"page.css": "text/css", "page.js": "text/javascript", "icon.svg": "image/svg+xml"}


@dataclass
class Server:
    """One start of the page. ``enter`` makes a house; ``on_entering`` is told of the visitor."""

    port: int
    enter: Callable[[], House]
    pulse: Pulse
    session: Session = field(default_factory=Session)
    on_entering: Callable[[], None] = lambda: None
    on_leaving: Callable[[], None] = lambda: None

    def __post_init__(self) -> None:
        """Set out the desk and what all visits share."""
        self.desk = Desk(self.enter)
        self.jobs = Jobs(self.enter)
        self.look = Look(pages(), self.enter().words, PLACES)
        self.gate = Gate(self.port, self.session)

    def app(self) -> ASGIApp:
        """Return the application, inside its wall."""
        router = Router(Front(self.look, self.session, self.jobs), self.desk)
        routes = [route for name in PAGES for route in _module_routes(name, router)]
        ours = [
            Route(ENTER, self._enter),
            Route(OPENED, self._opened),
            Route(f"{STATIC}{{name}}", _static),
            Route("/alive", self._alive),
        ]
        # Not a whole ``Starlette``: that would answer a failure itself, before the wall does.
        inner = Paths([*ours, *routes], redirect_slashes=False, lifespan=self._lifespan)
        return Guard(_Beating(inner, self.pulse), self.gate, self._failing)

    @asynccontextmanager
    async def _lifespan(self, _app: object) -> AsyncIterator[None]:
        yield
        self.jobs.stop_all()
        self.desk.close()
        self.on_leaving()

    async def _enter(self, request: Request) -> Response:
        """Exchange the token for the cookie, and take it out of the address."""
        cookie = self.session.exchange(request.query_params.get("token", ""))
        if cookie is None:
            raise Refused(403, "token")
        self.on_entering()
        # The browser came from a file of ours, which counts as another site: on this very step
        # it sends no strict cookie yet. The next page asks for the first one itself.
        response = RedirectResponse(OPENED, 303)
        response.set_cookie(self.gate.cookie, cookie, path="/", httponly=True, samesite="strict")
        return response

    async def _opened(self, request: Request) -> Response:
        return HTMLResponse(self.look.fill("opened", self._language(request), {}))

    async def _alive(self, _request: Request) -> Response:
        return PlainTextResponse("")

    async def _failing(self, request: Request, error: Exception) -> Response:
        return failure(request, error, self.look, self._language(request))

    def _language(self, request: Request) -> str:
        from kindregards.web.visit import LANGUAGE_COOKIE

        accepted = request.headers.get("accept-language", "")
        return self.look.choose(request.cookies.get(LANGUAGE_COOKIE), accepted=accepted)


class _Beating:
    """Tells the pulse of each request that came through the wall."""

    def __init__(self, app: ASGIApp, pulse: Pulse) -> None:
        self._app, self._pulse = app, pulse

    async def __call__(self, scope, receive, send) -> None:  # type: ignore[no-untyped-def]
        """Pass a request on."""
        self._pulse.beat()
        await self._app(scope, receive, send)


def _module_routes(name: str, router: Router) -> list[Route]:
    routes: list[Route] = import_module(f"kindregards.web.pages.{name}").routes(router)
    return routes


async def _static(request: Request) -> Response:
    """Give one of our own files: by its name in the list, so that no path can lead elsewhere."""
    name = request.path_params["name"]
    if name not in _STATIC:
        raise GoneError
    data = files("kindregards.web").joinpath("static", name).read_bytes()
    return Response(data, media_type=_STATIC[name])
