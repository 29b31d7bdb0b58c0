"""From a Message to Facts: one file a question."""

from collections.abc import Mapping
from dataclasses import replace

from kindregards.core.facts import Facts, Hints, Kind, Person
from kindregards.core.language import LanguagePack, Table
from kindregards.core.mail.message import Message
from kindregards.core.mail.unwrap import unwrap
from kindregards.core.reading.agency import agency_of
from kindregards.core.reading.answer import Read
from kindregards.core.reading.candidate import candidate_of
from kindregards.core.reading.company import company_of
from kindregards.core.reading.contact import contact_of, named_for_feedback
from kindregards.core.reading.feedback import offer_by, offered
from kindregards.core.reading.kind import kind_of
from kindregards.core.reading.praise import praise_of
from kindregards.core.reading.public import is_public_employer
from kindregards.core.reading.reapply import invites
from kindregards.core.reading.reason import reason_of
from kindregards.core.reading.register import is_informal
from kindregards.core.reading.role import role_of
from kindregards.core.reading.sender import ats_of, noreply_of
from kindregards.core.reading.sessions import sessions_of
from kindregards.core.reading.stage import stage_of


def read(message: Message, pack: LanguagePack, shared: Mapping[str, Table]) -> Facts:
    """Read every fact of a message, each with its evidence; ``None`` where unsure.

    ``shared`` holds the list ``vendors``. The pack is that of the message's language.
    """
    kind, body = _kind_and_body(message, pack.tables["reading"])
    facts = _what_it_says(message, kind, body, pack)
    return _who_and_what(message, body, facts, pack.tables["naming"], shared["vendors"])


def _kind_and_body(message: Message, words: Table) -> tuple[Read[Kind], str]:
    """Tell what kind of message it is, and its text with the refusal that it follows up."""
    body = unwrap(message.text)
    kind = kind_of(message.subject, body, words)
    earlier = _earlier_refusal(message, words) if kind.value == "other" else None
    if earlier is None:
        return kind, body
    refused, text = earlier
    return refused, f"{body}\n\n{text}"


def _what_it_says(message: Message, kind: Read[Kind], body: str, pack: LanguagePack) -> Facts:
    words = pack.tables["reading"]
    quoted = tuple(part.text for part in message.quoted)
    stage = stage_of(message.subject, body, quoted, words)
    feedback, again = offered(body, words), invites(body, words)
    reason, praise = reason_of(body, words), praise_of(body, words)
    hints = Hints(
        sessions=sessions_of(message.subject, body, quoted, words),
        offer_by=offer_by(body, words) if feedback.value == "yes" else None,
        reason_in_detail=bool(reason and reason.in_detail),
        informal=is_informal(body, words),
    )
    return Facts(
        is_rejection=kind.value == "rejection",
        kind=kind.value,
        language=pack.language,
        stage=stage.value,
        feedback_offered=feedback.value,
        reason_given=reason.text if reason else None,
        reason_kind=reason.kind if reason else None,
        praise=praise,
        invites_reapply=again.value,
        received=message.date,
        evidence=_evidence(
            kind=kind.evidence,
            stage=stage.evidence,
            feedback_offered=feedback.evidence,
            reason_given=reason.text if reason else None,
            praise=praise,
            invites_reapply=again.evidence,
        ),
        hints=hints,
    )


def _earlier_refusal(message: Message, words: Table) -> tuple[Read[Kind], str] | None:
    """Return what the sender wrote earlier in the thread, where that was the refusal.

    Whoever asks back gets an answer that no longer says what it answers. A portal quotes what
    it passes on, and names nobody. Who hands a mail on may say no above it.
    """
    theirs = [
        part.text
        for part in message.quoted
        if part.author is None or _same(part.author, message.sender)
    ]
    handed_on = [message.above] if message.passed_by else []
    earlier = (unwrap(text) for text in (*handed_on, *theirs))
    read = ((kind_of(message.subject, text, words), text) for text in earlier)
    return next((found for found in read if found[0].value == "rejection"), None)


def _same(one: Person | None, other: Person | None) -> bool:
    """Tell whether two people are one, by address, or by name where one has no address."""
    if one is None or other is None:
        return False
    if one.email and other.email:
        return one.email.lower() == other.email.lower()
    return one.name is not None and one.name == other.name


def _who_and_what(message: Message, body: str, facts: Facts, words: Table, vendors: Table) -> Facts:
    agency = agency_of(message, body, words)
    company = company_of(message, body, words, vendors, agency)
    role = role_of(message, body, words, company.value)
    candidate = candidate_of(message, body, words)
    noreply = noreply_of(message, body, words, vendors)
    ats = ats_of(message, vendors)
    contact = contact_of(
        message, body, words, vendors, noreply.value, candidate.value, company.value
    )
    answers = message.passed_by or message.reply_to or message.sender
    return replace(
        facts,
        company=company.value,
        role=role.value,
        candidate=candidate.value,
        contact=contact.value,
        noreply=noreply.value,
        ats=ats.value,
        evidence={
            **facts.evidence,
            **_evidence(
                company=company.evidence,
                role=role.evidence,
                candidate=candidate.evidence,
                contact=contact.evidence,
                noreply=noreply.evidence,
                ats=ats.evidence,
            ),
        },
        hints=replace(
            facts.hints,
            agency=agency.value,
            public_employer=is_public_employer(company.value, message, body, words),
            replies_to=answers.email if answers else None,
            offered_by=named_for_feedback(message, body, words),
        ),
    )


def _evidence(**found: str | None) -> dict[str, str]:
    return {field: words for field, words in found.items() if words}
