"""A language that puts names in cases: whole mails read, and mails that only sound like a no."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kindregards.adapters.resources import language_pack, shared_table
from kindregards.core.facts import Facts, Person
from kindregards.core.mail.message import Message
from kindregards.core.reading import read
from kindregards.core.reading.named import as_called

PACK = language_pack("pl")
SAID = tomllib.loads((Path(__file__).parent / "pl_mails.toml").read_text(encoding="utf-8"))
CALLED = [
    ("kontakt z ", "Tomaszem Gilem", "Tomasz Gil"),
    ("z panią ", "Anną Kowalską", "Anna Kowalska"),
    ("z Panem ", "Markiem Nowakiem", "Marek Nowak"),
    ("rozmowa z ", "Pawłem Jaworskim", "Paweł Jaworski"),
    ("do pani ", "Zofii Wrony", "Zofia Wrona"),
    ("do ", "Jana Kowalskiego", "Jan Kowalski"),
    ("proszę pytać panią ", "Krystynę Lis", "Krystyna Lis"),
    ("udzieli ", "Anna Wrona", "Anna Wrona"),
]


def facts_of(mail: dict[str, Any]) -> Facts:
    sender = Person(*mail["from"]) if "from" in mail else None
    me = Person("Iga Bor", "iga@post.example")
    message = Message(mail["subject"], mail["text"].strip(), sender=sender, recipient=me)
    return read(message, PACK, {"vendors": shared_table("vendors")})


@pytest.mark.parametrize("mail", SAID["rejections"], ids=lambda mail: mail["subject"])
def test_a_rejection_is_read(mail: dict[str, Any]) -> None:
    facts = facts_of(mail)
    assert facts.is_rejection
    found = {
        "company": facts.company,
        "role": facts.role,
        "contact": facts.contact.name,
        "stage": facts.stage,
        "reason": facts.reason_kind,
        "feedback": facts.feedback_offered,
    }
    assert {key: str(found[key]) for key in mail["read"]} == mail["read"]


@pytest.mark.parametrize("mail", SAID["others"], ids=lambda mail: mail["subject"])
def test_what_looks_like_one_is_none(mail: dict[str, Any]) -> None:
    assert not facts_of(mail).is_rejection


@pytest.mark.parametrize(("before", "written", "name"), CALLED)
def test_a_person_is_called_by_name_in_any_case(before: str, written: str, name: str) -> None:
    assert as_called(written, before, PACK.tables["naming"]) == name
