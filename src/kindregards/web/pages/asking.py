"""Change a text by saying how: with a button, or in words."""

from starlette.responses import Response
from starlette.routing import Route

from kindregards.core.errors import KindregardsError
from kindregards.usecases.edit_wish import check_wish
from kindregards.web.pages.mail import SHOWN, refuse, tell
from kindregards.web.routes import Router
from kindregards.web.texts import artefact_of
from kindregards.web.visit import Visit
from kindregards.web.writing import change, changing, has_model

WISHES = ("shorter", "warmer", "plainer", "more formal", "another question")
"""What the buttons say to whoever changes the text, in words that it knows."""


def routes(router: Router) -> list[Route]:
    """Return the routes of this page."""
    return [router.post("/case/{case:int}/ask", ask)]


def ask(visit: Visit) -> Response:
    """Change a text as wished."""
    kept, artefact = visit.case(), artefact_of(visit.text("artefact"), SHOWN)
    button, words = visit.text("button"), visit.text("wish").strip()
    wish = button if button in WISHES else words
    house = visit.house
    if not wish:
        return visit.to(f"/case/{kept.id}/mail#change")
    screened = visit.screened(wish)
    try:
        check_wish(screened, kept, artefact)
        if has_model(house):
            errand = changing(kept.id, artefact, wish)
            visit.front.jobs.start(kept.id, (artefact,), errand, lambda _: None)
            return visit.to(f"/case/{kept.id}/working")
        told = change(house, kept, artefact, wish)
    except KindregardsError as error:
        if error.exit != 2:
            raise
        return refuse(visit, kept, error, words)
    version = house.store.versions.latest(kept.id, artefact)
    if told and version:
        tell(visit, version, *told)
    return visit.to(f"/case/{kept.id}/mail#{artefact}")
