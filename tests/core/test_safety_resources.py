"""Help lines: true numbers where an operator's page was read, general words elsewhere."""

import re
from datetime import date, timedelta

import pytest

from kindregards.adapters.resources import language_pack, languages, shared_table
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


def test_a_country_of_the_computers_is_said_to_be_one() -> None:
    said = resources(RISK, "GB", LINES, WORDS, from_locale=True)
    place = next(at for at, line in enumerate(said) if "116 123" in line)
    assert "as this computer is set" in said[place + 1]
    assert "the United Kingdom" in said[place + 1]
    assert "country in settings.toml" in said[place + 1]
    assert "settings.toml" not in shown(RISK, "GB")


@pytest.mark.parametrize(("safety", "country"), [(RISK, "DE"), (RISK, None), (Safety(), "GB"),
    (Safety("none", "discrimination", "discrimination"), "GB")])  # fmt: skip
def test_nothing_is_said_of_a_country_whose_numbers_are_not_shown(
    safety: Safety, country: str | None
) -> None:
    lines = resources(safety, country, LINES, WORDS, from_locale=True)
    assert "settings.toml" not in "\n".join(lines)


KINDS = [
    RISK,
    Safety("risk", "abuse", "TA"),
    Safety("risk", "threat", "TH"),
    Safety("gentle", None, "T1"),
    Safety("none", "discrimination", "discrimination"),
    Safety("gentle", "discrimination", "T1"),
]
NUMBERS = {
    "US": ("988", "741741", "911"),
    "CA": ("988", "911"),
    "UK": ("116 123", "999", "112"),
    "IE": ("116 123", "999", "112"),
    "ES": ("024", "112"),
    "NL": ("113", "0800-0113", "112"),
}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", KINDS)
def test_every_language_has_all_that_is_said(language: str, kind: Safety) -> None:
    words = language_pack(language).tables["safety"]
    for country in (*NUMBERS, "DE", None):
        found = resources(kind, country, LINES, words, date(2030, 1, 1), from_locale=True)
        assert len(found) >= 2
        assert not [line for line in found if re.search(r"[{}!]|None", line)], found
        assert all(line.endswith((".", "。")) for line in found)
        assert len(found[-1]) > len("findahelpline.com") + 10
        assert all(len(line) < 240 for line in found)
        if language != "en":
            assert not re.search(r"\b(?:call|the|text|free|day and night)\b", " ".join(found))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("country", NUMBERS)
def test_a_risk_shows_the_numbers_of_the_country_in_every_language(
    language: str, country: str
) -> None:
    words = language_pack(language).tables["safety"]
    text = "\n".join(resources(RISK, country, LINES, words))
    assert all(number in text for number in NUMBERS[country])
    assert text.count("findahelpline.com") == 1
    others = {n for row in NUMBERS.values() for n in row} - set(NUMBERS[country])
    assert not [n for n in others if re.search(rf"(?<![\d-]){n}(?!\d)", text)]


@pytest.mark.parametrize("language", languages())
def test_warm_words_come_before_any_number(language: str) -> None:
    words = language_pack(language).tables["safety"]
    for kind in KINDS:
        assert not re.search(r"\d|findahelpline", resources(kind, "US", LINES, words)[0])
