"""Read one message: what it says, and what that means for whether to ask."""

from dataclasses import dataclass
from datetime import datetime

from kindregards.core.advice import Advice, advise
from kindregards.core.errors import InputError
from kindregards.core.facts import Facts
from kindregards.core.language import LanguagePack
from kindregards.core.mail import Kind
from kindregards.core.mail.message import Message
from kindregards.core.reading import read as read_facts
from kindregards.core.reading.language import begun_in
from kindregards.ports import Mails, Words


@dataclass(frozen=True)
class Reading:
    """A message with what was read from it."""

    message: Message
    facts: Facts
    advice: Advice


def read(
    data: bytes,
    mails: Mails,
    words: Words,
    now: datetime,
    kind: Kind | None = None,
    language: str | None = None,
) -> Reading:
    """Read a message. ``InputError`` where it is none, or in a language that cannot be read yet.

    ``language`` is the one that the person named: it is tried where the count of words finds
    another one and nothing in that reads like a rejection.
    """
    message = mails.parse(data, kind)
    shared = {"vendors": words.shared("vendors")}
    pack = _pack_for(message, words, language)
    facts = read_facts(message, pack, shared)
    if language and language != pack.language and not facts.is_rejection:
        pack = words.pack(language)
        facts = read_facts(message, pack, shared)
    return Reading(message, facts, advise(facts, pack.tables["advice"], now))


def _pack_for(message: Message, words: Words, named: str | None) -> LanguagePack:
    table = words.shared("languages")
    found = begun_in(f"{message.subject}\n{message.text}", table) or named or "en"
    if found not in words.languages() and named:
        return words.pack(named)
    if found not in words.languages():
        name = table["names"].get(found, found)
        come = ", ".join(table["names"][language] for language in words.languages())
        raise InputError(
            f"This mail seems to be in {name}. So far kindregards reads and writes: {come}.",
            "Give what it says yourself: kindregards draft --company … --role … "
            "(the texts will be in English).",
            why="other-language",
        )
    return words.pack(found)
