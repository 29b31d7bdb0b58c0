"""Say what a message seems to be where it is no answer to the request for feedback."""

from collections.abc import Iterable
from typing import Literal

from kindregards.core.answer import Answer
from kindregards.core.answers.seeming import Seeming, seems, seems_automatic
from kindregards.core.case import Case
from kindregards.core.errors import InputError
from kindregards.core.facts import Facts
from kindregards.core.language import LanguagePack, Table
from kindregards.core.reading import read
from kindregards.core.reading.names import key_of
from kindregards.usecases.draft import SEEMS as KINDS

Why = Seeming | Literal["rejected", "other"]

SEEMS: dict[Seeming, str] = {
    "empty": "There is nothing of their own in this message: only what was quoted, or nothing.",
    "original": "This is the mail that the case began with, not an answer to yours.",
    "own": "This mail is from you, not from them.",
    "bounce": "This says that a mail could not be delivered. Nobody has read it.",
    "away": "This is an automatic reply: they are away. Nobody has read your mail yet.",
    "noted": "This is an automatic reply: it says that your mail arrived, and no more.",
}
_WAIT = "When somebody answers, give that mail: kindregards answer {id} FILE"
_ADDRESS = "Look at the address: kindregards show {id}. Then kindregards draft {id} --contact-email"
_OTHER = "If it is about this case all the same, give its text alone: kindregards answer {id} -"
_NEXT: dict[Seeming, str] = {"bounce": _ADDRESS}
_REJECTED = "This reads like another rejection, not like an answer about this one."
_SILENT = ("generic", "unclear")


class NoAnswerError(InputError):
    """A message that is no answer; ``why`` is what it seems to be."""

    def __init__(self, why: Why, message: str, next: str) -> None:
        super().__init__(message, next)
        self.why = why


def refuse(
    answer: Answer, case: Case, pack: LanguagePack, vendors: Table, sent: Iterable[str]
) -> None:
    """Raise ``NoAnswerError`` for what is no answer, with what it seems to be and what to do.

    ``sent`` are the person's own mails of this case: one that holds nothing else is no answer.
    """
    seeming = seems(answer.message, case, pack)
    if seeming is None and answer.kind != "specific":
        seeming = seems_automatic(answer.message, pack, alone=answer.kind == "unclear")
    if seeming is None and _is_quoted(answer, sent):
        seeming = "empty"
    if seeming:
        raise NoAnswerError(seeming, SEEMS[seeming], _NEXT.get(seeming, _WAIT).format(id=case.id))
    if not answer.message.is_paste:  # What somebody pasted on purpose is taken as it is.
        _refuse_by_kind(answer, case, read(answer.message, pack, {"vendors": vendors}))


def _is_quoted(answer: Answer, sent: Iterable[str]) -> bool:
    words = " ".join(answer.text.replace(">", " ").split())
    return any(words in " ".join(body.split()) for body in sent)


def _refuse_by_kind(answer: Answer, case: Case, facts: Facts) -> None:
    if facts.is_rejection and _is_another(answer, case, facts):
        hint = f"For a case of its own: kindregards draft FILE. {_OTHER}"
        raise NoAnswerError("rejected", _REJECTED, hint.format(id=case.id))
    if answer.kind == "unclear" and not facts.is_rejection and facts.kind != "other":
        raise NoAnswerError(
            "other",
            f"This does not read like an answer to your question, but like {KINDS[facts.kind]}.",
            _OTHER.format(id=case.id),
        )


def _is_another(answer: Answer, case: Case, facts: Facts) -> bool:
    """Tell a refusal that is no answer: in no thread, and of another post or with no word more."""
    if answer.message.references or answer.message.quoted:
        return False
    pairs = ((facts.company, case.facts.company), (facts.role, case.facts.role))
    other = any(one and known and not _are_one(one, known) for one, known in pairs)
    return other or answer.kind in _SILENT


def _are_one(one: str, other: str) -> bool:
    keys = key_of(one), key_of(other)
    return keys[0] in keys[1] or keys[1] in keys[0]
