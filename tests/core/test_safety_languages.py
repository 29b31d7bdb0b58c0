"""The plainest words of danger are seen in every language that we know a little of."""

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
