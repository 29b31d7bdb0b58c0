"""Help before all else: where the person's words show danger, this page comes first."""

from starlette.responses import Response
from starlette.routing import Route

from kindregards.usecases.draft import keep, understood
from kindregards.web.pages.reading import write
from kindregards.web.pages.start import NOTHING_SAID, order
from kindregards.web.routes import Router
from kindregards.web.visit import Visit


def routes(router: Router) -> list[Route]:
    """Return the routes of this page."""
    return [
        router.get("/case/{case:int}/help", show),
        router.post("/case/{case:int}/help", go_on),
    ]


def show(visit: Visit) -> Response:
    """Show where help is."""
    kept = visit.case()
    if kept.safety.level != "risk":
        return visit.to(f"/case/{kept.id}")
    return visit.page("help", kept=kept, lines=visit.help_for(kept))


def go_on(visit: Visit) -> Response:
    """Go on after help was shown, with the plain texts."""
    kept, house, store = visit.case(), visit.house, visit.house.store
    if kept.safety.level != "risk":
        return visit.to(f"/case/{kept.id}")
    kept = understood(
        order(visit), kept, NOTHING_SAID, house.mails, house.words, store.cases, store.catalogue,
        visit.now, go_on=True,
    )  # fmt: skip
    return write(visit, keep(kept, store.cases, visit.now))
