"""A long text is screened in its own language; what several texts show is weighed together."""

from kindregards.core.safety.country import Country
from kindregards.usecases.screening import screen_words
from kindregards.wiring import open_house

CV = """Responsable de marketing en una empresa de conservas gourmet desde 2019. Llevé el posicionamiento
orgánico del puesto 34 al 3, y los anuncios de pago en buscadores con un coste por venta un 38 % menor.
Las redes de la marca pasaron de 4.000 a 61.000 seguidores, con un equipo de dos personas y para tres
países. Antes trabajé en una agencia, donde escribía los textos de los clientes."""


def level(*texts: str, papers: bool = False) -> tuple[str, str | None]:
    country = Country(None, from_locale=False)
    safety = screen_words(texts, open_house().words, country, papers=papers).safety
    return safety.level, safety.kind


def test_a_cv_is_not_read_with_its_neighbours_lists() -> None:
    assert level(CV) == ("none", None)


def test_danger_in_a_long_text_is_found_all_the_same() -> None:
    assert level(f"{CV} Ya no quiero vivir.") == ("risk", "self-harm")
    assert level(f"{CV} I want to die.") == ("risk", "self-harm")


def test_the_gravest_of_several_texts_holds() -> None:
    assert level("It went well.", "I cry every night", "I want to die") == ("risk", "self-harm")
    assert level("I cry every night", "They said I am too old for the team") == (
        "gentle",
        "discrimination",
    )
    assert level() == ("none", None)


def test_papers_are_no_talk_and_weights_do_not_look_at_them() -> None:
    odd = "She may have my ring now. I told my brother which hymns I would like."
    assert level(odd)[0] == "risk"
    assert level(odd, papers=True) == ("none", None)
    assert level("I want to die.", papers=True) == ("risk", "self-harm")
