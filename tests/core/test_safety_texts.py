"""What people type in each language gets its tier, judged with the tables of all languages."""

from pathlib import Path

import pytest

from kindregards.adapters.resources import tables_of
from kindregards.core.safety import screen

ALL = tables_of("safety")
LISTS = sorted(Path(__file__).parent.glob("safety_texts_*.tsv"))
ANY_OF = {"gentle": ("T1", "T2"), "seen": ("T1", "T2", "T3")}
"""What stands for more than one tier: strong distress, and words that only hint."""


def rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_every_line_gets_its_tier(path: Path) -> None:
    got = [(screen([text], ALL).tier or "none", want, text) for want, text in rows(path)]
    assert not [row for row in got if row[0] not in ANY_OF.get(row[1], (row[1],))]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_danger_and_harmless_words_are_both_listed(path: Path) -> None:
    harmless = sum(want == "none" for want, _ in rows(path))
    assert harmless >= 30
    assert len(rows(path)) - harmless >= 30
