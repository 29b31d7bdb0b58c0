"""Change a text by saying how, with a model: judged like all else, and no part without need."""

from datetime import datetime

from kindregards.core.completion import usage_of
from kindregards.core.draft import YOU, Email, author_of
from kindregards.core.errors import KindregardsError, UsageError
from kindregards.ports import Artefact, Kept, Version, Versions, Words
from kindregards.ports.writing import Ledger, Watch, Writer
from kindregards.usecases.edit import Edit
from kindregards.usecases.edit_ask import BY_HAND, Asked
from kindregards.usecases.work import Work
from kindregards.usecases.works import MailWork, NoteWork
from kindregards.usecases.writing import converse


def by_model(
    kept: Kept, before: Version, artefact: Artefact, wish: str, words: Words, writer: Writer,
    versions: Versions, ledger: Ledger, now: datetime, seconds: float, watch: Watch | None = None,
) -> Asked:  # fmt: skip
    """Let a model change a text as wished; parts that do not pass the rules stay as they were.

    ``KindregardsError`` where the text is the person's own, or the model fails.
    """
    work = _work(kept, before, artefact, wish, words, writer.model)
    try:
        converse([work], writer, seconds, watch)
        if work.fault:
            raise KindregardsError(work.fault.message, next=work.fault.next, exit=work.fault.exit)
    except (KeyboardInterrupt, KindregardsError):
        ledger.add(kept.id, artefact, None, work.calls, now)
        raise
    text = work.mixed()
    notices = _refused(work)
    if text == before.text:
        ledger.add(kept.id, artefact, None, work.calls, now)
        return Asked(Edit(before, None, state="unchanged"), notices, usage_of(tuple(work.calls)))
    after = versions.write(kept.id, artefact, text, author_of(text.parts), now)
    ledger.add(kept.id, artefact, after.number, work.calls, now)
    return Asked(Edit(before, after, text.findings), notices, usage_of(tuple(work.calls)))


def _work(
    kept: Kept, before: Version, artefact: Artefact, wish: str, words: Words, model: str
) -> Work:
    text = before.text
    make = MailWork if isinstance(text, Email) else NoteWork
    why = _kept_back(kept, before, artefact)
    work: Work | None = None if why else make(kept.case, text, words, model, wish)  # type: ignore[arg-type]
    if work is None or not work.is_masked:
        why = why or "A name in this text could not be taken out, so no model is asked."
        raise UsageError(why, BY_HAND.format(case=kept.id))
    return work


def _kept_back(kept: Kept, before: Version, artefact: Artefact) -> str:
    """Say why a text is given to no model, as none would have written it; empty where it may."""
    safety = kept.safety
    if before.author == YOU:
        return "This text is your own: it is not given away to be changed."
    if artefact not in ("email", "note"):
        return f"A {artefact} is not changed by a model."
    if safety.level == "risk":
        return "This case is paused, so no model is asked."
    if artefact == "note" and (safety.level != "none" or safety.kind is not None):
        return "This note is not given to a model."
    return ""


def _refused(work: Work) -> tuple[str, ...]:
    if work.next is None:
        return ()
    parts = ", ".join(work.next.parts)
    return (f"These parts stay as they were, since the new ones did not pass: {parts}.",)
