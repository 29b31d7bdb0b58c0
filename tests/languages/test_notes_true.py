"""A note never calls unknown what their own mail says: how close it was, how many there were."""

import re
from dataclasses import replace

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.composer.note import compose_note
from kindregards.core.mail.message import Message
from tests.languages.note_cases import note_cases

CLOSE = {
    "en": (
        "It was a very close decision.",
        r"how close|how near|near you came|been close|closer than",
    ),
    "de": ("Es war eine sehr knappe Entscheidung.", r"knapp|wie nah"),
    "fr": ("Le choix a été très serré.", r"serré|près du but|plus proche"),
    "es": ("Fue una decisión muy reñida.", r"lo cerca|faltara poco"),
    "pt": ("Foi uma decisão muito renhida.", r"quanto faltou|faltado pouco"),
    "nl": ("Het was nek aan nek.", r"dichtbij|scheelde"),
    "it": ("È stata una scelta di misura.", r"mancasse|mancare"),
    "pl": ("Była to bardzo wyrównana rywalizacja.", r"jak blisko|być blisko"),
    "ja": ("最後まで迷い、僅差での判断となりました。", r"僅差|近かった|どれくらいの差"),
}
MANY = {
    "en": ("We had 240 applications.", r"how many others|who else there was"),
    "de": ("Uns haben 240 Bewerbungen erreicht.", r"wie viele sich|wer noch im Rennen"),
    "fr": ("Nous avons reçu 240 candidatures.", r"combien de personnes|qui d'autre"),
    "es": ("Recibimos 240 candidaturas.", r"cuántas personas"),
    "pt": ("Recebemos 240 candidaturas.", r"quantas pessoas"),
    "nl": ("We kregen 240 sollicitaties.", r"hoeveel anderen"),
    "it": ("Abbiamo ricevuto 240 candidature.", r"quante altre|chi altro"),
    "pl": ("Otrzymaliśmy 240 zgłoszeń.", r"ile osób|kto jeszcze"),
    "ja": ("240名の方からご応募をいただきました。", r"何人いた"),
}


def notes(language: str, text: str | None) -> list[str]:
    pack, found = language_pack(language), []
    for told in note_cases(language):
        message = Message("-", text) if text else None
        reason = told.case.facts.reason_given
        if reason and len(reason) < 200 and not text and re.search(r"\d|close", reason):
            continue
        case = replace(told.case, message=message)
        found.append(
            " ".join(part.text for part in compose_note(case, pack).parts if part.name == "unknown")
        )
    return found


@pytest.mark.parametrize("language", sorted(CLOSE))
@pytest.mark.parametrize("told", [CLOSE, MANY], ids=["close", "many"])
def test_what_the_mail_says_is_not_called_unknown(
    language: str, told: dict[str, tuple[str, str]]
) -> None:
    sentence, unknown = told[language]
    assert [
        note for note in notes(language, sentence) if re.search(unknown, note, re.IGNORECASE)
    ] == []
    assert [note for note in notes(language, None) if re.search(unknown, note, re.IGNORECASE)] != []


def test_a_mail_in_english_is_understood_in_a_note_in_another_language() -> None:
    said = notes("de", "You came a very close second.")
    assert [note for note in said if re.search(CLOSE["de"][1], note, re.IGNORECASE)] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "It was a close thing.", "This was an extremely close call.", "You were narrowly beaten.",
        "You were our second choice.", "It was between you and one other person.",
        "The panel was split and in the end", "You just missed out.", "It was neck and neck.",
    ],
)  # fmt: skip
def test_closeness_is_said_in_many_ways(sentence: str) -> None:
    assert [
        note for note in notes("en", sentence) if re.search(CLOSE["en"][1], note, re.IGNORECASE)
    ] == []


def test_a_difficult_decision_is_not_a_close_one() -> None:
    said = notes("en", "This was a difficult decision. Please stay in close contact.")
    assert [note for note in said if re.search(CLOSE["en"][1], note, re.IGNORECASE)] != []
