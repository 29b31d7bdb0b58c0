"""Make or go on with a case: its mail to the employer, and its note to the person."""

from dataclasses import dataclass, replace
from datetime import datetime

from kindregards.core.advice import Advice, advise
from kindregards.core.case import Case
from kindregards.core.completion import Usage
from kindregards.core.draft import COMPOSER, By, Email, Note, Tone
from kindregards.core.errors import InputError
from kindregards.core.facts import Facts, Person
from kindregards.core.facts import Kind as FactKind
from kindregards.core.language import LanguagePack
from kindregards.core.mail import Kind
from kindregards.core.mail.message import Message
from kindregards.core.notes import Notes
from kindregards.core.reading.given import Given, facts_given, override
from kindregards.core.streak import first_day, streak
from kindregards.ports import Cases, Catalogue, Kept, Mails, SafetyState, Versions, Words
from kindregards.usecases.compose import composed_email, composed_note, default_tone, message_after
from kindregards.usecases.read import read
from kindregards.usecases.screening import Screened

SEEMS = {
    "receipt": "a receipt: they have your application and have not decided",
    "invitation": "an invitation to a next step",
    "offer": "an offer",
    "on-hold": "a pause: they have not decided yet",
    "reserve-list": "a place on a reserve list",
    "newsletter": "a newsletter or a job alert",
    "survey": "a survey that asks for your opinion",
    "other": "something else than an answer to an application",
}


class NoRejectionError(InputError):
    """A message that does not read like a rejection, but like one of another ``kind``."""

    def __init__(self, kind: FactKind) -> None:
        super().__init__(
            f"This does not read like a rejection, but like {SEEMS[kind]}.",
            "If it is one all the same, run the command again with --force.",
        )
        self.kind = kind


@dataclass(frozen=True)
class Order:
    """What the person asked for. ``source`` is a message; without it the facts make the case.

    ``fallback_name`` signs the mail where neither the person nor the message gives a name.
    ``language`` is the mail's (and the message's, where it shows none that can be read);
    ``own_language`` the person's, for a case without a message. ``by`` is the channel.
    ``emptied`` names the notes that were taken back.
    """

    source: bytes | None = None
    kind: Kind | None = None
    given: Given = Given()
    notes: Notes = Notes()
    emptied: tuple[str, ...] = ()
    tone: Tone | None = None
    default_tone: Tone | None = None
    language: str | None = None
    own_language: str | None = None
    by: By | None = None
    force: bool = False
    new: bool = False
    fallback_name: str | None = None


@dataclass(frozen=True)
class Drafted:
    """A case with its two texts as they now stand; both ``None`` where it was paused.

    ``usage`` is what a model took for it, and ``notices`` say what came of asking one. ``later``
    is the message for when a request to connect was accepted.
    """

    kept: Kept
    email: Email | None
    note: Note | None
    usage: Usage = Usage()
    notices: tuple[str, ...] = ()
    later: str | None = None


def understood(
    order: Order, kept: Kept | None, screened: Screened, mails: Mails, words: Words, cases: Cases,
    catalogue: Catalogue, now: datetime, *, go_on: bool = False,
) -> Kept:  # fmt: skip
    """Return the case of an order, with what the person says now laid over it; not stored yet.

    ``kept`` is the case where it is known already. Raises as ``begin`` does.
    """
    kept = kept or begin(order, mails, words, cases, catalogue, now)
    kept = change(kept, order, words)
    return replace(kept, safety=safety_after(kept.safety, screened, go_on=go_on))


def preview(order: Order, mails: Mails, words: Words, now: datetime) -> tuple[Facts, Advice]:
    """Return what an order's message and corrections come to; nothing is stored."""
    if order.source is None:
        pack = words.pack(order.language or order.own_language or "en")
        facts = facts_given(order.given, pack.language, pack.tables["reading"])
    else:
        found = read(order.source, mails, words, now, None, order.language).facts
        pack = words.pack(found.language)
        facts = override(found, order.given, pack.tables["reading"])
    return facts, advise(facts, pack.tables["advice"], now)


