"""Feedback that is offered or refused to this person; the employer's own survey is neither."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.reading.feedback import offer_by, offered

WORDS = language_pack("en").tables["reading"]

YES = {
    "talk it through": (
        "call",
        "I am happy to talk through how the interview went; just reply to this message.",
    ),
    "if you would like": (
        "mail",
        "If you would like feedback, please email Ms Okoro at recruit@harbour.example.",
    ),
    "ring": ("call", "Should you wish to receive feedback, please ring me on 020 7946 0991."),
    "call about decision": ("call", "If you'd like to discuss this decision, do give me a call."),
    "portal": ("portal", "Your feedback is available in the applicant portal."),
    "log in": ("portal", "To request feedback, log in to your account and choose Messages."),
    "glad to share": ("mail", "I'd be glad to share some feedback by email if that would help."),
    "despite volume": (
        "mail",
        "We cannot give detailed feedback to everyone, but if you would like some pointers, reply and I will do what I can. I would be happy to give you feedback.",
    ),
    "quick call": ("call", "Happy to jump on a quick call to give you some feedback."),
    "available on request": (None, "Feedback is available on request."),
    "contact panel chair": (None, "For feedback please contact the chair of the panel, Dr Lim."),
    "don't hesitate": (
        None,
        "If you would like feedback from the interview, please don't hesitate to contact me.",
    ),
    "set up a call": ("call", "If you'd like feedback, I'd be glad to set up a short call."),
    "Irish": (
        "call",
        "If you'd like to go through how you got on, give me a shout on the phone any time. I'm happy to give feedback.",
    ),
    "why": ("call", "I'm happy to explain why over the phone."),
    "will call": (None, "Our HR partner will contact you to give you feedback."),
    "score sheet": (None, "You are entitled to feedback on your scores."),
    "interviewed only, and was": (
        None,
        "Thank you for attending your interview. Feedback is only available to candidates who were interviewed.",
    ),
    "answer to questions on decision": (
        "call",
        "I would be happy to discuss your application and our decision with you by phone.",
    ),
    "advice": (
        None,
        "We would be pleased to offer you some advice on your submission and what we would look for next time.",
    ),
}

DECLINED = {
    "unable": "Unfortunately we are unable to provide individual feedback.",
    "not possible": "Due to the number of applications it is not possible to give feedback at this stage.",
    "cannot be": "We regret that feedback cannot be given to candidates who are not shortlisted.",
    "do not": "As a matter of policy we do not offer feedback at application stage.",
    "no further": "No further feedback will be provided.",
    "won't": "They won't be giving any more detailed feedback than that, I'm afraid.",
    "at application stage, but": "We cannot give feedback at application stage, but you can find tips for applicants on our website.",
    "correspondence": "We are not able to enter into any correspondence about this decision.",
    "interviewed only, and was not": "You have not been shortlisted. Feedback is only available to candidates who were interviewed.",
    "with survey": "We're unable to give individual feedback. We would welcome your feedback on our recruitment process.",
    "reasons": "We are not able to give reasons for individual decisions.",
    "American": "Please note that we're unable to share specific feedback about our hiring decisions.",
    "not in a position": "Given the volume of applications, we are not in a position to offer individual feedback.",
    "without": "We hope you understand that, without exception, individual feedback is not available.",
}

UNKNOWN = {
    "bare": "Your application was not successful.",
    "questions": "If you have any questions, please do get in touch.",
    "survey": "We would welcome your feedback on our process.",
    "survey 2": "Please help us improve: share your feedback in this short survey.",
    "their feedback": "Having received feedback from the panel, we have decided not to proceed.",
    "thanks for feedback": "Thank you for your feedback on the tour.",
    "reason": "We needed somebody with more experience of dementia care.",
    "subject": "I have heard back from our client, who gave feedback that they chose somebody local.",
    "love feedback": "We'd love to hear your feedback about your candidate experience.",
    "questions about the process": "Should you have any questions about the process, please contact HR on 0123 456 789.",
    "keep in touch": "I would be happy to talk about other roles. Do give me a call.",
}


@pytest.mark.parametrize(("by", "body"), YES.values(), ids=YES.keys())
def test_an_offer_and_how_it_is_taken_up(by: str | None, body: str) -> None:
    read = offered(body, WORDS)
    assert read.value == "yes", read
    assert read.evidence is not None
    assert read.evidence in body
    assert offer_by(body, WORDS) == by


@pytest.mark.parametrize("body", DECLINED.values(), ids=DECLINED.keys())
def test_a_refusal_of_feedback(body: str) -> None:
    assert offered(body, WORDS).value == "declined"
    assert offer_by(body, WORDS) is None


@pytest.mark.parametrize("body", UNKNOWN.values(), ids=UNKNOWN.keys())
def test_what_is_neither(body: str) -> None:
    assert offered(body, WORDS).value == "unknown", offered(body, WORDS)
