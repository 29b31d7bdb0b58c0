"""Every language's folder holds what the English one holds, as far as the code asks for it."""

import re

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.rendering import slots
from tests.languages.samples import OTHERS

TABLES = (
    "advice", "answer", "details", "email", "evidence", "families", "gap", "journal", "leaks", "naming", "note",
    "parts", "phrases", "plan", "questions", "reading", "reflection", "rules", "safety", "traps", "writing",
)  # fmt: skip
MAIL = ("email", "questions")
"""Tables that are filled with the same values."""
ENGLISH_ALONE = {"details", "safety"}
"""Tables that are made another way in English: other tests judge them."""


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", [t for t in TABLES if t not in ENGLISH_ALONE])
def test_a_table_has_the_sections_of_the_english_one(language: str, name: str) -> None:
    english, own = (language_pack(code).tables[name] for code in ("en", language))
    assert set(english) - set(own) <= {"fragments", "plain-and-short", "signs", "slips"}


@pytest.mark.parametrize("language", OTHERS)
def test_every_pattern_compiles(language: str) -> None:
    from kindregards.core.patterns import pattern
    from kindregards.core.reading.names import filled

    tables = language_pack(language).tables
    shared = tuple(tables["reading"].get("fragments", {}).items())
    for name in TABLES:
        fragments = (*shared, *tables[name].get("fragments", {}).items())
        for text in texts_in(tables[name]):
            if name == "naming" and "<" in text and "\n" not in text:
                filled(text, tables["naming"]).search("x")
            elif name != "wrong-company" and looks_like_a_pattern(text):
                pattern(text, fragments=fragments).search("x")


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", ["advice", "email", "note", "phrases", "questions", "evidence"])
def test_slots_are_those_that_the_english_phrases_have(language: str, name: str) -> None:
    own, english = language_pack(language).tables[name], language_pack("en").tables
    together = MAIL if name in MAIL else (name,)
    known = {slot for one in together for text in texts_in(english[one]) for slot in slots(text)}
    register = language_pack(language).tables["phrases"].get("register", {})
    known |= {slot for forms in register.values() for slot in forms}
    sessions = language_pack(language).tables["phrases"]["sessions"]
    known |= {
        f"{which}session_{form}"
        for entry in sessions.values()
        for form in entry
        for which in ("", "weak_")
    }
    known |= {
        "in_session",
        "In_session",
        "in_weak_session",
        "In_weak_session",
        "session",
        "weak_session",
    }
    assert {slot for text in texts_in(own) for slot in slots(text)} <= known


def texts_in(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for item in items for text in texts_in(item)]


def looks_like_a_pattern(text: str) -> bool:
    return (
        bool(re.search(r"\\[bdsw.]|\(\?[:=!<]", text)) and "{{" not in text and "NAME" not in text
    )
