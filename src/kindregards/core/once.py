"""Answers that several questions share are worked out once a message or a case."""

from collections import deque
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

Args = ParamSpec("Args")
Answer = TypeVar("Answer")

_KEPT = 16


def once(function: Callable[Args, Answer]) -> Callable[Args, Answer]:
    """Remember the last few answers; word lists can't be hashed, so arguments are compared."""
    kept: deque[tuple[object, Answer]] = deque(maxlen=_KEPT)

    @wraps(function)
    def remembered(*args: Args.args, **kwargs: Args.kwargs) -> Answer:
        asked = (args, kwargs)
        for known, answer in kept:
            if known == asked:
                return answer
        answer = function(*args, **kwargs)
        kept.append((asked, answer))
        return answer

    return remembered
