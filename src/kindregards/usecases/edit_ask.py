"""Change a text by saying how: by a model where one is set, else what the composer can."""

from dataclasses import dataclass
from datetime import datetime

from kindregards.core.completion import Usage, usage_of
from kindregards.core.draft import YOU, Email, author_of
from kindregards.core.errors import KindregardsError, UsageError
from kindregards.ports import Artefact, Cases, Kept, Version, Versions, Words
from kindregards.ports.writing import Ledger, Watch, Writer
from kindregards.usecases.asking import Wishes, recompose, understand
from kindregards.usecases.edit import Edit
from kindregards.usecases.work import MailWork, NoteWork, Work
from kindregards.usecases.writing import converse

CAN = (
    "Without a model it can be made shorter, warmer, plainer or more formal, ask another "
    "question, or be written in another language or another way."
)
BY_HAND = "Change it yourself with: kindregards edit {case}"


@dataclass(frozen=True)
class Asked:
    """What came of it: the edit, what is told of it, and what a model took for it."""

    edit: Edit
    notices: tuple[str, ...] = ()
    usage: Usage = Usage()


def by_composer(
    kept: Kept, before: Version, wish: str, words: Words, versions: Versions, cases: Cases,
    now: datetime,
) -> Asked:  # fmt: skip
    """Do what the composer understands of a wish; ``UsageError`` where that is nothing."""
    wishes = understand(wish, words.shared("wishes"), words.shared("wishes")["language"])
    by_hand = BY_HAND.format(case=kept.id)
    if not isinstance(before.text, Email) or not wishes.any:
        raise UsageError(f"That cannot be done without a model. {CAN}", by_hand)
    changed, email = recompose(kept, before.text, wishes, words)
    if email is None:
        raise UsageError("There is no other wording of that kind for this mail.", by_hand)
    cases.save(changed, now)
    after = versions.write(kept.id, "email", email, author_of(email.parts), now)
    return Asked(Edit(before, after, email.findings), _left(wishes))


def _left(wishes: Wishes) -> tuple[str, ...]:
    return (f"Not done: “{wishes.rest}”. {CAN}",) if wishes.rest else ()


def by_model(
    kept: Kept, before: Version, artefact: Artefact, wish: str, words: Words, writer: Writer,
    versions: Versions, ledger: Ledger, now: datetime, seconds: float, watch: Watch | None = None,
) -> Asked:  # fmt: skip
    """Let a model change a text as wished; parts that do not pass the rules stay as they were.

    ``KindregardsError`` where the text is the person's own, or the model fails.
    """
    work = _work(kept, before, wish, words, writer.model)
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


def _work(kept: Kept, before: Version, wish: str, words: Words, model: str) -> Work:
    if before.author == YOU:
        raise UsageError("This text is your own: it is not given away to be changed.",
                         BY_HAND.format(case=kept.id))  # fmt: skip
    text = before.text
    make = MailWork if isinstance(text, Email) else NoteWork
    work: Work = make(kept.case, text, words, model, wish)  # type: ignore[arg-type]
    if not work.is_masked:
        raise UsageError("A name in this text could not be taken out, so no model is asked.",
                         BY_HAND.format(case=kept.id))  # fmt: skip
    return work


def _refused(work: Work) -> tuple[str, ...]:
    if work.next is None:
        return ()
    parts = ", ".join(work.next.parts)
    return (f"These parts stay as they were, since the new ones did not pass: {parts}.",)
