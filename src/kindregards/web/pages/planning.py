"""Small steps with days, and the dates of the mail; for the calendar as well."""

from starlette.responses import Response
from starlette.routing import Route

from kindregards.ports import Kept
from kindregards.usecases.plan import entries, plan
from kindregards.web.pages.paper import make
from kindregards.web.routes import Router
from kindregards.web.texts import calm, place_of
from kindregards.web.visit import GoneError, Visit


def routes(router: Router) -> list[Route]:
    """Return the routes of this page."""
    return [
        router.get("/case/{case:int}/plan", show),
        router.post("/case/{case:int}/plan", take),
        router.post("/case/{case:int}/plan/calendar", calendar),
    ]


@calm
def show(visit: Visit, kept: Kept) -> Response:
    """Offer to make the plan, or go to it where it is made."""
    if visit.house.store.versions.latest(kept.id, "plan") is not None:
        return visit.to(place_of(kept, "plan"))
    words = visit.house.words.pack(visit.language).tables["plan"]
    return visit.page("plan", kept=kept, step="plan", said=words, warm=visit.help_for(kept))


@calm
def take(visit: Visit, kept: Kept) -> Response:
    """Make the plan as it is on this day."""
    return make(visit, kept, "plan", plan)


@calm
def calendar(visit: Visit, kept: Kept) -> Response:
    """Give dates and steps for the person's calendar: they name nobody."""
    house, now = visit.house, visit.now
    if not house.has_calendar:
        raise GoneError
    found = plan(kept, house.words, house.store.versions, house.store.records, now)
    file = house.calendar_bytes(entries(kept, found, house.words, now), now)
    headers = {"content-disposition": 'attachment; filename="steps.ics"'}
    return Response(file, headers=headers, media_type="text/calendar")
