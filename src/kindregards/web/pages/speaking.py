"""The page's language, as the person chooses it."""

from starlette.responses import Response
from starlette.routing import Route

from kindregards.web.routes import Router
from kindregards.web.visit import LANGUAGE_COOKIE, Visit, local


def routes(router: Router) -> list[Route]:
    """Return the route of this choice."""
    return [router.post("/language", choose)]


def choose(visit: Visit) -> Response:
    """Keep the language in the browser, and show the same page in it."""
    response = visit.to(local(visit.text("here")))
    wanted = visit.text("language")
    if wanted in visit.front.look.languages:
        response.set_cookie(LANGUAGE_COOKIE, wanted, path="/", httponly=True, samesite="strict")
    return response
