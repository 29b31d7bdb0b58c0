"""In every language: each rule fires on texts that it is for, and on none that are fine."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.rules import ALL, judge, judge_note
from kindregards.core.rules.base import Context, NoteContext, Text
from tests.languages.samples import OTHERS, sample

WITH_PATTERNS = {
    "asks-to-reconsider", "argues", "blames", "legal-threat", "asks-comparison", "pleads", "sarcasm",
    "oversharing", "over-apologising", "attachment-mention", "demands-deadline", "salary-complaint",
    "generic-why", "private-words", "placeholder", "wrong-company", "impersonal-greeting",
}  # fmt: skip
NAMES = {rule.name for rule in ALL}


def texts(kind: str) -> list[tuple[str, str, str]]:
    return [
        (language, row["rule"], text)
        for language in OTHERS
        for row in sample(language)["sentences"]
        for text in row[kind]
    ]


def found_in(language: str, text: str) -> set[str]:
    said = sample(language)
    context = Context(
        company=said["companies"][0],
        role=said["roles"][0],
        contact=said["contacts"][0],
        name=said["candidate"],
        language=language,
    )
    words = language_pack(language).tables["rules"]
    return {f.rule for f in judge(Text(text, said["subject"]), context, words)}


@pytest.mark.parametrize(("language", "rule", "text"), texts("bad"))
def test_a_rule_fires(language: str, rule: str, text: str) -> None:
    assert rule in NAMES
    assert rule in found_in(language, text)


@pytest.mark.parametrize(("language", "rule", "text"), texts("good"))
def test_a_rule_spares(language: str, rule: str, text: str) -> None:
    assert rule not in found_in(language, text)


@pytest.mark.parametrize("language", OTHERS)
def test_every_rule_of_words_has_both_kinds_of_example(language: str) -> None:
    rows = sample(language)["sentences"]
    assert {row["rule"] for row in rows} >= WITH_PATTERNS
    assert all(len(row["bad"]) >= 3 and len(row["good"]) >= 2 for row in rows)


@pytest.mark.parametrize("language", OTHERS)
def test_a_good_mail_passes_and_a_bad_note_does_not(language: str) -> None:
    said, words = sample(language), language_pack(language).tables["rules"]
    for mail in said["good_mails"]:
        context = Context(language=language)
        assert [f.rule for f in judge(Text(mail, said["subject"]), context, words)] == []
    for row in said["bad_notes"]:
        assert row["rule"] in {f.rule for f in judge_note(row["text"], NoteContext(), words)}
