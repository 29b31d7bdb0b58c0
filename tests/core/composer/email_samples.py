"""Invented cases for the mail's tests: one by keywords, and the sixty of the data file."""

import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kindregards.core.advice import Advice
from kindregards.core.case import Case
from kindregards.core.draft import Email
from kindregards.core.facts import Facts, Hints, Person
from kindregards.core.mail.message import Message
from kindregards.core.notes import Notes

DATA = Path(__file__).parents[2] / "data"
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HINTS = ("sessions", "offer_by", "reason_in_detail", "agency", "public_employer")
NOTES = ("name", "went_well", "felt_weak", "skills", "questions", "feelings")


def case(**given: Any) -> Case:
    """Make a case: facts, hints and notes by their names; ``ask``, ``channel``, ``tone``,
    ``subject`` and ``rang`` (no mail) beside them."""
    given = {"company": "Brightloaf", "role": "Pastry Chef", "stage": "interview"} | given
    tuples: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in given.items()
    }
    notes = Notes(**{k: tuples.pop(k) for k in NOTES if k in tuples})
    hints = Hints(**{k: tuples.pop(k) for k in HINTS if k in tuples})
    ask, channel = tuples.pop("ask", "yes"), tuples.pop("channel", "reply")
    tone, subject = tuples.pop("tone", "warm"), tuples.pop("subject", "Your application")
    rang = tuples.pop("rang", False)
    to = Person(tuples.pop("contact", None), "hiring@employer.example")
    facts = Facts(True, "rejection", "en", contact=to, hints=hints, **tuples)
    message = None if rang else Message(subject, "No.", message_id="<1@employer.example>")
    return Case(facts, Advice(ask, to, channel, None, ()), NOW, notes, tone, message)


def table(name: str) -> Any:
    """Read one of the data files."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def sixty() -> Iterator[Case]:
    """Make the sixty cases of the data file."""
    for entry in table("email_cases")["case"]:
        yield case(**{"company": None, "role": None, "stage": "unknown"} | entry)


def sentences(email: Email) -> list[str]:
    """List a mail's sentences, greeting, acceptance and closing apart."""
    apart = ("subject", "greeting", "acceptance", "closing")
    texts = [part.text for part in email.parts if part.name not in apart]
    return [s for text in texts for s in re.split(r"(?<=[.?!])\s+(?=[A-Z])", text)]
