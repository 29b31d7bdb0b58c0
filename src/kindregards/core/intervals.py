"""How far a share may be from the truth, where little was counted."""

from dataclasses import dataclass
from math import ceil, floor, sqrt

_Z = 1.959963984540054
"""Two-sided 95 %: the quantile of the normal distribution at 0.975."""
_ALPHA, _SPECK = 0.05, 1e-9

FEWEST, WIDEST = 20, 0.2
"""A share of fewer than twenty, or one that may lie anywhere in a fifth of the whole, is too early
to tell anything. Our judgement, on computed figures: none of 20 still fits a true rate of up to
13.9 %, and 2 of 20 one of 2.8 to 30.1 %."""


@dataclass(frozen=True)
class Interval:
    """Where a true share may lie, from 0 to 1, by 95 in 100 such counts."""

    low: float
    high: float

    @property
    def in_100(self) -> tuple[int, int]:
        """Both ends as whole numbers in a hundred, rounded outwards: never surer than it is."""
        return floor(self.low * 100 + _SPECK), ceil(self.high * 100 - _SPECK)


def wilson(hits: int, of: int) -> Interval:
    """Return Wilson's interval of 95 % for ``hits`` out of ``of``, which is one or more.

    Wilson 1927; it holds for small counts where the plain one does not (Brown, Cai, DasGupta 2001).
    """
    if not 0 <= hits <= of or of < 1:
        raise ValueError("a share needs one count or more, and no more hits than that")
    share, square = hits / of, _Z * _Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = _Z * sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return Interval(max(0.0, middle - half), min(1.0, middle + half))


def interval(hits: int, of: int) -> Interval:
    """Return the interval to show: Wilson's, and the exact bound where none or all were hit.

    None of n fits every rate p for which (1 - p) ** n is 5 % or more: up to 13.9 % for none of 20,
    25.9 % for none of 10.
    """
    if hits == 0 and of > 0:
        return Interval(0.0, 1 - _ALPHA ** (1 / of))
    if hits == of and of > 0:
        return Interval(_ALPHA ** (1 / of), 1.0)
    return wilson(hits, of)


def is_early(found: Interval, of: int) -> bool:
    """Tell whether a share says too little: of few, or anywhere in a wide range."""
    return of < FEWEST or found.high - found.low > WIDEST
