"""Plans in all nine languages: sentences of that language, with days and minutes in words."""

import re
from datetime import date, datetime

import pytest

from kindregards.adapters.resources import language_pack, languages
from kindregards.core.composer.dates import date_in_words, day_in_words, moment_in_words
from kindregards.core.composer.plan import compose_plan
from kindregards.core.composer.plan_page import plan_page
from kindregards.core.rendering import slots
from kindregards.core.schedule import schedule
from tests.languages.samples import NOW, OTHERS, cases_in

ALL = languages()
TODAY = NOW.date()


def shape(row: dict[str, object]) -> tuple[object, ...]:
    return (row["about"], row["kind"], row["minutes"], row.get("times"), row.get("when"), row.get("evidence"))  # fmt: skip


@pytest.mark.parametrize("language", OTHERS)
def test_the_rows_are_those_of_english(language: str) -> None:
    own, english = language_pack(language).tables["plan"], language_pack("en").tables["plan"]
    assert [shape(row) for row in own["action"]] == [shape(row) for row in english["action"]]
    assert [cue["time"] for cue in own["cue"]] == [cue["time"] for cue in english["cue"]]
    assert [row.get("when") for row in own["again"]] == [row["when"] for row in english["again"]]
    assert set(own["page"]) == set(english["page"])
    assert set(own) - {"gap"} == set(english)


@pytest.mark.parametrize("language", ALL)
def test_a_cue_goes_before_any_action(language: str) -> None:
    table = language_pack(language).tables["plan"]
    for cue in table["cue"]:
        assert cue["text"].endswith("," if language != "ja" else "、")
        assert slots(cue["text"]) == {"day"}
    for row in table["action"]:
        assert "minutes" in slots(row["text"]), row["text"]
        assert row["text"].endswith((".", "。")), row["text"]
        first = row["text"].removeprefix("{{ minutes }}")[:1]
        assert language in ("en", "ja") or first.islower(), row["text"]
        assert row["minutes"] <= 30
    assert len({row["text"] for row in table["action"]}) == len(table["action"])


@pytest.mark.parametrize("language", OTHERS)
def test_every_case_gets_both_kinds_and_a_page(language: str) -> None:
    pack = language_pack(language)
    for case in cases_in(language):
        steps = compose_plan(case, pack, TODAY)
        assert {step.kind for step in steps} == {"skill", "motivation"}
        assert len(steps) <= 3
        for step in steps:
            assert day_in_words(step.when, pack.tables["plan"]["dates"]) in step.do
            assert re.search(rf"(?<!\d){step.minutes}(?!\d)", step.do)
        page = plan_page(case, pack, steps, schedule(case, NOW), NOW)
        assert page.startswith("# ")
        assert not re.search(r"[{}]|None|\n\n\n|  +\S+\.\.", page), page
        assert page.count("\n## ") in (2, 3)
        assert len(page.splitlines()) <= 32


@pytest.mark.parametrize("language", ALL)
@pytest.mark.parametrize(
    "how", [{"gentle": True}, {"serious": True}, {"gentle": True, "serious": True}]
)
def test_soft_and_serious_plans_are_there(language: str, how: dict[str, bool]) -> None:
    pack = language_pack(language)
    cases = cases_in(language) if language in OTHERS else cases_in("de")
    for case in cases[:12]:
        steps = compose_plan(case, pack, TODAY, **how)
        assert len(steps) == (1 if "gentle" in how else 3)
        if "gentle" in how:
            assert steps[0].kind == "motivation"
            page = plan_page(case, pack, steps, schedule(case, NOW), NOW, gentle=True)
            assert pack.tables["safety"]["gentle"]["pointer"] in page


DAYS = {
    "en": ("Tuesday 1 December", "1 June 2027", "Thursday 3 December, 08:30"),
    "de": ("Dienstag (1. Dezember)", "1. Juni 2027", "Donnerstag (3. Dezember) um 08:30 Uhr"),
    "fr": ("mardi 1er décembre", "1er juin 2027", "jeudi 3 décembre à 08:30"),
    "es": ("martes 1 de diciembre", "1 de junio de 2027", "jueves 3 de diciembre, a las 08:30"),
    "pt": ("terça-feira (1º de dezembro)", "1º de junho de 2027", "quinta-feira (3 de dezembro), às 08:30"),
    "nl": ("dinsdag 1 december", "1 juni 2027", "donderdag 3 december om 08:30 uur"),
    "it": ("martedì 1º dicembre", "1º giugno 2027", "giovedì 3 dicembre, ore 08:30"),
    "pl": ("we wtorek 1 grudnia", "1 czerwca 2027", "w czwartek 3 grudnia o 08:30"),
    "ja": ("12月1日（火）", "2027年6月1日", "12月3日（木）08:30"),
}  # fmt: skip


@pytest.mark.parametrize("language", ALL)
def test_a_day_is_written_as_the_language_writes_it(language: str) -> None:
    words = language_pack(language).tables["plan"]["dates"]
    assert DAYS[language] == (
        day_in_words(date(2026, 12, 1), words),
        date_in_words(date(2027, 6, 1), words),
        moment_in_words(datetime(2026, 12, 3, 8, 30), words),
    )
    assert len(words["weekdays"]) == 7
    assert len(set(words["months"])) == 12


@pytest.mark.parametrize("language", ALL)
def test_the_wordings_vary(language: str) -> None:
    pack, cases = language_pack(language), cases_in("fr" if language == "en" else language)
    found = {step.do for case in cases for step in compose_plan(case, pack, TODAY)}
    assert len(found) >= 40
