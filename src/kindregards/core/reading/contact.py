"""Whom a request should go to: who was named for questions or feedback, else who signed."""

from collections.abc import Iterator
from dataclasses import replace
from email.utils import getaddresses
from functools import partial

from kindregards.core.facts import Person
from kindregards.core.language import Table
from kindregards.core.mail.message import Message
from kindregards.core.reading.addresses import (
    belongs_to,
    domain_of,
    is_automatic,
    is_shared,
    is_tenants,
    local_of,
    registered,
)
from kindregards.core.reading.answer import Read
from kindregards.core.reading.candidate import greeted_in
from kindregards.core.reading.company_excluded import copied_to
from kindregards.core.reading.company_lines import in_display
from kindregards.core.reading.company_sources import in_text
from kindregards.core.reading.named import Named, address_for_questions, named_in
from kindregards.core.reading.names import key_of, person_name
from kindregards.core.reading.pieces import segments
from kindregards.core.reading.signature import Signature, signature_of


def contact_of(
    message: Message,
    body: str,
    words: Table,
    vendors: Table,
    noreply: bool,
    candidate: Person | None,
    company: str | None = None,
) -> Read[Person]:
    """Read whom to write to; never ``None``, but either half may be.

    Who signs as the ``company`` is called is nobody.

    The address is one given in the text for it, else Reply-To, else From; never an automatic
    one, and never the candidate's own.
    """
    if message.passed_by:
        return _passer(message, message.passed_by, words)
    own = candidate.email if candidate else None
    employers = _employers(message, body, words, vendors)
    signature = signature_of(message.text, words, employers)
    shown = _shown(message, words, employers)
    copied = dict(_copied(message, words))
    named = _first_named(body, words, employers, (signature.name, shown, *copied), candidate)
    sent_for = signature.name in copied and shown is not None
    name = named.name if named else _full_name(signature, shown)
    if name and not named and _is_company(name, signature, company):
        name = None
    address = named.email if named else address_for_questions(body, name, words)
    address = address or (copied.get(name or "") if named or sent_for else None)
    theirs = candidate.name if candidate else None
    if not usable(address, own, vendors) or _is_own(address, theirs, name):
        other = named.name if named else None
        address = None if noreply else _answers(message, other, shown, vendors, own)
    evidence = named.evidence if named else (signature.lines[0] if signature.lines else shown)
    return Read(Person(name, address), evidence or address)


def _passer(message: Message, passer: Person, words: Table) -> Read[Person]:
    """Read who handed the answer on, and would hand a question back."""
    signed = signature_of(message.above, words).name
    shown = next((n for n in map(partial(person_name, words=words), _cut(passer.name)) if n), None)
    name = _completed(signed, shown) if signed else shown
    return Read(Person(name, passer.email), name or passer.email)


def _cut(display: str | None) -> list[str]:
    return [display, *segments(display)] if display else []


def _copied(message: Message, words: Table) -> Iterator[tuple[str, str]]:
    """Yield the names and addresses of who got a copy."""
    for display, address in getaddresses([message.headers.get("cc", "")]):
        name = person_name(display, words) if display else None
        if name:
            yield name, address


def named_for_feedback(message: Message, body: str, words: Table) -> Person | None:
    """Return whom the text names for feedback; ``None`` where the signer offers it, or nobody."""
    found = next((named for named in named_in(body, words) if named.for_feedback), None)
    if found is None:
        return None
    if found.name is None:
        return Person(None, found.email)
    name, copied = found.name, dict(_copied(message, words))
    for known in (_shown(message, words, frozenset()), *copied):
        name = _completed(name, known)
    return Person(name, found.email or copied.get(name))


def usable(address: str | None, own: str | None, vendors: Table) -> bool:
    """Tell whether somebody at the employer would read what is sent to ``address``."""
    if not address or is_automatic(address, vendors):
        return False
    return own is None or address.lower() != own.lower()


def _is_own(address: str | None, candidate: str | None, name: str | None) -> bool:
    """Tell an address that is made of the candidate's name, and not of the contact's."""
    if not address or not candidate or not belongs_to(address, candidate):
        return False
    return name is None or not belongs_to(address, name)


