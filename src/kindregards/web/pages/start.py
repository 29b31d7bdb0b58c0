"""The first page: the mail that turned somebody down, or four words of it; below, what is kept."""

import secrets
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from kindregards.core.errors import KindregardsError
from kindregards.core.facts import STAGES
from kindregards.core.mail import kind_named
from kindregards.core.reading.given import Given
from kindregards.core.safety.screen import Safety
from kindregards.usecases.draft import NoRejectionError, Order, keep, understood
from kindregards.usecases.screening import Screened
from kindregards.web.failing import said
from kindregards.web.look import day
from kindregards.web.routes import Router
from kindregards.web.visit import Visit

NOTHING_SAID = Screened(Safety("none", None))
_MOST_HELD = 4
_MOST_LISTED = 8


def routes(router: Router) -> list[Route]:
    """Return the routes of this page."""
    return [
        router.get("/", show),
        router.post("/start", take),
        router.post("/start/no-mail", take_facts),
        router.post("/start/all-the-same", take_all_the_same),
    ]


def show(visit: Visit) -> Response:
    """Show the page."""
    return _page(visit)


def take(visit: Visit) -> Response:
    """Read a mail that was pasted or dropped, and go on to what was read."""
    name, data = visit.typed_or_file("text", "file")
    if not data.strip():
        return _page(visit, 422, error=(visit.t["start"]["empty"],))
    return _begin(visit, data, name)


def take_all_the_same(visit: Visit) -> Response:
    """Go on with a mail that does not read like a rejection."""
    held = visit.front.memory.held.pop(visit.text("held"), None)
    if held is None:
        return _page(visit, 422, error=(visit.t["start"]["again"],))
    return _begin(visit, *held, force=True)


def take_facts(visit: Visit) -> Response:
    """Make a case of what the person says, where there was no mail."""
    said: dict[str, Any] = {name: visit.text(name).strip() or None for name in _ASKED}
    given = Given(**said)
    if not given.names_a_case:
        return _page(visit, 422, facts_error=(visit.t["start"]["too_little"],))
    return _keep(visit, order(visit, given=given))


_ASKED = ("company", "role", "stage", "contact")


def order(visit: Visit, **more: Any) -> Order:
    """Put together what is set and what was said now."""
    settings = visit.house.settings
    own = settings.language or visit.language
    known = own if own in visit.house.words.languages() else None
    return Order(
        default_tone=settings.tone,  # type: ignore[arg-type]
        own_language=known,
        fallback_name=settings.name,
        **more,
    )


def _begin(visit: Visit, data: bytes, name: str, *, force: bool = False) -> Response:
    try:
        return _keep(visit, order(visit, source=data, kind=kind_named(name), force=force))
    except NoRejectionError as error:
        held = _hold(visit, data, name)
        return visit.page("seems", 200, kind=error.kind, held=held)
    except KindregardsError as error:
        if error.exit not in (2, 3):
            raise
        return _page(visit, 422, error=(visit.t["start"]["unreadable"], *said(error, visit.t)))


def _keep(visit: Visit, taken: Order) -> Response:
    house, store = visit.house, visit.house.store
    kept = understood(
        taken, None, NOTHING_SAID, house.mails, house.words, store.cases, store.catalogue,
        visit.now,
    )  # fmt: skip
    return visit.to(f"/case/{keep(kept, store.cases, visit.now).id}")


def _hold(visit: Visit, data: bytes, name: str) -> str:
    held = visit.front.memory.held
    while len(held) >= _MOST_HELD:
        held.pop(next(iter(held)))
    key = secrets.token_urlsafe(12)
    held[key] = (data, name)
    return key


def _page(visit: Visit, status: int = 200, **errors: tuple[str, ...]) -> Response:
    wanted = visit.request.query_params.get("q", "")[:200]
    found = visit.house.store.catalogue.summaries(wanted)
    given = {name: visit.text(name) for name in ("text", *_ASKED)}
    return visit.page(
        "start", status, wanted=wanted, found=found[:_MOST_LISTED], more=len(found) > _MOST_LISTED,
        days={one.id: day(one.changed, visit.t) for one in found[:_MOST_LISTED]},
        stages=STAGES[:-1], given=given, forgotten="forgotten" in visit.request.query_params,
        **{"error": (), "facts_error": (), **errors},
    )  # fmt: skip
