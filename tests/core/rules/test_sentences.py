"""Single sentences: what a rule must find in other words, and what it must leave alone."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.rules import judge
from kindregards.core.rules.base import Context, Text
from kindregards.core.rules.sentences import sentences

WORDS = language_pack("en").tables["rules"]


def table(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


TABLE = table("sentences.toml")
LISTS = [
    *TABLE["bad"].items(),
    *table("more_bad_sentences.toml").items(),
    *table("subtle_bad_sentences.toml").items(),
]
BAD = sorted({(rule, one) for rule, found in LISTS for one in found})
GOOD = sorted(
    {
        *TABLE["good"],
        *table("more_good_sentences.toml")["good"],
        *table("subtle_good_sentences.toml")["good"],
    }
)
ABOUT_WHOLE_MAILS = {
    "too-short",
    "no-question",
    "no-thanks",
    "impersonal-greeting",
    "missing-signoff",
}
CASE = Context(company="Harbour & Co", role="Planner", contact="Dana Ruiz", name="Sam Lee")


@pytest.mark.parametrize(("rule", "sentence"), [(rule, one) for rule, one in BAD])
def test_a_rule_finds_it_in_other_words(rule: str, sentence: str) -> None:
    assert rule in {finding.rule for finding in judge(Text(sentence), Context(), WORDS)}


@pytest.mark.parametrize("sentence", GOOD)
@pytest.mark.parametrize("context", [Context(), CASE], ids=["no case", "a case"])
def test_a_good_sentence_is_left_alone(sentence: str, context: Context) -> None:
    if context.company and "Harbour" not in sentence and " at " in sentence:
        sentence = f"Thank you, Harbour. {sentence}"
    found = {finding.rule for finding in judge(Text(sentence), context, WORDS)}
    assert found - ABOUT_WHOLE_MAILS == set()


@pytest.mark.parametrize("sentence", TABLE["other_firms"])
def test_a_name_says_nothing(sentence: str) -> None:
    found = {finding.rule for finding in judge(Text(sentence), Context(), WORDS)}
    assert found - ABOUT_WHOLE_MAILS == set()


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("I met Dr. Lee. It went well.", ["I met Dr. Lee.", "It went well."]),
        ("e.g. this one! And that?", ["e.g. this one!", "And that?"]),
        ("Hi Dana,\nthank you", ["Hi Dana,", "thank you"]),
        ("1. One?\n2. Two?", ["1. One?", "2. Two?"]),
        ("A line that was wrapped by a mail program at some\nwidth goes on.", None),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, cut: list[str] | None) -> None:
    found = sentences(text, Context(), WORDS)
    assert [text[s.start : s.end] for s in found] == (cut or [text])


def test_the_names_of_a_case_are_veiled() -> None:
    context = Context(company="Second Chance Bakery", role="Head of Complaints")
    text = "I am writing to Second Chance Bakery about the Head of Complaints role."
    assert "Chance" not in sentences(text, context, WORDS)[0].text
    assert "Complaints" not in sentences(text, Context(), WORDS)[0].text
