"""Whether another application is encouraged; a promise to keep details is not enough."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.reading.reapply import invites

WORDS = language_pack("en").tables["reading"]

YES = [
    "Please keep an eye on our careers page.",
    "Do keep an eye on our vacancies page, as we would be glad to hear from you again.",
    "We would welcome another application from you.",
    "Have a look at our other vacancies.",
    "We encourage you to apply for future roles.",
    "We hope you will look out for other openings in our bakeries.",
    "We would genuinely like to stay in touch and hope that you will think of us again.",
    "Please do apply again when you have finished your training.",
    "You are welcome to reapply in six months.",
    "Please don't hesitate to apply for other positions with us.",
    "We will keep your details on file, and we'd encourage you to apply when you see something suitable.",
    "Our sister branch is hiring a Sous Chef and we would like you to consider applying for it.",
    "They won't be giving more feedback, but do call me if something else on our site catches your eye.",
    "Feel free to apply to any of our open roles at careers.example.",
    "We hope that you will consider applying for other positions with us in the future.",
    "Future applications from you would be most welcome.",
    "Should a suitable role come up, we hope you will apply.",
    "Visit our jobs page for other current openings.",
    "We have another role, in Cork, that might suit you.",
    "You can find our latest vacancies at jobs.example.",
    "Please continue to check our website for new opportunities.",
    "I'd urge you to try again next year.",
]
NO = [
    "We will keep your details on file for future vacancies.",
    "Your CV will be kept in our talent pool and we will contact you if a suitable role arises.",
    "We wish you every success in your search for future roles.",
    "Thank you for applying for the role and for your interest in our careers.",
    "Good luck with your future applications.",
    "Please note that you cannot reapply for twelve months.",
    "We may contact you about other opportunities.",
    "I hope our paths cross again.",
    "You have not been successful.",
    "We'd welcome your feedback: please look at our short survey on the careers page.",
    "We hope you will find the right role elsewhere.",
    "We encourage you to continue your training.",
    "We looked at every application with care.",
    "We hope you will consider giving us feedback.",
    "We are happy to give feedback on your application.",
]


@pytest.mark.parametrize("body", YES)
def test_another_application_is_encouraged(body: str) -> None:
    read = invites(body, WORDS)
    assert read.value
    assert read.evidence is not None
    assert read.evidence in body


@pytest.mark.parametrize("body", NO)
def test_another_application_is_not_encouraged(body: str) -> None:
    assert not invites(body, WORDS).value, invites(body, WORDS)
