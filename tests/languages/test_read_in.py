"""What a language's patterns tell of whole bodies, and whose names they find in whole mails."""

from email.message import EmailMessage
from typing import Any

import pytest

import kindregards
from kindregards.adapters.resources import language_pack
from kindregards.core.reading.kind import kind_of
from tests.languages.samples import OTHERS, sample

TOLD = [(language, sample(language).get("told", {})) for language in OTHERS]
OUT = [(language, body) for language, told in TOLD for body in told.get("out", ())]
IN = [(language, body) for language, told in TOLD for body in told.get("others", ())]
MAILS = [mail for language in OTHERS for mail in sample(language).get("mails", ())]


@pytest.mark.parametrize(("language", "body"), OUT)
def test_a_refusal_is_told(language: str, body: str) -> None:
    assert kind_of("", body, language_pack(language).tables["reading"]).value == "rejection"


@pytest.mark.parametrize(("language", "body"), IN)
def test_what_only_sounds_like_one_is_none(language: str, body: str) -> None:
    assert kind_of("", body, language_pack(language).tables["reading"]).value != "rejection"


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: mail["subject"])
def test_names_are_read_whole_and_none_is_made_up(mail: dict[str, Any], tmp_path: Any) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = mail["from"], mail["subject"]
    message["To"] = "me@post.example"
    message.set_content(mail["text"])
    (tmp_path / "mail.eml").write_bytes(message.as_bytes())
    facts = kindregards.read(tmp_path / "mail.eml")
    assert facts.is_rejection
    read = {"company": facts.company, "role": facts.role, "contact": facts.contact.name}
    assert read == {"company": None, "role": None, "contact": None, **mail["read"]}
