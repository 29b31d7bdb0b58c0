"""A private page as it stands: to be read, to be changed, and never to leave."""

from collections.abc import Callable
from datetime import datetime

from starlette.responses import Response
from starlette.routing import Route

from kindregards.ports import Artefact, Kept, Versions, Words
from kindregards.ports.records import Records
from kindregards.usecases.page_model import PageWriter
from kindregards.usecases.reflect import be_gentle
from kindregards.web.look import clock
from kindregards.web.markdown import blocks, title_of
from kindregards.web.pages.mail import keep, other_line, tell, told_of
from kindregards.web.routes import Router
from kindregards.web.texts import PRIVATE, artefact_of, calm, paused, place_of
from kindregards.web.visit import Visit
from kindregards.web.writing import may_ask_a_model, start_making
from kindregards.wiring import House

STEPS = {"reflection": "reflect", "lessons": "learn", "plan": "plan"}
Act = Callable[[Kept, Words, Versions, Records, datetime, PageWriter | None], object]


def routes(router: Router) -> list[Route]:
    """Return the routes of these pages."""
    return [
        router.get("/case/{case:int}/page/{artefact}", show),
        router.post("/case/{case:int}/page/{artefact}", save),
    ]


def make(visit: Visit, kept: Kept, artefact: Artefact, act: Act) -> Response:
    """Make a page with a use case: at once, or by a model as a job that can be watched."""

    def making(house: House, by: PageWriter | None) -> object:
        store = house.store
        return act(kept, house.words, store.versions, store.records, house.clock.now(), by)

    if may_ask_a_model(visit.house, kept):
        start_making(visit.front.jobs, kept, artefact, making)
        return visit.to(f"/case/{kept.id}/working")
    making(visit.house, None)
    return visit.to(place_of(kept, artefact))


@calm
def show(visit: Visit, kept: Kept) -> Response:
    """Show the page, or its text to be changed."""
    artefact = _artefact(visit)
    version = visit.house.store.versions.latest(kept.id, artefact)
    if version is None:
        return visit.to(f"/case/{kept.id}/{STEPS[artefact]}")
    found = blocks(version.text.body)
    return visit.page(
        "paper", kept=kept, step=STEPS[artefact], artefact=artefact, version=version,
        blocks=found, title=title_of(found), changing="change" in visit.request.query_params,
        told=told_of(visit, version), warm=visit.help_for(kept), at=clock(version.created),
        has_calendar=visit.house.has_calendar,
    )  # fmt: skip


@calm
def save(visit: Visit, kept: Kept) -> Response:
    """Keep what was typed; where it speaks of danger, help comes first."""
    artefact, body = _artefact(visit), visit.text("body")
    screened = visit.screened(body, papers=True)  # most of it is ours
    done = keep(visit, kept, artefact, "", body, visit.text("base"))
    if done.other:
        tell(visit, done.version, other_line(visit, done))
    if screened.safety.level == "risk":
        be_gentle(kept, screened.safety.kind, visit.house.store.cases, visit.now)
        return paused(visit, kept, screened.resources, place_of(kept, artefact))
    return visit.to(place_of(kept, artefact))


def _artefact(visit: Visit) -> Artefact:
    return artefact_of(visit.request.path_params["artefact"], PRIVATE)
