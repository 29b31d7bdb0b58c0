"""Several refusals in a short time: they weigh more than each alone."""

from collections.abc import Iterable
from datetime import date, timedelta

DAYS, MANY = 14, 3
"""Three in two weeks change the tone; our judgement."""


def streak(day: date, others: Iterable[date]) -> int:
    """Return how many came within the two weeks up to ``day``, that day's own one included."""
    start = day - timedelta(days=DAYS)
    return 1 + sum(start < other <= day for other in others)


def is_many(count: int) -> bool:
    """Tell whether so many in two weeks are heavy."""
    return count >= MANY
