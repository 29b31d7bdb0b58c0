"""Hand the approved mail over to the person's own programs. We never send."""

from dataclasses import dataclass

from kindregards.core.draft import Email
from kindregards.core.finding import Finding, errors
from kindregards.core.rules import by_code
from kindregards.ports import Delivered, Delivery, Kept, Version, Words
from kindregards.usecases.check import check_version


@dataclass(frozen=True)
class Export:
    """A mail that is ready to be looked at: the exact text, and what stands against it."""

    email: Email
    blocking: tuple[Finding, ...]


def prepare(version: Version, kept: Kept, words: Words, allowed: tuple[str, ...]) -> Export:
    """Judge a mail once more; an ``error`` blocks it, unless it may be waived and was."""
    email = check_version(version, kept, words)
    return Export(email, tuple(f for f in errors(email.findings) if not _waived(f, allowed)))


def _waived(finding: Finding, allowed: tuple[str, ...]) -> bool:
    rule = by_code(finding.code)
    named = finding.code in allowed or finding.rule in allowed
    return bool(named and rule and rule.waivable)


def hand_over(export: Export, delivery: Delivery) -> Delivered:
    """Give the mail to a way out."""
    return delivery.deliver(export.email)
