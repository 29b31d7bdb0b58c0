"""The versions of a text: who wrote each, what changed between two, and one brought back."""

from starlette.responses import Response
from starlette.routing import Route

from kindregards.core.difference import changes
from kindregards.ports import Version
from kindregards.usecases.edit import page as whole
from kindregards.usecases.history import restore
from kindregards.web.look import clock, day
from kindregards.web.routes import Router
from kindregards.web.texts import artefact_of, place_of
from kindregards.web.visit import GoneError, Visit


def routes(router: Router) -> list[Route]:
    """Return the routes of this page."""
    return [
        router.get("/case/{case:int}/versions/{artefact}", show),
        router.post("/case/{case:int}/versions/{artefact}", bring_back),
    ]


def show(visit: Visit) -> Response:
    """Show the versions, and what changed between two of them."""
    kept, artefact = visit.case(), artefact_of(visit.request.path_params["artefact"])
    history = visit.house.store.versions.history(kept.id, artefact)
    if not history:
        raise GoneError
    before, after = _two(visit, history)
    return visit.page(
        "versions", kept=kept, artefact=artefact, history=history[::-1], before=before,
        after=after, back=place_of(kept, artefact),
        whens={v.number: _when(v, visit) for v in history},
        changes=tuple(changes(whole(before.text), whole(after.text))),
    )  # fmt: skip


def _when(version: Version, visit: Visit) -> str:
    return f"{day(version.created, visit.t)}, {clock(version.created)}"


def bring_back(visit: Visit) -> Response:
    """Bring one version back, as a new one."""
    kept, artefact = visit.case(), artefact_of(visit.request.path_params["artefact"])
    number = visit.text("number")
    if not number.isdigit() or len(number) > 9:
        raise GoneError
    restore(visit.house.store.versions, kept.id, artefact, int(number), visit.now)
    return visit.to(f"{place_of(kept, artefact)}#{artefact}")


def _two(visit: Visit, history: tuple[Version, ...]) -> tuple[Version, Version]:
    by_number = {str(version.number): version for version in history}
    asked = visit.request.query_params
    after = by_number.get(asked.get("after", ""), history[-1])
    earlier = [v for v in history if v.number < after.number] or [after]
    return by_number.get(asked.get("before", ""), earlier[-1]), after
