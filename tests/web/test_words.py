"""The page's words: the same keys and slots in every language, and none that a template misses."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from kindregards.adapters.resources import language_pack, languages, pages
from kindregards.core.facts import STAGES
from kindregards.core.rendering import slots
from kindregards.core.rules import ALL
from kindregards.usecases.draft import SEEMS


def flat(
    table: dict[str, Any], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Any]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, (*path, key))
        else:
            yield (*path, key), value


ENGLISH = dict(flat(language_pack("en").tables["web"]))  # type: ignore[arg-type]
OTHERS = [language for language in languages() if language != "en"]


def words(language: str) -> dict[tuple[str, ...], Any]:
    return dict(flat(language_pack(language).tables["web"]))  # type: ignore[arg-type]


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_says_all_and_fills_the_same_slots(language: str) -> None:
    own = {path: text for path, text in words(language).items() if path[0] != "rules"}
    assert own.keys() == ENGLISH.keys()
    for path, text in own.items():
        if isinstance(text, list):
            assert len(text) == len(ENGLISH[path])
        else:
            assert slots(text) == slots(ENGLISH[path]), path
            assert text.strip() == text
            assert text


@pytest.mark.parametrize("language", OTHERS)
def test_every_rule_has_its_sentence(language: str) -> None:
    assert language_pack(language).tables["web"]["rules"].keys() == {rule.name for rule in ALL}


def test_each_language_names_itself_and_no_two_alike() -> None:
    names = {language_pack(language).tables["web"]["name"] for language in languages()}
    assert len(names) == 9


def test_what_the_code_looks_up_is_there() -> None:
    web = language_pack("en").tables["web"]
    assert web["stages"].keys() == set(STAGES) - {"unknown"}
    assert web["seems"]["kinds"].keys() >= SEEMS.keys()
    assert web["failing"].keys() == {"refused", "door", "large", "gone", "paused", "told", "bug"}


def test_every_word_that_a_template_asks_for_is_there() -> None:
    sources = "\n".join(pages().values())
    asked = {tuple(found.split(".")) for found in re.findall(r"\bt((?:\.\w+)+)", sources)}
    asked = {path[1:] for path in asked}
    for path in asked - {("places",)}:  # What there is beside the way; may be empty.
        assert any(known[: len(path)] == path for known in ENGLISH), path


def test_no_word_is_named_like_a_method() -> None:
    """A template would be given the method: ``t.send.copy``."""
    assert not {part for path in ENGLISH for part in path} & set(dir(dict))


def test_no_template_trusts_a_value() -> None:
    for name, source in pages().items():
        assert not re.search(r"\|\s*safe\b|autoescape|Markup", source), name
        assert not re.search(r"\son\w+=|javascript:|style=|<script>|https?:", source), name