def _first_named(
    body: str,
    words: Table,
    employers: frozenset[str],
    known: tuple[str | None, ...],
    candidate: Person | None,
) -> Named | None:
    """Return the person or team named in the text, by full name where the mail shows it."""
    greeted = greeted_in(body, words)
    for named in named_in(body, words):
        if named.name is None:
            return named
        full = named.name
        for name in known:
            full = _completed(full, name)
        theirs = _is_candidate(full, candidate, greeted, words)
        if key_of(full) not in employers and not theirs:
            return replace(named, name=full)
    return None


def _is_candidate(name: str, candidate: Person | None, greeted: str | None, words: Table) -> bool:
    """Tell whether a name is the candidate's, by first name and form of address too."""
    titled = name.split()[0].lower().strip(".") in words["titles"]["person"]
    name = name.partition(" ")[2] if titled and " " in name else name
    theirs = [candidate.name if candidate else None, greeted]
    called = {key_of(part) for n in theirs if n for part in (n, n.split()[0])}
    alone = {key_of(n) for n in theirs if n and " " not in n}
    return key_of(name) in called or key_of(name.split()[0]) in alone


def _employers(message: Message, body: str, words: Table, vendors: Table) -> frozenset[str]:
    """Return keys of names that are the employer's, so that none is taken for a person."""
    mentions = (*in_text(body, words), *in_display(message, words, vendors))
    sender = message.sender.email if message.sender else None
    keys = {mention.key for mention in mentions if mention.weight >= 2.0}
    if sender and local_of(sender) and not is_tenants(sender, vendors):
        own = (m for m in mentions if m.source == "display" and belongs_to(sender, m.name))
        keys -= {m.key for m in own if m.key not in key_of(domain_of(sender))}
    for person in (message.sender, message.reply_to):
        if person and person.email:
            keys.add(key_of(registered(domain_of(person.email), vendors)))
    return frozenset(keys - {"", *map(key_of, copied_to(message, words))})


def _shown(message: Message, words: Table, employers: frozenset[str]) -> str | None:
    """Return the person that the sender's display name shows ("Dana Reyes (Acme)")."""
    for display in (p.name for p in (message.sender, message.reply_to) if p and p.name):
        found = person_name(display, words)
        found = found or signature_of(f"{words['closings']['sample']}\n{display}", words).name
        if found and key_of(found) not in employers:
            return found
    return None


def _full_name(signature: Signature, shown: str | None) -> str | None:
    if signature.name:
        return _completed(signature.name, shown)
    return None if signature.team else shown


def _is_company(name: str, signature: Signature, company: str | None) -> bool:
    """Tell an employer's name in the signer's place ("Acme", or "Reed" of "Reed & Stone")."""
    if company is None:
        return False
    lines = (key_of(line) for line in signature.lines if key_of(line).startswith(key_of(name)))
    return key_of(company) in (key_of(name), next(lines, ""))


def _completed(name: str, full: str | None) -> str:
    """Return the full name where ``name`` is its first name, or its surname with a title."""
    if not full or " " not in full:
        return name
    parts = name.split()
    if len(parts) == 1 and full.split()[0].lower() == name.lower():
        return full
    return name


def _answers(
    message: Message, named: str | None, shown: str | None, vendors: Table, own: str | None
) -> str | None:
    """Return the address that an answer goes to, if it reaches the person ``named``."""
    for address in _answering(message):
        if usable(address, own, vendors):
            theirs = named is None or _is_theirs(address, named, shown, vendors)
            return address if theirs else None
    return None


def _answering(message: Message) -> Iterator[str]:
    for person in (message.reply_to, message.sender):
        if person and person.email:
            yield person.email


def _is_theirs(address: str, name: str, shown: str | None, vendors: Table) -> bool:
    if is_shared(address, vendors) or belongs_to(address, name):
        return True
    return shown is not None and key_of(_completed(name, shown)) == key_of(shown)
