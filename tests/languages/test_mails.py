"""Whole mails in languages that have a file of them: what is read, and what is no rejection."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kindregards.adapters.resources import language_pack, shared_table
from kindregards.core.facts import Facts, Person
from kindregards.core.mail.message import Message
from kindregards.core.reading import read
from kindregards.core.reading.language import begun_in

HERE = Path(__file__).parent
LANGUAGES = ("de", "nl")
NOTHING = "-"
"""What a file writes where nothing may be read."""
SAID = {
    language: tomllib.loads((HERE / f"{language}_mails.toml").read_text(encoding="utf-8"))
    for language in LANGUAGES
}
WHEN = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)


def mails(sort: str) -> list[Any]:
    return [
        pytest.param(language, mail, id=f"{language}-{at}")
        for language in LANGUAGES
        for at, mail in enumerate(SAID[language][sort])
    ]


def facts_of(mail: dict[str, Any]) -> Facts:
    sender, to = (Person(*mail[key]) if key in mail else None for key in ("from", "to"))
    text = mail["text"].strip()
    message = Message(mail["subject"], text, sender=sender, recipient=to, date=WHEN)
    found = begun_in(f"{mail['subject']}\n{text}", shared_table("languages"))
    return read(message, language_pack(found or "en"), {"vendors": shared_table("vendors")})


@pytest.mark.parametrize(("language", "mail"), mails("rejections"))
def test_a_rejection_is_read(language: str, mail: dict[str, Any]) -> None:
    facts = facts_of(mail)
    assert facts.is_rejection
    assert facts.language == language
    held = {key: getattr(facts, key) for key in mail["read"] if key != "contact"}
    if "contact" in mail["read"]:
        held["contact"] = facts.contact.name
    assert {key: NOTHING if got is None else got for key, got in held.items()} == mail["read"]


@pytest.mark.parametrize(("language", "mail"), mails("others"))
def test_what_looks_like_one_is_none(language: str, mail: dict[str, Any]) -> None:
    facts = facts_of(mail)
    assert facts.language == language
    assert not facts.is_rejection
