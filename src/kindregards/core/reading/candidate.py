"""Who was turned down: by the To header, the greeting, and their signature in what is quoted."""

import re
from collections.abc import Iterator

from kindregards.core.facts import Person
from kindregards.core.language import Table
from kindregards.core.mail.message import Message
from kindregards.core.once import once
from kindregards.core.reading.answer import Read
from kindregards.core.reading.names import person_name
from kindregards.core.reading.search import compiled, find, plain
from kindregards.core.reading.signature import signature_of

_ADDRESS = r"\w@\w"
"""A line that gives an address names whom to ask, and greets nobody."""


@once
def candidate_of(message: Message, body: str, words: Table) -> Read[Person | None]:
    """Read the person turned down; a full name is preferred to a first name."""
    greeted = greeted_in(message.above if message.passed_by else body, words)
    names = [*_named(message, words)]
    full = next((name for name in names if " " in name and _may_be(name, greeted)), None)
    name = full or greeted or next((n for n in names), None)
    email = _email(message)
    if name is None and email is None:
        return Read(None)
    return Read(Person(_spelled_out(name, email), email), name or email)


def _spelled_out(name: str | None, email: str | None) -> str | None:
    """Return the first name for an initial, where the address has it ("S Okoro", sam.okoro@)."""
    parts = name.split() if name else []
    named = re.split(r"[._-]", email.partition("@")[0]) if email else []
    if len(parts) != 2 or len(named) != 2 or len(parts[0].strip(".")) != 1:
        return name
    first, last = (part.lower() for part in named)
    theirs = last == parts[1].lower() and first.startswith(parts[0][0].lower())
    return f"{first.capitalize()} {parts[1]}" if theirs and first.isalpha() else name


@once
def greeted_in(body: str, words: Table) -> str | None:
    """Return who is greeted at the top of the text ("Dear Grace Mensah,"), or ``None``."""
    lines = [line.strip(" \t>*_") for line in body.split("\n") if line.strip(" \t>*_")]
    starts = compiled(words["greetings"]["starts"])
    for line in lines[:8]:
        begun = None if re.search(_ADDRESS, line) else starts.match(plain(line))
        name = _called(line[begun.end() :], words) if begun else None
        if name:
            return name
    return _bare(lines[0], words) if lines else None


def _called(rest: str, words: Table) -> str | None:
    called = compiled(words["greetings"]["called"]).match(plain(rest))
    if called is None or find(words["greetings"]["nobody"], called["who"]):
        return None
    if called["who"].lower() in words["people"]["months"]:
        return called["who"].capitalize()
    return person_name(rest[: called.end("who")], words)


def _bare(line: str, words: Table) -> str | None:
    """Return who stands alone in the first line ("Raj,"): no heading, and no letterhead."""
    called = compiled(words["greetings"]["called"]).match(plain(line))
    if called is None or called.end() < len(line.rstrip()):
        return None
    if " " in line and line[-1] not in ",!:":
        return None
    return _called(line, words)


def _named(message: Message, words: Table) -> Iterator[str]:
    """Yield the names that header and own words show: recipient, quoted authors, signatures."""
    shown = message.recipient.name if message.recipient else None
    if shown and not find(words["greetings"]["nobody"], shown) and "@" not in shown:
        name = person_name(shown, words)
        if name:
            yield name
    for part in message.quoted:
        if part.author and part.author.name and not _is_sender(part.author, message):
            name = person_name(part.author.name, words)
            if name:
                yield name
        if part.author is None or not _is_sender(part.author, message):
            signed = signature_of(part.text, words).name
            if signed:
                yield signed
    above = signature_of(message.above, words).name if message.above else None
    if above:
        yield above


def _is_sender(author: Person, message: Message) -> bool:
    sender = message.sender
    if sender is None:
        return False
    if author.email and sender.email:
        return author.email.lower() == sender.email.lower()
    return author.name is not None and author.name == sender.name


def _may_be(name: str, greeted: str | None) -> bool:
    """Tell whether a full name can be the greeted person's ("Ms Mensah", "Tom" for Thomas)."""
    if greeted is None:
        return True
    full = {part.lower().strip(".") for part in name.split()}
    called = [part.lower().strip(".") for part in greeted.split()]
    return bool(full & set(called)) or (
        len(called) == 1 and any(part[:1] == called[0][:1] for part in full)
    )


def _email(message: Message) -> str | None:
    """Return the recipient's address where it is a person's and not a list's."""
    to = message.recipient
    if to and to.email and not _is_nobody(to):
        return to.email
    for part in message.quoted:
        if part.author and part.author.email and not _is_sender(part.author, message):
            return part.author.email
    return None


def _is_nobody(to: Person) -> bool:
    shown = f"{to.name or ''} {to.email or ''}".lower()
    return "undisclosed" in shown or "recipients" in shown or "applicants" in shown
