"""Families of sentences: offers and refusals of feedback, invitations, praise, reasons."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.reading.feedback import offered
from kindregards.core.reading.praise import praise_of
from kindregards.core.reading.reapply import invites
from kindregards.core.reading.reason import reason_of

WORDS = language_pack("en").tables["reading"]

OFFERED = (
    "The panel chair would gladly discuss your presentation with you.",
    "Reasons can be had from the secretary on request.",
    "Ring me if you want to know where you lost marks.",
    "Written feedback will follow next week.",
    "Shall I send you the notes?",
)
DECLINED = (
    "I can't tell you any more than that.",
    "Please don't ring for feedback.",
    "We're too small to give everyone feedback.",
    "The client gave no reason.",
    "No explanations will be given.",
)
NEITHER = (
    "I'm leaving on Friday and Jess will take over.",
    "The committee will go through all the applications by May.",
    "Please get in touch with any questions.",
)


@pytest.mark.parametrize("body", OFFERED)
def test_feedback_is_offered(body: str) -> None:
    assert offered(body, WORDS).value == "yes"


@pytest.mark.parametrize("body", DECLINED)
def test_feedback_is_declined(body: str) -> None:
    assert offered(body, WORDS).value == "declined"


@pytest.mark.parametrize("body", NEITHER)
def test_of_feedback_nothing_is_said(body: str) -> None:
    assert offered(body, WORDS).value == "unknown"


@pytest.mark.parametrize(
    "body",
    [
        "Give us a bell once you have your licence.",
        "Keep us in mind.",
        "Would you be open to a post at our Dunmore depot?",
        "Please don't be put off applying again.",
    ],
)
def test_another_application_is_invited(body: str) -> None:
    assert invites(body, WORDS).value


def test_details_on_file_invite_nobody() -> None:
    assert not invites("We will keep your details on file for twelve months.", WORDS).value


@pytest.mark.parametrize(
    ("body", "held"),
    [
        ("Your references were glowing.", "glowing"),
        ("You held your own in a hard week.", "held your own"),
        ("You tell a story better than most.", "better than most"),
    ],
)
def test_praise_is_quoted(body: str, held: str) -> None:
    assert held in (praise_of(body, WORDS) or "")


def test_a_bar_that_is_high_is_no_praise() -> None:
    body = "This is no reflection of your talent - the bar is high."
    assert praise_of(body, WORDS) is None


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("logistics", "There are no buses that would get you here by four."),
        ("logistics", "The rate you asked for is beyond our budget."),
        ("internal", "Our weekend assistant is stepping up to full time."),
        ("cancelled", "The post will therefore not be proceeding."),
        ("requirement", "Our insurers wont cover anyone with six points."),
        ("other-candidate", "Several applicants had a longer record in conveyancing."),
        ("volume", "The number of places was limited to two and both are filled."),
    ],
)
def test_a_reason_has_its_kind(kind: str, body: str) -> None:
    reason = reason_of(body, WORDS)
    assert reason is not None
    assert reason.kind == kind


@pytest.mark.parametrize(
    "body",
    [
        "You are welcome to apply for other positions as they become available.",
        "We do not accept unsolicited approaches from agencies.",
        "You haven't done anything wrong.",
    ],
)
def test_what_gives_no_reason(body: str) -> None:
    assert reason_of(body, WORDS) is None
