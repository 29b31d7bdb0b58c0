"""Reading gets no worse: each field of each language is right as often as it was."""

import json
from collections import Counter
from functools import cache

import pytest

from benchmarks.reading.__main__ import BASELINE, judge
from benchmarks.reading.cases import CASES, labelled
from benchmarks.reading.scoring import FIELDS, Count, Verdict, agrees, counts, verdicts

RIGHT: dict[str, dict[str, int]] = json.loads(BASELINE.read_text(encoding="utf-8"))


@cache
def measured() -> dict[tuple[str, str], Count]:
    return counts(judge())


@pytest.mark.parametrize("language", RIGHT)
def test_no_field_is_less_often_right(language: str) -> None:
    now = {field: measured()[(language, field)].right for field in RIGHT[language]}
    assert {f: n for f, n in now.items() if n < RIGHT[language][f]} == {}


def test_the_sets_are_large_and_various() -> None:
    cases = list(labelled(CASES))
    assert len(cases) >= 1400
    assert {case.label["kind"] for case in cases} >= {"rejection", "receipt", "invitation", "offer"}
    assert Counter(case.mail.suffix for case in cases).keys() == {".eml", ".html", ".txt"}


LABEL = {
    "is_rejection": True, "language": "en", "company": "Acme", "reason_given": "we chose somebody else",
    "accept": {"company": ["Acme Ltd"], "role": ["*"]},
}  # fmt: skip
JUDGED = {
    "right": ({"company": "acme"}, "company", True),
    "accepted": ({"company": "Acme Ltd"}, "company", True),
    "any": ({"role": "Baker"}, "role", True),
    "missing": ({}, "company", False),
    "wrong": ({"company": "Northwind"}, "company", False),
    "a longer cut": ({"reason_given": "this time we chose somebody else"}, "reason_given", True),
    "too long a cut": ({"reason_given": "we chose somebody else" + " and more" * 9}, "reason_given", False),
}  # fmt: skip


@pytest.mark.parametrize(("read", "field", "right"), JUDGED.values(), ids=JUDGED)
def test_a_field_is_judged_by_its_label(read: dict[str, str], field: str, right: bool) -> None:
    judged = {one.field: one for one in verdicts("x", read, LABEL)}
    assert judged[field].right is right


def test_of_no_rejection_only_that_is_judged() -> None:
    label = {"is_rejection": False, "language": "en", "company": "Acme"}
    assert [one.field for one in verdicts("x", {"is_rejection": False}, label)] == ["is_rejection"]


def test_times_are_compared_as_moments() -> None:
    assert agrees("received", "2026-03-02T09:00:00+01:00", "2026-03-02T08:00:00+00:00")


def test_precision_counts_claims_and_recall_what_is_there() -> None:
    judged = [
        Verdict("a", "en", "company", "Acme", "Acme", True),
        Verdict("b", "en", "company", None, "Acme", False),
        Verdict("c", "en", "company", "Wrong", None, False),
    ]
    assert counts(judged)[("en", "company")] == Count(1, 3, 1, 2, 2)
    assert set(FIELDS) >= {"company", "role"}
