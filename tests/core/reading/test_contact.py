"""Whom a request should go to: who was named for it, else who signed; by an address that is read."""

import pytest

from kindregards.core.facts import Person
from kindregards.core.mail.message import Message
from kindregards.core.reading.candidate import candidate_of
from kindregards.core.reading.contact import contact_of, named_for_feedback
from kindregards.core.reading.sender import noreply_of
from kindregards.core.reading.signature import signature_of
from tests.core.reading.who_all import MAILS, VENDORS, WORDS
from tests.core.reading.who_mails import Mail, read_of

Pair = tuple[str | None, str | None]


def contact(message: Message, body: str) -> tuple[str | None, str | None]:
    noreply = noreply_of(message, body, WORDS, VENDORS).value
    candidate = candidate_of(message, body, WORDS).value
    found = contact_of(message, body, WORDS, VENDORS, noreply, candidate).value
    return found.name, found.email


@pytest.mark.parametrize("mail", MAILS.values(), ids=MAILS.keys())
def test_the_contact_of_a_whole_mail(mail: Mail) -> None:
    assert contact(*read_of(mail)) == mail.contact


def mailed(text: str, sender: Person | None, reply_to: Person | None = None) -> Message:
    return Message("", text, sender, reply_to, Person("Sam Lee", "sam@post.example"))


DANA = Person("Dana Reyes", "dana.reyes@acme.example")
TEAM = Person("Acme Careers", "careers@acme.example")
NOBODY = Person("Acme Careers", "no-reply@acme.example")
SIGNED = "\n\nKind regards,\nDana Reyes\nTalent Partner, Acme Foods"

