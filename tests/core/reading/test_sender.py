"""Which vendor sent it, and whether a reply would be read."""

import pytest

from kindregards.core.facts import Person
from kindregards.core.mail.message import Message
from kindregards.core.reading.sender import ats_of, is_automatic, noreply_of
from tests.core.reading.who_all import MAILS, VENDORS, WORDS
from tests.core.reading.who_mails import Mail, read_of


@pytest.mark.parametrize("mail", MAILS.values(), ids=MAILS.keys())
def test_the_sender_of_a_whole_mail(mail: Mail) -> None:
    message, body = read_of(mail)
    assert ats_of(message, VENDORS).value == mail.ats
    assert noreply_of(message, body, WORDS, VENDORS).value is mail.noreply


ADDRESSES = {
    "noreply@acme.example": True,
    "no-reply@acme.example": True,
    "no_reply@acme.example": True,
    "donotreply@acme.example": True,
    "do-not-reply@acme.example": True,
    "acme.noreply@acme.example": True,
    "notifications@app.bamboohr.com": True,
    "notification@smartrecruiters.com": True,
    "mailer-daemon@acme.example": True,
    "bounces+8812@acme.example": True,
    "autoreply@acme.example": True,
    "acme+autoreply@talent.icims.com": True,
    "automated@acme.example": True,
    "careers-noreply@acme.example": True,
    "unmonitored@acme.example": True,
    "reply+9f2c41ab@mail.acme.example": False,
    "8f2d6c1e-44a0@hire.lever.co": False,
    "careers@acme.example": False,
    "dana.reyes@acme.example": False,
    "norah.eply@acme.example": False,
    "noor@acme.example": False,
    "robotham@acme.example": False,
    "autumn.hale@acme.example": False,
    "alertia@acme.example": False,
    "botany.office@acme.example": False,
}


@pytest.mark.parametrize(("address", "automatic"), ADDRESSES.items())
def test_automatic_addresses(address: str, automatic: bool) -> None:
    assert is_automatic(address, VENDORS) is automatic


SAID = {
    "not monitored": ("This mailbox is not monitored.", True),
    "not read": ("This mailbox is not read. Please do not reply to this message.", True),
    "do not reply": ("Please do not reply to this email.", True),
    "don't reply": ("Please don't reply directly to this message.", True),
    "automated": ("This is an automated message, please do not reply.", True),
    "cannot receive": ("This address cannot receive replies.", True),
    "unmonitored": ("This email was sent from an unmonitored mailbox.", True),
    "replies go nowhere": ("Replies to this message will not be read.", True),
    "isn't monitored": ("Note that this inbox isn't monitored.", True),
    "unable to reply to each": ("We are unable to reply to each applicant in person.", False),
    "please reply": ("If you have any questions, just reply to this email.", False),
    "do not reply in time": ("If you do not reply within 5 days we will close your file.", False),
    "hesitate": ("Please do not hesitate to contact us.", False),
    "no feedback": ("We cannot give feedback at this stage.", False),
    "nothing": ("We have chosen somebody else.", False),
}


@pytest.mark.parametrize(("text", "noreply"), SAID.values(), ids=SAID.keys())
@pytest.mark.parametrize("sender", [None, Person(None, "dana@acme.example")], ids=["paste", "mail"])
def test_what_the_text_says_of_replies(text: str, noreply: bool, sender: Person | None) -> None:
    message = Message(subject="", text=text, sender=sender, is_paste=sender is None)
    found = noreply_of(message, text, WORDS, VENDORS)
    assert found.value is noreply
    assert not noreply or (found.evidence or "?") in text


HEADS = {
    "automatic": ("noreply@acme.example", None, True),
    "automatic with a reply-to": ("noreply@acme.example", "dana@acme.example", False),
    "automatic twice": ("noreply@acme.example", "donotreply@acme.example", True),
    "a person": ("dana@acme.example", None, False),
    "a person, reply-to automatic": ("dana@acme.example", "noreply@acme.example", True),
    "relay": ("reply+77aa12bc@acme.example", None, False),
    "nothing": (None, None, False),
}


@pytest.mark.parametrize(("sender", "reply_to", "noreply"), HEADS.values(), ids=HEADS.keys())
def test_what_the_header_says_of_replies(
    sender: str | None, reply_to: str | None, noreply: bool
) -> None:
    message = Message(
        subject="",
        text="No.",
        sender=Person(None, sender) if sender else None,
        reply_to=Person(None, reply_to) if reply_to else None,
    )
    assert noreply_of(message, "No.", WORDS, VENDORS).value is noreply


VENDOR_SIGNS = {
    "greenhouse domain": (Message("", "No.", Person(None, "no-reply@us.greenhouse-mail.io")), "greenhouse"),
    "workday": (Message("", "No.", Person(None, "acme@myworkday.com")), "workday"),
    "workday sub-domain": (Message("", "No.", Person(None, "no-reply@acme.wd5.myworkdayjobs.com")), "workday"),
    "taleo": (Message("", "No.", Person(None, "acme@invalidemail-taleo.taleo.net")), "taleo"),
    "successfactors": (Message("", "No.", Person(None, "system@successfactors.eu")), "successfactors"),
    "personio": (Message("", "No.", Person(None, "jobs@acme.personio-mail.com")), "personio"),
    "message id": (Message("", "No.", Person(None, "jobs@acme.example"), message_id="<1@mail.recruitee.com>"), "recruitee"),
    "return path": (Message("", "No.", Person(None, "jobs@acme.example"), headers={"return-path": "<b@bounce.jobvite.com>"}), "jobvite"),
    "own header": (Message("", "No.", Person(None, "jobs@acme.example"), headers={"x-greenhouse-id": "1"}), "greenhouse"),
    "powered by": (Message("", "No.\n\nPowered by Teamtailor", is_paste=True), "teamtailor"),
    "via in the display": (Message("", "No.", Person("Acme via Breezy HR", "x@acme.example")), "breezy"),
    "an employer called like a word": (Message("", "Pull the lever. We met at the greenhouse in Ashby.", Person(None, "x@acme.example")), None),
    "workable as a word": (Message("", "We found no workable date.", Person(None, "x@acme.example")), None),
    "nobody": (Message("", "No."), None),
}  # fmt: skip


@pytest.mark.parametrize(("message", "vendor"), VENDOR_SIGNS.values(), ids=VENDOR_SIGNS.keys())
def test_vendors(message: Message, vendor: str | None) -> None:
    assert ats_of(message, VENDORS).value == vendor
