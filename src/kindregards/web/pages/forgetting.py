"""Forget a case: asked once, then erased to the byte."""

from starlette.responses import Response
from starlette.routing import Route

from kindregards.web.routes import Router
from kindregards.web.visit import Visit


def routes(router: Router) -> list[Route]:
    """Return the routes of this page."""
    return [
        router.get("/case/{case:int}/forget", show),
        router.post("/case/{case:int}/forget", forget),
    ]


def show(visit: Visit) -> Response:
    """Ask."""
    return visit.page("forgetting", kept=visit.case())


def forget(visit: Visit) -> Response:
    """Erase the case with all that was made for it."""
    kept = visit.case()
    visit.front.jobs.stop(kept.id)
    visit.front.memory.seen.pop(kept.id, None)
    visit.house.store.erasure.forget(kept.id)
    return visit.to("/?forgotten")
