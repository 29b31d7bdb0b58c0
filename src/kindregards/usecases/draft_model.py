"""Draft a stored case with a model: what was sent is kept, and so is what came of it."""

from datetime import datetime

from kindregards.core.completion import Usage, usage_of
from kindregards.core.draft import author_of
from kindregards.core.errors import KindregardsError
from kindregards.ports import Kept, Versions, Words
from kindregards.ports.writing import Ledger, Watch, Writer
from kindregards.usecases.compose import message_after
from kindregards.usecases.draft import Drafted
from kindregards.usecases.writing import Writing


def draft_with_model(
    kept: Kept, words: Words, writer: Writer, versions: Versions, ledger: Ledger, now: datetime,
    seconds: float, watch: Watch | None = None, *, fallback: bool = True,
) -> Drafted:  # fmt: skip
    """Let a model write both texts of a stored case, each as a new version.

    Without ``fallback`` a fault ends it: ``KindregardsError`` with the fault's exit code, and no
    version is made. What left the machine is in the ledger in any case.
    """
    writing = Writing(kept, words, writer.model)
    try:
        writing.converse(writer, seconds, watch)
        if not fallback:
            _refuse(writing, kept)
    except (KeyboardInterrupt, KindregardsError):
        _note_down(writing, kept, ledger, None, None, now)
        raise
    email, note = writing.email, writing.note_text
    first = versions.write(kept.id, "email", email, author_of(email.parts), now)
    second = versions.write(kept.id, "note", note, author_of(note.parts), now)
    _note_down(writing, kept, ledger, first.number, second.number, now)
    later = message_after(kept, words)
    return Drafted(kept, email, note, _usage(writing), writing.notices, later)


def kept_as(kept: Kept) -> str:
    """Say that a case is kept though no text was made of it."""
    return f"Your case is kept as case {kept.id}; no text was made."


def _note_down(
    writing: Writing, kept: Kept, ledger: Ledger, mail: int | None, note: int | None, now: datetime
) -> None:
    if writing.mail and writing.mail.calls:
        ledger.add(kept.id, "email", mail, writing.mail.calls, now)
    if writing.note and writing.note.calls:
        ledger.add(kept.id, "note", note, writing.note.calls, now)


def _usage(writing: Writing) -> Usage:
    return usage_of(tuple(call for work in writing.works for call in work.calls))


def _refuse(writing: Writing, kept: Kept) -> None:
    """Raise where a text has no part by the model: a fault, or nothing that can be used."""
    where = kept_as(kept)
    for fault in writing.faults:
        raise KindregardsError(fault.message, where, fault.next, exit=fault.exit)
    if any(not work.accepted for work in writing.works):
        raise KindregardsError(
            "What the model wrote cannot be used.",
            where,
            "Leave out --no-fallback to have it written without the model, or name another model.",
            exit=5,
        )
