"""Help lines: true numbers where an operator's page was read, general words elsewhere."""

import re
from datetime import date, timedelta

import pytest

from kindregards.adapters.resources import language_pack, shared_table
from kindregards.core.safety import Safety, resources

WORDS = language_pack("en").tables["safety"]
LINES = shared_table("helplines")
RISK = Safety("risk", "self-harm", "T3")


def shown(safety: Safety, country: str | None = None) -> str:
    return "\n".join(resources(safety, country, LINES, WORDS))


@pytest.mark.parametrize(
    ("country", "number", "emergency"),
    [
        ("US", "988", "911"),
        ("us", "741741", "911"),
        ("CA", "988", "911"),
        ("UK", "116 123", "999"),
        ("GB", "116 123", "999"),
        ("IE", "116 123", "112"),
        ("ES", "024", "112"),
        ("NL", "0800-0113", "112"),
    ],
)
def test_a_known_country_gets_its_numbers(country: str, number: str, emergency: str) -> None:
    text = shown(RISK, country)
    assert number in text
    assert emergency in text
    assert "findahelpline.com" in text


@pytest.mark.parametrize("country", [None, "", "DE", "FR", "BR", "JP", "Atlantis"])
def test_elsewhere_no_number_is_guessed(country: str | None) -> None:
    text = shown(RISK, country)
    assert not re.search(r"\d", text)
    assert "emergency number" in text
    assert "findahelpline.com" in text


def test_warm_words_come_first_and_the_work_is_said_to_be_kept() -> None:
    first, second, *_ = resources(RISK, "UK", LINES, WORDS)
    assert "deserve" in first
    assert "kept" in second
    assert not re.search(r"\d|http", first)


def test_abuse_points_to_help_and_to_the_emergency_number() -> None:
    text = shown(Safety("risk", "abuse", "TA"), "NL")
    assert "domestic violence" in text
    assert "112" in text
    assert "not your fault" in text


def test_a_threat_is_refused_calmly() -> None:
    text = shown(Safety("risk", "threat", "TH"))
    assert "No mail is written" in text
    assert "emergency number" in text
    assert "!" not in text


def test_discrimination_alone_gets_advice_and_no_helpline() -> None:
    text = shown(Safety("none", "discrimination", "discrimination"), "US")
    assert "proper advice" in text
    assert "time limits can be short" in text
    assert "988" not in text
    assert "findahelpline" not in text


def test_discrimination_beside_distress_gets_both() -> None:
    text = shown(Safety("gentle", "discrimination", "T1"), "US")
    assert "proper advice" in text
    assert "findahelpline.com" in text
    assert "988" in text


def test_gentle_is_one_warm_line_and_a_pointer() -> None:
    assert len(resources(Safety("gentle", "self-harm", "T2"), None, LINES, WORDS)) == 2


def test_nothing_is_shown_where_nothing_was_found() -> None:
    assert resources(Safety(), "US", LINES, WORDS) == ()


@pytest.mark.parametrize(
    "word", ["committed", "failed attempt", "disorder", "depression", "risk score", "method"]
)
def test_words_that_harm_are_not_used(word: str) -> None:
    kinds = [
        RISK,
        Safety("risk", "abuse", "TA"),
        Safety("risk", "threat", "TH"),
        Safety("gentle", None, "T1"),
    ]
    assert all(word not in shown(kind, "US") for kind in kinds)


def test_every_number_has_a_source_and_a_day() -> None:
    for row in LINES["countries"].values():
        assert row["source"]
        assert row["verified_on"] >= "2026-11"


@pytest.mark.parametrize(
    ("safety", "country", "age", "warned"),
    [
        (RISK, "US", 181, True),
        (RISK, "US", 180, False),
        (RISK, "DE", 999, False),
        (Safety("gentle", None, "T1"), "UK", 400, True),
        (Safety("risk", "abuse", "TA"), "NL", 400, True),
        (Safety("none", "discrimination", "discrimination"), "US", 400, False),
        (Safety(), "US", 400, False),
    ],
)
def test_old_numbers_are_said_to_be_old(
    safety: Safety, country: str, age: int, warned: bool
) -> None:
    read = LINES["countries"].get(country, LINES["countries"]["US"])["verified_on"]
    today = date.fromisoformat(read) + timedelta(days=age)
    text = "\n".join(resources(safety, country, LINES, WORDS, today))
    assert (f"last checked on {read}" in text) is warned
