"""Mails in French and Portuguese, read whole; and what looks like a refusal in them and is none."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kindregards.adapters.resources import language_pack, shared_table
from kindregards.core.facts import Facts, Person
from kindregards.core.mail.message import Message
from kindregards.core.reading import read

LANGUAGES = ("fr", "pt")


def mails(kind: str) -> list[Any]:
    return [
        pytest.param(language, mail, id=f"{language}-{mail['subject']}")
        for language in LANGUAGES
        for mail in said(language)[kind]
    ]


def said(language: str) -> dict[str, Any]:
    file = Path(__file__).parent / f"{language}_mails.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def facts_of(language: str, mail: dict[str, Any]) -> Facts:
    sender = Person(*mail["from"]) if "from" in mail else None
    message = Message(mail["subject"], mail["text"].strip(), sender=sender)
    return read(message, language_pack(language), {"vendors": shared_table("vendors")})


@pytest.mark.parametrize(("language", "mail"), mails("rejections"))
def test_a_rejection_is_read(language: str, mail: dict[str, Any]) -> None:
    facts = facts_of(language, mail)
    assert facts.is_rejection
    found = {"contact": facts.contact.name}
    assert {key: found.get(key, getattr(facts, key, None)) for key in mail["read"]} == mail["read"]


@pytest.mark.parametrize(("language", "mail"), mails("others"))
def test_what_looks_like_one_is_none(language: str, mail: dict[str, Any]) -> None:
    assert not facts_of(language, mail).is_rejection
