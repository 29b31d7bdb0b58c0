"""Help is shown in the person's own language, for their own country, and says where it took it."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.safety.country import Country
from kindregards.ports import SafetyState, Words
from kindregards.usecases.screening import help_for, screen_words
from kindregards.wiring import open_house
from tests.core.test_safety_languages import TOLD


@pytest.fixture
def words() -> Words:
    return open_house().words


def first_words(language: str) -> str:
    return str(language_pack(language).tables["safety"]["words"]["risk"][0])


@pytest.mark.parametrize(("language", "text"), [*TOLD, ("en", "I want to die")])
def test_a_few_words_of_danger_are_answered_in_their_language(
    words: Words, language: str, text: str
) -> None:
    found = screen_words([text], words, Country())
    assert found.resources[0] == first_words(language)


def test_where_nothing_shows_a_language_the_one_that_was_set_is_spoken(words: Words) -> None:
    said = help_for(SafetyState("risk", "self-harm"), words, Country("NL"), language="nl")
    assert said[0] == first_words("nl")
    assert help_for(SafetyState("risk"), words, Country(), language="sv")[0] == first_words("en")


def test_their_own_words_go_before_what_was_set(words: Words) -> None:
    text = "I do not want to live any more and I have nobody"
    assert screen_words([text], words, Country(), language="de").resources[0] == first_words("en")


def test_the_numbers_are_those_of_the_country_whatever_the_language(words: Words) -> None:
    text = "\n".join(screen_words(["Ich will nicht mehr leben"], words, Country("NL")).resources)
    assert "0800-0113" in text
    assert "Niederlande" in text
    assert "settings.toml" not in text


def test_a_country_of_the_locale_is_said_to_be_one(words: Words) -> None:
    found = screen_words(["I want to die"], words, Country("US", from_locale=True))
    assert any("as this computer is set" in line for line in found.resources)


def test_words_without_danger_show_nothing(words: Words) -> None:
    found = screen_words(["I am sad about it"], words, Country("US"), language="de")
    assert found.resources == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Weil ich schwanger bin, haben sie mich nicht genommen"),
        ("fr", "trop vieille pour le poste, ils l'ont dit"),
        ("nl", "vanwege mijn hoofddoek afgewezen"),
        ("it", "perché sono incinta non mi hanno presa"),
        ("pl", "bo jestem w ciąży"),
        ("en", "They said I am too old for the team"),
    ],
)
def test_discrimination_is_answered_in_the_persons_language(
    words: Words, language: str, text: str
) -> None:
    said = language_pack(language).tables["safety"]["words"]["discrimination"]
    assert screen_words([text], words, Country("US")).resources == tuple(said)


@pytest.mark.parametrize(
    "text",
    [
        "The talk took a quarter of an hour and they asked for my licence. I have decided that I"
        " will kill myself, and I ate well for once. They meant to put the result on the board.",
        "Rozmowa w urzędzie trwała kwadrans, pani cały czas pisała coś w zeszycie. Spytali o prawo"
        " jazdy. Postanowiłem, że się zabiję, i zjadłem obiad. Wynik mieli wywiesić na tablicy.",
    ],
)
def test_talk_about_the_job_around_it_takes_nothing_from_a_sentence(
    words: Words, text: str
) -> None:
    assert screen_words([text], words, Country()).safety.level == "risk"


@pytest.mark.parametrize(
    "text",
    [
        "Back in 1998 when the pit shut I didn't want to carry on living. That's long past, and"
        " I've had a good life since. So one email won't bother me.",
        "Mit neunzehn wollte ich einmal nicht mehr leben, das ist vierzig Jahre her.",
        "二十代のころ自殺を考えた時期がありました。もう三十年も前の話です。",
    ],
)
def test_a_story_of_long_ago_is_no_danger_of_today(words: Words, text: str) -> None:
    assert screen_words([text], words, Country()).safety.level != "risk"


@pytest.mark.parametrize(
    "text",
    [
        "Back in 1998 I tried to kill myself. Tonight I want to die again.",
        "Twenty years ago my father beat me. My husband hits me every night.",
    ],
)
def test_a_story_of_long_ago_hides_nothing_of_today(words: Words, text: str) -> None:
    assert screen_words([text], words, Country()).safety.level == "risk"


@pytest.mark.parametrize(
    "text",
    [
        "My last day at the depot was Friday, I said goodbye to everyone and gave my mug to Dave.",
        "Letzter Tag in der Praxis, alle haben sich verabschiedet, die Pflanze hat die Azubine.",
        "Sexta foi minha despedida do hospital, dei tchau pra cada um, deixei minha caneca.",
    ],
)
def test_leaving_a_job_is_no_farewell_to_life(words: Words, text: str) -> None:
    assert screen_words([text], words, Country()).safety.level == "none"


@pytest.mark.parametrize(
    "text",
    [
        "I said goodbye to my colleagues. Tonight I will take all the pills and not wake up.",
        "On my last day at the office I said goodbye for good, I won't be here on Monday, I want"
        " to die.",
    ],
)
def test_leaving_a_job_hides_no_farewell_to_life(words: Words, text: str) -> None:
    assert screen_words([text], words, Country()).safety.level == "risk"
