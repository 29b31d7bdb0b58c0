"""What all cases say together: plots that are drawn here, and the same in tables."""

from starlette.responses import Response
from starlette.routing import Route

from kindregards.core.errors import UsageError
from kindregards.core.journal_page import ROW, WIDE, bars_of
from kindregards.core.told import opening, parts_of
from kindregards.usecases.journal import journal
from kindregards.web.routes import Router
from kindregards.web.visit import Visit

_MOST_DIGITS = 6


def routes(router: Router) -> list[Route]:
    """Return the route of this page."""
    return [router.get("/journal", show)]


def show(visit: Visit) -> Response:
    """Show the journal; with the number of all applications also how far they got."""
    typed = visit.request.query_params.get("applied", "").strip()
    is_number = typed.isascii() and typed.isdigit() and len(typed) <= _MOST_DIGITS
    applied = int(typed) if is_number and int(typed) else None
    try:
        return _page(visit, applied, typed, wrong=bool(typed) and applied is None)
    except UsageError:
        return _page(visit, None, typed, wrong=True)


def _page(visit: Visit, applied: int | None, typed: str, *, wrong: bool) -> Response:
    house, store = visit.house, visit.house.store
    found = journal(applied, store.cases, store.catalogue, store.records, house.words, visit.now)
    words = house.words.pack(visit.language).tables["journal"]
    parts = parts_of(found, words) if found.cases else ()
    return visit.page(
        "journal", 422 if wrong else 200, said=words, journal=found, wrong=wrong,
        typed=typed[:20], wide=WIDE, row=ROW, opening=opening(found, words),
        plots=tuple((part, tuple(bars_of(part))) for part in parts),
    )  # fmt: skip
