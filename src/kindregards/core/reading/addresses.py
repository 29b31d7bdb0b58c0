"""What an address shows: its domain's name, and whether a machine, a team or a person has it."""

import re
from collections.abc import Sequence

from kindregards.core.language import Table
from kindregards.core.plain import folded
from kindregards.core.reading.search import compiled, find


def domain_of(address: str | None) -> str:
    """Return an address's domain in lower case, or ""."""
    return address.rpartition("@")[2].lower().strip(" .>") if address and "@" in address else ""


def local_of(address: str) -> str:
    """Return the part before the @ in lower case."""
    return address.rpartition("@")[0].lower().strip(" <")


def registered(domain: str, vendors: Table) -> str:
    """Return the label that was registered: "acme" of "mail.careers.acme.co.uk"."""
    labels = domain.split(".")
    double = ".".join(labels[-2:]) in vendors["suffixes"]["double"]
    kept = labels[: -2 if double else -1]
    return kept[-1] if kept else ""


def is_freemail(domain: str, vendors: Table) -> bool:
    """Tell whether a domain is a mail provider's, so that it names no employer."""
    free = vendors["freemail"]
    return domain in free["domains"] or registered(domain, vendors) in free["labels"]


def vendor_of(domain: str, vendors: Table) -> str | None:
    """Return the id of the tracking vendor that a domain belongs to, or ``None``."""
    labels = domain.split(".")
    name = registered(domain, vendors)
    for vendor, marks in vendors["ats"].items():
        owned = any(domain == known or domain.endswith(f".{known}") for known in marks["domains"])
        if owned or set(labels) & set(marks["labels"]) or name in marks["hosts"]:
            return str(vendor)
    return None


def is_automatic(address: str | None, vendors: Table) -> bool:
    """Tell whether an address says of itself that nobody reads what is sent to it."""
    if not address or "@" not in address:
        return False
    if is_relay(address, vendors):
        return False
    shapes = vendors["automatic"]
    return bool(find(shapes["locals"], local_of(address))) or bool(
        find(shapes["domains"], domain_of(address))
    )


def is_machine(address: str | None, vendors: Table) -> bool:
    """Tell whether a machine sends from an address: a no-reply one, or a tracking vendor's."""
    return is_automatic(address, vendors) or vendor_of(domain_of(address), vendors) is not None


def is_tenants(address: str | None, vendors: Table) -> bool:
    """Tell an address that a vendor calls after the employer ("acme@" of its own domain)."""
    vendor = vendor_of(domain_of(address), vendors)
    return vendor is not None and bool(vendors["ats"][vendor].get("tenants"))


def is_relay(address: str, vendors: Table) -> bool:
    """Tell whether an address is a tracking system's token, which hands replies on."""
    local = local_of(address)
    if _is(vendors["automatic"]["locals"][:3], local):
        return False
    return _is(vendors["automatic"]["relays"], local)


def is_shared(address: str, vendors: Table) -> bool:
    """Tell whether an address is a team's mailbox (careers@, hr@) or a relay to one."""
    return is_relay(address, vendors) or _is(vendors["shared"]["locals"], local_of(address))


def belongs_to(address: str, name: str) -> bool:
    """Tell whether an address's local part is made of a person's name ("dana.r", "dreyes")."""
    local = re.sub(r"[^a-z]", "", local_of(address))
    parts = [re.sub(r"[^a-z]", "", part) for part in folded(name.lower()).split()]
    parts = [part for part in parts if part]
    if not local or not parts:
        return False
    first, last = parts[0], parts[-1]
    short = {first, last, first + last, last + first, first[0] + last, first + last[0]}
    return (
        local in short or (len(last) > 2 and last in local) or (len(first) > 2 and first in local)
    )


def in_domain(name: str, domain: str) -> bool:
    """Tell whether a domain's label was made of an employer's name: whole, in part, or initials."""
    label = re.sub(r"[^a-z0-9]", "", domain.lower())
    name = folded(name.lower())
    parts = [re.sub(r"[^a-z0-9]", "", part) for part in name.replace("&", "and").split()]
    parts = [part for part in parts if part]
    short, long = sorted((label, "".join(parts).removeprefix("the")), key=len)
    if len(short) > 3 and short in long:
        return True
    telling = [part for part in parts if len(part) > 3]
    if sum(part in label for part in telling) > 1 or (
        telling[:1] and len(telling[0]) > 4 and label.startswith(telling[0])
    ):
        return True
    return len(label) > 2 and label == "".join(word[0] for word in name.split())


def _is(patterns: Sequence[str], text: str) -> bool:
    return any(compiled(pattern).search(text) for pattern in patterns)
