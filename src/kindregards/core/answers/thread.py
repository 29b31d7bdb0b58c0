"""A case as it stands after an answer: whom thanks go to, and in which thread."""

from dataclasses import replace

from kindregards.core.advice import Advice
from kindregards.core.answer import Answer
from kindregards.core.case import Case
from kindregards.core.facts import Person
from kindregards.core.language import LanguagePack, Table
from kindregards.core.mail.message import Message
from kindregards.core.reading.addresses import is_automatic
from kindregards.core.reading.names import person_name
from kindregards.core.reading.register import is_informal
from kindregards.core.reading.signature import signature_of


def after_answer(case: Case, answer: Answer, pack: LanguagePack, vendors: Table) -> Case:
    """Return the case with the answer's message in the place of the rejection.

    What is written for it goes into the answer's thread and to who wrote that; the same rooms
    that write, judge and hand over a mail then do so for thanks. ``pack`` is the answer's.
    """
    to = _answerer(case, answer, pack.tables["naming"], vendors)
    informal = case.facts.hints.informal or is_informal(answer.text, pack.tables["reading"])
    return replace(
        case,
        facts=replace(case.facts, hints=replace(case.facts.hints, informal=informal)),
        message=_threaded(answer.message, case.message),
        language=case.language or answer.language,
        by=None,
        advice=Advice(ask="no", to=to, channel="reply", not_before=None, why=()),
    )


def _threaded(message: Message, first: Message | None) -> Message:
    """Return the answer's message; a paste shows no thread, and is put into the first mail's."""
    if not message.is_paste or first is None:
        return message
    return replace(
        message, subject=message.subject or first.subject,
        message_id=first.message_id, references=first.references,
    )  # fmt: skip


def _answerer(case: Case, answer: Answer, naming: Table, vendors: Table) -> Person | None:
    """Return who answered, where they can be written to; else the case's contact."""
    message, contact = answer.message, case.facts.contact
    own = case.facts.candidate.email if case.facts.candidate else None
    known = (who.email for who in (message.reply_to, message.sender) if who and who.email)
    reached = [one for one in known if not is_automatic(one, vendors) and one != own]
    name = _name(answer, naming)
    if reached:
        return Person(name, reached[0])
    if name and contact.name and name.split()[0] != contact.name.split()[0]:
        return Person(name, None) if message.is_paste else contact
    return contact if contact.name or contact.email else (Person(name) if name else None)


def _name(answer: Answer, naming: Table) -> str | None:
    """Return the name that the answer is signed with, in full where the sender's is."""
    message = answer.message
    shown = [who.name for who in (message.reply_to, message.sender) if who and who.name]
    full = [name for one in shown if (name := person_name(one, naming))]
    signed = signature_of(message.text, naming).name
    if signed is None:
        return next(iter(full), None)
    return next((name for name in full if name.split()[0].lower() == signed.lower()), signed)
