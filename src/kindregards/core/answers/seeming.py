"""What a message seems to be, where it is no answer to the request for feedback."""

from typing import Literal

from kindregards.core.case import Case
from kindregards.core.language import LanguagePack
from kindregards.core.mail.message import Message
from kindregards.core.reading.search import find, plain

Seeming = Literal["empty", "original", "own", "bounce", "away", "noted"]
_MACHINES = ("mailer-daemon", "postmaster")


def seems(message: Message, case: Case, pack: LanguagePack) -> Seeming | None:
    """Tell what a message is that is no answer; ``None`` where it may be one."""
    words = pack.tables["answer"]["auto"]
    if _is_bounce(message, words["bounced"]):
        return "bounce"
    if is_same(message, case.message):
        return "original"
    if _is_own(message, case):
        return "own"
    if _is_automatic(message) or find(words["subjects"], message.subject):
        return "away" if find([*words["away"], *words["subjects"]], _whole(message)) else "noted"
    if not any(map(str.isalpha, message.text)):
        return "empty"
    return None


def seems_automatic(message: Message, pack: LanguagePack, *, alone: bool) -> Seeming | None:
    """Tell an automatic answer by its words; one sign will do where they stand ``alone``.

    People too write that they are away next week, in an answer that says something else.
    """
    words = pack.tables["answer"]["auto"]
    signs = sum(find([source], _whole(message)) is not None for source in words["away"])
    if signs > 1 or (signs and alone):
        return "away"
    return "noted" if find(words["noted"], _whole(message)) else None


def is_same(message: Message, other: Message | None) -> bool:
    """Tell whether two messages are one: the same Message-ID, or the same text."""
    if other is None:
        return False
    if message.message_id and other.message_id:
        return message.message_id == other.message_id
    return bool(message.text.split()) and message.text.split() == other.text.split()


def _is_bounce(message: Message, bounced: list[str]) -> bool:
    sender = (message.sender.email or "") if message.sender else ""
    machine = sender.lower().startswith(_MACHINES)
    return machine or find(bounced, message.subject) is not None


def _is_own(message: Message, case: Case) -> bool:
    own = case.facts.candidate.email if case.facts.candidate else None
    sender = message.sender.email if message.sender else None
    return bool(own and sender and own.lower() == sender.lower())


def _is_automatic(message: Message) -> bool:
    """Tell by the headers that machines put (RFC 3834, and what is older than it)."""
    headers = message.headers
    answered = headers.get("auto-submitted", "no").split(";")[0].strip().lower() != "no"
    return answered or any(
        name in headers for name in ("x-autoreply", "x-autorespond", "x-auto-reply-from")
    )


def _whole(message: Message) -> str:
    return plain(f"{message.subject}\n{' '.join(message.text.split())}")
