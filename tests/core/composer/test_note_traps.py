"""Thinking traps are found by patterns in the person's own words, and never where there are none."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.composer.traps import find_traps

WORDS = language_pack("en").tables["traps"]

SHOWN = [
    ("labelling", "I'm such a failure."),
    ("labelling", "i am just not good enough"),
    ("labelling", "ok, bit stupid for not learning Sage"),
    ("labelling", "What an idiot I am"),
    ("labelling", "I feel like a fraud"),
    ("fortune-telling", "I'll never get hired"),
    ("fortune-telling", "Nobody will ever hire me at my age."),
    ("fortune-telling", "I feel like I will never get off nights."),
    ("fortune-telling", "I'm going to be stuck in this job forever"),
    ("overgeneralising", "I always fail"),
    ("overgeneralising", "Annoyed with myself. I always miss the obvious thing."),
    ("overgeneralising", "This happens every time."),
    ("overgeneralising", "Nothing I do works"),
    ("mind-reading", "they thought I was stupid"),
    ("mind-reading", "She must have hated me"),
    ("mind-reading", "I could tell the panel had decided I was useless"),
    ("mind-reading", "they saw right through me"),
    ("catastrophising", "My career is over."),
    ("catastrophising", "Everything is ruined"),
    ("catastrophising", "It was my last chance"),
    ("discounting-the-positive", "Being runner-up counts for nothing"),
    ("discounting-the-positive", "They were just being nice about my talk"),
    ("personalising", "It's all my fault."),
    ("personalising", "I blame myself. I let everyone down."),
    ("should-statements", "I should have prepared more"),
    ("should-statements", "i shouldve known that one"),
    ("comparing", "Everyone else from my course has a job"),
    ("comparing", "All my friends are settled"),
    ("comparing", "my sister already has a house"),
    ("emotional-reasoning", "I feel useless so I must be"),
    ("all-or-nothing", "It was a complete disaster"),
    ("all-or-nothing", "All that work for nothing, all for nothing"),
    ("blaming", "It is all their fault"),
    ("blaming", "The recruiter ruined it for me"),
]

NONE = [
    "",
    "Gutted. I cried in the car.",
    "sad and tired",
    "So close. Tired.",
    "Mostly just annoyed, I spent a whole weekend on the form.",
    "A bit flat. I had told my sister about it already.",
    "I wanted this one.",
    "Relieved, honestly.",
    "They were kind on the phone and it still hurts.",
    "I liked everyone on the panel.",
    "I will try again in spring.",
    "Not sure how I feel yet.",
    "I never worked nights before, so I was nervous.",
    "My fault lines of the week: sleep and food.",
]


@pytest.mark.parametrize(("name", "text"), SHOWN)
def test_a_trap_is_found(name: str, text: str) -> None:
    assert name in find_traps(text, {"traps": WORDS})


@pytest.mark.parametrize("text", NONE)
def test_plain_feelings_are_no_trap(text: str) -> None:
    assert find_traps(text, {"traps": WORDS}) == ()


def test_two_at_most_and_in_the_order_they_show() -> None:
    text = "I'm such a failure. Everyone else has a job. I should have prepared. It's my fault."
    assert find_traps(text, {"traps": WORDS}) == ("labelling", "comparing")


def test_curly_quotes_and_capitals_do_not_hide_a_trap() -> None:
    assert find_traps("I’LL NEVER GET HIRED", {"traps": WORDS}) == ("fortune-telling",)


def test_every_name_is_the_contracts_and_has_its_lines() -> None:
    names = {row["name"] for row in WORDS["traps"]}
    contract = (
        "all-or-nothing overgeneralising mind-reading fortune-telling catastrophising labelling "
        "personalising should-statements emotional-reasoning discounting-the-positive comparing blaming"
    )
    assert names == set(contract.split())
    assert set(WORDS["trap_lines"]) == names
    for lines in WORDS["trap_lines"].values():
        assert all("sounds a bit like" in line for line in lines)
        assert len({line[:6] for line in lines}) == len(lines)
