"""The files of one row: the mail as a program opens it and as text, facts, findings, the note."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kindregards.cli.views import facts as facts_view
from kindregards.cli.views import findings as findings_view
from kindregards.cli.views.texts import email_text
from kindregards.core.draft import Email, author_of
from kindregards.core.finding import errors
from kindregards.core.outgoing import address, outgoing
from kindregards.core.rfc5322 import eml
from kindregards.ports import Kept
from kindregards.usecases.batch_row import Finished

_BY_LETTER = ("reply", "new-mail", "none")


def files_of(finished: Finished) -> Mapping[str, bytes]:
    """Return the files by their names; none where no text was made."""
    kept, email, note = finished.kept, finished.email, finished.note
    if kept is None or email is None:
        return {}
    files = {
        "mail.txt": f"{email_text(email)}\n".encode(errors="replace"),
        "facts.json": _json(facts_view.to_json(kept.case.facts, kept.case.advice)),
        "findings.json": _json(_findings(email)),
    }
    if email.channel in _BY_LETTER:
        files["mail.eml"] = _eml(email, kept)
    if note is not None:
        files["note.txt"] = f"{note.body}\n".encode(errors="replace")
    return files


def _eml(email: Email, kept: Kept) -> bytes:
    reached = email.to is not None and address(email.to.email) is not None
    leaves = email if reached else replace(email, to=None)
    return eml(outgoing(leaves, kept.case, kept.case.now))


def _findings(email: Email) -> Mapping[str, Any]:
    return {
        "subject": email.subject,
        "author": author_of(email.parts),
        "parts": {part.name: part.author for part in email.parts},
        "findings": findings_view.to_json(email.findings),
        "ok": not errors(email.findings),
    }


def _json(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"
