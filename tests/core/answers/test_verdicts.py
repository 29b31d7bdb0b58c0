"""Which possibilities an answer confirms or refutes: only what its words speak of."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.answers import read_answer
from kindregards.core.answers.verdicts import judge_possible
from kindregards.core.composer.reflection import Possible
from kindregards.core.mail.message import Message

PACK = language_pack("en")
CASES = [
    ("weak", "Your answer on medication rounds was too general.", "confirmed"),
    ("weak", "Your answer on medication rounds was excellent.", "refuted"),
    ("weak", "We missed concrete examples.", "open"),
    ("weak-unseen", "We missed concrete examples.", "confirmed"),
    ("weak-unseen", "Your answer on medication rounds was too general.", "refuted"),
    ("weak-unseen", "We had many applications.", "open"),
    ("wanted", "Your CV did not show enough on medication rounds.", "confirmed"),
    ("own", "Your answer on medication rounds was too general.", "open"),
    ("ahead", "The main gap was experience with budgets.", "confirmed"),
    ("ahead", "The role was filled internally.", "refuted"),
    ("ahead", "It was a strong field.", "open"),
    ("close", "It was a very close decision.", "confirmed"),
    ("volume", "We had more than 200 applications.", "confirmed"),
    ("plans", "The position was put on hold because of budget cuts.", "confirmed"),
    ("room", "We would have liked to hear more about your night shifts.", "confirmed"),
    ("advert", "The role has changed since we advertised it.", "confirmed"),
    ("close", "Good luck!", "open"),
]


@pytest.mark.parametrize(("topic", "text", "verdict"), CASES)
def test_a_possibility_is_judged_by_its_topic(topic: str, text: str, verdict: str) -> None:
    about = "medication rounds" if topic in ("weak", "weak-unseen", "wanted", "own") else None
    answer = read_answer(Message("Re: x", text), PACK)
    possible = (Possible("It may be so.", "they say so", topic, about),)
    (judged,) = judge_possible(possible, answer, PACK.tables["details"])
    assert judged.verdict == verdict
    assert judged.evidence == (text if verdict != "open" else None)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "nl", "it", "pl", "ja"])
def test_every_possibility_has_a_topic_that_is_known(language: str) -> None:
    topics = {case[0] for case in CASES} | {"adverts"}
    rows = language_pack(language).tables["reflection"]["possible"]
    assert {row["topic"] for row in rows} <= topics
    assert {"weak", "ahead", "close", "volume", "plans"} <= {row["topic"] for row in rows}
