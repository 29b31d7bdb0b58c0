"""Weak signs that stand together: what a line of ``together`` says, and what it does not."""

import re

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.rules.signs import looking_together

SIGNS = {
    "law": "court, lawyer~, small claims",
    "will": "will, ll",
    "thanks": "thank~",
    "public": "<law>, the papers",
    "number": "#",
    "opening": "^ how kind",
    "days": "days",
}


def found(line: str, sentence: str) -> list[str]:
    words = {"signs": SIGNS, "rule": {"together": [line]}}
    return [match[0] for match in looking_together(words, "rule")(sentence)]


@pytest.mark.parametrize(
    ("line", "sentence", "place"),
    [
        ("law will", "My lawyers will write.", "lawyers will"),
        ("law will", "They'll see me at the Small Claims office.", "ll see me at the Small Claims"),
        ("will>law", "I will go to court.", "will go to court"),
        ("number+days", "You have 10 days.", "10 days"),
        ("public", "The papers know.", "The papers"),
        ("opening", "How kind!", "How kind"),
    ],
)
def test_signs_that_stand_together_are_found(line: str, sentence: str, place: str) -> None:
    assert found(line, sentence) == [place]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("law will", "My lawyers wrote."),
        ("law will -thanks", "I will thank the lawyers."),
        ("will>law", "The court will sit."),
        ("number+days", "I had 3 good days."),
        ("law", "The courtyard is small."),
        ("opening", "Oh, how kind!"),
    ],
)
def test_signs_apart_say_nothing(line: str, sentence: str) -> None:
    assert found(line, sentence) == []


def test_every_line_names_kinds_that_are_there() -> None:
    words = language_pack("en").tables["rules"]
    named = {
        kind
        for table in words.values()
        if isinstance(table, dict)
        for line in table.get("together", ())
        for kind in re.findall(r"\w+", line)
    }
    assert named <= set(words["signs"])
