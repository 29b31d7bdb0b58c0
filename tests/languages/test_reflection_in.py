"""Reflections in all nine languages: questions, lanes and lessons that are that language's own."""

import re

import pytest

from kindregards.adapters.resources import language_pack, languages
from kindregards.core.composer.reflection import compose_reflection, reflection_page
from kindregards.core.looked_back import QUESTIONS, LookedBack
from kindregards.core.rendering import slots
from tests.languages.samples import OTHERS, cases_in

ALL = languages()
LOOKED = LookedBack("aaa", "bbb", "ccc", "ddd")


@pytest.mark.parametrize("language", ALL)
def test_the_questions_are_there(language: str) -> None:
    words = language_pack(language).tables["reflection"]
    asked = [words["questions"][name] for name in QUESTIONS]
    assert len(set(asked)) == 4
    assert all(question.endswith(("?", "。")) and len(question) <= 60 for question in asked)
    assert slots(words["questions"]["so_far"]) == {"answer"}
    assert all("-" in words["questions"]["keep"] for _ in asked)
    assert set(words["page"]["ground"]) == {"said", "seen", "guess"}


@pytest.mark.parametrize("language", OTHERS)
def test_the_tables_have_the_shape_of_english(language: str) -> None:
    own, english = (language_pack(code).tables["reflection"] for code in (language, "en"))
    assert set(own["page"]) == set(english["page"])
    assert set(own["questions"]) == set(english["questions"])
    rows = [[(row["slot"], slots(row["text"])) for row in table["lesson"]]
            for table in (own, english)]  # fmt: skip
    assert rows[0] == rows[1]


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("looked", [LookedBack(), LOOKED])
def test_every_case_gets_a_page_with_a_lesson_and_its_ground(
    language: str, looked: LookedBack
) -> None:
    pack = language_pack(language)
    page_words = pack.tables["reflection"]["page"]
    grounds = set()
    for case in cases_in(language):
        found = compose_reflection(case, pack, looked)
        assert found.lesson
        grounds.add(found.lesson.ground)
        assert len(found.unknowable) >= 2
        assert len(found.possible) <= 3
        page = reflection_page(found, case, pack)
        assert page_words["ground"][found.lesson.ground] in page
        assert not re.search(r"[{}%]|None|\n\n\n|\bscore\b", page), page
        assert page.count("\n## ") == (6 if looked.texts else 5)
        assert all(page.count(text) >= 1 for text in looked.texts)
        assert len(page.splitlines()) <= 80
    assert grounds >= ({"said", "seen"} if looked.texts else {"said", "guess"})


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_explained_where_it_must_not_be(language: str) -> None:
    pack = language_pack(language)
    for case in cases_in(language)[:10]:
        found = compose_reflection(case, pack, LOOKED, serious=True)
        page = reflection_page(found, case, pack, serious=True)
        assert pack.tables["reflection"]["page"]["not_here"] in page
        assert compose_reflection(case, pack, LOOKED, gentle=True).lesson is None
