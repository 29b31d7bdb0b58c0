"""Change a mail by saying how, with no model: what of a wish the composer can do, it does."""

from dataclasses import dataclass
from datetime import datetime

from kindregards.core.completion import Usage
from kindregards.core.draft import YOU, Email, author_of
from kindregards.core.errors import UsageError
from kindregards.ports import Cases, Kept, Version, Versions, Words
from kindregards.usecases.asking import Wishes, recompose, understand
from kindregards.usecases.edit import Edit

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
    if before.author == YOU:  # A wording of ours would take the place of theirs.
        raise UsageError("This text is your own, and is not written over.", by_hand)
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
