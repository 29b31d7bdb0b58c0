"""Whoever is still in is not told of a refusal, and whoever is out is, whatever stands beside it."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.reading.kind import kind_of

WORDS = language_pack("en").tables["reading"]

KEPT_IN = [
    "I'm sorry, we can't go ahead with your trial shift on Monday, as the oven is down. Could you come on Thursday at 6.30 instead?",
    "Unfortunately the panel cannot see you this week. Please send over your availability for the next one.",
    "We regret that no appointments can be made before the budget. Your candidature remains very much active.",
    "Sadly nobody can be moved forward during the freeze. This isn't a no, and we will pick it up again in May.",
    "The requisition was cancelled and replaced. Your application has been transferred automatically to the new requisition.",
    "We have decided not to move forward with the others. That leaves you: sign the attached and it's yours.",
    "Although you haven't passed the theory yet, we'd still be glad to see you on the 9th.",
]
THEIR_OWN = [
    "This confirms that you have withdrawn your application for Night Porter. You are no longer under consideration.",
    "You haven't finished your application for Bus Driver. We can't consider you until every section is complete.",
    "As you asked, your application was closed at your request. You will not be taken any further.",
]
OF_OTHER_THINGS = [
    "Thank you for your application for a refund. We have considered it and are unable to take it forward. We wish you every success in your career.",
    "Thank you for applying to the Small Grants scheme. I regret that the panel was unable to support yours on this occasion.",
    '"Thank you for applying. Unfortunately, we have chosen another candidate." Everybody has read that line, and this week we look at answers to it.',
]
OUT = [
    "The position has been filled. The good news is that your application stays active for 60 days, so do apply to other stores.",
    "We will not be inviting you to interview. We look forward to seeing you again in a future round.",
    "Unfortunately you have not been selected. Your profile remains open in our talent pool.",
    "We had six places and have not been able to offer you one of them.",
    "A mark of 60 was needed to be placed on the panel, and you will not be placed on the panel.",
    "I'm sorry, it's a no. If you would like feedback, could you ring me on Friday?",
    "We have given priority to people who have run a kitchen, and so we will not be inviting you to interview.",
]


@pytest.mark.parametrize("body", [*KEPT_IN, *THEIR_OWN, *OF_OTHER_THINGS])
def test_a_text_that_sounds_like_a_refusal_of_this_person_and_is_none(body: str) -> None:
    assert kind_of("", body, WORDS).value != "rejection"


@pytest.mark.parametrize("body", OUT)
def test_a_refusal_beside_words_that_sound_like_going_on(body: str) -> None:
    assert kind_of("", body, WORDS).value == "rejection"


def test_what_a_newsletter_quotes_is_nobodys_refusal_whatever_its_quotation_marks() -> None:
    refusal = "“Thank you for coming in. It’s a no: we’ve decided to move forward with other people, and we wish you well.”"
    news = "You subscribed on our website.\n\n{} We’ve all read that. This week’s newsletter has replies."
    assert kind_of("", news.format(refusal), WORDS).value == "newsletter"
    assert kind_of("", refusal, WORDS).value == "rejection"
