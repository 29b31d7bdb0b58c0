"""The texts of a case as the page knows them: where each is shown, and the case it is judged by."""

from collections.abc import Callable, Iterable
from functools import wraps

from starlette.responses import Response

from kindregards.ports import Artefact, Kept
from kindregards.usecases.answer import standing
from kindregards.web.visit import GoneError, Visit

LETTERS: tuple[Artefact, ...] = ("email", "thanks")
"""What may leave."""
PRIVATE: tuple[Artefact, ...] = ("reflection", "lessons", "plan")
"""Pages in Markdown, for the person alone."""
TEXTS: tuple[Artefact, ...] = ("email", "note", "thanks", *PRIVATE)
_PLACES = {"email": "mail", "note": "mail", "thanks": "thanks"}

Page = Callable[[Visit], Response]


def artefact_of(name: str, among: Iterable[Artefact] = TEXTS) -> Artefact:
    """Return the text that a form or an address names; ``GoneError`` for any other."""
    found = next((artefact for artefact in among if artefact == name), None)
    if found is None:
        raise GoneError
    return found


def place_of(kept: Kept, artefact: Artefact) -> str:
    """Return the address of the page that shows a text."""
    return f"/case/{kept.id}/{_PLACES.get(artefact, f'page/{artefact}')}"


def as_it_stands(visit: Visit, kept: Kept, artefact: Artefact) -> Kept:
    """Return the case as a text is judged and handed over: thanks belong to their answer."""
    if artefact != "thanks":
        return kept
    return standing(kept, visit.house.words, visit.house.store.records)


def calm(page: Callable[[Visit, Kept], Response]) -> Page:
    """Make a page of a case, where help comes first while the case is paused."""

    @wraps(page)
    def checked(visit: Visit) -> Response:
        kept = visit.case()
        if kept.safety.level == "risk":
            return visit.to(f"/case/{kept.id}/help")
        return page(visit, kept)

    return checked


def paused(visit: Visit, kept: Kept, lines: Iterable[str], back: str) -> Response:
    """Show where help is, before anything else; then the way back to what was being done."""
    return visit.page("paused", kept=kept, lines=tuple(lines), back=back)
