"""The mail and the note: as the contract's JSON, and as plain text that a mouse can take."""

from collections.abc import Mapping
from typing import Any

from kindregards.cli.views.facts import person, person_json
from kindregards.cli.views.findings import to_json as findings_json
from kindregards.core.draft import Email, Note, author_of


def email_json(email: Email | None) -> dict[str, Any] | None:
    """Return the mail as the contract has it."""
    if email is None:
        return None
    return {
        "purpose": email.purpose,
        "channel": email.channel,
        "to": person_json(email.to),
        "subject": email.subject,
        "body": email.body,
        "in_reply_to": email.in_reply_to,
        "language": email.language,
        "limit": email.limit,
        "author": author_of(email.parts),
        "parts": {part.name: part.author for part in email.parts},
        "findings": findings_json(email.findings),
    }


def note_json(note: Note | None) -> dict[str, Any] | None:
    """Return the note as the contract has it."""
    if note is None:
        return None
    return {
        "body": note.body,
        "language": note.language,
        "author": author_of(note.parts),
        "parts": {part.name: part.author for part in note.parts},
        "findings": findings_json(note.findings),
        "traps": list(note.traps),
    }


def email_text(email: Email) -> str:
    """Return the mail as it would be pasted: headers that matter, a blank line, the body."""
    heads = {"To": person(email.to) if email.to else "", "Subject": email.subject}
    return headed(heads, email.body)


def headed(heads: Mapping[str, str | None], body: str) -> str:
    """Return a text below those of its headers that say something, a blank line between."""
    shown = [f"{name}: {text}" for name, text in heads.items() if text]
    body = body.rstrip("\n")
    return "\n".join([*shown, "", body]) if shown else body
