"""Thoughts as people type them, by language: how many get a right trap, and that none is forced."""

from pathlib import Path

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.composer.traps import find_traps

HERE = Path(__file__).parent
LANGUAGES = sorted(path.stem.removeprefix("traps_") for path in HERE.glob("traps_*.tsv"))
LEAST = 0.9
NO_TRAP = "none"


def thoughts(language: str) -> list[tuple[set[str], str]]:
    """Read a set: on each line the traps that are right, a tab, the thought."""
    lines = (HERE / f"traps_{language}.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t", 1) for line in lines if line)
    return [(set(names.split(",")), text) for names, text in rows]


def found_in(text: str, language: str) -> set[str]:
    return set(find_traps(text, {"traps": language_pack(language).tables["traps"]}))


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_thoughts_get_a_right_trap(language: str) -> None:
    shown = [(names, text) for names, text in thoughts(language) if names != {NO_TRAP}]
    missed = [(names, text) for names, text in shown if not names & found_in(text, language)]
    assert len(shown) >= 60
    assert len(missed) <= (1 - LEAST) * len(shown), missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_trap_is_forced_on_a_thought_that_has_none(language: str) -> None:
    calm = [text for names, text in thoughts(language) if names == {NO_TRAP}]
    assert len(calm) >= 30
    assert [(text, found) for text in calm if (found := found_in(text, language))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_trap_is_in_a_set(language: str) -> None:
    known = {row["name"] for row in language_pack(language).tables["traps"]["traps"]}
    assert {name for names, _ in thoughts(language) for name in names} == {*known, NO_TRAP}


def test_what_is_denied_or_told_is_no_trap() -> None:
    assert found_in("I'm a failure.", "en") == {"labelling"}
    assert found_in("I don't think I'm a failure.", "en") == set()
    assert found_in("They told me I wasn't good enough in SQL.", "en") == set()