def begin(
    order: Order, mails: Mails, words: Words, cases: Cases, catalogue: Catalogue, now: datetime
) -> Kept:
    """Find the case that this order goes on with, or make one; nothing is stored yet.

    ``InputError`` where the message cannot be read; ``NoRejectionError`` where it is no
    rejection and ``force`` is off.
    """
    if order.source is None:
        known = catalogue.same_position(order.given.company, order.given.role)
        made = _known(known, order, cases)
        return made or Kept(_in_streak(_without_message(order, words, now), catalogue))
    message, facts = _read(order, mails, words, now)
    known = catalogue.same_message(message)
    fresh = _case(facts, order, words.pack(facts.language), now)
    if kept := _known(known, order, cases):
        return kept
    return Kept(_in_streak(replace(fresh, message=message), catalogue), order.source)


def _in_streak(case: Case, catalogue: Catalogue) -> Case:
    """Return a new case that knows how many refusals came shortly before it."""
    facts, day = case.facts, case.happened.date()
    subject = case.message.subject if case.message else None
    known = {
        (one.company, one.role, one.subject, one.happened.date())
        for one in catalogue.between(first_day(day), day)
        if one.happened
    }
    # The same refusal, made a case once more, is not another one.
    others = known - {(facts.company, facts.role, subject, day)}
    return replace(case, streak=streak(day, (other[-1] for other in others)))


def _known(case_id: int | None, order: Order, cases: Cases) -> Kept | None:
    return cases.get(case_id) if case_id is not None and not order.new else None


def _read(order: Order, mails: Mails, words: Words, now: datetime) -> tuple[Message, Facts]:
    assert order.source is not None
    reading = read(order.source, mails, words, now, order.kind, order.language)
    if not reading.facts.is_rejection and not order.force:
        raise NoRejectionError(reading.facts.kind)
    return reading.message, reading.facts


def _without_message(order: Order, words: Words, now: datetime) -> Case:
    pack = words.pack(order.language or order.own_language or "en")
    facts = facts_given(order.given, pack.language, pack.tables["reading"])
    return _case(facts, order, pack, now)


def _case(facts: Facts, order: Order, pack: LanguagePack, now: datetime) -> Case:
    advice = advise(facts, pack.tables["advice"], now)
    tone = _first_tone(order, order.language or facts.language)
    return Case(facts, advice, now, tone=tone, language=order.language)


def _first_tone(order: Order, language: str) -> Tone:
    return order.tone or order.default_tone or default_tone(language)


def change(kept: Kept, order: Order, words: Words) -> Kept:
    """Lay what the person says now over a case: facts, notes, tone; the advice follows."""
    case = kept.case
    pack = words.pack(case.facts.language)
    facts = override(case.facts, order.given, pack.tables["reading"])
    facts = _signed(facts, order.fallback_name)
    changed = replace(
        case,
        facts=facts,
        advice=advise(facts, pack.tables["advice"], case.now),
        notes=order.notes.over(case.notes, order.emptied),
        tone=order.tone or case.tone,
        language=order.language or case.language,
        by=order.by or case.by,
    )
    if changed.mail_language != case.mail_language:
        changed = replace(changed, topics=())  # They are words of the posting's language.
    return replace(kept, case=changed)


def _signed(facts: Facts, name: str | None) -> Facts:
    if not name or (facts.candidate and facts.candidate.name):
        return facts
    email = facts.candidate.email if facts.candidate else None
    return replace(facts, candidate=Person(name, email))


def keep(kept: Kept, cases: Cases, now: datetime) -> Kept:
    """Store a case before anything is written for it; returns it with its id."""
    if kept.case.id is not None:
        cases.save(kept, now)
        return kept
    return replace(kept, case=replace(kept.case, id=cases.add(kept)))


def write(kept: Kept, words: Words, versions: Versions, now: datetime) -> Drafted:
    """Write both texts of a stored case with no model, each as a new version."""
    email, note = composed_email(kept, words), composed_note(kept, words)
    versions.write(kept.id, "email", email, COMPOSER, now)
    versions.write(kept.id, "note", note, COMPOSER, now)
    return Drafted(kept, email, note, later=message_after(kept, words))


def safety_after(before: SafetyState, screened: Screened, *, go_on: bool) -> SafetyState:
    """Return the safety state of a case after a screen of new words.

    A risk pauses the case until the person goes on, which they can only after help was shown
    to them before; from then on the case is gentle.
    """
    level = screened.safety.level if screened.safety.level != "none" else before.level
    kind = screened.safety.kind or before.kind
    if level == "risk" and go_on and before.shown:
        return SafetyState("gentle", kind, shown=True)
    return SafetyState(level, kind, shown=before.shown or bool(screened.resources))
