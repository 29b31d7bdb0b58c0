"""The guided way: asks for the mail, shows what was read, asks three questions. Never required."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import click

from kindregards.cli.terminal import say, width
from kindregards.cli.views import facts as facts_view
from kindregards.cli.views.screen import reading_screen
from kindregards.core.advice import Advice
from kindregards.core.facts import Facts
from kindregards.core.notes import Notes
from kindregards.core.reading.given import Given

QUESTIONS = (
    ("went_well", "One thing that went well? (Enter to skip)"),
    ("felt_weak", "One thing you were unsure about? (Enter to skip)"),
    (
        "feelings",
        "How are you? Only shapes the note to yourself; never goes into the mail. (Enter to skip)",
    ),
)
CORRECTIONS = {
    "1": ("company", "Employer"),
    "2": ("role", "Role"),
    "3": ("stage", "How far (application, screen, assessment, interview, final)"),
    "4": ("contact", "Write to (a name, an address, or both)"),
    "5": ("reason", "Their reason, in their words"),
    "6": ("name", "Your name"),
}

Reader = Callable[[Given], tuple[Facts, Advice]]


def ask_facts() -> Given:
    """Ask for the facts where there is no mail: *they rang me*, *I saw it in a portal*."""
    say("No mail, then. Four short questions; Enter skips one.")
    return Given(
        company=_answer("Who turned you down (the employer)?"),
        role=_answer("For which role?"),
        stage=_stage("How far did you get: application, screen, assessment, interview, final?"),
        contact=_answer("Who told you, or who did you meet?"),
    )


def confirm(read: Reader, given: Given) -> Given:
    """Show what was read until Enter says it is right; a number corrects a line."""
    while True:
        facts, advice = read(given)
        say()
        for line in reading_screen(facts, advice, width()):
            say(line)
        key = _answer("Right? Enter, or a number to correct it:")
        if not key:
            return given
        if key in CORRECTIONS:
            given = correct(given, key)
        else:
            say("Press Enter if it is right, or a number from 1 to 6.")


def correct(given: Given, key: str) -> Given:
    """Ask for one fact anew; an empty answer leaves it as it was."""
    field, label = CORRECTIONS[key]
    answer = _stage(f"{label}:") if field == "stage" else _answer(f"{label}:")
    if not answer:
        return given
    if field == "contact":
        return _contact(given, answer)
    said: dict[str, Any] = {field: answer}
    return replace(given, **said)


def _contact(given: Given, answer: str) -> Given:
    words = answer.replace("<", " ").replace(">", " ").split()
    email = next((word for word in words if "@" in word), None)
    name = " ".join(word for word in words if "@" not in word) or None
    return replace(given, contact=name or given.contact, contact_email=email or given.contact_email)


def ask_notes() -> Notes:
    """Ask the three questions; each may be skipped."""
    say()
    went_well, felt_weak, feelings = (_answer(question) for _, question in QUESTIONS)
    return Notes(
        went_well=(went_well,) if went_well else (),
        felt_weak=(felt_weak,) if felt_weak else (),
        feelings=feelings or "",
    )


def _stage(question: str) -> str | None:
    while True:
        answer = _answer(question)
        found = facts_view.stage_named(answer) if answer else None
        if found or not answer:
            return found
        say("One of: application, screen, assessment, interview, final. Enter skips it.")


def _answer(question: str) -> str | None:
    answer: str = click.prompt(question, default="", show_default=False, prompt_suffix=" ")
    return answer.strip() or None


@dataclass(frozen=True)
class Key:
    """A key of the last line, and what it does."""

    key: str
    does: str


KEYS = (Key("c", "copy"), Key("e", "edit"), Key("w", "write another way"), Key("q", "done"))


def next_step() -> str:
    """Ask what to do with the texts; returns one of the keys, whatever was typed before it."""
    while True:
        line = " · ".join(f"{key.key} {key.does}" for key in KEYS)
        answer = (_answer(line) or "q").lower()[:1]
        if answer in {key.key for key in KEYS}:
            return answer
        say("Press c, e, w or q.")
