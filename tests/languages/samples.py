"""Invented cases for the tests of every language: a grid of facts, with that language's words."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from typing import Any

from kindregards.adapters.resources import language_pack, languages
from kindregards.core.advice import advise
from kindregards.core.case import Case
from kindregards.core.draft import Tone
from kindregards.core.facts import Facts, Hints, Person
from kindregards.core.mail.message import Message
from kindregards.core.notes import Notes

HERE = Path(__file__).parent
NOW = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
OTHERS = tuple(language for language in languages() if language != "en")
"""English has tests of its own, older and longer."""
TONES: tuple[Tone, ...] = ("warm", "plain", "formal")


def sample(language: str) -> dict[str, Any]:
    """Read a language's words for these tests."""
    return tomllib.loads((HERE / f"{language}.toml").read_text(encoding="utf-8"))


def facts_in(language: str) -> Iterator[Facts]:
    """Make one rejection a stage, and more with reasons, offers, and what may be missing."""
    said = sample(language)
    companies, roles = cycle(said["companies"]), cycle(said["roles"])
    contacts = cycle([Person(name, "hr@employer.example") for name in said["contacts"]])
    person = Person(said["candidate"], "me@post.example")

    def facts(**given: Any) -> Facts:
        made = Facts(True, "rejection", language, person, next(companies), next(roles))
        return replace(made, **{"contact": next(contacts), **given})

    for stage in ("application", "screen", "assessment", "interview", "final", "unknown"):
        yield facts(stage=stage)
        yield replace(facts(stage=stage), company=None)
        yield replace(facts(stage=stage), role=None)
        yield replace(facts(stage=stage), role=None, company=None, contact=Person())
        yield replace(facts(stage=stage), contact=Person(None, "team@employer.example"))
        yield facts(stage=stage, hints=Hints(informal=True))
        yield facts(stage=stage, noreply=True, contact=Person())
    for session in language_pack(language).tables["phrases"]["sessions"]:
        yield facts(stage="interview", hints=Hints(sessions=(session,)))
    for reason in said["reasons"]:
        detail = Hints(reason_in_detail=bool(reason.get("detail")))
        yield facts(
            stage="interview", reason_given=reason["text"], reason_kind=reason["kind"], hints=detail
        )
    for way in (None, "call", "mail", "portal"):
        yield facts(stage="interview", feedback_offered="yes", hints=Hints(offer_by=way))
    yield facts(stage="final", feedback_offered="declined", praise=said["praise"])
    yield facts(stage="final", invites_reapply=True, hints=Hints(agency="Talentbrücke"))
    yield replace(facts(stage="application"), hints=Hints(public_employer=True))


def cases_in(language: str) -> list[Case]:
    """Make the cases: the facts in turn with the language's notes, and with none."""
    pack, said = language_pack(language), sample(language)
    notes = cycle([Notes(), *(notes_of(entry) for entry in said["notes"])])
    tones = cycle(TONES)
    message = Message(said["subject"], "-", message_id="<1@employer.example>")
    return [
        Case(
            facts, advise(facts, pack.tables["advice"], NOW), NOW, next(notes), next(tones), message
        )
        for facts in facts_in(language)
    ]


def notes_of(entry: dict[str, Any]) -> Notes:
    """Make notes of an entry of a language's file."""
    lists: dict[str, Any] = {
        key: tuple(entry.get(key, ())) for key in ("went_well", "felt_weak", "skills", "questions")
    }
    return Notes(**lists, feelings=entry.get("feelings", ""))
