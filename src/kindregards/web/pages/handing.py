"""The last page: the mail as it leaves, and the ways out. We never send."""

from dataclasses import dataclass

from starlette.responses import Response
from starlette.routing import Route

from kindregards.core.mailto import mailto
from kindregards.core.outgoing import OutgoingMessage
from kindregards.core.rfc5322 import eml
from kindregards.core.schedule import schedule
from kindregards.ports import Artefact, Kept, Version
from kindregards.ports.leaving import Delivered
from kindregards.usecases.compose import message_after
from kindregards.usecases.export import Export, hand_over, keep_waived, prepare
from kindregards.usecases.newest import latest
from kindregards.usecases.plan import date_entries
from kindregards.web.findings import shown
from kindregards.web.look import clock, day
from kindregards.web.routes import Router
from kindregards.web.texts import LETTERS, artefact_of, as_it_stands, calm, place_of
from kindregards.web.visit import GoneError, Visit

_BY_HAND = ("clipboard", "mailto")


@dataclass
class Taken:
    """The port ``Delivery`` where the browser takes the message: it is always taken."""

    message: OutgoingMessage | None = None

    def deliver(self, message: OutgoingMessage) -> Delivered:
        """Hold the message for the answer."""
        self.message = message
        return Delivered(True)


def routes(router: Router) -> list[Route]:
    """Return the routes of this page."""
    return [
        router.get("/case/{case:int}/send", show),
        router.get("/case/{case:int}/send/{artefact}", show),
        router.post("/case/{case:int}/send", allow),
        router.post("/case/{case:int}/send/{artefact}", allow),
        router.post("/case/{case:int}/eml", download),
        router.post("/case/{case:int}/eml/{artefact}", download),
        router.talk("/case/{case:int}/handed", note_down),
        router.get("/case/{case:int}/reminders.ics", reminders),
    ]


@calm
def show(visit: Visit, kept: Kept) -> Response:
    """Show the exact message, with what stands against it or the ways out."""
    artefact = _artefact(visit)
    if visit.house.store.versions.latest(kept.id, artefact) is None:
        return visit.to(f"/case/{kept.id}/{'read' if artefact == 'email' else 'answer'}")
    _, export = _prepared(visit, kept, artefact)
    return _page(visit, kept, export, artefact)


@calm
def allow(visit: Visit, kept: Kept) -> Response:
    """Waive what the person says is right all the same."""
    artefact = _artefact(visit)
    version, export = _prepared(visit, kept, artefact, tuple(visit.form.get("allow", ())))
    keep_waived(export, version, visit.house.store.versions, visit.now)
    return visit.to(f"/case/{kept.id}{_ADDRESSES[artefact]}")


@calm
def download(visit: Visit, kept: Kept) -> Response:
    """Give the mail as a file that a mail program opens as a draft."""
    artefact = _artefact(visit)
    taken = _hand_over(visit, kept, artefact, "eml")
    if taken is None:
        return visit.to(f"/case/{kept.id}{_ADDRESSES[artefact]}")
    thanks = "-thanks" if artefact == "thanks" else ""
    name = f'attachment; filename="kindregards-{kept.id}{thanks}.eml"'
    return Response(eml(taken), headers={"content-disposition": name}, media_type="message/rfc822")


def note_down(visit: Visit) -> Response:
    """Keep that the text was copied, or opened in the mail program."""
    kept, via = visit.case(), visit.said("via")
    if via not in _BY_HAND:
        raise GoneError
    artefact = artefact_of(visit.said("artefact") or "email", LETTERS)
    return visit.answer(ok=_hand_over(visit, kept, artefact, via) is not None)


def reminders(visit: Visit) -> Response:
    """Give the dates for the person's calendar: they name nobody."""
    kept, house, now = visit.case(), visit.house, visit.now
    if not house.has_calendar:
        raise GoneError
    found = date_entries(kept, house.words, now)
    headers = {"content-disposition": 'attachment; filename="reminders.ics"'}
    return Response(house.calendar_bytes(found, now), headers=headers, media_type="text/calendar")


def _artefact(visit: Visit) -> Artefact:
    return artefact_of(visit.request.path_params.get("artefact", "email"), LETTERS)


def _prepared(
    visit: Visit, kept: Kept, artefact: Artefact, allowed: tuple[str, ...] = ()
) -> tuple[Version, Export]:
    house = visit.house
    version = latest(house.store.versions, kept.id, artefact)
    stands = as_it_stands(visit, kept, artefact)
    channel = getattr(version.text, "channel", "")
    by_letter = channel in _BY_LETTER
    return version, prepare(version, stands, house.words, allowed, visit.now, by_letter=by_letter)


_BY_LETTER = ("reply", "new-mail", "none")
_ADDRESSES = {"email": "/send", "thanks": "/send/thanks"}


def _hand_over(visit: Visit, kept: Kept, artefact: Artefact, via: str) -> OutgoingMessage | None:
    version, export = _prepared(visit, kept, artefact)
    if export.blocking:
        return None
    way = Taken()
    hand_over(export, version, way, via, visit.house.store.records, visit.now)
    return way.message


def _page(visit: Visit, kept: Kept, export: Export, artefact: Artefact) -> Response:
    email, t = export.email, visit.t
    early = export.early if artefact == "email" else None
    blocking = [one for one in shown(email, t, visit.language) if one.finding in export.blocking]
    plan = schedule(kept.case, visit.now) if artefact == "email" else None
    by_letter = email.channel in _BY_LETTER
    return visit.page(
        "handing", kept=kept, step="handing" if artefact == "email" else "answer",
        artefact=artefact, place=_ADDRESSES[artefact], back=place_of(kept, artefact),
        email=email, message=export.message,
        blocking=blocking, link=mailto(export.message) if by_letter else None,
        early=(day(early, t), clock(early)) if early else None,
        nudge=day(plan.nudge, t) if plan and plan.nudge else None,
        close=day(plan.close, t) if plan and plan.close else None,
        has_calendar=visit.house.has_calendar,
        by_letter=by_letter, later=message_after(kept, visit.house.words),
    )  # fmt: skip
