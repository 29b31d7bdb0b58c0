"""The plainest words of danger are seen in every language that we know a little of."""

from pathlib import Path

import pytest

from kindregards.adapters.resources import tables_of
from kindregards.core.safety import Safety, screen

ALL = tables_of("safety")
OTHERS = ("de", "fr", "es", "pt", "nl", "it", "pl", "ja")

TOLD = [
    ("de", "Ich möchte nicht mehr leben."),
    ("de", "Manchmal denke ich, ich bring mich um"),
    ("fr", "J’ai envie de mourir"),
    ("fr", "je veux en finir"),
    ("es", "Ya no quiero vivir, de verdad"),
    ("es", "Pienso en quitarme la vida."),
    ("pt", "Não quero mais viver"),
    ("pt", "vou me matar"),
    ("nl", "Ik wil niet meer leven"),
    ("nl", "ik denk aan zelfmoord"),
    ("it", "Non voglio più vivere."),
    ("it", "voglio farla finita"),
    ("pl", "Nie chcę już żyć"),
    ("pl", "myślę o samobójstwie"),
    ("ja", "もう死にたい。"),
    ("ja", "面接に落ちました。消えてしまいたいです。"),
]

ORDINARY = [
    "Ich will nicht sterben, ich bin nur müde",
    "Ich bin traurig und wütend über die Absage.",
    "Je suis déçue, c'est la troisième fois.",
    "Je n'ai pas envie de mourir, juste de dormir",
    "Estoy muy triste y cansada de buscar",
    "Estou triste, queria muito essa vaga",
    "Ik baal ervan, ik wilde deze baan echt",
    "Sono deluso e stanco",
    "Jestem smutny i zmęczony",
    "とても悲しいです。次は頑張ります。",
]


@pytest.mark.parametrize(("language", "text"), TOLD)
def test_plain_words_are_a_risk(language: str, text: str) -> None:
    expected = Safety("risk", "self-harm", "T3")
    assert screen([text], {language: ALL[language]}) == expected
    assert screen([text], ALL) == expected


@pytest.mark.parametrize("text", ORDINARY)
def test_sad_words_pass_with_every_table(text: str) -> None:
    assert screen([text], ALL).level == "none"


@pytest.mark.parametrize("language", OTHERS)
def test_each_language_has_twenty_phrases_that_fire(language: str) -> None:
    phrases = ALL[language]["phrases"]["T3"]
    assert len(phrases) >= 20
    missed = [p for p in phrases if screen([p], {language: ALL[language]}).level != "risk"]
    assert not missed


SETS = sorted(Path(__file__).parent.glob("safety_texts_*.tsv"))
"""Invented texts by language, each with the tier it must get; ``seen`` is any but none."""


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_each_text_gets_its_tier_with_every_table(path: Path) -> None:
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    assert min(len(rows) - _harmless(rows), _harmless(rows)) >= 40
    got = [(screen([text], ALL).tier or "none", want, text) for want, text in rows]
    wrong = [row for row in got if row[0] != row[1] and (row[1] != "seen" or row[0] == "none")]
    assert not wrong


def _harmless(rows: list[list[str]]) -> int:
    return sum(want == "none" for want, _ in rows)
