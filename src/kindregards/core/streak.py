"""Several refusals in a short time: they weigh more than each alone."""

from collections.abc import Iterable
from datetime import date, timedelta

DAYS, MANY = 14, 3
"""Three in two weeks change the tone; our judgement."""


def first_day(day: date) -> date:
    """Return the first of the days that count for one that came on ``day``."""
    return day - timedelta(days=DAYS - 1)


def streak(day: date, others: Iterable[date]) -> int:
    """Return how many came within the two weeks up to ``day``, that day's own one included."""
    return 1 + sum(first_day(day) <= other <= day for other in others)


def is_many(count: int) -> bool:
    """Tell whether so many in two weeks are heavy."""
    return count >= MANY
