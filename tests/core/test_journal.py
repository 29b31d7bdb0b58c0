"""Many cases: counted honestly, with no lesson where there is none."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from kindregards.adapters.resources import language_pack, shared_table
from kindregards.core.answer import Answer, Point
from kindregards.core.facts import ReasonKind, Stage
from kindregards.core.journal import Entry, Journal, journal_of
from kindregards.core.mail.message import Message
from kindregards.core.rendering import render_html
from kindregards.core.streak import streak
from kindregards.core.themes import employer_key
from kindregards.core.told import opening, parts_of

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
FIRMS = shared_table("firms")
LANGUAGES = ["en", "de", "fr", "es", "pt", "nl", "it", "pl", "ja"]


def entry(
    stage: Stage = "interview", company: str | None = None, days: int = 60, **more: Any
) -> Entry:
    return Entry(company, stage, NOW - timedelta(days=days), **more)


def answer(
    kind: str = "specific", topic: str = "examples", side: str = "gap", days: int = 1
) -> Answer:
    sentence = "More examples would help."
    return Answer(
        Message("Re", sentence), "en", kind, NOW - timedelta(days=days),  # type: ignore[arg-type]
        (sentence,), (Point(topic, side, sentence),),  # type: ignore[arg-type]
    )  # fmt: skip


def count(entries: list[Entry], applied: int | None = None) -> Journal:
    return journal_of(entries, NOW, FIRMS, applied)


def test_the_funnel_counts_who_got_at_least_so_far() -> None:
    stages: list[Stage] = ["application", "screen", "interview", "final", "unknown"]
    found = count([entry(stage) for stage in stages], applied=40)
    assert found.funnel is not None
    assert [(step.stage, step.reached) for step in found.funnel] == [
        ("screen", 3), ("assessment", 2), ("interview", 2), ("final", 1),
    ]  # fmt: skip
    assert found.funnel[2].share.in_100 == (1, 17)
    assert count([entry()]).funnel is None


REASONS: list[tuple[ReasonKind, str | None]] = [
    ("experience", "experience"), ("requirement", "requirement"), ("logistics", "practical"),
    ("other-candidate", None), ("volume", None), ("internal", None), ("cancelled", None),
    ("other", None),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "topic"), REASONS)
def test_only_what_was_missing_is_a_theme(reason: ReasonKind, topic: str | None) -> None:
    found = count([entry(company="Alder", reason_kind=reason)])
    assert [theme.topic for theme in found.themes] == ([topic] if topic else [])


def test_a_theme_weighs_what_different_employers_say() -> None:
    firms = ["Alder Ltd", "ALDER", "Birch GmbH", "Cedar", "Cedar"]
    found = count([entry(company=firm, reason_kind="experience") for firm in firms])
    assert [(theme.employers, theme.weight) for theme in found.themes] == [(3, "several say so")]
    two = count([entry(company=firm, reason_kind="experience") for firm in firms[:3]])
    assert two.themes[0].weight == "worth watching"
    unknown = count([entry(reason_kind="experience"), entry(reason_kind="experience")])
    assert unknown.themes[0].weight == "one view"


@pytest.mark.parametrize(
    ("given", "themes"),
    [
        (answer(), ["examples"]),
        (answer("generic", "volume", "said"), []),
        (answer(side="strength"), []),
        (answer(topic="close", side="said"), []),
    ],
)
def test_an_answer_gives_a_theme_where_it_is_specific(given: Answer, themes: list[str]) -> None:
    found = count([entry(company="Alder", answers=(given,))])
    assert [theme.topic for theme in found.themes] == themes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bell & Sons Ltd.", "bell & sons"),
        ("株式会社山田", "山田"),
        ("Müller GmbH", "Muller"),
        ("The Old Ferry", "Old Ferry"),
    ],
)
def test_two_spellings_are_one_employer(one: str, other: str) -> None:
    assert employer_key(one, FIRMS) == employer_key(other, FIRMS)
    assert employer_key(one, FIRMS) != employer_key("Somebody", FIRMS)


def test_the_time_to_the_answer_needs_both_dates() -> None:
    asked = NOW - timedelta(days=6)
    known = entry(asked=asked, answers=(answer(days=2),))
    undated = entry(asked=asked, answers=(replace(answer(), received=None),))
    found = count([known, undated, entry(answers=(answer(),))])
    assert found.waiting is not None
    assert (found.waiting.known, found.waiting.middle) == (1, 4)
    assert (found.asked, found.answered) == (3, 3)
    assert count([undated]).waiting is None


@pytest.mark.parametrize(
    ("stages", "where"),
    [
        (["application"] * 3, "application"),
        (["application"] * 2, None),
        (["interview"] * 3 + ["application"] * 2, "interview"),
        (["interview"] * 3 + ["application"] * 2 + ["screen"] * 2, None),
        (["unknown"] * 5, None),
    ],
)
def test_where_to_look_needs_many_at_one_stage(stages: list[Stage], where: str | None) -> None:
    assert count([entry(stage) for stage in stages]).look_at == where


@pytest.mark.parametrize(("days", "found"), [([0, 13], 3), ([14], 1), ([-1], 1), ([], 1)])
def test_a_streak_is_what_came_within_two_weeks_before(days: list[int], found: int) -> None:
    assert streak(NOW.date(), ((NOW - timedelta(days=day)).date() for day in days)) == found


def test_a_page_escapes_what_it_is_filled_with() -> None:
    filled = render_html("<p>{{ text }}</p>", {"text": "<script>{{ 7 * 7 }}</script>"})
    assert filled == "<p>&lt;script&gt;{{ 7 * 7 }}&lt;/script&gt;</p>"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_for_all_of_it(language: str) -> None:
    words = language_pack(language).tables["journal"]
    topics = language_pack(language).tables["answer"]["topics"]
    asked = NOW - timedelta(days=6)
    for stage in ("application", "screen", "assessment", "interview", "final"):
        entries = [entry(stage, f"Firm {n}", days=3) for n in range(3)]
        entries += [entry("unknown", asked=asked), entry(asked=asked, answers=(answer(),))]
        named = [topic for topic, row in topics.items() if "noun" in row]
        entries += [entry(company="X", answers=(answer(topic=topic),)) for topic in named]
        found = count(entries, applied=60)
        told = " ".join([opening(found, words), *(str(part) for part in parts_of(found, words))])
        assert "{{" not in told
        assert str(found.lately) in opening(found, words)
    assert words["empty"].endswith("kindregards draft")
    assert "journal --applied N" in words["funnel"]["ask"]
