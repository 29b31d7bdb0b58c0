"""Weights: what is looked at in a text, what is learned of examples, and what stands beside rules."""

from typing import Any

import pytest

from benchmarks.weigh import UNKNOWN, Example, Model, alarm_of, judged, learn, written
from kindregards.adapters.resources import language_pack, languages
from kindregards.core.safety import screen
from kindregards.core.safety.weighed import TIERS
from kindregards.core.weighing import features, weigh

EXAMPLES = [
    Example(("none",), tuple(features(["the interview was long and i am sad"]))),
    Example(("none",), tuple(features(["the letter was short and i am angry"]))),
    Example(("none",), tuple(features(["i planted the roses last week"]))),
    Example(("plan",), tuple(features(["i gave the cat to the neighbour for good"]))),
    Example(("plan",), tuple(features(["i gave the piano to my niece for good"]))),
    Example(("plan",), tuple(features(["the papers lie in order for my niece"]))),
    Example(("plan",), ("#T3", *features(["she may have my ring"]))),
]


def table(alarm: float = 0.6, alone: float = 0.95) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(written(learn(EXAMPLES), {"alarm": alarm, "alone": alone}))


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("so tired , all", {"so", "so tired", "so _ all", "tired all", "~<tir", "~red>"}),
        ("消えたい", {"~消", "~えた", "~消えたい"}),
        ("", set()),
    ],
)
def test_words_pairs_and_pieces_are_looked_at(sentence: str, shown: set[str]) -> None:
    assert shown <= set(features([sentence]))
    assert "," not in set(features([sentence]))


def test_what_was_learned_is_read_back() -> None:
    likely = weigh(["she gave the guitar to the neighbour for good"], table())
    assert likely["plan"] > 0.6
    assert sum(likely.values()) == pytest.approx(1)
    assert weigh(["i am sad and the letter was short"], table())["none"] > 0.6


def test_the_same_examples_give_the_same_weights() -> None:
    assert written(learn(EXAMPLES), {}) == written(learn(EXAMPLES), {})


def test_an_alarm_is_as_sure_as_the_harmless_examples_ask() -> None:
    said = [{"none": 1 - sure / 10, "plan": sure / 10} for sure in range(10)]
    assert alarm_of(said, 0.9) == UNKNOWN  # no word that is known is no alarm
    assert alarm_of(said, 0.2) == pytest.approx(0.7)


def test_an_example_is_judged_by_what_was_not_taught_it() -> None:
    said, taught = judged(EXAMPLES), learn(EXAMPLES)
    assert {one for one, _, _ in said} == set(EXAMPLES)
    assert all(likely != taught.likelihoods(one.found) for one, likely, _ in said)


def test_an_example_may_be_of_two_classes() -> None:
    both = Example(("plan", "despair"), tuple(features(["nobody needs me or my piano"])))
    likely = learn([*EXAMPLES, both, both]).likelihoods(both.found)
    assert likely["none"] < min(likely["plan"], likely["despair"])


def test_a_model_that_knows_nothing_says_so() -> None:
    even = Model(["none", "plan"], [0.0, 0.0], {})
    assert even.likelihoods(["word"]) == {"none": 0.5, "plan": 0.5}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", ["safety", "traps"])
def test_each_language_has_its_weights_in_order(language: str, name: str) -> None:
    tables = language_pack(language).tables
    weights = tables[f"{name}_weights"]
    lines = weights["rows"].rstrip("\n").split("\n")
    assert lines == sorted(lines)
    assert len(weights["start"]) == len(weights["classes"])
    known = {"none", *(row["name"] for row in tables["traps"]["traps"])}
    assert set(weights["classes"]) == (known if name == "traps" else {"none", *TIERS})
    assert UNKNOWN <= weights["alarm"] < 1
    assert name == "traps" or weights["alarm"] < weights["alone"] < 1


WORDS = {
    "phrases": {"T3": ["want to die"], "T1": ["not sleeping"]},
    "guards": {},
}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("I gave the dog to the neighbour for good.", "risk"),
        ("I want to die.", "risk"),  # a grave phrase needs no weights
        ("The letter was short. I am angry.", "none"),
        ("I am not sleeping, the letter was short and I am sad.", "none"),  # a light one does
    ],
)
def test_patterns_and_weights_decide_together(text: str, level: str) -> None:
    assert screen([text], {"en": WORDS}, table()).level == level


def test_a_sentence_is_weighed_for_itself_too() -> None:
    plain = "The interview was long and I am sad. The letter was short and I am angry. "
    hidden = f"{plain}I gave the cat to the neighbour for good. {plain}"
    assert screen([hidden], {}, table(0.99, 0.99)).level == "none"
    assert screen([hidden], {}, table(0.99, 0.6)).level == "risk"
    assert screen([hidden + plain * 9], {}, table(0.99, 0.6)).level == "none"  # one of many


def test_what_is_typed_for_a_machine_is_not_weighed() -> None:
    code = "<i gave=the dog> {{ to the neighbour }} {% for good %} gave_the=dog"
    assert screen([f"The letter was short. {code}"], {}, table(0.5, 0.5)).level == "none"
    assert screen(["I gave the dog to the neighbour for good"], {}, table(0.5, 0.5)).level == "risk"


def test_of_many_parts_each_must_be_surer() -> None:
    odd, plain = "I gave the dog to the neighbour. ", "The interview was long and I am sad. " * 9
    assert screen([odd], {}, table(0.5)).level == "risk"
    assert screen([odd + plain * 6], {}, table(0.5)).level == "none"
