"""The rules for a model's part get no worse on sentences by people who saw no rule."""

import pytest

from benchmarks.leaks import CASES, score

BASELINE = {
    "de": (95, 93, 64),
    "en": (96, 97, 65),
    "es": (95, 94, 64),
    "fr": (96, 95, 65),
    "it": (98, 94, 63),
    "ja": (96, 94, 62),
    "nl": (97, 93, 65),
    "pl": (96, 94, 62),
    "pt": (98, 95, 65),
}
"""By language: honest sentences that pass, invented ones stopped, and of those with a name or a
figure."""


@pytest.mark.parametrize("language", sorted(path.stem for path in CASES.glob("*.toml")))
def test_no_language_is_judged_worse(language: str) -> None:
    now = score(language)
    passed, stopped, exact = BASELINE[language]
    assert now.passed >= passed
    assert now.stopped >= stopped
    assert now.exact_stopped >= exact
    assert now.honest == now.invented == 100
