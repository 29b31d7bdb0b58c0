"""Hand the approved mail over to the person's own programs. We never send."""

from dataclasses import dataclass, replace
from datetime import datetime

from kindregards.core.advice import still_to_come
from kindregards.core.draft import Email, Note
from kindregards.core.errors import UsageError
from kindregards.core.finding import Finding, errors
from kindregards.core.outgoing import OutgoingMessage, address, outgoing
from kindregards.core.rules import by_code
from kindregards.ports import Artefact, Kept, Version, Versions, Words
from kindregards.ports.leaving import Delivered, Delivery, HandedOver
from kindregards.ports.records import Records
from kindregards.usecases.check import check_version

_NO_LETTERS = {"linkedin": "LinkedIn", "phone": "the phone"}


@dataclass(frozen=True)
class Export:
    """A mail that is ready to be looked at: the exact message, and what stands against it.

    ``early`` is the time before which it had better not go, where that is still to come.
    ``waived`` are the codes of errors that the person waived now.
    """

    email: Email
    message: OutgoingMessage
    blocking: tuple[Finding, ...]
    early: datetime | None = None
    waived: tuple[str, ...] = ()


def prepare(
    version: Version, kept: Kept, words: Words, allowed: tuple[str, ...], now: datetime,
    *, by_letter: bool = True,
) -> Export:  # fmt: skip
    """Judge a mail once more; an ``error`` blocks it, unless it may be waived and was.

    ``by_letter`` is false where the text alone is taken, and its address matters to nobody.
    """
    if isinstance(version.text, Note):
        raise UsageError(f"The {version.artefact} is private: it never leaves.")
    email = check_version(version, kept, words)
    if by_letter and email.channel in _NO_LETTERS:
        raise UsageError(
            f"This text is for {_NO_LETTERS[email.channel]}, and no mail.",
            "Copy it with --via clipboard, or write a mail: kindregards draft CASE --channel email",
        )
    leaves = email if by_letter or _can_be_reached(email) else replace(email, to=None)
    blocking = [f for f in errors(email.findings) if f.code not in email.allowed]
    waived = tuple(dict.fromkeys(f.code for f in blocking if _waived(f, allowed)))
    return Export(
        email,
        outgoing(leaves, kept.case, now),
        tuple(f for f in blocking if f.code not in waived),
        still_to_come(kept.case.advice.not_before, now),
        waived,
    )


def _can_be_reached(email: Email) -> bool:
    return email.to is not None and address(email.to.email) is not None


def _waived(finding: Finding, allowed: tuple[str, ...]) -> bool:
    rule = by_code(finding.code)
    named = finding.code in allowed or finding.rule in allowed
    return bool(named and rule and rule.waivable)


def keep_waived(export: Export, version: Version, versions: Versions, now: datetime) -> Version:
    """Keep with the text what was waived of it: returns the version that says so."""
    if not export.waived:
        return version
    allowed = tuple(sorted({*export.email.allowed, *export.waived}))
    text = replace(export.email, allowed=allowed)
    artefact: Artefact = "thanks" if version.artefact == "thanks" else "email"
    return versions.write(version.case, artefact, text, version.author, now)


def hand_over(
    export: Export, version: Version, way: Delivery, via: str, records: Records, now: datetime
) -> Delivered:
    """Give the message to a way out, and keep that it was."""
    delivered = way.deliver(export.message)
    if delivered.ok:
        told = HandedOver(version.artefact, version.number, via, export.email.purpose)
        records.add(version.case, told, now)
    return delivered
