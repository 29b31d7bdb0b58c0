"""Findings as the page shows them: in the person's language, with the words they are about."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from kindregards.core.draft import Email, Note
from kindregards.core.finding import Finding
from kindregards.core.language import Table
from kindregards.core.rules import by_code

_MOST_LETTERS = 80


class Shown(NamedTuple):
    """One finding in the margin. ``lang`` is set where its sentence is in another language."""

    finding: Finding
    words: str
    message: str
    reason: str
    lang: str | None
    number: int

    @property
    def is_error(self) -> bool:
        """Whether it keeps the mail from leaving."""
        return self.finding.severity == "error"

    @property
    def may_be_waived(self) -> bool:
        """Whether the person may say that it is right all the same."""
        rule = by_code(self.finding.code)
        return bool(rule and rule.waivable)


def shown(text: Email | Note, t: Table, language: str) -> tuple[Shown, ...]:
    """Return a text's findings for the margin, in the order of the text."""
    return tuple(
        _shown(number, finding, text, t, language) for number, finding in enumerate(text.findings)
    )


def _shown(number: int, finding: Finding, text: Email | Note, t: Table, language: str) -> Shown:
    own: Mapping[str, str] = t.get("rules", {})
    rule, said = by_code(finding.code), own.get(finding.rule)
    reason = rule.reason if rule and language == "en" else ""
    other = None if said or language == "en" else "en"
    message = said or finding.message
    return Shown(finding, _words(finding, text), message, reason, other, number)


def _words(finding: Finding, text: Email | Note) -> str:
    """Return the words that a finding is about, on one line; empty where it is the whole."""
    if finding.start is None:
        return ""
    is_subject = finding.where == "subject" and isinstance(text, Email)
    whole = (text.subject or "") if is_subject else text.body  # type: ignore[union-attr]
    return " ".join(whole[finding.start : finding.end].split())[:_MOST_LETTERS]


def marks(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return where the marks go, for the script: offsets in code points."""
    return [
        {"where": f.where, "start": f.start, "end": f.end, "error": f.severity == "error"}
        for f in findings
        if f.start is not None
    ]
