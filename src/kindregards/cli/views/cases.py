"""Kept cases and their versions: as JSON and as lines."""

from collections.abc import Iterator, Sequence
from typing import Any

from kindregards.cli.views.texts import email_json, email_text, note_json
from kindregards.core.draft import Email
from kindregards.ports import Summary, Version


def to_json(summary: Summary) -> dict[str, Any]:
    """Return one line of the list."""
    return {
        "case": summary.id,
        "company": summary.company,
        "role": summary.role,
        "subject": summary.subject,
        "ask": summary.ask,
        "not_before": summary.not_before.isoformat() if summary.not_before else None,
        "changed": summary.changed.isoformat(),
        "artefacts": list(summary.artefacts),
    }


def lines(summaries: Sequence[Summary]) -> Iterator[str]:
    """Yield a line a case, or what to do where there is none."""
    if not summaries:
        yield "Nothing is kept here. kindregards draft makes a case."
    for summary in summaries:
        job = ", ".join(text for text in (summary.role, summary.company) if text)
        yield f"{summary.id:>4}  {summary.changed:%d %b %Y}  {job or summary.subject or '-'}"


def version_json(version: Version) -> dict[str, Any]:
    """Return a version with its text."""
    text = version.text
    shown = email_json(text) if isinstance(text, Email) else note_json(text)
    assert shown is not None
    allowed = {"allowed": list(text.allowed)} if isinstance(text, Email) else {}
    return {**version_head(version), **shown, **allowed, "author": version.author}


def version_head(version: Version) -> dict[str, Any]:
    """Return a version without its text."""
    return {
        "case": version.case,
        "artefact": version.artefact,
        "version": version.number,
        "author": version.author,
        "created": version.created.isoformat(),
        "parts": {part.name: part.author for part in version.text.parts},
    }


def version_lines(versions: Sequence[Version]) -> Iterator[str]:
    """Yield a line a version."""
    for version in versions:
        when = f"{version.created:%d %b %Y %H:%M}"
        by = f"{version.author}{_waived(version)}"
        yield f"{version.artefact:<11}{version.number:>3}  {when}  {by}"


def _waived(version: Version) -> str:
    allowed = version.text.allowed if isinstance(version.text, Email) else ()
    return f"  waived: {', '.join(allowed)}" if allowed else ""


def text_of(version: Version) -> str:
    """Return a version's text as it is read."""
    return email_text(version.text) if isinstance(version.text, Email) else version.text.body
