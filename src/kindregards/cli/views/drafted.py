"""A drafted case: as the contract's JSON, and as the screen that a person reads."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from kindregards.cli.terminal import flowing
from kindregards.cli.views import facts as facts_view
from kindregards.cli.views import findings as findings_view
from kindregards.cli.views.texts import email_json, email_text, note_json
from kindregards.core.completion import Usage
from kindregards.ports import Kept, SafetyState
from kindregards.usecases.draft import Drafted

Styled = tuple[str, dict[str, Any]]


def to_json(drafted: Drafted, help: Sequence[str], notices: Sequence[str]) -> dict[str, Any]:
    """Return all that ``draft --json`` prints."""
    shown = _frame(drafted.kept, drafted.kept.safety, help, notices, drafted.usage)
    later = {"later": drafted.later} if drafted.later else {}
    return {**shown, "email": email_json(drafted.email), **later, "note": note_json(drafted.note)}


def paused_json(
    kept: Kept | None, safety: SafetyState, help: Sequence[str], notices: Sequence[str]
) -> dict[str, Any]:
    """Return what is printed where the case was paused for safety: no texts."""
    return _frame(kept, safety, help, notices, Usage())


def _frame(
    kept: Kept | None, safety: SafetyState, help: Sequence[str], notices: Sequence[str],
    usage: Usage,
) -> dict[str, Any]:  # fmt: skip
    case = kept.case if kept else None
    return {
        "case": case.id if case else None,
        "facts": facts_view.to_json(case.facts, case.advice) if case else None,
        "email": None,
        "note": None,
        "safety": {"level": safety.level, "kind": safety.kind, "resources": list(help)},
        "usage": {
            "calls": usage.calls,
            "prompt_tokens": usage.prompt_tokens,
            "completion_tokens": usage.completion_tokens,
        },
        "notices": list(notices),
    }


def screen(drafted: Drafted, now: datetime) -> Iterator[Styled]:
    """Yield the lines for a person: the advice, the mail as it is pasted, the note, the end."""
    case = drafted.kept.case
    yield flowing(" ".join(facts_view.advice_lines(case.advice, now))), {"fg": "cyan"}
    yield "", {}
    if drafted.email:
        yield email_text(drafted.email), {}
        yield "", {}
        yield from _findings(drafted)
    if drafted.later:
        yield "A message for when they have accepted:", {"bold": True}
        yield "", {}
        yield drafted.later.rstrip("\n"), {}
        yield "", {}
    if drafted.note:
        yield "For you, not for sending:", {"bold": True}
        yield "", {}
        yield flowing(drafted.note.body), {}
        yield "", {}


def _findings(drafted: Drafted) -> Iterator[Styled]:
    email = drafted.email
    if email is None or not email.findings:
        return
    text = {"subject": email.subject, "body": email.body}
    for line in findings_view.lines(email.findings, text):
        yield line, {"fg": "yellow"}
    yield "", {}


def last_line(drafted: Drafted) -> str:
    """Say where it is kept, and that nothing was sent: to a model, only what was asked there."""
    unsent = "The mail was not sent." if drafted.usage.calls else "Nothing was sent."
    return f"Kept as case {drafted.kept.case.id} on this computer. {unsent}"
