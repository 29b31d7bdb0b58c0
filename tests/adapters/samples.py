"""Invented cases and texts for the tests of the adapters, with every field of every value."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from kindregards.core.advice import Advice
from kindregards.core.case import Case
from kindregards.core.draft import Email, Note, Part
from kindregards.core.facts import Facts, Hints, Person
from kindregards.core.finding import Finding
from kindregards.core.mail.message import Message, Quoted
from kindregards.core.notes import Notes
from kindregards.core.outgoing import OutgoingMessage
from kindregards.ports import Kept, SafetyState

NOW = datetime(2026, 11, 23, 9, 30, 15, 123456, tzinfo=timezone(timedelta(hours=5, minutes=45)))
ORLA = Person("Orla Quill", "orla.quill@fennick-bakery.example")
ME = Person("Zoë Ångström-Ní", "zoe@post.example")

MESSAGE = Message(
    subject="Your application: Night Baker",
    text="Dear Zoë,\n\nthank you. We chose another baker.\n\nOrla Quill\nSECRETMARK",
    sender=ORLA,
    reply_to=Person(None, "jobs@fennick-bakery.example"),
    recipient=ME,
    date=datetime(2026, 11, 22, 17, 5, tzinfo=UTC),
    message_id="<1.2@fennick-bakery.example>",
    references=("<a@x.example>", "<b@x.example>"),
    headers={"x-mailer": "Rye 1", "list-id": "jobs"},
    quoted=(Quoted("My letter\n> deeper", ME), Quoted("older")),
    above="Look what they wrote \udce9",
    passed_by=Person("Lena Park", "lena@search.example"),
    is_paste=True,
)
FACTS = Facts(
    is_rejection=True,
    kind="rejection",
    language="en",
    candidate=ME,
    company="Fennick Bakery",
    role="Night Baker",
    contact=ORLA,
    noreply=True,
    ats="greenhouse",
    stage="final",
    feedback_offered="declined",
    reason_given="We chose another baker.",
    reason_kind="other-candidate",
    praise="Your rye was the best.",
    invites_reapply=True,
    received=datetime(2026, 11, 22, 17, 5, tzinfo=UTC),
    evidence={"company": "Fennick Bakery", "role": "Night Baker SECRETMARK"},
    hints=Hints(("panel", "trial-shift"), "portal", True, True, "Loaf People"),
)
ADVICE = Advice("light", ORLA, "new-mail", NOW + timedelta(days=1), ("They know you.", "Soon."))
NOTES = Notes("Zoë", ("the rye",), ("the rota",), ("lamination",), ("why?",), "tired SECRETMARK")
CASE = Case(FACTS, ADVICE, NOW, NOTES, "formal", MESSAGE)
KEPT = Kept(CASE, b"From: orla\r\n\r\nSECRETMARK \xff\x00", SafetyState("gentle", "threat", True))
FINDING = Finding("KR101", "pleads", "warning", "Ask, don't plead.", "subject", 3, 9, "please")
EMAIL = Email(
    "request", "reply", ORLA, "Re: Your application", "Dear Orla,\n\nSECRETMARK 🥐 \udce9", "en",
    (Part("greeting", "Dear Orla,"), Part("aim", "…", "model:small")), "<1.2@x.example>", 300, (FINDING,),
    ("KR201",),
)  # fmt: skip
NOTE = Note("You baked well. SECRETMARK", "en", (Part("known", "x"),), (FINDING,), ("labelling",))


def told(company: str | None = None, role: str | None = None, at: datetime = NOW) -> Kept:
    """A case without a mail."""
    facts = Facts(True, "rejection", "en", company=company, role=role)
    return Kept(Case(facts, Advice("light", None, "none", None, ()), at))


def mailed(**changes: object) -> Kept:
    """A case with a mail that differs from the sample in some fields."""
    message = replace(MESSAGE, **changes)  # type: ignore[arg-type]
    return replace(KEPT, case=replace(CASE, message=message))


OUT = OutgoingMessage(
    ORLA, ME, "Re: Night Baker", "Dear Orla,\n\nthank you.\n\nZoë\n", "<1@post.example>", NOW,
    "<1.2@fennick-bakery.example>", ("<1.2@fennick-bakery.example>",),
)  # fmt: skip
"""The message that a mail becomes."""
