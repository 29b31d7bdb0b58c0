"""Names that no capital shows: in small letters, in two words, read out, in a role's title."""

from dataclasses import replace

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.facts import Person
from kindregards.core.notes import Notes
from kindregards.core.writing.mask import Mask, mask_for
from tests.core.writing.samples import case_in, mask_in, message

# By language: what somebody types, what of it may not leave, and what a model may read.
TYPED = [
    ("en", "gwen asked me about haverbeck", ["gwen", "haverbeck"], ["asked me about"]),
    ("en", "burnt the milk in front of kezia, felt daft", ["kezia"], ["in front of", "felt"]),
    ("en", "led the rota at zindle and crumpley's", ["zindle", "crumpley"], ["led", "at"]),
    ("en", "told sinead & aoife on the bus", ["sinead", "aoife"], ["told", "on the bus"]),
    ("de", "tjark hat mich nach wolkenpfadt gefragt", ["tjark", "wolkenpfadt"], ["hat mich nach"]),
    ("fr", "thibault a aimé les vins de castelnoir", ["thibault", "castelnoir"], ["a aimé les"]),
    ("es", "maialen me preguntó por operixa", ["maialen", "operixa"], ["me", "por"]),
    ("it", "il ferrantini mi ha chiesto di nastroflex", ["ferrantini", "nastroflex"], ["mi ha"]),
    ("nl", "truus vroeg naar oudekerke", ["truus", "oudekerke"], ["vroeg naar"]),
    ("pl", "pytania trzaskowskiego o młynexie", ["trzaskowsk", "młynex"], ["pytania"]),
    ("pt", "a travassos pediu o lactovale", ["travassos", "lactovale"], ["pediu"]),
    ("ja", "ツキミカゼの面接はプレゼンがうまくいった", ["ツキミカゼ"], ["面接", "プレゼン"]),
    ("ja", "吉祥寺店に通えない", ["吉祥寺"], ["通えない"]),
]


@pytest.mark.parametrize(("language", "text", "gone", "left"), TYPED, ids=[t[1] for t in TYPED])
def test_a_name_in_small_letters_is_masked(
    language: str, text: str, gone: list[str], left: list[str]
) -> None:
    mask = mask_in(language)
    masked = mask.mask(text, own=True)
    assert not [name for name in gone if name in masked], masked
    assert not [words for words in left if words not in masked], masked
    assert mask.restore(masked).text == text


def mask_of(
    company: str, role: str = "Barista", mail: str = "", notes: tuple[str, ...] = ()
) -> Mask:
    case = case_in("en", Notes(went_well=notes), message=message(mail))
    facts = replace(case.facts, company=company, role=role, contact=Person("Kezia Thwaite"))
    return mask_for(replace(case, facts=facts), language_pack("en"))


EMPLOYERS = [
    ("Northgate Brae", "Barista, Northgate", "northgate was nice, brae too", ["northgate", "brae"]),
    ("Northgate Brae", "Barista - Brae House", "a talk at brae", ["brae"]),
    ("Northgate", "Barista", "at north gate", ["north gate"]),
    ("Will & May Bakers", "Baker", "will and may smell good", ["will and may"]),
    ("Tilbury Vane LLP", "Paralegal", "does TV give feedback", ["TV"]),
    ("Blue Lantern", "Baker", "the lantern was lovely", ["lantern"]),
    (
        "Northgate",
        "Assistant to Kezia Thwaite",
        "kezia was nice, thwaite not",
        ["kezia", "thwaite"],
    ),
]


@pytest.mark.parametrize(("company", "role", "text", "gone"), EMPLOYERS)
def test_the_cases_own_names_are_masked_in_any_spelling(
    company: str, role: str, text: str, gone: list[str]
) -> None:
    masked = mask_of(company, role).mask(text, own=True)
    assert not [name for name in gone if name in masked], masked


def test_a_word_of_the_role_stays_though_the_employer_has_it_too() -> None:
    masked = mask_of("Data Lantern", "Data Engineer").mask("my data was fine", own=True)
    assert masked == "my data was fine"


def test_a_first_name_that_is_a_word_is_a_name_where_the_mail_has_it() -> None:
    mail = "Thank you for the talk with Grant and me last week."
    assert "grant" not in mask_of("Northgate", mail=mail).mask("grant's question", own=True)
    assert mask_of("Northgate").mask("the grant was paid", own=True) == "the grant was paid"


def test_a_word_from_the_notes_is_kept_back_in_any_text() -> None:
    mask = mask_of("Northgate", notes=("hoverlift was new to me",))
    assert mask.mask("Hoverlift and hoverlift") == "[[WORD_2]] and [[WORD_1]]"
    assert mask.leaks("Hoverlift") == ("Hoverlift",)


SPOKEN = [
    ("en", "ring me on oh seven seven double oh nine hundred", "seven seven double"),
    ("en", "oh two oh 7946 0812", "oh two oh"),
    ("de", "null eins sieben sechs fünf vier", "sieben sechs"),
    ("es", "seis cero cero uno dos tres", "cero uno"),
]


@pytest.mark.parametrize(("language", "text", "gone"), SPOKEN)
def test_a_number_that_is_read_out_is_a_telephone_number(
    language: str, text: str, gone: str
) -> None:
    masked = mask_in(language).mask(text, own=True)
    assert "[[PHONE_" in masked
    assert gone not in masked


def test_a_count_is_no_telephone_number() -> None:
    text = "two or three of them asked for one more"
    assert mask_in("en").mask(text, own=True) == text


def test_an_employer_of_ordinary_words_is_masked_with_other_endings() -> None:
    case = case_in("pl")
    mask = mask_for(
        replace(case, facts=replace(case.facts, company="Jasna Strona")), language_pack("pl")
    )
    assert "jasnej" not in mask.mask("czy w jasnej stronie dadzą mi szansę", own=True)
