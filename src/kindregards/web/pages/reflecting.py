"""Looking back: four questions, each of them optional, and one page in four lanes."""

from dataclasses import replace

from starlette.responses import Response
from starlette.routing import Route

from kindregards.ports import Kept
from kindregards.usecases.draft import safety_after
from kindregards.usecases.reflect import answers_of, asked_of, be_gentle, keep_answer, reflect
from kindregards.usecases.screening import Screened
from kindregards.web.pages.paper import make
from kindregards.web.routes import Router
from kindregards.web.texts import calm, paused, place_of
from kindregards.web.visit import Visit


def routes(router: Router) -> list[Route]:
    """Return the routes of this page."""
    return [
        router.get("/case/{case:int}/reflect", show),
        router.post("/case/{case:int}/reflect", take),
    ]


@calm
def show(visit: Visit, kept: Kept) -> Response:
    """Ask; where the page is there already, go to it unless they are to be asked once more."""
    store = visit.house.store
    has_page = store.versions.latest(kept.id, "reflection") is not None
    if has_page and "again" not in visit.request.query_params:
        return visit.to(place_of(kept, "reflection"))
    before = answers_of(kept.id, store.records)
    words = visit.house.words.pack(visit.language).tables["reflection"]
    noted = tuple(line for line in kept.case.notes.went_well if line != before.went_well)
    return visit.page(
        "reflect", kept=kept, step="reflect", said=words, asked=asked_of(kept), before=before,
        noted=noted, warm=visit.help_for(kept),
    )  # fmt: skip


@calm
def take(visit: Visit, kept: Kept) -> Response:
    """Keep the answers one by one, each screened first; then make the page."""
    for name in asked_of(kept):
        answer = " ".join(visit.text(name).split())
        screened = visit.screened(answer)
        if screened.safety.level == "risk":
            be_gentle(kept, screened.safety.kind, visit.house.store.cases, visit.now)
            return paused(visit, kept, screened.resources, f"/case/{kept.id}/reflect?again")
        kept = _kept(visit, kept, name, answer, screened)
    return make(visit, kept, "reflection", reflect)


def _kept(visit: Visit, kept: Kept, name: str, answer: str, screened: Screened) -> Kept:
    store = visit.house.store
    after = replace(answers_of(kept.id, store.records), **{name: answer})
    safety = safety_after(kept.safety, screened, go_on=False)
    return keep_answer(kept, after, safety, store.cases, store.records, visit.now)
