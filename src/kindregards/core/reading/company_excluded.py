"""Names that are surely no employer's: the person's own, the signer's, a tracking vendor's."""

from collections.abc import Iterator
from email.utils import getaddresses

from kindregards.core.facts import Person
from kindregards.core.language import Table
from kindregards.core.mail.message import Message
from kindregards.core.reading.addresses import (
    belongs_to,
    domain_of,
    in_domain,
    is_freemail,
    is_machine,
    registered,
    vendor_of,
)
from kindregards.core.reading.candidate import candidate_of
from kindregards.core.reading.company_lines import is_employers
from kindregards.core.reading.company_sources import Mention
from kindregards.core.reading.names import is_person, is_team, key_of, person_name
from kindregards.core.reading.search import find
from kindregards.core.reading.signature import signature_of

LEAST = 2.0
"""What a name must weigh to be read as the employer's; one that the text names so weighs it."""
SURE = 6.0
"""What a name weighs that a sure frame of the text holds."""


def excluded(
    message: Message, body: str, domain: str, found: list[Mention], words: Table, vendors: Table
) -> set[str]:
    """Return the keys of names that are surely no employer's, of those found."""
    placed = _placed(found, _machine_called(message, vendors), words)
    told = frozenset(m.key for m in found if m.weight >= LEAST and m.source == "text")
    copied = {key_of(name) for name in copied_to(message, words)}
    excluded = set(_excluded(message, body, told | {domain}, words, vendors)) - placed
    return excluded | copied | set(_shared(message, found, words))


def _excluded(
    message: Message, body: str, employers: frozenset[str], words: Table, vendors: Table
) -> Iterator[str]:
    """Yield keys of names that are surely no employer's; ``employers`` are those of one."""
    candidate = candidate_of(message, body, words).value
    if candidate and candidate.name:
        yield from _name_keys(candidate.name)
    for copied in copied_to(message, words):
        yield from _name_keys(copied)
    signer = signature_of(message.text, words, employers).name
    if signer and " " in signer:
        yield key_of(signer)
    sender = message.sender
    display = sender.name if sender and sender.name else ""
    if (
        sender
        and (" " in display or _is_from(sender, vendors))
        and is_person(display, words)
        and not is_employers(display, sender, signer, vendors)
    ):
        yield key_of(display)
    for vendor, known in vendors["ats"].items():
        yield from (key_of(name) for name in (vendor, *known["marks"]))


def _is_from(sender: Person, vendors: Table) -> bool:
    """Tell whether somebody writes from a domain that is not called after them."""
    domain = domain_of(sender.email)
    if not domain or is_freemail(domain, vendors) or vendor_of(domain, vendors):
        return False
    return not in_domain(sender.name or "", registered(domain, vendors))


def copied_to(message: Message, words: Table) -> Iterator[str]:
    """Yield the people who got a copy and whose address is made of their name."""
    for display, address in getaddresses([message.headers.get("cc", "")]):
        name = person_name(display, words) if display else None
        if name and belongs_to(address, name):
            yield name


def _shared(message: Message, found: list[Mention], words: Table) -> Iterator[str]:
    """Yield keys of an office's names that signs for several employers."""
    for line in signature_of(message.text, words).lines:
        if find(words["organisations"].get("shared", ()), line):
            yield from (m.key for m in found if _is_short_for(m.name, line))
            yield from (m.key for m in found if m.source == "signature" and m.name in line)


def _is_short_for(name: str, line: str) -> bool:
    """Tell a name whose first word is a line's initials ("ASC" of "Acme Service Centre")."""
    initials = "".join(word[0] for word in line.split() if word[:1].isupper())
    short = name.split()[0]
    return len(short) > 1 and short.isupper() and initials.startswith(short)


def _name_keys(name: str) -> Iterator[str]:
    yield key_of(name)
    yield from (key_of(part) for part in name.split())


def _placed(found: list[Mention], machine: str, words: Table) -> set[str]:
    """Return keys of names that are no person's, since the text treats them as employers.

    It gives jobs there more than once, or also in the subject; its team sent it; or it names the
    ``machine`` so that did.
    """
    named = [m.key for m in found if m.source == "text"]
    sure = {m.key for m in found if m.weight >= SURE and named.count(m.key) > 1}
    told = {m.key for m in found if m.weight >= LEAST and m.source in ("text", "footer")}
    headed = {m.key for m in found if m.weight >= LEAST and m.source in ("subject", "display")}
    teams = {m.key for m in found if m.source == "display" and is_team(m.evidence, words)}
    return sure | (told & {machine}) | (headed & {m.key for m in found if m.weight >= SURE}) | teams


def _machine_called(message: Message, vendors: Table) -> str:
    """Return the key of the display name that a machine sends under, or ""."""
    sender = message.sender
    sends = sender is not None and is_machine(sender.email, vendors)
    return key_of(sender.name) if sends and sender and sender.name else ""