NAMED = {
    "expenses or this letter": ("Any query about expenses or this letter should be addressed to Amy Holt (a.holt@acme.example).", DANA, ("Amy Holt", "a.holt@acme.example")),
    "expenses alone": ("Any query about expenses should be addressed to Amy Holt (a.holt@acme.example).", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "a capital is no verb": ("Thank you for the talk. Your feedback interview for Call Handler is over.", NOBODY, ("Dana Reyes", None)),
    "an employer is nobody": ("I have the feedback from Harrow & Pike.", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "kept notes": ("Josie kept some notes and is glad to share them: josie@acme.example.", DANA, ("Josie", "josie@acme.example")),
    "at an address": ("If you'd like feedback, please contact Amy Holt at amy.holt@acme.example.", DANA, ("Amy Holt", "amy.holt@acme.example")),
    "on an address": ("For feedback please contact Dr Amy Holt on amy.holt@acme.example.", NOBODY, ("Amy Holt", "amy.holt@acme.example")),
    "address in brackets": ("Amy Holt (amy.holt@acme.example) can give you feedback.", DANA, ("Amy Holt", "amy.holt@acme.example")),
    "by phone": ("Amy Holt would be happy to talk it through; call 01632 960301.", DANA, ("Amy Holt", None)),
    "from a shared mailbox": ("Amy Holt would be happy to give you some feedback.", TEAM, ("Amy Holt", "careers@acme.example")),
    "title and surname": ("Mrs Okafor will be glad to give you feedback.", TEAM, ("Mrs Okafor", "careers@acme.example")),
    "colleague": ("My colleague Amy Holt, our Head of Nursing, is happy to discuss the decision.", DANA, ("Amy Holt", None)),
    "questions": ("Should you have any questions, please email Amy Holt at amy.holt@acme.example.", DANA, ("Amy Holt", "amy.holt@acme.example")),
    "the signer": ("If you'd like feedback, contact me on dana.r@acme.example.", DANA, ("Dana Reyes", "dana.r@acme.example")),
    "the sender by first name": ("Dana would be happy to give you feedback.", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "a team with an address": ("For feedback, contact our Recruitment Team at recruitment@acme.example.", NOBODY, (None, "recruitment@acme.example")),
    "an address alone": ("For any questions, write to people@acme.example.", NOBODY, ("Dana Reyes", "people@acme.example")),
    "privacy": ("To have your data deleted, write to privacy@acme.example.", NOBODY, ("Dana Reyes", None)),
    "no-reply in the text": ("This mail came from no-reply@acme.example; for questions see our site.", NOBODY, ("Dana Reyes", None)),
    "a person met": ("Amy Holt and Tom Fitch enjoyed meeting you and discussing your work.", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "a person who decided": ("Amy Holt has decided to go with another candidate.", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "the candidate's own name": ("Sam, please contact us if you have questions.", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "the candidate's own address": ("We'll write to sam@post.example with feedback.", NOBODY, ("Dana Reyes", None)),
    "recommended reading": ("You may find feedback tips at Career Compass Online.", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "linkedin": ("Please contact me on LinkedIn with any questions.", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
}  # fmt: skip


@pytest.mark.parametrize(("text", "sender", "expected"), NAMED.values(), ids=NAMED.keys())
def test_who_was_named(text: str, sender: Person | None, expected: Pair) -> None:
    message = mailed(f"Hi Sam,\n\nWe chose somebody else for the job. {text}{SIGNED}", sender)
    assert contact(message, message.text) == expected


SIGNERS = {
    "full": ("Kind regards,\nDana Reyes", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "first name": ("Best,\nDana", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "first name, no display": ("Best,\nDana", Person(None, "dana@acme.example"), ("Dana", "dana@acme.example")),
    "title": ("Yours sincerely,\nMs Dana Reyes", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "surname": ("Yours sincerely,\nMrs Okafor\nHeadteacher", TEAM, ("Mrs Okafor", "careers@acme.example")),
    "letters behind": ("Regards,\nDana Reyes, RN, MSc\nMatron", TEAM, ("Dana Reyes", "careers@acme.example")),
    "pronouns": ("Best,\nDana Reyes (she/her)\nRecruiter", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "one line": ("Cheers, Dana", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "bars": ("Thanks,\nDana Reyes | Recruiter | Acme", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "two": ("Best,\nDana Reyes & Tom Fitch", TEAM, ("Dana Reyes", "careers@acme.example")),
    "and the team": ("Warmly,\nDana and the Acme team", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "initial": ("Sincerely,\nRobert J. Hale\nDirector", TEAM, ("Robert J. Hale", "careers@acme.example")),
    "printed below": ("Best,\nDana\n\nDana Reyes\nRecruiter", Person(None, "dana@acme.example"), ("Dana Reyes", "dana@acme.example")),
    "dashes": ("Bye for now\n--\nDana Reyes\nAcme", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "no closing words": ("Dana Reyes\nRecruiter", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "phone's own line": ("Best,\nDana\n\nSent from my phone", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "small print": ("Best,\nDana\n\nThis email is confidential and meant for the addressee only.", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "team": ("Kind regards,\nThe Talent Team", TEAM, (None, "careers@acme.example")),
    "team of a name": ("Kind regards,\nThe Acme Recruiting Team", NOBODY, (None, None)),
    "department": ("Yours faithfully,\nHuman Resources\nAcme Foods Ltd", Person("HR", "hr@acme.example"), (None, "hr@acme.example")),
    "employer": ("Kind regards,\nAcme", Person(None, "jobs@acme.example"), (None, "jobs@acme.example")),
    "nobody, from a person": ("Good luck!", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "nobody at all": ("Good luck!", NOBODY, (None, None)),
    "particles": ("Best wishes,\nMarijke van der Berg", TEAM, ("Marijke van der Berg", "careers@acme.example")),
    "irish": ("Is mise le meas,\nCaoimhe Ní Dhomhnaill", TEAM, ("Caoimhe Ní Dhomhnaill", "careers@acme.example")),
    "capitals": ("Regards\nDANA REYES\nHR MANAGER", DANA, ("Dana Reyes", "dana.reyes@acme.example")),
    "address below": ("Best,\nDana Reyes\nAcme\ndana@acme.example", NOBODY, ("Dana Reyes", "dana@acme.example")),
}  # fmt: skip


@pytest.mark.parametrize(("end", "sender", "expected"), SIGNERS.values(), ids=SIGNERS.keys())
def test_who_signed(end: str, sender: Person | None, expected: Pair) -> None:
    message = mailed(f"Hi Sam,\n\nWe have chosen somebody else for the job.\n\n{end}", sender)
    assert contact(message, message.text) == expected


def test_reply_to_comes_before_from() -> None:
    message = mailed("No.\n\nBest,\nDana", DANA, Person(None, "reply+11aa22bb@acme.example"))
    assert contact(message, message.text) == ("Dana Reyes", "reply+11aa22bb@acme.example")


def test_a_mailbox_that_is_not_read_is_no_address() -> None:
    text = "No. This mailbox is not monitored.\n\nBest,\nDana Reyes"
    assert contact(mailed(text, DANA), text) == ("Dana Reyes", None)


def test_a_paste_has_no_address() -> None:
    text = "Hi Sam,\n\nNo.\n\nBest,\nDana Reyes"
    assert contact(Message("", text, is_paste=True), text) == ("Dana Reyes", None)


OFFERS = {
    "named": (
        "For feedback please contact Amy Holt at amy.holt@acme.example.",
        Person("Amy Holt", "amy.holt@acme.example"),
    ),
    "team": (
        "For feedback contact our HR team at hr@acme.example.",
        Person(None, "hr@acme.example"),
    ),
    "questions only": ("For questions about travel, call Amy Holt.", None),
    "none": ("We wish you well.", None),
}


@pytest.mark.parametrize(("text", "person"), OFFERS.values(), ids=OFFERS.keys())
def test_who_was_named_for_feedback(text: str, person: Person | None) -> None:
    message = mailed(f"Hi Sam,\n\nNo. {text}{SIGNED}", DANA)
    assert named_for_feedback(message, message.text, WORDS) == person


def test_prose_is_no_signature() -> None:
    text = "Hi Sam,\n\nWe went with somebody else.\n\nThank you for your time."
    assert signature_of(text, WORDS).name is None
