"""Whether a recruitment agency writes for an employer, and what it is called."""

from collections.abc import Iterator

from kindregards.core.language import Table
from kindregards.core.length import is_spaceless
from kindregards.core.mail.message import Message
from kindregards.core.reading.answer import Read
from kindregards.core.reading.names import (
    company_name,
    filled,
    is_position,
    person_name,
    without_team,
)
from kindregards.core.reading.pieces import segments
from kindregards.core.reading.search import find
from kindregards.core.reading.signature import signature_of


def speaks_for_a_client(body: str, words: Table) -> bool:
    """Tell whether the text speaks of a client who decides."""
    return find(words["agency"]["client"], body) is not None


def speaks_of_others(body: str, words: Table) -> bool:
    """Tell whether "they" decided, and never "we"."""
    if find(words["agency"]["own"], body):
        return False
    return find(words["agency"]["theirs"], body) is not None


def agency_of(message: Message, body: str, words: Table) -> Read[str | None]:
    """Read the agency's name where the sender is one: they speak of a client, or of "they"."""
    client = find(words["agency"]["client"], body)
    told = client or find(words["agency"]["others"], body)
    if told is None:
        return Read(None)
    apart = speaks_of_others(body, words)
    for name in _names(message, words):
        strong = client or find(words["agency"]["decided"], body)
        if (
            client
            or ((strong or apart) and find([words["agency"]["names"]], name))
            or _is_agency_name(name, message, words)
        ):
            return Read(name, told[0])
    return Read(None)


def _names(message: Message, words: Table) -> Iterator[str]:
    """Yield what the sender may be called, names of agencies first."""
    found = [*_signed(message, words), *_displayed(message, words)]
    pattern = [words["agency"]["names"]]
    yield from (name for name in found if find(pattern, name))
    yield from (name for name in found if not find(pattern, name))


def _signed(message: Message, words: Table) -> Iterator[str]:
    signature = signature_of(message.text, words)
    for line in signature.lines:
        if find(words["closings"]["contact_lines"], line):
            continue
        yield from _behind(line, words)
        for part in segments(line):
            if person_name(part, words) == signature.name and signature.name:
                continue
            named = find([words["agency"]["names"]], part) is not None
            whole = is_spaceless(part)
            if named and (whole or len(part.split()) > 1) and company_name(part, words):
                yield part
            elif not named and not is_position(part, words) and (whole or part[:1].isupper()):
                name = company_name(part, words)
                # Who signs with a legal form (cut off here) is no person, whatever it sounds like.
                if name and (name != part or person_name(name, words) is None):
                    yield name


def _behind(line: str, words: Table) -> Iterator[str]:
    """Yield whom a signer works for ("Recruiter @ Acme")."""
    cut = filled(words["closings"]["employer_behind"], words)
    for part in segments(line):
        position, *behind = cut.split(part)
        name = company_name(behind[-1], words) if behind else None
        if name and is_position(position, words):
            yield name


def _displayed(message: Message, words: Table) -> Iterator[str]:
    display = message.sender.name if message.sender else None
    if display and find([words["agency"]["names"]], display) and without_team(display, words):
        yield display


def _is_agency_name(name: str, message: Message, words: Table) -> bool:
    """Tell an agency from an employer's own recruiters: by its name, and its domain's."""
    sender = message.sender.email if message.sender and message.sender.email else ""
    labels = sender.rpartition("@")[2].replace("-", "").lower().split(".")
    shown = any(find([words["agency"]["domains"]], label) for label in labels)
    return find([words["agency"]["names"]], name) is not None and (shown or not sender)
