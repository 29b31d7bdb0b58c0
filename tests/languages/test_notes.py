"""In every language: three hundred notes and more, on which no rule has anything to say."""

from dataclasses import replace

import pytest

from kindregards.adapters.resources import language_pack, languages
from kindregards.core.composer.alternatives import compose_alternatives
from kindregards.core.composer.note_values import with_thought
from kindregards.core.grounds import note_context
from kindregards.core.rules import judge_note
from kindregards.core.thought import Thought
from kindregards.usecases.compose import write_note
from tests.languages.note_cases import Told, note_cases

LANGUAGES = languages()
CASES = {language: list(note_cases(language)) for language in LANGUAGES}


def thought_of(told: Told, language: str, number: int) -> Thought | None:
    """Give every third case a thought: two traps, and what was chosen beside it."""
    if number % 3 or told.gentle:
        return None
    pack = language_pack(language)
    names = [row["name"] for row in pack.tables["traps"]["traps"]]
    traps = (names[number % len(names)], names[(number // 3 + 5) % len(names)])
    traps = tuple(dict.fromkeys(traps))
    thought = Thought("…", language, 8, traps)
    offered = compose_alternatives(with_thought(told.case, thought), pack, traps)
    return replace(thought, alternatives=offered, chosen=offered[number % len(offered)])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_rule_has_anything_to_say_of_a_note(language: str) -> None:
    said: dict[str, list[str]] = {}
    assert len(CASES[language]) >= 300
    for number, told in enumerate(CASES[language]):
        thought = thought_of(told, language, number)
        pack = language_pack(language)
        note = write_note(told.case, pack, gentle=told.gentle, thought=thought)
        for found in note.findings:
            words = note.body[found.start : found.end] if found.start is not None else note.body
            said.setdefault(f"{found.rule}: {found.message}", []).append(words)
    assert {rule: (len(texts), texts[:2]) for rule, texts in said.items()} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_or_three_ways_to_see_it_are_offered_whatever_the_case(language: str) -> None:
    pack = language_pack(language)
    names = [row["name"] for row in pack.tables["traps"]["traps"]]
    for number, told in enumerate(CASES[language]):
        trap = names[number % len(names)]
        for traps in ((), (trap,), (trap, names[number % 5])):
            offered = compose_alternatives(told.case, pack, tuple(dict.fromkeys(traps)))
            assert 2 <= len(offered) <= 3, (traps, offered)
            assert all("{{" not in text and "None" not in text for text in offered)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_way_to_see_it_says_what_a_note_may_not(language: str) -> None:
    pack, hits = language_pack(language), []
    names = [row["name"] for row in pack.tables["traps"]["traps"]]
    for number, told in enumerate(CASES[language]):
        for text in compose_alternatives(told.case, pack, (names[number % len(names)],)):
            found = judge_note(text, note_context(told.case, gentle=False), pack.tables["rules"])
            hits += [(text, one.rule, one.message) for one in found if one.severity == "error"]
    assert hits == []
