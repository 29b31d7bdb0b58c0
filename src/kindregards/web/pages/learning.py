"""What they advertised, beside what the person sent: read here, and neither of them kept."""

from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from kindregards.core.errors import KindregardsError
from kindregards.core.gap.gap import Papers
from kindregards.core.gap.requirement import Gap
from kindregards.ports import Kept
from kindregards.usecases.learn import learn
from kindregards.web.failing import said
from kindregards.web.pages.mail import tell
from kindregards.web.routes import Router
from kindregards.web.texts import calm, paused, place_of
from kindregards.web.visit import Visit
from kindregards.wiring import read_paper

_FIELDS = ("posting", "cv", "letter")
_NEEDED = ("posting", "cv")


def routes(router: Router) -> list[Route]:
    """Return the routes of this page."""
    return [
        router.get("/case/{case:int}/learn", show),
        router.post("/case/{case:int}/learn", take),
    ]


@calm
def show(visit: Visit, kept: Kept) -> Response:
    """Show where to put the papers, or what was found: the page of lessons."""
    found = visit.house.store.records.latest(kept.id, Gap)
    if found is None or "again" in visit.request.query_params:
        return _ask(visit, kept)
    return visit.to(place_of(kept, "lessons"))


@calm
def take(visit: Visit, kept: Kept) -> Response:
    """Hold the papers against each other, the person's own screened before all else."""
    house, store = visit.house, visit.house.store
    texts: dict[str, str] = {}
    for field in _FIELDS:
        try:
            texts[field] = _text(visit, field)
        except KindregardsError as error:
            return _ask(visit, kept, wrong={field: said(error, visit.t)})
    screened = visit.screened(texts["cv"], texts["letter"], papers=True)
    if screened.safety.level == "risk":
        return paused(visit, kept, screened.resources, f"/case/{kept.id}/learn?again")
    missing = [field for field in _NEEDED if not texts[field].strip()]
    if missing:
        return _ask(visit, kept, wrong={missing[0]: (visit.t["learn"]["missing"],)})
    learn(kept, Papers(**texts), house.words, store.cases, store.versions, store.records, visit.now)
    version = store.versions.latest(kept.id, "lessons")
    if version and screened.resources:
        tell(visit, version, *screened.resources)
    return visit.to(f"/case/{kept.id}/learn")


def _text(visit: Visit, field: str) -> str:
    name, data = visit.typed_or_file(field, f"{field}_file")
    return read_paper(name or "text.txt", data) if data.strip() else ""


def _ask(visit: Visit, kept: Kept, **more: Any) -> Response:
    given = {field: visit.text(field) for field in _FIELDS}
    return visit.page(
        "learn", 422 if more else 200, kept=kept, step="learn", given=given,
        needed=_NEEDED, **{"wrong": {}, **more},
    )  # fmt: skip
