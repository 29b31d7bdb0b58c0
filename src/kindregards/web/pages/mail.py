"""The third page: the mail with what the rules say beside it; apart from it, the note."""

from typing import Any, cast

from starlette.responses import Response
from starlette.routing import Route

from kindregards.core.draft import YOU, Email
from kindregards.core.errors import KindregardsError
from kindregards.ports import Artefact, Kept, Version
from kindregards.usecases.check import fix_version
from kindregards.usecases.compose import message_after
from kindregards.usecases.edit import with_findings
from kindregards.usecases.edit_typed import Typed, keep_typed
from kindregards.usecases.newest import latest
from kindregards.web.failing import said
from kindregards.web.findings import marks, shown
from kindregards.web.look import clock
from kindregards.web.pages.reading import advice
from kindregards.web.routes import Router
from kindregards.web.texts import LETTERS, artefact_of, as_it_stands, place_of
from kindregards.web.visit import GoneError, Visit

SHOWN: tuple[Artefact, ...] = ("email", "note")


def routes(router: Router) -> list[Route]:
    """Return the routes of this page."""
    return [
        router.get("/case/{case:int}/mail", show),
        router.post("/case/{case:int}/mail", save),
    ]


def show(visit: Visit) -> Response:
    """Show both texts."""
    kept = visit.case()
    if kept.safety.level == "risk":
        return visit.to(f"/case/{kept.id}/help")
    if visit.house.store.versions.latest(kept.id, "email") is None:
        return visit.to(f"/case/{kept.id}/read")
    return page(visit, kept)


def save(visit: Visit) -> Response:
    """Keep what was typed, without a script; then go where the button says."""
    kept, artefact = visit.case(), artefact_of(visit.text("artefact"))
    subject, body, base = (visit.text(name) for name in ("subject", "body", "base"))
    done = keep(visit, kept, artefact, subject, body, base)
    if visit.text("then") == "mend" and artefact in LETTERS:
        _mend(visit, kept, artefact)
    if done.other:
        tell(visit, done.version, other_line(visit, done))
    elif visit.text("then") == "send" and artefact in LETTERS:
        return visit.to(f"/case/{kept.id}/send{'/thanks' if artefact == 'thanks' else ''}")
    return visit.to(f"{place_of(kept, artefact)}?saved={artefact}#{artefact}")


def _mend(visit: Visit, kept: Kept, artefact: Artefact) -> None:
    versions, words = visit.house.store.versions, visit.house.words
    stands = as_it_stands(visit, kept, artefact)
    version = latest(versions, kept.id, artefact)
    email = cast(Email, with_findings(version.text, stands, artefact, words))
    better = fix_version(email, stands, words)
    if (better.subject, better.body) != (email.subject, email.body):
        versions.write(kept.id, artefact, better, YOU, visit.now)


def keep(visit: Visit, kept: Kept, artefact: Artefact, subject: str, body: str, base: str) -> Typed:
    """Keep what was typed on top of the version that the page began with."""
    on = int(base) if base.isdigit() and len(base) < 10 else 0
    house = visit.house
    if house.store.versions.latest(kept.id, artefact) is None:
        raise GoneError
    one_line = " ".join(subject.split("\n")).strip() if artefact in LETTERS else None
    stands = as_it_stands(visit, kept, artefact)
    return keep_typed(
        stands, artefact, one_line, body, on, house.words, house.store.versions, visit.now
    )


def other_line(visit: Visit, done: Typed) -> str:
    """Say that somebody else changed the same text meanwhile, and that both are kept."""
    from kindregards.core.rendering import render

    assert done.other is not None
    values = {"other": done.other.number, "mine": done.version.number}
    return render(visit.t["mail"]["other"], values)


def page(
    visit: Visit, kept: Kept, status: int = 200, told: tuple[str, ...] = (),
    error: tuple[str, ...] = (), wish: str = "",
) -> Response:  # fmt: skip
    """Show both texts, and what is to be said of them."""
    house = visit.house
    versions = {name: house.store.versions.latest(kept.id, name) for name in SHOWN}
    email = versions["email"]
    if email is None:
        raise GoneError
    texts = {
        name: shown_text(visit, kept, version) for name, version in versions.items() if version
    }
    return visit.page(
        "mail", status, kept=kept, step="mail", texts=texts, told=(*told, *told_of(visit, email)),
        error=error, advice=advice(visit, kept), wish=wish,
        warm=visit.help_for(kept), note_told=remembered(visit, versions["note"]),
        later=message_after(kept, house.words),
        saved=visit.request.query_params.get("saved"), has_model=house.server is not None,
    )  # fmt: skip


def shown_text(visit: Visit, kept: Kept, version: Version) -> dict[str, Any]:
    """Return all that the page shows of one text."""
    text = version.text
    if isinstance(text, Email) and version.author == YOU:
        stands = as_it_stands(visit, kept, artefact_of(version.artefact))
        text = with_findings(text, stands, version.artefact, visit.house.words)
    found = shown(text, visit.t, visit.language)
    return {
        "version": version,
        "text": text,
        "mine": version.author == YOU,
        "at": clock(version.created),
        "found": found,
        "marks": marks(text.findings),
        "mendable": any(one.finding.fix is not None for one in found),
    }


def tell(visit: Visit, version: Version, *lines: str) -> None:
    """Remember what is to be said of a version where it is shown."""
    visit.front.memory.told[version.case, version.artefact] = (version.number, lines)


def told_of(visit: Visit, version: Version) -> tuple[str, ...]:
    """Return what is to be said of a version: what came of the work that made it."""
    job = visit.front.jobs.of(version.case)
    is_done = job and job.state == "done" and version.artefact in job.texts
    by_job = job.told if job and is_done and version.author != YOU else ()
    return remembered(visit, version) or by_job


def remembered(visit: Visit, version: Version | None) -> tuple[str, ...]:
    """Return what ``tell`` remembered of this version."""
    if version is None:
        return ()
    known = visit.front.memory.told.get((version.case, version.artefact), (0, ()))
    return known[1] if known[0] == version.number else ()


def refuse(visit: Visit, kept: Kept, error: KindregardsError, wish: str) -> Response:
    """Show the page again with what cannot be done."""
    return page(visit, kept, 422, error=said(error, visit.t), wish=wish)
