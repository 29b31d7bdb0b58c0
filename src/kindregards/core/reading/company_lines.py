"""Where an employer's name stands in lines of its own: sender, letterhead and signature."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kindregards.core.facts import Person
from kindregards.core.language import Table
from kindregards.core.length import is_spaceless
from kindregards.core.mail.message import Message
from kindregards.core.reading.addresses import (
    belongs_to,
    domain_of,
    in_domain,
    is_machine,
    is_tenants,
    local_of,
    vendor_of,
)
from kindregards.core.reading.company_sources import Mention, behind_title, framed
from kindregards.core.reading.names import (
    company_name,
    filled,
    has_name_shape,
    is_department,
    is_organisation,
    is_position,
    is_team,
    key_of,
    person_name,
    trimmed,
)
from kindregards.core.reading.pieces import is_bar, segments
from kindregards.core.reading.search import CAPITALS, compiled, find, plain
from kindregards.core.reading.signature import signature_of

_MARKS = " \t>*_#"
_STOP = r"(?<=[.!?])\s+|(?<=\w),\s+(?=\S+ \S+ \S+$)"
_TEAM_LINE = 60
_PARTNERS = (
    rf"[{CAPITALS}][\w']+(?:, [{CAPITALS}][\w']+)+,? (?:&|and) [{CAPITALS}][\w']+(?: (?:LLP|Ltd))?$"
)


def in_heading(body: str, words: Table) -> Iterator[Mention]:
    """Yield the names above the greeting: a letterhead, a page's bar, a sender's headline."""
    for line in above_greeting(body, words) or _first_line(body):
        found = list(framed(words["company"]["headline"], line, 2.0, "heading", words))
        yield from found
        name = company_name(line, words)
        if found or name is None or not has_name_shape(name, words):
            continue
        if find(words["closings"]["contact_lines"], line):
            continue
        if is_organisation(name, words) and not is_position(name, words):
            yield Mention(name, 2.0, line, "heading")


def in_team_lines(body: str, words: Table) -> Iterator[Mention]:
    """Yield the names of teams that stand alone, in a line or behind the last sentence."""
    for line in body.split("\n"):
        last = re.split(_STOP, line.strip(_MARKS))[-1]
        if not 0 < len(last) <= _TEAM_LINE or is_spaceless(last) or not is_team(last, words):
            continue
        if _is_unit(last, words):
            continue
        name = company_name(last, words)
        if name and has_name_shape(name, words) and not is_position(name, words):
            sure = is_organisation(name, words) or len(name.split()) > 1
            yield Mention(name, 2.0 if sure else 1.5, last, "signature")


def titled_lines(body: str, words: Table) -> Iterator[Mention]:
    """Yield organisations beside a title in lines around the greeting ("Baker - Lark Foods")."""
    lines = [line.strip(_MARKS) for line in body.split("\n") if line.strip(_MARKS)]
    for line in lines[: len(above_greeting(body, words)) + 3]:
        head = re.split(r"\s{3,}", line)[0]
        if len(head) <= 90 and head[-1:] not in ".!?,":
            for found in behind_title(head, words):
                if is_organisation(found.name, words):
                    yield replace(found, source="heading")


def _first_line(body: str) -> list[str]:
    """Return the line that a text without a greeting begins with, where it is no sentence."""
    first, _, rest = body.strip().partition("\n")
    return [first.strip(_MARKS)] if rest and re.fullmatch(r"[^.!?:;,]{3,50}", first) else []


def above_greeting(body: str, words: Table) -> list[str]:
    """Return the short lines that stand above a text's greeting; none where nobody is greeted."""
    lines = [line.strip(_MARKS) for line in body.split("\n") if line.strip(_MARKS)][:8]
    for at, line in enumerate(lines):
        if compiled(words["greetings"]["starts"]).match(plain(line)):
            return lines[:at]
        if len(line) > 80:
            return []
    return []


def is_employers(display: str, person: Person, signer: str | None, vendors: Table) -> bool:
    """Tell an employer's display name in the shape of a person's by the address beside it.

    A machine's address carries the employer's name, unless its bearer signs the text; so does
    a tracking vendor's, where one word stands there.
    """
    signs = signer is not None and key_of(signer.split()[0]) == key_of(display.split()[0])
    if not signs and " " not in display and vendor_of(domain_of(person.email), vendors):
        return True
    if is_tenants(person.email, vendors) and belongs_to(person.email or "", display):
        return True
    if not person.email or belongs_to(person.email, display):
        return False
    if not signs and is_machine(person.email, vendors):
        return True
    labels = domain_of(person.email).split(".")[:-1]
    first = key_of(display.split()[0])
    return any(first in label and in_domain(display, label) for label in labels)


