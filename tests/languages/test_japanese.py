"""A language without spaces, capitals or a greeting before the name: what its own words must hold."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kindregards.adapters.resources import language_pack, shared_table
from kindregards.core.facts import Facts, Person
from kindregards.core.mail.message import Message
from kindregards.core.mail.unwrap import unwrap
from kindregards.core.reading import read
from kindregards.core.reading.names import are_related
from kindregards.core.reading.wordlists import holds, is_made_of
from kindregards.core.rules import judge
from kindregards.core.rules.base import Context, Text
from kindregards.core.safety import screen

PACK = language_pack("ja")
SAID = tomllib.loads((Path(__file__).parent / "ja_mails.toml").read_text(encoding="utf-8"))


def facts_of(mail: dict[str, Any]) -> Facts:
    sender, to = (Person(*mail[key]) if key in mail else None for key in ("from", "to"))
    message = Message(mail["subject"], mail["text"].strip(), sender=sender, recipient=to)
    return read(message, PACK, {"vendors": shared_table("vendors")})


@pytest.mark.parametrize("mail", SAID["rejections"], ids=lambda mail: mail["subject"])
def test_a_rejection_is_read(mail: dict[str, Any]) -> None:
    facts = facts_of(mail)
    assert facts.is_rejection
    people = {
        "contact": facts.contact.name,
        "name": facts.candidate.name if facts.candidate else None,
    }
    assert {key: people.get(key, getattr(facts, key, None)) for key in mail["read"]} == mail["read"]


@pytest.mark.parametrize("mail", SAID["others"], ids=lambda mail: mail["subject"])
def test_what_looks_like_one_is_none(mail: dict[str, Any]) -> None:
    assert not facts_of(mail).is_rejection


TIERS = [(tier, text) for tier, texts in SAID["screen"].items() for text in texts]


@pytest.mark.parametrize(("tier", "text"), TIERS)
def test_the_screen_hears_what_is_said_and_no_figure_of_speech(tier: str, text: str) -> None:
    found = screen((text,), {"ja": PACK.tables["safety"]})
    assert (found.tier or "none") == tier


def test_a_listed_word_may_stand_beside_any_sign() -> None:
    assert holds("みどり保育園", "病院, 保育園")
    assert not holds("Midori", "病院, 保育園")
    assert is_made_of("人事部採用担当", "採用担当, 人事部")
    assert not is_made_of("人事部の佐藤", "採用担当, 人事部")


def test_the_kind_of_firm_may_stand_before_its_name() -> None:
    assert are_related("株式会社青葉電機", "青葉電機")
    assert are_related("acmefoods", "acme")
    assert not are_related("acmefoods", "foods")


def test_a_line_broken_inside_a_sentence_is_joined_without_a_space() -> None:
    broken = (
        "このたびは数ある企業の中から弊社の営業職に\nご応募いただき、\n誠にありがとうございました。"
    )
    assert unwrap(broken) == broken.replace("\n", "")
    apart = "佐藤様\n先日はありがとうございました。\n株式会社みなと\n人事部　大野"
    assert unwrap(apart) == apart


def found_in(text: str, **known: Any) -> list[tuple[str, str]]:
    context = Context(language="ja", purpose="thanks", name="山田 花子", **known)
    found = judge(Text(text), context, PACK.tables["rules"])
    return [(f.rule, text[f.start : f.end]) for f in found if f.severity == "error"]


MAIL = "佐藤様\n\nお世話になっております。{}\n\n御礼申し上げます。\n\n山田 花子"


def test_a_name_or_number_that_nobody_gave_is_found_beside_other_signs() -> None:
    grounds = ("佐藤様、3月4日の面接",)
    good = MAIL.format("3月4日の面接では、ありがとうございました。")
    assert found_in(good, grounds=grounds) == []
    bad = MAIL.format("3月9日は高橋様にもお世話になりました。")
    assert found_in(bad, grounds=grounds) == [("ungrounded", "9"), ("ungrounded", "高橋")]


def test_a_name_that_the_case_knows_is_veiled_beside_a_particle() -> None:
    said = MAIL.format("株式会社再考の選考では、ありがとうございました。")
    assert found_in(said, company="株式会社再考") == []
