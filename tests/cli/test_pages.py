"""A private page on a terminal: no line is wider than it, and no word is lost."""

import re

import pytest

from kindregards.adapters.resources import language_pack, languages
from kindregards.cli.views.page import columns_of, lines
from kindregards.core.composer.plan import compose_plan
from kindregards.core.composer.plan_page import plan_page
from kindregards.core.schedule import schedule
from tests.languages.samples import NOW, cases_in

PAGE = """# A title

A short line.

- One item that is rather long and has to be broken somewhere before it ends.
  *A line below it.*
- 二つ目の項目は、とても長いので、どこかで改行しなければなりません。
"""


def bare(text: str) -> str:
    return re.sub(r"[\s#*]", "", text)


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_lines_fit_and_nothing_is_lost(width: int) -> None:
    shown = [line for line, _ in lines(PAGE, width)]
    assert max(map(columns_of, shown)) <= min(width, 90)
    assert bare("".join(shown)) == bare(PAGE)
    assert not [line for line in shown if line.lstrip()[:1] in set("、。")]


def test_an_item_goes_on_below_its_text() -> None:
    shown = [line for line, _ in lines(PAGE, 40)]
    start = next(place for place, line in enumerate(shown) if line.startswith("- One"))
    assert shown[start + 1].startswith("  ")


def test_headings_stand_out() -> None:
    assert next(lines(PAGE, 80)) == ("A title", {"bold": True})


@pytest.mark.parametrize("language", languages())
def test_plans_of_every_language_fit_eighty_columns(language: str) -> None:
    pack = language_pack(language)
    for case in cases_in("es" if language == "en" else language)[:20]:
        steps = compose_plan(case, pack, NOW.date())
        page = plan_page(case, pack, steps, schedule(case, NOW), NOW)
        shown = [line for line, _ in lines(page, 80)]
        assert max(map(columns_of, shown)) <= 80
        assert bare("".join(shown)) == bare(page)
        assert len(shown) <= 40
