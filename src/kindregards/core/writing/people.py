"""Whom a case names: its people and employers, and the texts of others that it holds."""

import re
from collections.abc import Iterator

from kindregards.core.case import Case
from kindregards.core.facts import Person
from kindregards.core.mail.message import Message

_HEADERS = ("from", "sender", "reply-to", "to", "cc", "bcc", "delivered-to", "return-path")
_SHOWN = re.compile(r"\"?([^\"<>,;:@]{2,80}?)\"?\s*<([^<>\s]+@[^<>\s]+)>|([\w.+-]+@[\w.-]+\w)")


def people_of(case: Case) -> Iterator[Person]:
    """Yield everybody whom the case knows, the candidate first."""
    facts, message = case.facts, case.message
    known = [Person(case.name), facts.candidate, facts.contact, case.advice.to]
    known.append(facts.hints.offered_by)
    if message:
        known += [message.sender, message.reply_to, message.recipient, message.passed_by]
        known += [part.author for part in message.quoted]
        known += [p for name in _HEADERS for p in people_in(message.headers.get(name, ""))]
    yield from (person for person in known if person and (person.name or person.email))


def texts_of(message: Message | None) -> Iterator[str]:
    """Yield the texts of others that a case holds: whoever they name is known."""
    if message:
        yield from (message.subject, message.text, *(part.text for part in message.quoted))


def names_of(case: Case) -> Iterator[str]:
    """Yield the names of everybody and every employer whom the case knows."""
    yield from (person.name for person in people_of(case) if person.name)
    yield from employers_of(case)


def employers_of(case: Case) -> Iterator[str]:
    """Yield the employer and the agency, as far as they are known."""
    yield from (name for name in (case.facts.company, case.facts.hints.agency) if name)


def people_in(header: str) -> Iterator[Person]:
    """Yield the people and addresses of a header with addresses."""
    for found in _SHOWN.finditer(header):
        yield Person((found[1] or "").strip(" '") or None, found[2] or found[3])
