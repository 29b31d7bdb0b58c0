"""What a case names never leaves: known names in every form, and every name in own words."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kindregards.adapters.resources import language_pack
from kindregards.core.facts import Person
from kindregards.core.notes import Notes
from kindregards.core.writing.mask import mask_for
from kindregards.core.writing.spelling import level
from tests.core.writing.samples import NAMES, case_in, mask_in, message

OWN = tomllib.loads((Path(__file__).parent / "own_words.toml").read_text(encoding="utf-8"))
SENTENCES = [
    (lang, one)
    for lang, table in OWN.items()
    for key in ("sentences", "harder")
    for one in table[key]
]


@pytest.mark.parametrize("own", [False, True])
@pytest.mark.parametrize("language", NAMES)
def test_a_known_name_is_masked_in_every_form(language: str, own: bool) -> None:
    who, mask = NAMES[language], mask_in(language)
    masked = mask.mask(who.text, own)
    left = level(masked)
    assert not [form for form in who.gone if level(form) in left], masked
    assert mask.leaks(masked) == ()
    assert mask.leaks(who.text)
    assert mask.restore(masked).text == who.text


@pytest.mark.parametrize("language", NAMES)
def test_the_main_tokens_stand_for_the_main_names(language: str) -> None:
    who, mask = NAMES[language], mask_in(language)
    for token, name in (
        (mask.candidate, who.candidate),
        (mask.contact, who.contact),
        (mask.company, who.company),
    ):
        assert token is not None
        assert mask.mask(name) == token
        assert mask.restore(f"({token})").text == f"({name})"


@pytest.mark.parametrize(("language", "one"), SENTENCES, ids=[one["text"] for _, one in SENTENCES])
def test_an_unknown_name_in_own_words_is_masked(language: str, one: dict[str, list[str]]) -> None:
    mask, text = mask_in(language), str(one["text"])
    masked = mask.mask(text, own=True)
    assert not [name for name in one["names"] if name.casefold() in masked.casefold()], masked
    assert mask.restore(masked).text == text


@pytest.mark.parametrize(
    ("language", "text"), [(lang, text) for lang, table in OWN.items() for text in table["plain"]]
)
def test_ordinary_words_stay(language: str, text: str) -> None:
    assert mask_in(language).mask(text, own=True) == text


REACHED = [
    ("write to dana.r+x@firm.example now", "[[ADDRESS_"),
    ("dana (at) firm (dot) example", "[[ADDRESS_"),
    ("mailto:dana@firm.example", "[[ADDRESS_"),
    ("call 020 7946 0958", "[[PHONE_"),
    ("call +44 (0)20.7946.0958", "[[PHONE_"),
    ("(030) 901820-11", "[[PHONE_"),
    ("０３（１２３４）５６７８", "[[PHONE_"),
    ("555-0142", "[[PHONE_"),
    ("IBAN DE89 3704 0044 0532 0130 00", "[[PHONE_"),
    ("see https://firm.example/jobs?id=3, thanks", "[[LINK_"),
    ("see www.firm.example.", "[[LINK_"),
    ("linkedin.com/in/dana-r", "[[LINK_"),
    ("I am @dana_r there", "[[LINK_"),
]


@pytest.mark.parametrize("language", NAMES)
@pytest.mark.parametrize("own", [False, True])
@pytest.mark.parametrize(("text", "token"), REACHED)
def test_addresses_phones_and_links_are_masked(
    text: str, token: str, language: str, own: bool
) -> None:
    mask = mask_in(language)
    masked = mask.mask(text, own)
    assert token in masked
    assert not any(sign in masked for sign in ("@", "://", "www", "7946", "0142", "3704", "dana_r"))
    assert mask.restore(masked).text == text
    assert mask.leaks(text)


@pytest.mark.parametrize(
    "text", ["on 2026-03-05", "am 05.03.2026", "from 2019-2023", "in 2024", "Node.js, e.g. z.B."]
)
def test_dates_and_terms_are_no_phones_and_no_links(text: str) -> None:
    assert mask_in("en").mask(text) == text


def test_everybody_in_the_headers_is_known() -> None:
    mail = message(
        "Dear Sam, your panel was Tunde Adeyemi and Joanna Frith.",
        sender=Person("Sally Prior", "sally@brightdesk.example"),
        passed_by=Person("Olu Hale", None),
        headers={"cc": '"Marguerite Vance" <mvance@post.example>, hr@post.example'},
    )
    mask = mask_in("en", message=mail, agency="Brightdesk Recruitment")
    masked = mask.mask("prior, vance, mvance, olu hale, adeyemi and joanna, at brightdesk")
    assert not [n for n in ("prior", "vance", "hale", "adeyemi", "joanna", "bright") if n in masked]


def test_a_team_is_no_person() -> None:
    mail = message("Hello", sender=Person("Kestrel Recruitment Team", "jobs@kestrel.example"))
    assert (
        mask_in("en", message=mail)
        .mask("the recruitment team at Kestrel")
        .startswith("the recruitment team at [[")
    )


def test_a_name_that_is_a_word_is_masked_too_but_the_prompts_own_words_are_no_leak() -> None:
    case = case_in("en", Notes(name="Will An"))
    mask = mask_for(case, language_pack("en"))
    assert mask.mask("I asked Will and An.") == "I asked [[PERSON_3]] and [[PERSON_4]]."
    assert mask.mask("an answer") == "an answer"
    assert mask.leaks("we will ask", own="What will be judged") == ()
    assert mask.leaks("we asked Will", own="What will be judged") == ("Will",)


def test_two_masks_of_one_case_issue_the_same_tokens() -> None:
    notes = Notes(went_well=("Tunde liked it", "at Quillmark"), feelings="told Joanna")
    first, second = mask_in("en", notes), mask_in("en", notes)
    second.mask("Somebody called Marguerite", own=True)
    for text in (*notes.texts, "priya", "Baker"):
        assert first.mask(text, own=True) == second.mask(text, own=True)


def test_a_name_from_the_notes_is_known_in_any_text() -> None:
    mask = mask_in("en", Notes(went_well=("I liked Quillmark",)))
    assert mask.mask("We know Quillmark.") == "We know [[NAME_1]]."
    assert mask.leaks("We know Quillmark.") == ("Quillmark",)


def test_words_of_the_role_and_skills_are_no_names() -> None:
    case = case_in("en", Notes(skills=("Kubernetes",)))
    mask = mask_for(case, language_pack("en"))
    assert mask.mask("They asked about Kubernetes.", own=True) == "They asked about Kubernetes."


def test_own_words_may_be_in_another_language_than_the_mail() -> None:
    mask = mask_for(case_in("de"), language_pack("de"), language_pack("en"))
    text = "I froze when Marcus asked about the year end."
    assert mask.mask(text, own=True) == "I froze when [[NAME_1]] asked about the year end."


ENGLISH = mask_in("en")
_PIECES = st.sampled_from(
    [
        "Priya", "baker", "Northwind Bakery", "Sam’s", "I", "asked", "Tunde Bell", "about", "SQL",
        "dana@firm.example", "020 7946 0958", "https://firm.example/x", "[Northwind]", "(Baker)",
        "Okafor-Young", "“Priya”", "Grüße", "佐藤さん", "żółw", "3.5", "e.g.", "\n", "- ", "!", "...",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, max_size=12), st.sampled_from([" ", ", ", ". ", "\n"]), st.booleans())
def test_what_is_masked_comes_back(pieces: list[str], between: str, own: bool) -> None:
    text = between.join(pieces)
    mask = ENGLISH
    masked = mask.mask(text, own)
    assert mask.restore(masked).text == text
    assert mask.leaks(masked) == ()


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(exclude_characters="[]{}⟦⟧［］_\\"), max_size=80), st.booleans())
def test_any_text_comes_back(text: str, own: bool) -> None:
    assert ENGLISH.restore(ENGLISH.mask(text, own)).text == text


@pytest.mark.parametrize("language", ["en", "de", "ja"])
@pytest.mark.parametrize("text", ["A" * 50_000, "a" * 50_000, "Ab cd " * 8_000, "[" * 50_000])
def test_a_text_made_to_be_slow_is_masked_all_the_same(text: str, language: str) -> None:
    mask = mask_in(language, message=message(text))
    assert mask.restore(mask.mask(text[:20_000])).text
