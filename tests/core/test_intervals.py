"""Ranges for small counts: known values, and what holds for all of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kindregards.core.intervals import interval, is_early, wilson

KNOWN = [
    (1, 10, 0.018, 0.404),
    (2, 20, 0.028, 0.301),
    (2, 40, 0.0138, 0.1650),
    (5, 10, 0.2366, 0.7634),
    (0, 10, 0.0, 0.2775),
]


@pytest.mark.parametrize(("hits", "of", "low", "high"), KNOWN)
def test_wilson_has_the_known_values(hits: int, of: int, low: float, high: float) -> None:
    found = wilson(hits, of)
    assert found.low == pytest.approx(low, abs=0.0005)
    assert found.high == pytest.approx(high, abs=0.0005)


@pytest.mark.parametrize(("of", "most"), [(20, 0.139), (10, 0.259)])
def test_none_of_n_still_fits_a_rate(of: int, most: float) -> None:
    assert interval(0, of).high == pytest.approx(most, abs=0.0005)
    assert interval(0, of).low == 0
    assert interval(of, of).low == pytest.approx(1 - most, abs=0.0005)


def test_it_is_told_in_whole_numbers_that_are_never_surer() -> None:
    assert interval(2, 40).in_100 == (1, 17)
    assert interval(0, 20).in_100 == (0, 14)
    assert interval(20, 20).in_100 == (86, 100)


counts = st.integers(1, 2000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


@given(counts)
def test_the_share_lies_in_its_range(count: tuple[int, int]) -> None:
    hits, of = count
    found = interval(hits, of)
    assert 0 <= found.low <= hits / of <= found.high <= 1
    low, high = found.in_100
    assert low <= found.low * 100 + 1e-6
    assert high >= found.high * 100 - 1e-6


@given(counts)
def test_wilson_is_the_same_from_the_other_side(count: tuple[int, int]) -> None:
    hits, of = count
    one, other = wilson(hits, of), wilson(of - hits, of)
    assert one.low == pytest.approx(1 - other.high, abs=1e-9)


@given(st.integers(1, 500))
def test_more_of_the_same_makes_it_narrower(of: int) -> None:
    few, many = interval(of // 2, of), interval(of // 2 * 4, of * 4)
    assert many.high - many.low <= few.high - few.low + 1e-9


@pytest.mark.parametrize(
    ("hits", "of", "early"), [(1, 10, True), (2, 40, False), (20, 40, True), (0, 20, False)]
)
def test_few_or_wide_is_too_early(hits: int, of: int, early: bool) -> None:
    assert is_early(interval(hits, of), of) is early


@pytest.mark.parametrize(("hits", "of"), [(1, 0), (3, 2), (-1, 4)])
def test_no_share_of_nothing(hits: int, of: int) -> None:
    with pytest.raises(ValueError, match="a share needs"):
        wilson(hits, of)
