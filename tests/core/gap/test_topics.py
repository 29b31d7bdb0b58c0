"""What the posting asks for becomes a question of the mail, in every language, and passes the rules."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.advice import Advice
from kindregards.core.case import Case
from kindregards.core.composer.email import compose_email, topic_questions
from kindregards.core.draft import Email
from kindregards.core.facts import Facts, Person
from kindregards.usecases.compose import judged, write_email

NOW = datetime(2026, 11, 28, 9, 30, tzinfo=UTC)
TERMS = {
    "en": ("staff scheduling", "SQL"), "de": ("Dienstplanung", "SAP"),
    "fr": ("gestion des stocks", "SAP"), "es": ("control de stock", "SAP"),
    "pt": ("gestão de stock", "SAP"), "nl": ("roosters maken", "SAP"),
    "it": ("gestione dei turni", "SAP"), "pl": ("układanie grafików", "SAP"),
    "ja": ("シフト作成", "SAP"),
}  # fmt: skip
NAMES = {"ja": ("田中 一郎", "佐藤 花子")}


def case_in(language: str, ask: str = "yes", stage: str = "interview", tone: str = "warm") -> Case:
    contact, own = NAMES.get(language, ("Ines Moreau", "Nadia Okafor"))
    to = Person(contact, "ines@corvid.example")
    facts = Facts(
        True, "rejection", language, company="Corvid", role=None, contact=to, stage=stage,  # type: ignore[arg-type]
        candidate=Person(own),
    )  # fmt: skip
    advice = Advice(ask, to, "new-mail", None, ())  # type: ignore[arg-type]
    return Case(facts, advice, NOW, tone=tone, topics=TERMS[language])  # type: ignore[arg-type]


def mails(language: str) -> list[tuple[Case, Email]]:
    pack = language_pack(language)
    found = []
    for ask, stage in (("yes", "interview"), ("yes", "screen"), ("light", "application")):
        for tone in ("warm", "plain", "formal"):
            case = case_in(language, ask, stage, tone)
            for variant in range(8):
                mail = compose_email(case, pack, variant=variant)
                found.append((case, judged(mail, case, pack)))
    return found


@pytest.mark.parametrize("language", TERMS)
def test_the_mail_asks_about_the_posting_and_no_rule_objects(language: str) -> None:
    for case, mail in mails(language):
        assert case.topics[0] in mail.body
        assert not mail.findings, (mail.body, mail.findings)


@pytest.mark.parametrize("language", TERMS)
def test_two_things_are_asked_after_a_talk_alone(language: str) -> None:
    pack = language_pack(language)
    deep, early = (write_email(case_in(language, stage=s), pack).body for s in ("final", "screen"))
    assert TERMS[language][1] in deep
    assert TERMS[language][1] not in early


@pytest.mark.parametrize("language", TERMS)
def test_every_wording_is_short_enough_to_answer(language: str) -> None:
    bank = language_pack(language).tables["questions"]
    for row in (*bank["topic"], *bank["topic_second"]):
        assert "{{topic}}" in row["text"]
        assert len(row["text"].split()) <= 25
        assert "warum" not in row["text"].lower()
        assert "why" not in row["text"].lower()


def test_a_mail_without_topics_is_as_before() -> None:
    pack = language_pack("en")
    case = case_in("en")
    assert "staff scheduling" not in compose_email(replace(case, topics=()), pack).body
    assert "staff scheduling" not in compose_email(case, pack, plain_slots=True).body


def test_the_questions_shown_are_about_both_topics() -> None:
    first, second = topic_questions(case_in("en"), language_pack("en"))
    assert "staff scheduling" in first
    assert "SQL" in second


def test_no_question_is_asked_where_asking_is_not_advised() -> None:
    assert "staff scheduling" not in write_email(case_in("en", ask="no"), language_pack("en")).body


def test_a_model_is_told_the_terms_and_no_names() -> None:
    from kindregards.adapters.resources import prompt_pack
    from kindregards.core.writing.mask import mask_for
    from kindregards.core.writing.prompt import MAIL_PARTS, mail_prompt

    pack, case = language_pack("en"), replace(case_in("en"), topics=("Kubernetes", "SQL"))
    mail = compose_email(case, pack)
    prompt = mail_prompt(case, mail, MAIL_PARTS, mask_for(case, pack), pack, prompt_pack())
    told = prompt.turns[-1].content
    assert "asked for in the posting: Kubernetes" in told
    assert "asked for in the posting: SQL" in told
    assert not [name for name in ("Corvid", "Ines", "Nadia") if name in told]
