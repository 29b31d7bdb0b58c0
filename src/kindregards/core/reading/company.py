"""Which employer said no: the name that the message's sources agree on, or none."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kindregards.core.language import Table
from kindregards.core.mail.message import Message
from kindregards.core.reading.addresses import (
    domain_of,
    in_domain,
    is_freemail,
    registered,
    vendor_of,
)
from kindregards.core.reading.agency import speaks_of_others
from kindregards.core.reading.answer import Read
from kindregards.core.reading.company_excluded import LEAST, SURE, excluded
from kindregards.core.reading.company_lines import (
    in_display,
    in_heading,
    in_signature,
    in_team_lines,
    titled_lines,
)
from kindregards.core.reading.company_sources import (
    Mention,
    behind_title,
    for_clients,
    in_footer,
    in_subject,
    in_text,
    like_domain,
)
from kindregards.core.reading.names import (
    are_related,
    company_name,
    is_department,
    is_job,
    is_organisation,
    is_place,
    key_of,
)
from kindregards.core.reading.search import compiled, find

_DOMAIN_AGREES = 1.5
_SMALL_PRINT = ("footer", "domain")


def company_of(
    message: Message, body: str, words: Table, vendors: Table, agency: Read[str | None]
) -> Read[str | None]:
    """Read the employer that said no; ``None`` where the message does not show it.

    Never the agency, the tracking vendor, a job board, or somebody's own name. The message's
    sources (text, subject, sender, signature, footer, domain) are weighed; agreement wins.
    """
    domain = key_of(_own_domain(message, vendors)) if agency.value is None else ""
    found = list(_mentions(message, body, domain, words, vendors, agency))
    quoted = "\n".join((*(part.text for part in message.quoted), message.above))
    found += like_domain(f"{message.subject}\n{body}\n{quoted}", domain, words)
    if not found and agency.value is None:
        found += in_text(quoted, words)
    barred = excluded(message, body, domain, found, words, vendors)
    found = list(_without_departments(found, domain, words))
    found = [m for m in found if m.key and m.key not in barred]
    sure = {m.key for m in found if m.source != "subject"}
    found = [m for m in found if m.key in sure or not _is_job(m, domain, words)]
    if agency.value:
        own = key_of(agency.value)
        at = key_of(_own_domain(message, vendors))
        found = [m for m in found if m.key not in own and own not in m.key]
        found = [m for m in found if not at or not in_domain(m.name, at)]
    best = _best(_without_country(found, words), domain)
    if best:
        return Read(best.name, best.evidence)
    return _from_domain(_own_domain(message, vendors) if domain else "", body, words)


def _mentions(
    message: Message,
    body: str,
    domain: str,
    words: Table,
    vendors: Table,
    agency: Read[str | None],
) -> Iterator[Mention]:
    yield from in_text(body, words)
    if agency.value is not None:
        yield from for_clients(body, words)
        yield from behind_title(message.subject, words)
        return
    if speaks_of_others(body, words):
        yield from for_clients(body, words)
    if is_organisation(message.subject, words):
        behind = behind_title(message.subject, words)
        yield from (m for m in behind if is_organisation(m.evidence, words))
    yield from in_subject(message.subject, words)
    yield from in_display(message, words, vendors)
    yield from in_signature(message.text, domain, words)
    yield from in_heading(body, words)
    yield from titled_lines(body, words)
    yield from in_team_lines(message.text, words)
    yield from in_footer(body, words)


def _without_departments(found: list[Mention], domain: str, words: Table) -> Iterator[Mention]:
    """Cut a unit's words off a name that its team shows ("Acme Design Hiring").

    What is left must be the domain's name, or stand elsewhere in the message by itself.
    """
    marks = [words["teams"]["marks"]]
    alone = {m.key for m in found if m.source != "domain" and not find(marks, m.evidence)}
    known = alone | ({domain} if domain else set())
    for mention in found:
        short = mention.name if mention.key in alone else _unit_cut_off(mention.name, known, words)
        yield replace(mention, name=short)


def _unit_cut_off(name: str, known: set[str], words: Table) -> str:
    parts = name.split()
    for at in range(len(parts) - 1, 0, -1):
        short, rest = " ".join(parts[:at]), " ".join(parts[at:])
        if key_of(short) in known and is_department(rest, words):
            return short
    return name


def _without_country(found: list[Mention], words: Table) -> list[Mention]:
    """Leave out names that small print alone gives a country more ("Acme UK Ltd" for Acme)."""
    print_only = {m.key for m in found} - {m.key for m in found if m.source not in _SMALL_PRINT}
    known = {m.key for m in found if m.source == "display" and m.weight >= LEAST}
    return [m for m in found if m.key not in print_only or not _is_branch(m.name, known, words)]


def _is_branch(name: str, known: set[str], words: Table) -> bool:
    short, _, country = name.rpartition(" ")
    return key_of(short) in known and is_place(country, words)


def _is_job(mention: Mention, domain: str, words: Table) -> bool:
    """Tell a title of a job that a subject's frame caught from an employer."""
    sure = words["company"].get("surely", "(?!)").replace("<name>", re.escape(mention.name))
    if find([sure], mention.evidence) and " " not in mention.name:
        return False
    last = mention.name.split()[-1]  # "Pharmacy Technician" is no pharmacy
    known = is_organisation(last, words) and not is_job(mention.name.split()[0], words)
    return is_job(mention.name, words) and not known and not in_domain(mention.name, domain)


