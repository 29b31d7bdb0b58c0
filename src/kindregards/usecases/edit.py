"""Let the person change a text: what they save becomes a new version, judged like every other."""

from dataclasses import dataclass, replace
from datetime import datetime

from kindregards.core.draft import YOU, Email, Note, Part, retyped
from kindregards.core.finding import Finding
from kindregards.ports import Artefact, Editor, Kept, Version, Versions, Words
from kindregards.usecases.compose import judge_body, judged
from kindregards.usecases.newest import latest

SUBJECT = "Subject:"


@dataclass(frozen=True)
class Edit:
    """What came of it: the version before, and the new one with its findings (or ``None``)."""

    before: Version
    after: Version | None
    findings: tuple[Finding, ...] = ()
    state: str = "changed"


def edit(
    kept: Kept, artefact: Artefact, help: str, words: Words,
    versions: Versions, editor: Editor, now: datetime,
) -> Edit:  # fmt: skip
    """Open a text in the editor; the file goes only after its text is kept as a version."""
    before = latest(versions, kept.id, artefact)
    edited = editor.edit(kept.id, artefact, page(before.text), help)
    if edited.text is None:
        editor.done(edited)
        return Edit(before, None, state=edited.state)
    text = changed(before.text, edited.text)
    text = with_findings(text, kept, artefact, words)
    after = versions.write(kept.id, artefact, text, YOU, now)
    editor.done(edited)
    return Edit(before, after, text.findings)


def with_findings(text: Email | Note, kept: Kept, artefact: str, words: Words) -> Email | Note:
    """Judge a text that the person changed."""
    pack = words.pack(text.language)
    if isinstance(text, Email):
        return judged(text, kept.case, pack, by_person=True)
    if artefact != "note":
        return text
    gentle = kept.safety.level == "gentle"
    return replace(text, findings=judge_body(text.body, kept.case, pack, gentle=gentle))


def page(text: Email | Note) -> str:
    """Return a text as it is edited: a mail has its subject on the first line."""
    if isinstance(text, Note):
        return text.body
    return f"{SUBJECT} {text.subject or ''}\n\n{text.body}"


def changed(before: Email | Note, saved: str) -> Email | Note:
    """Return a text with what the person saved in its place; what was waived is waived no more."""
    subject, body = split_subject(saved) if isinstance(before, Email) else (None, saved)
    return with_typed(before, subject, body)


def with_typed(before: Email | Note, subject: str | None, body: str) -> Email | Note:
    """Return a text with what was typed in its place; a note has no subject."""
    if isinstance(before, Note):
        return replace(before, body=body, parts=(Part("body", body, YOU),), traps=())
    return retyped(before, subject, body)


def split_subject(text: str) -> tuple[str | None, str]:
    """Part a text into its subject (``None`` where its first line names none) and its body."""
    first, _, rest = text.lstrip("\n").partition("\n")
    if first.lower().startswith(SUBJECT.lower()):
        return first[len(SUBJECT) :].strip(), rest.strip("\n")
    return None, text.strip("\n")
