"""The second page: what was read, to be put right; advice; and three questions, if wished."""

from dataclasses import replace
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from kindregards.core.advice import advise
from kindregards.core.draft import By
from kindregards.core.facts import STAGES, Facts
from kindregards.core.notes import Notes
from kindregards.core.outgoing import address
from kindregards.core.reading.given import EVIDENCE, Given, override
from kindregards.ports import Kept
from kindregards.usecases.draft import keep, understood
from kindregards.web.look import clock, day
from kindregards.web.pages.start import order
from kindregards.web.routes import Router
from kindregards.web.visit import Visit
from kindregards.web.writing import has_model, start_writing, write_now

FIELDS = ("company", "role", "stage", "contact", "contact_email", "reason", "name")
NOTES = ("went_well", "felt_weak", "feelings")
_READ_FROM = {"contact_email": "", "reason": "reason_given", "name": "candidate"}


def routes(router: Router) -> list[Route]:
    """Return the routes of this page, and of a case's address itself."""
    return [
        router.get("/case/{case:int}", enter),
        router.get("/case/{case:int}/read", show),
        router.post("/case/{case:int}/read", take),
    ]


def enter(visit: Visit) -> Response:
    """Go to where the person is with a case."""
    kept = visit.case()
    if kept.safety.level == "risk":
        return visit.to(f"/case/{kept.id}/help")
    has_mail = visit.house.store.versions.latest(kept.id, "email") is not None
    return visit.to(f"/case/{kept.id}/{'mail' if has_mail else 'read'}")


def show(visit: Visit) -> Response:
    """Show what was read."""
    kept = visit.case()
    if kept.safety.level == "risk":
        return visit.to(f"/case/{kept.id}/help")
    return _page(visit, kept)


def take(visit: Visit) -> Response:
    """Take the corrections and the answers, screened first; then write."""
    before, values = visit.case(), {name: visit.text(name).strip() for name in FIELDS}
    given = _given(before.case.facts, {n: text for n, text in values.items() if n in visit.form})
    if wrong := _wrong(visit, before, given):
        return _page(visit, before, 422, values=values, wrong=wrong)
    notes, house, store = _notes(visit), visit.house, visit.house.store
    screened = visit.screened(*notes.texts)
    kept = understood(
        order(
            visit, given=given, notes=notes, emptied=_emptied(visit, notes), by=_by(visit, before)
        ),
        before, screened, house.mails, house.words, store.cases, store.catalogue, visit.now,
    )  # fmt: skip
    kept = keep(kept, store.cases, visit.now)
    if kept.safety.level == "risk":
        return visit.to(f"/case/{kept.id}/help")
    if kept == before and store.versions.latest(kept.id, "email"):
        return visit.to(f"/case/{kept.id}/mail")
    return write(visit, kept)


def write(visit: Visit, kept: Kept) -> Response:
    """Write a case's texts: at once without a model, else as a job that can be watched."""
    if not has_model(visit.house):
        write_now(visit.house, kept, visit.now)
        return visit.to(f"/case/{kept.id}/mail")
    start_writing(visit.front.jobs, kept, visit.house)
    return visit.to(f"/case/{kept.id}/working")


def values_of(facts: Facts) -> dict[str, str]:
    """Return the facts as the page's fields show them."""
    return {
        "company": facts.company or "",
        "role": facts.role or "",
        "stage": "" if facts.stage == "unknown" else facts.stage,
        "contact": facts.contact.name or "",
        "contact_email": facts.contact.email or "",
        "reason": " ".join((facts.reason_given or "").split()),
        "name": (facts.candidate.name if facts.candidate else None) or "",
    }


def _given(facts: Facts, values: dict[str, str]) -> Given:
    """Return what was put right: what stands as it was read is no correction."""
    shown = values_of(facts)
    said = {name: text for name, text in values.items() if text and text != shown[name]}
    if said.get("stage") not in (*STAGES, None):
        del said["stage"]
    if "contact" in said and "contact_email" not in said:
        # Another person's address was left standing beside the new name: it is theirs now.
        said["contact_email"] = values.get("contact_email", "")
    cleared = tuple(name for name, text in values.items() if shown[name] and not text)
    return Given(**{name: text or None for name, text in said.items()}, cleared=cleared)


def _wrong(visit: Visit, before: Kept, given: Given) -> tuple[str, str] | None:
    """Return the field that cannot be taken as it is, and why."""
    if given.contact_email and address(given.contact_email) is None:
        return "contact_email", visit.t["read"]["wrong_address"]
    facts = override(before.case.facts, replace(given, reason=None), {})
    if before.case.message is None and not (facts.company or facts.role):
        return "company", visit.t["start"]["too_little"]
    return None


CHANNELS: tuple[By, ...] = ("email", "linkedin", "phone")


def channel_of(kept: Kept) -> By:
    """Return by which way a case's text goes, as the person would name it."""
    return next((way for way in CHANNELS if way == kept.case.channel), "email")


def _by(visit: Visit, before: Kept) -> By | None:
    wanted = next((way for way in CHANNELS if way == visit.text("by")), None)
    return None if wanted == channel_of(before) else wanted


def _emptied(visit: Visit, notes: Notes) -> tuple[str, ...]:
    """Name the notes whose field stands empty: it showed what was said before."""
    return tuple(name for name in NOTES if name in visit.form and not getattr(notes, name))


def _notes(visit: Visit) -> Notes:
    went_well, felt_weak, feelings = (visit.text(name).strip() for name in NOTES)
    lines = [tuple(line.strip() for line in text.split("\n") if line.strip())
             for text in (went_well, felt_weak)]  # fmt: skip
    return Notes(went_well=lines[0], felt_weak=lines[1], feelings=feelings)


def _page(
    visit: Visit, kept: Kept, status: int = 200, values: dict[str, str] | None = None,
    wrong: tuple[str, str] = ("", ""),
) -> Response:  # fmt: skip
    case, facts = kept.case, kept.case.facts
    return visit.page(
        "reading", status, kept=kept, step="reading", stages=STAGES[:-1], wrong=wrong,
        channels=CHANNELS, by=channel_of(kept),
        values=values or values_of(facts), evidence=_evidence(facts), advice=advice(visit, kept),
        message=case.message, written=visit.house.store.versions.latest(kept.id, "email"),
        notes=_shown_notes(case.notes) | {n: visit.text(n) for n in NOTES if n in visit.form},
    )  # fmt: skip


def _shown_notes(notes: Notes) -> dict[str, str]:
    return {
        "went_well": "\n".join(notes.went_well),
        "felt_weak": "\n".join(notes.felt_weak),
        "feelings": notes.feelings,
    }


def _evidence(facts: Facts) -> dict[str, Any]:
    """Return for each field the words that it was read from; nothing for what was given."""
    found = {name: facts.evidence.get(_READ_FROM.get(name, name)) for name in FIELDS}
    return {
        name: " ".join(words.split()) if words and words != EVIDENCE else ""
        for name, words in found.items()
    }


def advice(visit: Visit, kept: Kept) -> tuple[str, ...]:
    """Return the advice in the page's language: whether, how, and when."""
    case, t = kept.case, visit.t
    table = visit.house.words.pack(visit.language).tables["advice"]
    why = advise(case.facts, table, case.now).why
    when = case.advice.not_before if case.advice.to else None
    if when is None or when <= visit.now:
        return why
    from kindregards.core.rendering import render

    return (*why, render(t["read"]["when"], {"day": day(when, t), "time": clock(when)}))
