"""The reason that was given, its kind, and whether it names what decided; a bare refusal has none."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.reading.reason import reason_of

WORDS = language_pack("en").tables["reading"]

# id: (kinds that fit, in detail, words that the reason holds, body)
REASONS = {
    "ran a team": (
        {"requirement", "experience"},
        True,
        "someone who has already run a team of ten",
        "We've decided not to go on. For this role they need someone who has already run a team of ten or more.",
    ),
    "sourdough": (
        {"experience"},
        True,
        "experience of sourdough",
        "We won't be taking yours to the next stage. We were looking for someone with more experience of sourdough in large batches.",
    ),
    "dementia": (
        {"experience"},
        True,
        "experience of dementia care",
        "It was close, but on this occasion we have offered the post to someone who already has experience of dementia care.",
    ),
    "sage": (
        {"other-candidate", "experience"},
        True,
        "who has used Sage 50",
        "They are going ahead with another candidate who has used Sage 50 before.",
    ),
    "gap": (
        {"requirement"},
        True,
        "data cleaning",
        "The main gap for us was the data cleaning: several duplicate trips stayed in the totals.",
    ),
    "grill": (
        {"requirement"},
        True,
        "run the grill",
        "We've gone with somebody else as we need a person who can run the grill section on their own.",
    ),
    "more closely": (
        {"other-candidate"},
        False,
        "more closely match",
        "We are moving forward with other candidates whose skills and experience more closely match our current needs.",
    ),
    "experience, general": (
        {"experience", "other-candidate"},
        False,
        "more relevant experience",
        "We have chosen a candidate with more relevant experience.",
    ),
    "internal": (
        {"internal"},
        False,
        "internal",
        "The position has been filled by an internal candidate.",
    ),
    "filled internally": (
        {"internal"},
        False,
        "filled internally",
        "I'm sorry to say that the post has been filled internally.",
    ),
    "withdrawn": (
        {"cancelled"},
        False,
        "withdraw the post",
        "The governors have decided to withdraw the post.",
    ),
    "budget": (
        {"cancelled"},
        False,
        "budget",
        "Owing to a cut in our budget we are no longer able to recruit to this role.",
    ),
    "restructure": (
        {"cancelled"},
        False,
        "restructuring",
        "Following a restructuring of the department, the position is no longer required.",
    ),
    "cancelled": ({"cancelled"}, False, "cancelled", "The requisition has been cancelled."),
    "volume": (
        {"volume"},
        False,
        "very high number of applications",
        "Owing to the very high number of applications, we are not able to progress yours.",
    ),
    "volume 2": (
        {"volume"},
        False,
        "large response",
        "412 people applied. As we had such a large response, with over 400 applications for six places, we had to be strict.",
    ),
    "commute": (
        {"logistics"},
        True,
        "Leeds",
        "We need somebody who is based in Leeds, so we can't take this further.",
    ),
    "start": (
        {"logistics"},
        True,
        "start",
        "Unfortunately we need someone who can start in September.",
    ),
    "visa": (
        {"logistics"},
        True,
        "sponsor",
        "Unfortunately we are unable to sponsor a visa for this role.",
    ),
    "nights": (
        {"logistics"},
        True,
        "night shifts",
        "We chose someone else because the post needs a carer available for night shifts.",
    ),
    "licence": (
        {"requirement"},
        True,
        "C1 licence",
        "The driver's post needs someone with a C1 licence, which you did not list.",
    ),
    "registration": (
        {"requirement"},
        True,
        "NMC",
        "You did not hold a current NMC registration at the closing date.",
    ),
    "essential": (
        {"requirement"},
        False,
        "essential criteria",
        "Your application did not meet the essential criteria for the post.",
    ),
    "threshold": (
        {"requirement"},
        False,
        "threshold",
        "On this occasion you did not reach the threshold.",
    ),
    "score": (
        {"requirement"},
        True,
        "18",
        "You scored 14 and the pass mark was 18, so you did not reach the required mark of 18.",
    ),
    "python": (
        {"requirement"},
        True,
        "Python",
        "In the exercise your Python was not strong enough for what we do here.",
    ),
    "years": (
        {"experience"},
        True,
        "commercial kitchen",
        "You don't yet have enough experience in a commercial kitchen.",
    ),
    "safeguarding": (
        {"requirement", "other"},
        True,
        "safeguarding",
        "Your answers on safeguarding could have been fuller.",
    ),
    "gaelic": (
        {"requirement"},
        True,
        "Irish",
        "The role requires someone who can teach through Irish.",
    ),
    "stronger": (
        {"other-candidate"},
        False,
        "other candidates were stronger",
        "You did well, but other candidates were stronger on the day.",
    ),
    "scored higher": (
        {"other-candidate"},
        False,
        "scored higher",
        "Other applicants scored higher against the criteria.",
    ),
    "direction": ({"other"}, False, "scope", "We have decided to change the scope of the role."),
    "fit": (
        {"other", "requirement"},
        False,
        "right fit",
        "We felt it was not the right fit for the team.",
    ),
    "capital appeal": (
        {"experience", "other-candidate"},
        True,
        "capital appeal",
        "We have chosen to appoint the other finalist, as they bring experience of running a capital appeal.",
    ),
    "because": (
        {"requirement", "other"},
        True,
        "handwriting",
        "We said no because the handwriting on the labels could not be read.",
    ),
    "Indian": (
        {"experience", "requirement"},
        True,
        "GST",
        "The candidate selected has more hands-on exposure to GST filing. We needed hands-on experience of GST filing.",
    ),
    "skills do not match": (
        {"requirement"},
        False,
        "do not match",
        "Your skills and qualifications do not match our requirements at present.",
    ),
}


@pytest.mark.parametrize(("kinds", "detail", "holds", "body"), REASONS.values(), ids=REASONS.keys())
def test_a_reason_in_their_words(kinds: set[str], detail: bool, holds: str, body: str) -> None:
    reason = reason_of(body, WORDS)
    assert reason is not None
    assert reason.text in body
    assert holds in reason.text
    assert reason.kind in kinds
    assert reason.in_detail is detail, reason


def test_a_word_about_somebody_else_is_no_reason() -> None:
    body = (
        "Thank you for the story time you ran with the toddlers. They were hooked.\n\n"
        "We decided to give it to the other candidate, who has run a reading scheme before."
    )
    found = reason_of(body, WORDS)
    assert found is not None
    assert "reading scheme" in found.text
