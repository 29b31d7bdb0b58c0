"""Answers that several questions share are worked out once a message, a case or a word list."""

from collections import deque
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

Args = ParamSpec("Args")
Answer = TypeVar("Answer")
Table = TypeVar("Table")

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


def once_a_table(
    function: Callable[Concatenate[Table, Args], Answer],
) -> Callable[Concatenate[Table, Args], Answer]:
    """Remember for good what is made of a word list, by its place in memory: it has no hash.

    What else is asked for must have one. The list is held, so that its place is nobody else's.
    """
    kept: dict[object, tuple[Table, Answer]] = {}

    @wraps(function)
    def remembered(table: Table, /, *args: Args.args, **kwargs: Args.kwargs) -> Answer:
        # Asked thousands of times a mail, mostly without names.
        asked = (id(table), args, *kwargs.items()) if kwargs else (id(table), args)
        known = kept.get(asked)
        if known is None:
            known = kept[asked] = (table, function(table, *args, **kwargs))
        return known[1]

    return remembered
