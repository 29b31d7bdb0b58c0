"""The rules get no worse on mails by people who saw no rule."""

import pytest

from benchmarks.rules import CHECKS, score

NAMED = {"set6": 31, "set8": 33, "set10": 33}
"""Of the sets whose every defect is not named: how many are."""


@pytest.mark.parametrize("name", sorted(folder.name for folder in CHECKS.iterdir()))
def test_no_set_is_judged_worse(name: str) -> None:
    now = score(CHECKS / name)
    assert now.named >= NAMED.get(name, now.bad)
    assert now.blocked == 0
    assert now.silent >= 0.76 * now.good
