"""Bytes whose label lies or is missing: what is written in them shows what they are."""

import pytest

from kindregards.core.mail.charsets import decode

POLISH = (
    "Łączę wyrazy szacunku, księgowość spółki i źródło pożyczek. Właściwie wszyscy są zaproszeni."
)
JAPANESE = "お世話になっております。選考の結果につきましてご連絡いたします。"


@pytest.mark.parametrize("really", ["iso-8859-2", "cp1250"])
@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1252", None])
def test_polish_under_a_western_label(really: str, label: str | None) -> None:
    assert decode(POLISH.encode(really), label) == POLISH


def test_windows_polish_under_the_label_of_latin_2() -> None:
    assert decode(POLISH.encode("cp1250"), "iso-8859-2") == POLISH


@pytest.mark.parametrize("really", ["cp932", "euc-jp", "iso2022_jp"])
@pytest.mark.parametrize("label", ["us-ascii", "utf-8", None])
def test_japanese_without_its_label(really: str, label: str | None) -> None:
    assert decode(JAPANESE.encode(really), label) == JAPANESE


@pytest.mark.parametrize(
    "text", ["¿Qué tal? ¿Vienes? ¿Sí?", "5 m³ à 20 °C, ±3 %", "Größe: 3¼ Zoll", "Ciña ½ año"]
)
def test_western_text_stays_as_it_is(text: str) -> None:
    assert decode(text.encode("cp1252"), "iso-8859-1") == text
