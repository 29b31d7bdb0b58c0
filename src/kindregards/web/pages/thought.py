"""A hard thought: what it sounds like, other ways to see it, and what the person puts beside it."""

from dataclasses import replace
from functools import partial

from starlette.responses import Response
from starlette.routing import Route

from kindregards.core.thought import STRONGEST, WEAKEST, Thought
from kindregards.ports import Kept
from kindregards.usecases import note
from kindregards.usecases.page_model import PageWriter
from kindregards.usecases.screening import Screened
from kindregards.web.pages.mail import tell
from kindregards.web.routes import Router
from kindregards.web.texts import calm, paused, place_of
from kindregards.web.visit import Memory, Seen, Visit
from kindregards.web.writing import may_ask_a_model, start_making
from kindregards.wiring import House

_STRENGTHS = tuple(range(WEAKEST, STRONGEST + 1))


def routes(router: Router) -> list[Route]:
    """Return the routes of this page."""
    return [
        router.get("/case/{case:int}/thought", show),
        router.post("/case/{case:int}/thought", look),
        router.get("/case/{case:int}/thought/seen", seen),
        router.post("/case/{case:int}/thought/keep", keep),
    ]


@calm
def show(visit: Visit, kept: Kept) -> Response:
    """Ask for the thought."""
    return visit.page("thought", kept=kept, strengths=_STRENGTHS)


@calm
def look(visit: Visit, kept: Kept) -> Response:
    """Show other ways to see it; where there are none to offer it is kept as it is."""
    if not _said(visit, "thought"):
        return visit.to(f"/case/{kept.id}/thought")
    screened = _screened(visit)
    if screened.safety.level == "risk":
        return paused(visit, kept, screened.resources, f"/case/{kept.id}/thought")
    kept, thought = _looked(visit, kept, screened)
    if not thought.alternatives:
        return _keep(visit, kept, thought, screened)
    visit.front.memory.seen[kept.id] = looked = (thought, screened)
    place = f"/case/{kept.id}/thought/seen"
    if not may_ask_a_model(visit.house, kept):
        return visit.to(place)
    make = partial(_nearer, visit.front.memory, kept, looked)
    job = start_making(visit.front.jobs, kept, "note", make, place)
    return visit.to(f"/case/{kept.id}/working" if job.place == place else place)


def _nearer(memory: Memory, kept: Kept, looked: Seen, house: House, by: PageWriter | None) -> None:
    """Have a model write the other ways nearer to the thought; until then ours are there."""
    thought, screened = looked
    if by is None:
        return
    nearer = note.look(kept, thought.text, thought.strength, house.words, by)
    if memory.seen.get(kept.id) is looked:  # Neither kept by now, nor is there another one.
        memory.seen[kept.id] = (nearer, screened)


@calm
def seen(visit: Visit, kept: Kept) -> Response:
    """Show the other ways to see the newest thought."""
    if kept.id not in visit.front.memory.seen:
        return visit.to(f"/case/{kept.id}/thought")
    thought, screened = visit.front.memory.seen[kept.id]
    return visit.page(
        "seen", kept=kept, thought=thought, strengths=_STRENGTHS, warm=screened.resources,
        lines=note.lines(thought, kept, visit.house.words),
    )  # fmt: skip


@calm
def keep(visit: Visit, kept: Kept) -> Response:
    """Keep the thought with what was chosen beside it: one of ours, or the person's own words."""
    screened = _screened(visit)
    if screened.safety.level == "risk":
        return paused(visit, kept, screened.resources, f"/case/{kept.id}/thought")
    if not _said(visit, "thought"):
        return visit.to(f"/case/{kept.id}/thought")
    kept, thought = _looked(visit, kept, screened)
    before, _ = visit.front.memory.seen.pop(kept.id, (thought, screened))
    if before.text == thought.text:
        thought = replace(thought, alternatives=before.alternatives)
    # The sentence itself, not its number: a model may have written others since it was shown.
    chosen = _said(visit, "own") or _said(visit, "chosen") or None
    thought = replace(thought, chosen=chosen, strength_after=_strength(visit, "after"))
    return _keep(visit, kept, thought, screened)


def _looked(visit: Visit, kept: Kept, screened: Screened) -> tuple[Kept, Thought]:
    kept = note.safer(kept, screened.safety)
    text, strength = _said(visit, "thought"), _strength(visit, "strength")
    return kept, note.look(kept, text, strength, visit.house.words)


def _keep(visit: Visit, kept: Kept, thought: Thought, screened: Screened) -> Response:
    house, store = visit.house, visit.house.store
    note.keep(kept, thought, house.words, store.versions, store.records, visit.now)
    version = store.versions.latest(kept.id, "note")
    told = list(screened.resources)
    before, after = thought.strength, thought.strength_after
    if before is not None and after is not None and after > before:
        told.append(visit.t["thought"]["stronger"])
    if version:
        tell(visit, version, *told)
    has_mail = store.versions.latest(kept.id, "email") is not None
    return visit.to(f"{place_of(kept, 'note')}#note" if has_mail else f"/case/{kept.id}/read")


def _screened(visit: Visit) -> Screened:
    return visit.screened(*(_said(visit, name) for name in ("thought", "own", "chosen")))


def _said(visit: Visit, name: str) -> str:
    return " ".join(visit.text(name).split())


def _strength(visit: Visit, name: str) -> int | None:
    return next((number for number in _STRENGTHS if str(number) == visit.text(name)), None)
