"""A bare refusal, thanks and wishes give no reason; that another was chosen is the weakest."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.reading.reason import reason_of

WORDS = language_pack("en").tables["reading"]

NONE = {
    "careful": "After careful consideration we will not be progressing your application.",
    "no feedback for volume": "Your application was unsuccessful. Due to the volume of applications we cannot give individual feedback.",
    "strong field": "We received many strong applications and it was a difficult decision.",
    "on file": "You have not been selected. We will keep your CV on file in case something suitable for your skills and experience comes up.",
    "wishes": "Not this time. Good luck finding a role that matches your experience.",
    "thanks": "Thank you for your interest and for sharing your experience. You have not been shortlisted.",
    "not selected": "You were not selected for the role.",
    "unsuccessful": "Your application for Nurse has not been successful.",
    "no panel": "The panel did not recommend you for appointment.",
    "future": "If a role that needs your skills and experience comes up we will call.",
    "not able": "We were not able to offer you the role.",
    "not offering": "You did not get the job.",
    "apply": "You are welcome to apply again when you have the time.",
}


@pytest.mark.parametrize("body", NONE.values(), ids=NONE.keys())
def test_a_bare_refusal_gives_no_reason(body: str) -> None:
    assert reason_of(body, WORDS) is None


CHOSEN = {
    "others": "We have decided to move forward with other candidates.",
    "someone else": "We've gone with somebody else.",
    "filled": "The position has been filled.",
    "a person": "We have appointed another person to the post.",
    "by name": "We picked Jo for team lead.",
}


@pytest.mark.parametrize("body", CHOSEN.values(), ids=CHOSEN.keys())
def test_that_another_was_chosen_is_a_reason_without_detail(body: str) -> None:
    reason = reason_of(body, WORDS)
    assert reason is not None
    assert (reason.kind, reason.in_detail) == ("other-candidate", False)


@pytest.mark.parametrize("body", CHOSEN.values(), ids=CHOSEN.keys())
def test_that_another_was_chosen_gives_way_to_a_reason(body: str) -> None:
    told = reason_of(f"{body} You do not hold a forklift licence.", WORDS)
    assert told is not None
    assert told.kind == "requirement"
