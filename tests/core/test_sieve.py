"""A sieve passes over nothing that could match."""

from hypothesis import given
from hypothesis import strategies as st

from kindregards.core.needs import Needs
from kindregards.core.patterns import pattern
from kindregards.core.sieve import Sieve

WORDS = st.text("abc d", min_size=1, max_size=6)
NEEDS = st.lists(
    st.lists(st.frozensets(WORDS, min_size=1, max_size=3), max_size=3).map(tuple), max_size=8
)


def met(needs: Needs, text: str) -> bool:
    return all(any(word in text for word in words) for words in needs)


@given(NEEDS, st.text("abc d", max_size=30))
def test_what_a_text_meets_is_always_a_candidate(wanted: list[Needs], text: str) -> None:
    found = Sieve(wanted).candidates(text)
    assert {at for at, needs in enumerate(wanted) if met(needs, text)} <= set(found)
    assert list(found) == sorted(set(found))


def test_a_pattern_finds_the_same_before_and_after_it_has_a_sieve() -> None:
    sources = (
        r"\bsad(?:ly)?\b",
        "with regret",
        r"colou?r",
        "never again",
        "at last",
        "no longer",
        r"x\d",
    )
    one = pattern(*sources)
    texts = (
        "Sadly, the colour is no longer x1.",
        "nothing here",
        "with regret, never again",
        "x2",
        "",
    )
    before = [one.findall(text) for text in texts]
    for number in range(100):
        one.could_match(f"another text {number}")
    assert [one.findall(text) for text in texts] == before
    assert [[m[0] for m in one.finditer(f" {text}")] for text in texts] == before
    assert before[0] == ["Sadly", "colour", "no longer", "x1"]
