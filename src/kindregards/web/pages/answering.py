"""Their answer: taken in, shown in their words, with what could be taken from it; and thanks."""

from functools import partial
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from kindregards.core.errors import KindregardsError
from kindregards.core.lessons import answer_section
from kindregards.core.mail import kind_named
from kindregards.ports import Kept
from kindregards.usecases.answer import Answered, answered, take_answer, thank_anew
from kindregards.usecases.answer_refused import NoAnswerError
from kindregards.usecases.compose import note_language
from kindregards.usecases.page_model import PageWriter
from kindregards.web.failing import said
from kindregards.web.markdown import blocks
from kindregards.web.pages.mail import shown_text, told_of
from kindregards.web.routes import Router
from kindregards.web.texts import calm
from kindregards.web.visit import Visit
from kindregards.web.writing import may_ask_a_model, start_making
from kindregards.wiring import House


def routes(router: Router) -> list[Route]:
    """Return the routes of these pages."""
    return [
        router.get("/case/{case:int}/answer", show),
        router.post("/case/{case:int}/answer", take),
        router.get("/case/{case:int}/thanks", show_thanks),
    ]


@calm
def show(visit: Visit, kept: Kept) -> Response:
    """Show the newest answer, or where to put one."""
    store = visit.house.store
    found = answered(kept, visit.house.words, store.versions, store.records)
    if found is None or "another" in visit.request.query_params:
        return _ask(visit, kept)
    return visit.page("answer", kept=kept, step="answer", **_told(visit, found))


@calm
def take(visit: Visit, kept: Kept) -> Response:
    """Take in an answer; what is none is told, and nothing is kept of it."""
    house, store = visit.house, visit.house.store
    name, data = visit.typed_or_file("text", "file")
    if not data.strip():
        return _ask(visit, kept, visit.t["start"]["empty"])
    try:
        found = take_answer(
            data, kind_named(name), kept, house.mails, house.words, store.versions,
            store.records, visit.now,
        )  # fmt: skip
    except NoAnswerError as error:
        return _ask(visit, kept, visit.t["answer"]["seems"][error.why])
    except KindregardsError as error:
        if error.exit not in (2, 3):
            raise
        return _ask(visit, kept, visit.t["start"]["unreadable"], *said(error, visit.t))
    if not found.known and may_ask_a_model(house, kept):
        start_making(visit.front.jobs, kept, "thanks", partial(_thank, kept.id))
    return visit.to(f"/case/{kept.id}/answer")


def _thank(case: int, house: House, by: PageWriter | None) -> None:
    """Have a model write the thanks, while the person reads what came; ours stand until then."""
    kept, store = house.store.cases.get(case), house.store
    if by is not None and kept is not None:
        thank_anew(kept, house.words, store.versions, store.records, house.clock.now(), by)


@calm
def show_thanks(visit: Visit, kept: Kept) -> Response:
    """Show the thanks, to be changed and handed over; while they are written, how far that is."""
    job = visit.front.jobs.of(kept.id)
    if job and job.texts == ("thanks",) and job.state in ("running", "consent"):
        return visit.to(f"/case/{kept.id}/working")
    version = visit.house.store.versions.latest(kept.id, "thanks")
    if version is None:
        return visit.to(f"/case/{kept.id}/answer")
    return visit.page(
        "thanks", kept=kept, step="answer", thanks=shown_text(visit, kept, version),
        told=told_of(visit, version), saved=visit.request.query_params.get("saved"),
    )  # fmt: skip


def _told(visit: Visit, found: Answered) -> dict[str, Any]:
    """Return what the page says of an answer: its section of the page of lessons."""
    words = visit.house.words
    pack = words.pack(note_language(found.kept.case, words))
    section = answer_section(found.answer, found.judged, found.lessons, pack)
    return {"found": found, "blocks": blocks(section.text), "own_language": pack.language}


def _ask(visit: Visit, kept: Kept, *error: str) -> Response:
    return visit.page(
        "answering", 422 if error else 200, kept=kept, step="answer", error=error,
        given=visit.text("text"),
    )  # fmt: skip
