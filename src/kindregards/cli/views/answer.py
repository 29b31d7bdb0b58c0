"""Their answer: as JSON, and as the screen on which their own words stand first."""

from collections.abc import Iterator
from typing import Any

from kindregards.cli.terminal import flowing
from kindregards.cli.views import findings as findings_view
from kindregards.cli.views.facts import person_json
from kindregards.cli.views.texts import email_json, email_text
from kindregards.core.answer import Answer
from kindregards.core.draft import Email
from kindregards.usecases.answer import Answered

Styled = tuple[str, dict[str, Any]]

HARSH = "Some of this is hard to read. It is one view of a few hours; it can wait until tomorrow."
VERDICTS = {"confirmed": "they confirm it", "refuted": "they speak against it"}
KINDS = {
    "specific": "",
    "generic": "These are words that fit everybody: there is nothing in them to act on.",
    "none": "They give no feedback. That is common, and says nothing about you.",
    "offer": "They offer to tell you more. Whether you take it up is yours to decide.",
    "unclear": "Whether this is feedback is not clear from the words: judge for yourself.",
}
ONE_VIEW = "This is one view; two from different firms would be worth watching."


def to_json(done: Answered) -> dict[str, Any]:
    """Return what ``answer --json`` prints."""
    answer, sender = done.answer, done.answer.message.sender
    thanks = done.thanks.text
    assert isinstance(thanks, Email)
    return {
        "case": done.kept.id,
        "answer": {
            "text": answer.text,
            "from": person_json(sender),
            "received": answer.received.isoformat() if answer.received else None,
            "kind": answer.kind,
            "feedback": list(answer.feedback),
        },
        "possible": [
            {
                "text": one.possible.text,
                "would_confirm": one.possible.would_confirm,
                "verdict": one.verdict,
                "evidence": one.evidence,
            }
            for one in done.judged
        ],
        "lessons": [
            {"text": one.text, "ground": one.ground, "evidence": one.evidence}
            for one in done.lessons
        ],
        "thanks": email_json(thanks),
    }


def screen(done: Answered) -> Iterator[Styled]:
    """Yield the lines for a person: their words, what they speak to, the lesson, the thanks."""
    if done.answer.harsh:
        yield flowing(HARSH), {"fg": "cyan"}
        yield "", {}
    yield from _words(done.answer)
    yield from _possible(done)
    yield from _lessons(done)
    yield from _thanks(done)
    yield from _next(done)


def _words(answer: Answer) -> Iterator[Styled]:
    yield "What they write:", {"bold": True}
    yield "", {}
    for sentence in answer.feedback or (answer.text.strip(),):
        yield flowing(sentence, "  "), {}
    yield "", {}
    if KINDS[answer.kind]:
        yield flowing(KINDS[answer.kind]), {}
        yield "", {}


def _possible(done: Answered) -> Iterator[Styled]:
    settled = [one for one in done.judged if one.verdict != "open"]
    if not settled:
        return
    yield "What it speaks to:", {"bold": True}
    yield "", {}
    for one in settled:
        yield flowing(f"{one.possible.text} ({VERDICTS[one.verdict]})", "- ", "  "), {}
    yield "", {}


def _lessons(done: Answered) -> Iterator[Styled]:
    if not done.lessons:
        return
    yield "What could be taken from it, for you:", {"bold": True}
    yield "", {}
    for lesson in done.lessons:
        yield flowing(f"{lesson.text} ({lesson.ground})", "- ", "  "), {}
    if any(lesson.ground == "they wrote it" for lesson in done.lessons):
        yield flowing(ONE_VIEW), {}
    yield "", {}


def _thanks(done: Answered) -> Iterator[Styled]:
    thanks = done.thanks.text
    assert isinstance(thanks, Email)
    yield "Thanks, for sending:", {"bold": True}
    yield "", {}
    yield email_text(thanks), {}
    yield "", {}
    text = {"subject": thanks.subject, "body": thanks.body}
    for line in findings_view.lines(thanks.findings, text):
        yield line, {"fg": "yellow"}


def _next(done: Answered) -> Iterator[Styled]:
    case = done.kept.id
    if done.answer.kind == "offer":
        no = f"If you would rather not talk, change the second line: kindregards edit {case} thanks"
        yield flowing(no), {}
    how = f"Best within a day, and then no more: kindregards export {case} thanks"
    yield flowing(how), {}
    again = "Kept before" if done.known else "Kept"
    yield flowing(f"{again} with case {case} on this computer. Nothing was sent."), {"dim": True}
