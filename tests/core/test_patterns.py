"""A pattern that is passed over could not have matched: the look at its source is never wrong."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kindregards.core.needs import needs
from kindregards.core.patterns import pattern

ROOT = Path(__file__).parents[2]


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for inner in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from strings(inner)


def all_patterns() -> list[str]:
    files = [*ROOT.glob("templates/*/*.toml"), *ROOT.glob("templates/*.toml")]
    found = {
        text for file in files for text in strings(tomllib.loads(file.read_text(encoding="utf-8")))
    }
    marked = [
        text
        for text in found
        if re.search(r"\\b|\(\?|\[\^|\\w|\\s", text) and "<<" not in text and "<vendor>" not in text
    ]
    return sorted(text for text in marked if compiles(text))


def compiles(text: str) -> bool:
    try:
        re.compile(text)
    except re.error:
        return False
    return True


PATTERNS = all_patterns()
TEXTS = [
    path.read_text(encoding="utf-8", errors="replace")
    for path in sorted((ROOT / "examples").iterdir())
]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("unfortunately", [{"unfortunately"}]),
        (r"\b(?:sadly|with regret)\b", [{"sadly", "with regret"}]),
        (r"no longer (?:able|willing)?", [{"no longer "}]),
        (r"no longer (?:able|willing)", [{"no longer "}, {"able", "willing"}]),
        (r"colou?r", [{"colo"}]),
        (r"(?:a|b)c", []),
        (r"(?!never )always", [{"always"}]),
        (r"(?:kind)?", []),
        (r"(?:kind){0,2}", []),
        (r"(?:kind)+", [{"kind"}]),
        (r"(?:kind){1,2}", [{"kind"}]),
        (r"(?P<name>Dana) said", [{"dana"}, {" said"}]),
        (r"first|[a-z]+", []),
        (r"first of all|at (?:the )?last", [{"first of all", "last"}]),
        (r"(?i)first", [{"first"}]),
        (r"(?x) fir st", []),
        (r"(a)?(?(1)bbb|ccc)", []),
        (r"\bfoo\b.{0,9}\bbarbar\b", [{"foo"}, {"barbar"}]),
        (r"x\|yes", [{"|"}, {"yes"}]),
        (r"[(]kind[)|]", [{"("}, {"kind"}, {")", "|"}]),
        (r"[^(]kind[a-c]\w", [{"kind"}]),
        (r"(?<=: )(?=\d{2})\d?x", [{": "}, set("0123456789")]),
    ],
)  # fmt: skip
def test_needs(source: str, wanted: list[set[str]]) -> None:
    assert list(map(set, needs(source))) == wanted


def test_most_patterns_need_something() -> None:
    assert len(PATTERNS) > 500
    assert sum(bool(needs(source)) for source in PATTERNS) > 0.7 * len(PATTERNS)


def test_nothing_that_matches_is_passed_over_in_real_texts() -> None:
    for source in PATTERNS:
        straight, lazy = re.compile(source, re.IGNORECASE), pattern(source)
        for text in TEXTS:
            assert bool(straight.search(text)) == bool(lazy.search(text)), source


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_nothing_that_matches_is_passed_over_in_made_texts(data: st.DataObject) -> None:
    source = data.draw(st.sampled_from(PATTERNS))
    text = data.draw(st.from_regex(re.compile(source, re.IGNORECASE | re.ASCII)))
    if re.search(source, text, re.IGNORECASE):
        assert pattern(source).search(text)


def test_several_sources_are_one_pattern() -> None:
    both = pattern("gone with", "went with")
    assert both.sub("X", "They went with her, not gone with him") == "They X her, not X him"
    assert [m[0] for m in both.finditer("gone with, went with")] == ["gone with", "went with"]
    assert both.search("chose her") is None
    assert both.split("a went with b") == ["a ", " b"]
    assert both.findall("nothing") == []
    assert both.match("went with")
    assert both.fullmatch("went with her") is None