def _best(found: list[Mention], domain: str) -> Mention | None:
    """Weigh the names together with their shorter and longer spellings; the heaviest wins."""
    weights: dict[str, float] = defaultdict(float)
    for key, mentions in _by_key(found).items():
        sources: dict[str, float] = {}
        for m in mentions:
            sources[m.source] = max(m.weight, sources.get(m.source, 0.0))
        weights[key] = sum(sources.values()) + 0.2 * (len(mentions) - len(sources))
        if domain and any(in_domain(m.name, domain) for m in mentions):
            weights[key] += _DOMAIN_AGREES
    total = {
        key: weight + sum(w for other, w in weights.items() if are_related(key, other))
        for key, weight in weights.items()
    }
    if not total or max(total.values()) < LEAST:
        return None
    heaviest = max(total.values())
    best = max((k for k in total if total[k] == heaviest), key=lambda k: (weights[k], len(k)))
    family = [m for m in found if m.key == best or are_related(m.key, best)]
    return _spelling(family, weights)


def _spelling(family: list[Mention], weights: dict[str, float]) -> Mention:
    """Choose the fullest spelling that a sure frame or two sources hold, else the heaviest."""
    surest = max((m.key for m in family), key=lambda key: weights[key])
    if weights[surest] >= SURE:  # what the text says beats "Acme Recruiting Services"
        family = [m for m in family if m.key == surest or are_related(m.key, surest)]
    strong = [m for m in family if weights[m.key] >= LEAST] or family
    longest = max(strong, key=lambda m: (len(m.key), m.weight))
    same = [m for m in family if m.key == longest.key]
    return max(same, key=lambda m: m.weight)


def _by_key(found: Iterable[Mention]) -> dict[str, list[Mention]]:
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        groups[mention.key].append(mention)
    return groups


def _own_domain(message: Message, vendors: Table) -> str:
    """Return the name that the sender's own domain was registered under, or ""."""
    for person in (message.sender, message.reply_to):
        domain = domain_of(person.email) if person else ""
        if domain and not is_freemail(domain, vendors) and not vendor_of(domain, vendors):
            parts = registered(domain, vendors).split("-")
            kept = [part for part in parts if part not in vendors["suffixes"]["parts"]]
            return "-".join(kept or parts)
    return ""


def _from_domain(domain: str, body: str, words: Table) -> Read[str | None]:
    """Spell the employer after its domain, where nothing else names it and the words are plain."""
    apart = r"[\s'’.&-]*".join(map(re.escape, key_of(domain)))
    shown = compiled(rf"\b{apart}\b").search(body) if domain else None
    if shown and " " in shown[0] and "\n" not in shown[0]:
        return Read(" ".join(part[:1].upper() + part[1:] for part in shown[0].split()), shown[0])
    parts = [word for part in domain.split("-") for word in _plain_words(part, words)]
    if len(parts) == 1:  # a name run together, or a part of one
        return Read(None)
    if not parts or any(len(part) > 10 or not part.isalpha() for part in parts):
        return Read(None)
    name = " ".join(part.capitalize() for part in parts)
    return Read(name, domain) if len(name) > 3 and company_name(name, words) else Read(None)


def _plain_words(label: str, words: Table) -> list[str]:
    """Split "northwindbakery" before a word that ends organisations' names."""
    if is_organisation(label, words):  # "transports" is no "Tran Sports"
        return [label]
    for at in range(3, len(label) - 3):
        if is_organisation(label[at:], words) and label[at:].isalpha():
            return [label[:at], label[at:]]
    joined = find([words["organisations"]["joined"]], label)
    return [] if joined else [label]