def in_display(message: Message, words: Table, vendors: Table) -> Iterator[Mention]:
    """Yield the names in the sender's display name ("Acme Careers", "Dana at Acme")."""
    signer = signature_of(message.text, words).name
    for person in (message.sender, message.reply_to):
        display = person.name if person else None
        if person is None or not display:
            continue
        if _is_address(display, person, message.subject, words):  # a letterhead's second line
            head = company_name(message.subject, words)
            if head and has_name_shape(head, words) and person_name(head, words) is None:
                yield Mention(head, 2.0, message.subject, "heading")
            continue
        flat = trimmed(compiled(words["company"]["via"]).sub("", plain(display)) or display)
        found = list(framed(words["company"]["display"], plain(display), 2.0, "display", words))
        if _is_whole(display, found, words):
            found = []
        yield from found
        name = company_name(_without_mailbox(flat, person, vendors), words)
        if found or not name or "@" in name:
            continue
        theirs = is_employers(flat, person, signer, vendors)
        if person_name(flat, words) is None or theirs:
            sure = theirs or is_team(flat, words) or is_organisation(flat, words)
            yield Mention(name, 2.0 if sure else 1.0, display, "display")


def _is_whole(display: str, found: list[Mention], words: Table) -> bool:
    """Tell a name that a frame cut in two ("Hotel Vista de Cabo Azul" is not Cabo Azul's)."""
    name = company_name(display, words)
    if not found or not name or not has_name_shape(name, words):
        return False
    before = name.partition(found[0].name)[0]
    return is_organisation(before, words) and before != name and not is_team(before, words)


def _without_mailbox(display: str, person: Person, vendors: Table) -> str:
    """Cut off a unit that the address is called after ("Lenz Garage", garage@lenz.example).

    A vendor's name, where its machine sends, goes too.
    """
    name, _, last = display.rpartition(" ")
    if name and last.lower() == vendor_of(domain_of(person.email), vendors):
        return name
    unit = person.email is not None and key_of(last) == key_of(local_of(person.email))
    rest = bool(name) and unit and in_domain(name, _domain_name(person))
    return name if rest else display


def _domain_name(person: Person) -> str:
    return domain_of(person.email).rpartition(".")[0]


def _is_address(display: str, person: Person, subject: str, words: Table) -> bool:
    """Tell a postal address that stands below an organisation's name, where a paste begins."""
    known = find(words["closings"]["contact_lines"], display) is not None
    headed = person.email is None and is_organisation(subject, words) and "," in display
    return known or (headed and not is_organisation(display, words))


def in_signature(body: str, domain: str, words: Table) -> Iterator[Mention]:
    """Yield the names that the signature's lines hold beside people, positions and addresses."""
    signature = signature_of(body, words, frozenset({domain}))
    legal = compiled(words["organisations"]["legal"])
    for line in (legal.sub("", line.rstrip()) for line in signature.lines):
        if is_bar(line) or find(words["closings"]["contact_lines"], line):
            continue
        several = re.match(_PARTNERS, plain(line)) and not line.startswith(signature.name or "\n")
        for part in [trimmed(line)] if several else _parts(line, words):
            name = _employer_in(part, signature.name, words)
            if name and not _is_unit(part, words):
                alone = len(segments(line)) == 1 or "|" in line
                beside = signature.name is not None and line.startswith(signature.name)
                sure = (
                    alone
                    or beside
                    or " & " in name
                    or legal.search(part) is not None
                    or is_organisation(name, words)
                    or is_team(part, words)
                )
                weight = (2.5 if is_organisation(name, words) else 2.0) if sure else 1.5
                yield Mention(name, weight, line, "signature")


def _is_unit(part: str, words: Table) -> bool:
    """Tell a unit of one word ("Crewing Department") from an employer."""
    units = words["teams"].get("unit")
    return units is not None and find([units], trimmed(part)) is not None


def _parts(line: str, words: Table) -> list[str]:
    if is_organisation(line, words) and " & " in line and not is_position(line, words):
        return [trimmed(line)]
    parts = segments(line)
    return [piece for part in parts for piece in _pieces(part, len(parts) == 1, words)]


def _pieces(part: str, alone: bool, words: Table) -> list[str]:
    """Cut a position off its employer ("Cook at Acme"), but no employer's name in two."""
    cut = filled(words["closings"]["employer_behind"], words)
    pieces = [piece for piece in cut.split(f" {plain(part)}") if piece]
    first = pieces[0] if pieces else ""
    whole = alone and is_organisation(first.split(" ")[0], words)
    whole = whole and not is_position(part, words)
    whole = whole and not any(is_organisation(piece, words) for piece in pieces[1:])
    whole = whole and not is_spaceless(part) and has_name_shape(part, words)
    return [part] if whole else pieces


def _employer_in(part: str, signer: str | None, words: Table) -> str | None:
    if signer and key_of(signer).startswith(key_of(part)):
        return None
    if signer and key_of(part).startswith(key_of(signer)):
        beside = re.search(r"[(\[](.+?)[)\]]?$", part)
        part = beside[1] if beside else ""
    name = company_name(part, words)
    if name is None or is_department(name, words) or len(name.split()) > 8:
        return None
    if not has_name_shape(name, words):
        return None
    positioned = is_position(name, words)
    if positioned and not (is_organisation(name, words) and is_team(part, words)):
        return name if _is_surely_organisation(name, words) else None
    return name


def _is_surely_organisation(name: str, words: Table) -> bool:
    """Tell an employer with a worker's word in it ("The Baker's Arms") by how it ends."""
    last = name.split()[-1]
    return is_organisation(last, words) and not is_position(last, words)
