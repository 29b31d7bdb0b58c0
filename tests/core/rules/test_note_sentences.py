"""Single sentences of a private note, in every language: what is found, and what is let be."""

import tomllib
from pathlib import Path

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.finding import errors
from kindregards.core.rules import judge_note
from kindregards.core.rules.base import NoteContext

RULES = ("true", "one-trap", "not-over-positive", "no-clinical-words")
SETS = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted(Path(__file__).with_name("notes").glob("*.toml"))
}
BAD = [
    (language, rule, sentence)
    for language, lists in SETS.items()
    for rule in RULES
    for sentence in lists[rule]
]
GOOD = [(language, sentence) for language, lists in SETS.items() for sentence in lists["good"]]


def broken(language: str, sentence: str) -> set[str]:
    """Return which of the four rules a sentence breaks as an error."""
    words = language_pack(language).tables["rules"]
    found = judge_note(sentence, NoteContext(language=language), words)
    return {finding.rule for finding in errors(found)}.intersection(RULES)


@pytest.mark.parametrize(("language", "rule", "sentence"), BAD)
def test_what_a_note_must_not_say_is_found(language: str, rule: str, sentence: str) -> None:
    assert broken(language, sentence), rule


@pytest.mark.parametrize(("language", "sentence"), GOOD)
def test_an_honest_sentence_of_a_note_passes(language: str, sentence: str) -> None:
    assert broken(language, sentence) == set()


@pytest.mark.parametrize("language", sorted(SETS))
@pytest.mark.parametrize("rule", RULES)
def test_a_defect_is_found_by_its_own_rule_mostly(language: str, rule: str) -> None:
    sentences = SETS[language][rule]
    own = [sentence for sentence in sentences if rule in broken(language, sentence)]
    assert len(sentences) >= 20
    assert len(own) >= 0.9 * len(sentences)


def test_what_lies_beyond_a_semicolon_takes_no_guess_back() -> None:
    guess = "They wanted somebody younger"
    assert broken("en", f"You wrote that {guess.lower()}.") == set()
    assert broken("en", f"{guess}; you wrote that it was hard.") == {"true"}
