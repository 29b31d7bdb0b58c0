"""While a model writes: what it does, how long already, and a way to stop it."""

from starlette.responses import Response
from starlette.routing import Route

from kindregards.ports import Artefact, Kept
from kindregards.web.jobs import Job
from kindregards.web.pages.mail import SHOWN
from kindregards.web.routes import Router
from kindregards.web.texts import artefact_of, place_of
from kindregards.web.visit import Visit
from kindregards.web.writing import engine


def routes(router: Router) -> list[Route]:
    """Return the routes of this page."""
    return [
        router.get("/case/{case:int}/working", show),
        router.get("/case/{case:int}/working/state", state),
        router.post("/case/{case:int}/working/stop", stop),
        router.post("/case/{case:int}/working/without", without),
        router.post("/case/{case:int}/working/agree", agree),
    ]


def show(visit: Visit) -> Response:
    """Show how far it is, or go on where it is done."""
    kept = visit.case()
    job = visit.front.jobs.of(kept.id)
    if job is None or job.state == "done":
        return visit.to(_done(kept, job))
    if job.state == "consent":
        found = engine(visit.house)
        host = found.server.host if found.server else ""
        return visit.page("consent", kept=kept, host=host, model=found.model)
    has_text = visit.house.store.versions.latest(kept.id, _first(job)) is not None
    has_mail = has_text and _first(job) in SHOWN
    return visit.page("working", kept=kept, job=job, texts=_texts(job), has_mail=has_mail)


def state(visit: Visit) -> Response:
    """Tell the script how far it is."""
    job = visit.front.jobs.of(visit.case().id)
    if job is None:
        return visit.answer(state="done", seconds=0, done=[])
    return visit.answer(state=job.state, seconds=job.seconds, done=[d for _, d in _texts(job)])


def stop(visit: Visit) -> Response:
    """Stop the model."""
    kept = visit.case()
    visit.front.jobs.stop(kept.id)
    return visit.to(f"/case/{kept.id}/working")


def without(visit: Visit) -> Response:
    """Write without a model, after one was stopped or failed."""
    kept = visit.case()
    job = visit.front.jobs.of(kept.id)
    if job is None:
        return visit.to(f"/case/{kept.id}")
    visit.front.jobs.stop(kept.id)
    job.plainly(visit.house)
    if job.state == "consent":
        job.state = "done"
    return visit.to(job.place or place_of(kept, _first(job)))


def agree(visit: Visit) -> Response:
    """Keep the person's answer for this server, and write."""
    kept, house = visit.case(), visit.house
    yes = visit.text("answer") == "yes"
    if house.server is not None:
        house.store.servers.keep_consent(house.server.host, yes, visit.now)
    if not yes:
        return without(visit)
    job = visit.front.jobs.of(kept.id)
    if job is not None:
        visit.front.jobs.start(kept.id, job.texts, job.errand, job.plainly, job.place)
    return visit.to(f"/case/{kept.id}/working")


def _first(job: Job) -> Artefact:
    return artefact_of(job.texts[0])


def _done(kept: Kept, job: Job | None) -> str:
    if job and job.place:
        return job.place
    is_page = job is not None and _first(job) not in SHOWN
    return place_of(kept, _first(job)) if job and is_page else f"/case/{kept.id}"


def _texts(job: Job) -> list[tuple[str, bool]]:
    done = (*job.done, *(False for _ in job.texts))
    return list(zip(job.texts, done, strict=False))
