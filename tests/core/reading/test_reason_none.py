"""A bare refusal, thanks and wishes give no reason."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.reading.reason import reason_of

WORDS = language_pack("en").tables["reading"]

NONE = {
    "bare": "We have decided to move forward with other candidates.",
    "careful": "After careful consideration we will not be progressing your application.",
    "no feedback for volume": "Your application was unsuccessful. Due to the volume of applications we cannot give individual feedback.",
    "strong field": "We received many strong applications and it was a difficult decision.",
    "someone else": "We've gone with somebody else.",
    "filled": "The position has been filled.",
    "on file": "You have not been selected. We will keep your CV on file in case something suitable for your skills and experience comes up.",
    "wishes": "Not this time. Good luck finding a role that matches your experience.",
    "thanks": "Thank you for your interest and for sharing your experience. You have not been shortlisted.",
    "not selected": "You were not selected for the role.",
    "unsuccessful": "Your application for Nurse has not been successful.",
    "no panel": "The panel did not recommend you for appointment.",
    "future": "If a role that needs your skills and experience comes up we will call.",
    "not able": "We were not able to offer you the role.",
    "not offering": "You did not get the job.",
    "a person": "We have appointed another person to the post.",
    "apply": "You are welcome to apply again when you have the time.",
}


@pytest.mark.parametrize("body", NONE.values(), ids=NONE.keys())
def test_a_bare_refusal_gives_no_reason(body: str) -> None:
    assert reason_of(body, WORDS) is None
