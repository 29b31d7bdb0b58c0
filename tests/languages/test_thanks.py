"""Thanks in every language: two lines, no question, nothing for the rules to object to."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kindregards.core.draft import Email
from kindregards.core.reading.given import Given
from kindregards.usecases.answer import take_answer
from kindregards.usecases.draft import Order, begin, change, keep
from kindregards.wiring import open_house
from tests.fakes import FakeStore

DATA = Path(__file__).parents[1] / "data" / "answers.toml"
TABLES = tomllib.loads(DATA.read_text(encoding="utf-8"))
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
NAMES = {
    "en": "Dana Reyes", "de": "Frau Jana Winter", "fr": "Claire Morel", "es": "Lucía Vega",
    "pt": "Inês Duarte", "nl": "Sanne Visser", "it": "Marta Riva", "pl": "Anna Nowak",
    "ja": "佐藤 恵子",
}  # fmt: skip


def thanks_for(text: str, language: str, tone: str) -> Email:
    house, store = open_house(), FakeStore()
    given = Given(company="Alder & Partner", role="Analyst", stage="interview",
                  contact=NAMES[language], contact_email="hr@alder.example", name="Kim Test")  # fmt: skip
    order = Order(given=given, own_language=language, tone=tone)  # type: ignore[arg-type]
    kept = begin(order, house.mails, house.words, store.cases, store.catalogue, NOW)
    kept = keep(change(kept, order, house.words), store.cases, NOW)
    done = take_answer(
        text.encode(), "text", kept, house.mails, house.words, store.versions, store.records, NOW
    )
    assert isinstance(done.thanks.text, Email)
    return done.thanks.text


@pytest.mark.parametrize("tone", ["warm", "plain", "formal"])
@pytest.mark.parametrize("language", TABLES)
def test_thanks_pass_every_rule(language: str, tone: str) -> None:
    bodies = set()
    for row in TABLES[language]:
        mail = thanks_for(row["text"], language, tone)
        names = [part.name for part in mail.parts]
        assert mail.language == language
        assert [finding.rule for finding in mail.findings] == [], mail.body
        assert names == ["subject", "greeting", "thanks", "open_door", "closing"]
        assert not {"?", "？"} & set(mail.body), mail.body
        assert "{{" not in mail.body
        bodies.add(mail.body)
    assert len(bodies) > 6


@pytest.mark.parametrize("language", TABLES)
def test_nothing_of_theirs_is_pasted(language: str) -> None:
    for row in TABLES[language]:
        mail = thanks_for(row["text"], language, "plain")
        words = row["text"].split()
        runs = {" ".join(words[at : at + 6]) for at in range(len(words) - 5)}
        assert not [run for run in runs if run in mail.body], mail.body
