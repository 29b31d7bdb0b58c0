"""All cases that are kept, and a search among them."""

from starlette.responses import Response
from starlette.routing import Route

from kindregards.web.look import day
from kindregards.web.routes import Router
from kindregards.web.visit import Visit

_ON_A_PAGE = 50
_LONGEST_QUERY = 200


def routes(router: Router) -> list[Route]:
    """Return the route of this page."""
    return [router.get("/cases", show)]


def show(visit: Visit) -> Response:
    """Show them, the newest first; by pages where there are many."""
    wanted = visit.request.query_params.get("q", "")[:_LONGEST_QUERY]
    asked = visit.request.query_params.get("from", "")
    start = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 0
    found = visit.house.store.catalogue.summaries(wanted)
    listed = found[start : start + _ON_A_PAGE]
    after = start + _ON_A_PAGE
    return visit.page(
        "cases", wanted=wanted, found=listed,
        days={one.id: day(one.happened or one.changed, visit.t) for one in listed},
        years={one.id: (one.happened or one.changed).year for one in listed},
        later=after if after < len(found) else None,
        earlier=max(start - _ON_A_PAGE, 0) if start else None,
    )  # fmt: skip
