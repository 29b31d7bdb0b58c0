"""What the person says wins over what was read, and is enough for a case by itself."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.errors import UsageError
from kindregards.core.facts import Facts, Person
from kindregards.core.reading.given import EVIDENCE, Given, facts_given, override

WORDS = language_pack("en").tables["reading"]
DANA = Person("Dana Reyes", "dana@acme.example")
READ = Facts(is_rejection=True, kind="rejection", language="en", contact=DANA)
LACKED = "you lacked experience with steam ovens"


@pytest.mark.parametrize(
    ("given", "is_case"),
    [
        (Given(company="Acme"), True),
        (Given(role="Baker"), True),
        (Given(name="Sam Lee", stage="interview"), False),
    ],
)
def test_an_employer_or_a_job_makes_a_case(given: Given, is_case: bool) -> None:
    assert given.names_a_case is is_case


@pytest.mark.parametrize(
    ("given", "contact"),
    [
        (Given(contact="Amy Holt"), Person("Amy Holt", None)),
        (Given(contact_email="hr@acme.example"), Person("Dana Reyes", "hr@acme.example")),
        (Given(contact="Dana Reyes"), DANA),
        (Given(company="Acme"), DANA),
    ],
)
def test_whom_to_write_to(given: Given, contact: Person) -> None:
    assert override(READ, given, WORDS).contact == contact


@pytest.mark.parametrize(
    ("reason", "kind"), [(LACKED, "experience"), ("they said something vague", "other")]
)
def test_a_reason_has_a_kind(reason: str, kind: str) -> None:
    facts = facts_given(Given(company="Acme", reason=reason), "en", WORDS)
    assert (facts.reason_given, facts.reason_kind) == (reason, kind)
    assert facts.evidence["reason_given"] == EVIDENCE


def test_a_stage_is_one_of_ours() -> None:
    assert override(READ, Given(stage="interview"), WORDS).stage == "interview"
    with pytest.raises(UsageError):
        override(READ, Given(stage="lunch"), WORDS)
