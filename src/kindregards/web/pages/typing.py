"""What the script asks while the person types: judge it, keep it, mend one thing in it."""

from starlette.responses import Response
from starlette.routing import Route

from kindregards.core.draft import Email, Note
from kindregards.usecases.edit_typed import judge_typed, mend_typed
from kindregards.web.findings import marks, shown
from kindregards.web.look import clock
from kindregards.web.pages.mail import keep, other_line
from kindregards.web.routes import Router
from kindregards.web.texts import LETTERS, artefact_of, as_it_stands
from kindregards.web.visit import GoneError, Visit


def routes(router: Router) -> list[Route]:
    """Return the routes for the script."""
    return [
        router.talk("/case/{case:int}/judge", judge),
        router.talk("/case/{case:int}/save", save),
        router.talk("/case/{case:int}/mend", mend),
    ]


def judge(visit: Visit) -> Response:
    """Judge a text as it stands in the page; nothing is kept."""
    kept, artefact = visit.case(), artefact_of(visit.said("artefact"))
    subject, body = visit.said("subject"), visit.said("body")
    house = visit.house
    if house.store.versions.latest(kept.id, artefact) is None:
        raise GoneError
    stands = as_it_stands(visit, kept, artefact)
    text = judge_typed(stands, artefact, subject, body, house.words, house.store.versions)
    return _judged(visit, text)


def save(visit: Visit) -> Response:
    """Keep a text; the answer leaves only after it is on disk."""
    kept, artefact = visit.case(), artefact_of(visit.said("artefact"))
    done = keep(
        visit, kept, artefact, visit.said("subject"), visit.said("body"), visit.said("base")
    )
    return visit.answer(
        version=done.version.number,
        state=done.state,
        at=clock(visit.now),
        other=other_line(visit, done) if done.other else None,
    )


def mend(visit: Visit) -> Response:
    """Put the mend of one finding into the mail as it stands in the page."""
    artefact = artefact_of(visit.said("artefact") or "email", LETTERS)
    kept, house = as_it_stands(visit, visit.case(), artefact), visit.house
    subject, body = visit.said("subject"), visit.said("body")
    versions = house.store.versions
    if versions.latest(kept.id, artefact) is None:
        raise GoneError
    found = judge_typed(kept, artefact, subject, body, house.words, versions).findings
    number = visit.said("number")
    if not number.isdigit() or int(number) >= len(found):
        raise GoneError
    text = mend_typed(kept, artefact, subject, body, found[int(number)], house.words, versions)
    return _judged(visit, text)


def _judged(visit: Visit, text: Email | Note) -> Response:
    found = shown(text, visit.t, visit.language)
    subject = text.subject if isinstance(text, Email) else None
    return visit.answer(
        subject=subject,
        body=text.body,
        marks=marks(text.findings),
        margin=visit.filled("findings", found=found),
    )
