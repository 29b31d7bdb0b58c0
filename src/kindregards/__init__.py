"""A kind, precise answer to a job rejection: a request for feedback, and a note for yourself."""

# Everything is imported on use: the command starts through this file, and start-up is measured.
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from os import PathLike
    from typing import Any

    from kindregards.core.draft import Draft, Tone
    from kindregards.core.facts import Facts
    from kindregards.core.finding import Finding
    from kindregards.core.notes import Notes

__all__ = ["check", "draft", "read"]


def read(source: "str | bytes | PathLike[str]") -> "Facts":
    """Return what a message says.

    ``source`` is a file's path, a message's bytes, or a pasted text (a string of several lines).
    Raises ``kindregards.core.errors.InputError`` where it cannot be read.
    """
    from kindregards.usecases.read import read as read_message
    from kindregards.wiring import message_bytes, open_house

    house = open_house()
    return read_message(message_bytes(source), house.mails, house.words, house.clock.now()).facts


def draft(
    facts: "Facts",
    *,
    notes: "Notes | None" = None,
    tone: "Tone | None" = None,
    language: "str | None" = None,
) -> "Draft":
    """Write the mail and the note for a rejection, with no model; nothing is stored.

    The mail is in ``language`` (ISO 639-1), else in that of the rejection; its tone is ``warm``
    in English and ``formal`` elsewhere, unless said.

    Raises ``kindregards.core.errors.PausedError`` where the person's own words sound like
    danger: its ``resources`` are the lines to show them.
    """
    from kindregards.usecases.face import draft_facts
    from kindregards.wiring import open_house

    return draft_facts(facts, notes, tone, language, open_house())


def check(text: str, context: "Mapping[str, Any] | None" = None) -> "list[Finding]":
    """Judge a mail, whose first line may be ``Subject: …``.

    ``context`` may hold ``company role contact name language``, and ``purpose`` (``request``,
    the default, or ``thanks``).
    """
    from kindregards.usecases.face import check_text
    from kindregards.wiring import open_house

    return check_text(text, context or {}, open_house().words)
