"""Write a case's texts with no model, and judge them: what is shown has passed the rules."""

from dataclasses import replace

from kindregards.core.case import Case
from kindregards.core.composer.email import compose_email
from kindregards.core.composer.note import compose_note
from kindregards.core.composer.note_values import with_thought
from kindregards.core.draft import Email, Note, Tone
from kindregards.core.finding import Finding, errors
from kindregards.core.grounds import email_context, note_context
from kindregards.core.language import LanguagePack
from kindregards.core.reading.language import detect
from kindregards.core.rules import judge, judge_note
from kindregards.core.rules.base import Text
from kindregards.core.thought import Thought
from kindregards.ports import Kept, Words

SURE_HITS = 4
"""Words that must show a person's own language: notes are short, and a note in the wrong
language is worse than one in the mail's."""


def default_tone(language: str) -> Tone:
    """Return the tone where none was asked for; source: the contract, section JSON."""
    return "warm" if language == "en" else "formal"


def note_language(case: Case, words: Words) -> str:
    """Return the language of the person's own words where they show one, else the mail's."""
    own = detect("\n".join(case.notes.texts), words.shared("languages"), SURE_HITS)
    return own if own in words.languages() else case.mail_language


def composed_email(kept: Kept, words: Words) -> Email:
    """Return the composer's mail for a case."""
    return write_email(kept.case, words.pack(kept.case.mail_language))


def message_after(kept: Kept, words: Words) -> str | None:
    """Return what to write once a request to connect was accepted; ``None`` on other channels.

    It is the mail's text, which is well within what such a message may hold.
    """
    case, pack = kept.case, words.pack(kept.case.mail_language)
    if case.channel != "linkedin":
        return None
    by_letter = replace(case, by="email", advice=replace(case.advice, channel="new-mail"))
    body = write_email(by_letter, pack).body
    return body if len(body) <= pack.tables["email"]["limits"]["linkedin_message"] else None


def composed_note(kept: Kept, words: Words) -> Note:
    """Return the composer's note for a case."""
    pack = words.pack(note_language(kept.case, words))
    return write_note(kept.case, pack, gentle=kept.safety.level == "gentle")


def write_email(case: Case, pack: LanguagePack) -> Email:
    """Compose the mail and judge it; where a rule objects, compose it without found details."""
    return passed(compose_email(case, pack), case, pack)


def passed(email: Email, case: Case, pack: LanguagePack) -> Email:
    """Judge a mail that was composed; where a rule objects, compose it without found details."""
    email = judged(email, case, pack)
    if not errors(email.findings):
        return email
    return judged(compose_email(case, pack, plain_slots=True), case, pack)


def judged(email: Email, case: Case, pack: LanguagePack, *, by_person: bool = False) -> Email:
    """Return the mail with what the rules say of it."""
    context = email_context(case, email, pack, by_person=by_person)
    text = Text(email.body, email.subject)
    return replace(email, findings=judge(text, context, pack.tables["rules"]))


def write_note(
    case: Case, pack: LanguagePack, *, gentle: bool, thought: Thought | None = None
) -> Note:
    """Compose the private note and judge it; ``gentle`` names no thinking trap."""
    note = compose_note(case, pack, gentle=gentle, thought=thought)
    told = with_thought(case, thought)
    return replace(note, findings=judge_body(note.body, told, pack, gentle=gentle))


def judge_body(body: str, case: Case, pack: LanguagePack, *, gentle: bool) -> tuple[Finding, ...]:
    """Judge the text of a note by rubric B."""
    return judge_note(body, note_context(case, gentle=gentle), pack.tables["rules"])
