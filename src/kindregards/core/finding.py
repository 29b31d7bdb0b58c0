"""What a rule says of a text: a value with a place and, where possible, a mend."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]
Where = Literal["subject", "body"]


@dataclass(frozen=True)
class Finding:
    """One finding. ``start`` and ``end`` count Unicode code points in the subject or the body
    that ``where`` names; both are ``None`` where the finding is about the whole text.
    ``fix`` is what to put in place of that span (for the whole text: a sentence of advice
    is in ``message`` instead, and ``fix`` is ``None``).
    """

    code: str
    rule: str
    severity: Severity
    message: str
    where: Where = "body"
    start: int | None = None
    end: int | None = None
    fix: str | None = None


def errors(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Keep only the findings that stop a text from being sent."""
    return tuple(f for f in findings if f.severity == "error")
