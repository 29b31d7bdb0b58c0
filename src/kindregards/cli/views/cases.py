"""Kept cases and their versions: as JSON and as lines."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from kindregards.cli.views.texts import email_json, email_text, note_json
from kindregards.core.advice import still_to_come
from kindregards.core.draft import Email
from kindregards.ports import Summary, Version


def to_json(summary: Summary, now: datetime) -> dict[str, Any]:
    """Return one line of the list."""
    return {
        "case": summary.id,
        "company": summary.company,
        "role": summary.role,
        "subject": summary.subject,
        "ask": summary.ask,
        "not_before": summary.not_before.isoformat() if summary.not_before else None,
        "ready": is_ready(summary, now),
        "changed": summary.changed.isoformat(),
        "artefacts": list(summary.artefacts),
    }


def lines(summaries: Sequence[Summary], now: datetime) -> Iterator[str]:
    """Yield a line a case, with what can go and when; or what to do where there is none."""
    if not summaries:
        yield "Nothing is kept here. kindregards draft makes a case."
    for summary in summaries:
        role, company = summary.role, summary.company
        job = f"{role}, {company}" if role and company else role or company
        yield f"{summary.id:>4}  {_ready(summary, now):<15}  {job or summary.subject or '-'}"


def _ready(summary: Summary, now: datetime) -> str:
    """Say whether a case's mail can go now, or when it had better; nothing where there is none."""
    if is_ready(summary, now):
        return "ready"
    return f"{summary.not_before:%a %d %b %H:%M}" if "email" in summary.artefacts else "no mail yet"


def is_ready(summary: Summary, now: datetime) -> bool:
    """Tell whether a case has a mail whose time has come."""
    return "email" in summary.artefacts and not still_to_come(summary.not_before, now)


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
        by = f"{version.author}{_others(version)}{_waived(version)}"
        yield f"{version.artefact:<11}{version.number:>3}  {when}  {by}"


def _others(version: Version) -> str:
    """Name the parts that somebody else wrote than the version's author."""
    names = [part.name for part in version.text.parts if part.author != version.author]
    mixed = names and len(names) < len(version.text.parts)
    return f" (not {', '.join(names)})" if mixed else ""


def _waived(version: Version) -> str:
    allowed = version.text.allowed if isinstance(version.text, Email) else ()
    return f"  waived: {', '.join(allowed)}" if allowed else ""


def text_of(version: Version) -> str:
    """Return a version's text as it is read."""
    return email_text(version.text) if isinstance(version.text, Email) else version.text.body
