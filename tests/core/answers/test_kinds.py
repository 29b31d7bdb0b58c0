"""What an answer is: something to act on, words for everybody, nothing, an offer, or unclear."""

import tomllib
from pathlib import Path

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.answer import Answer
from kindregards.core.answers import read_answer
from kindregards.core.mail.message import Message

DATA = Path(__file__).parents[2] / "data" / "answers.toml"
TABLES = tomllib.loads(DATA.read_text(encoding="utf-8"))
CASES = [(code, row["text"], row["kind"]) for code, rows in TABLES.items() for row in rows]


def read(text: str, language: str = "en") -> Answer:
    return read_answer(Message("Re: your question", text), language_pack(language))


@pytest.mark.parametrize(("language", "text", "kind"), CASES)
def test_the_kind_of_an_answer(language: str, text: str, kind: str) -> None:
    answer = read(text, language)
    assert answer.kind == kind
    assert bool(answer.feedback) == (kind in ("specific", "generic"))
    assert all(sentence in answer.text for sentence in answer.feedback)


def test_every_language_has_each_kind() -> None:
    kinds = {"specific", "generic", "none", "offer", "unclear"}
    assert {code for code in TABLES if {row["kind"] for row in TABLES[code]} == kinds} == set(
        TABLES
    )
    assert len(TABLES) == 9


LETTER = """Hi Grace,

Thanks for your note, and sorry for the slow reply.

Your answer on medication rounds stayed quite general. We had a very strong field.

Good luck with the search,
Ruth Adeyemi
Ward Manager
"""


def test_feedback_is_neither_greeting_nor_pleasantry_nor_signature() -> None:
    answer = read(LETTER)
    assert answer.feedback == ("Your answer on medication rounds stayed quite general.",)
    assert [(point.topic, point.side, point.term) for point in answer.points] == [
        ("depth", "gap", "medication rounds")
    ]


@pytest.mark.parametrize(
    ("text", "topic", "side"),
    [
        ("Your examples were excellent.", "examples", "strength"),
        ("We missed concrete examples.", "examples", "gap"),
        ("Your salary was not the problem.", "practical", "denied"),
        ("Your code worked, but there were no tests.", "task", "gap"),
        ("The role was filled internally.", "internal", "said"),
        ("It was a very close decision.", "close", "said"),
    ],
)
def test_which_way_a_topic_is_spoken_of(text: str, topic: str, side: str) -> None:
    assert (topic, side) in {(point.topic, point.side) for point in read(text).points}


@pytest.mark.parametrize(
    ("text", "harsh"),
    [
        ("Frankly, your presentation was embarrassing.", True),
        ("Your presentation was short of figures.", False),
    ],
)
def test_a_hard_word_is_seen(text: str, harsh: bool) -> None:
    assert read(text).harsh is harsh
