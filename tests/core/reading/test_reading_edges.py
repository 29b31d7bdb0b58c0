"""Where a reading stops: look-alikes of employers, people and titles, and the neighbours of each."""

from dataclasses import FrozenInstanceError

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.facts import Person
from kindregards.core.mail.message import Message, Quoted
from kindregards.core.reading.agency import agency_of
from kindregards.core.reading.candidate import candidate_of
from kindregards.core.reading.company import company_of
from kindregards.core.reading.contact import contact_of
from kindregards.core.reading.feedback import offer_by
from kindregards.core.reading.kind import kind_of
from kindregards.core.reading.language import detect
from kindregards.core.reading.names import company_name
from kindregards.core.reading.public import is_public_employer
from kindregards.core.reading.register import is_informal
from kindregards.core.reading.role import role_of
from kindregards.core.reading.search import sentences
from kindregards.core.reading.sender import ats_of
from kindregards.core.reading.signature import signature_of
from tests.core.reading.who_all import VENDORS, WORDS

READING = language_pack("en").tables["reading"]
NO = "Hi Sam,\n\nWe chose somebody else.\n\n"
SIGNED = f"{NO}Kind regards,\n"


def mailed(
    text: str, email: str | None = None, subject: str = "", name: str | None = None
) -> Message:
    return Message(subject, text, Person(name, email) if name or email else None)


def employer(message: Message) -> str | None:
    body = message.text
    return company_of(message, body, WORDS, VENDORS, agency_of(message, body, WORDS)).value


EMPLOYERS = {
    "a mail provider's domain": (mailed(NO, "jo@fastmail.com"), None),
    "a mail provider's other domain": (mailed(NO, "jo@blueyonder.co.uk"), None),
    "a mail provider that the text names": (
        mailed(f"{NO}Blueyonder Mail was down, so this is late.", "jo@blueyonder.co.uk"),
        None,
    ),
    "bakers, by their domain's initials": (mailed(NO, "jo@hgb.example", "Your application to Harbour Gate Bakers"), "Harbour Gate Bakers"),
    "a job, one word of it in a domain": (mailed(NO, "jo@northharbour.example", "Your application to Harbour Lane Porters"), None),
    "part of a longer domain": (mailed(f"{NO}It was a busy year for Acme and its ovens.", "jo@acmefoods.example"), "Acme Foods"),
    "an agency under a shorter name": (mailed("Thank you for your application to Pike.\n\nOur client chose somebody else.\n\nKind regards,\nJo Day\nPike Recruitment"), None),
    "an agency under a longer name": (mailed("Thank you for your application to Pike Recruitment Partners.\n\nOur client chose somebody else.\n\nKind regards,\nJo Day\nPike Recruitment"), None),
    "the sure spelling of two": (mailed("Thank you for your application to Fenwell.\n\nKind regards,\nDana Reyes\nTalent Partner, Fenwell Moor Lane"), "Fenwell"),
    "who signs is no employer": (mailed(f"{SIGNED}Dana Reyes", subject="Your application to Dana Reyes"), None),
    "beside a position": (mailed(f"{SIGNED}Dana Reyes\nTalent Partner, Brightfold", subject="Your application to Kestrel"), "Kestrel"),
    "as far as the word that marks one": (mailed("We chose somebody else as Larkfield Foods Night Baker.", "jo@larkfield.example"), "Larkfield Foods"),
    "in the sixth line below a name": (mailed(f"{SIGNED}Dana Reyes\nTalent Partner\n4 Mill Road\nLeeds\n01632 960301\nBrightfold Bakery"), "Brightfold Bakery"),
    "small print below a name": (mailed(f"{SIGNED}Dana Reyes\nFenwell Bakery\nThis mail and all that is attached to it is for you alone and for nobody else at any time or place\nKestrel Hospital"), "Fenwell Bakery"),
    "a call below a name": (mailed(f"{SIGNED}Dana Reyes\nFenwell Bakery\nCome and visit us soon!\nKestrel Hospital"), "Fenwell Bakery"),
}  # fmt: skip


@pytest.mark.parametrize(("message", "name"), EMPLOYERS.values(), ids=EMPLOYERS.keys())
def test_the_employer(message: Message, name: str | None) -> None:
    assert employer(message) == name


CONTACTS = {
    "two letters in another's address": (mailed(f"{NO}Jo Marsh would be happy to give you feedback.", "majors@acme.example", name="Ann Major"), ("Jo Marsh", None)),
    "the sender's own odd address": (mailed(f"{NO}Dana would be happy to give you feedback.", "d77@acme.example", name="Dana Reyes"), ("Dana Reyes", "d77@acme.example")),
    "feedback goes before questions": (mailed(f"{NO}For questions about this letter please contact Amy Holt. Bo Carr would be happy to give you feedback."), ("Bo Carr", None)),
    "a month is nobody": (mailed(f"{SIGNED}June"), (None, None)),
    "a title is nobody": (mailed(f"{SIGNED}Dr"), (None, None)),
    "odd closing words": (mailed("Hi Sam,\nWe chose somebody else\nStay bright and merry,\nDana"), ("Dana", None)),
    "one letter": (mailed("Hi Sam,\n\nWe chose somebody else for the job, and we wish you all the luck that there is.\nThanks,\nD"), ("D", None)),
}  # fmt: skip


@pytest.mark.parametrize(("message", "found"), CONTACTS.values(), ids=CONTACTS.keys())
def test_the_contact(message: Message, found: tuple[str | None, str | None]) -> None:
    contact = contact_of(message, message.text, WORDS, VENDORS, False, None).value
    assert (contact.name, contact.email) == found


def test_the_full_name_of_two_is_the_candidates() -> None:
    message = Message(
        "", "No.", recipient=Person("Sam", None), quoted=(Quoted("Kind regards,\nSam Lee"),)
    )
    found = candidate_of(message, "We chose somebody else.", WORDS).value
    assert found == Person("Sam Lee", None)


def test_the_sender_is_not_the_candidate_without_addresses_either() -> None:
    dana = Person("Dana Reyes", None)
    message = Message("", "No.", sender=dana, quoted=(Quoted("See you.", dana),))
    assert candidate_of(message, "We chose somebody else.", WORDS).value is None


ROLES = {
    "the employer's": ("Your application: Larkfield's Night Baker", "", "Larkfield", "Night Baker"),
    "an employer of two short words": ("Your application: Night Baker - The Oak", "", "The Oak Rooms", "Night Baker"),
    "a sentence is no heading": ("", "Night Baker.\n\nDear Sam,\n\nNo luck.", None, None),
    "a greeting is no heading": ("", "Night Baker,\n\nDear Sam,\n\nNo luck.", None, None),
    "a heading": ("", "Night Baker\n\nDear Sam,\n\nNo luck.", None, "Night Baker"),
    "behind two colons": ("Your application: Req 12: Mill Road: Night Baker", "", None, "Night Baker"),
    "between two colons": ("Your application: Year 4: Teacher: Maths", "", None, "Year 4: Teacher: Maths"),
}  # fmt: skip


@pytest.mark.parametrize(("subject", "body", "company", "title"), ROLES.values(), ids=ROLES.keys())
def test_the_title(subject: str, body: str, company: str | None, title: str | None) -> None:
    assert role_of(Message(subject, body), body, WORDS, company).value == title


def test_what_was_only_likely_in_an_older_mail_is_no_title() -> None:
    older = Quoted("I would love to work as a baker.")
    assert role_of(Message("", "No.", quoted=(older,)), "No.", WORDS).value is None


NAMES = {
    "a town behind a joint": ("and Leeds", "and Leeds"),
    "a district and a name": ("SW1 Bakers", "SW1 Bakers"),
    "two towns": ("Leeds and York", None),
}


@pytest.mark.parametrize(("text", "name"), NAMES.values(), ids=NAMES.keys())
def test_places_are_no_employers(text: str, name: str | None) -> None:
    assert company_name(text, WORDS) == name


def test_each_domain_of_a_vendor_is_the_vendors() -> None:
    for domain in ("ultipro.com", "ukg.com", "tal.net", "csod.com", "jazz.co"):
        assert ats_of(mailed("No.", f"x@{domain}"), VENDORS).value, domain


def test_one_public_address_makes_a_public_employer() -> None:
    message = Message("", "No.", Person(None, "jo@anytown.gov.uk"), Person(None, "jo@hr.example"))
    assert is_public_employer("Anytown", message, "No.", WORDS)


OFFERS = {
    "in the sentence behind": ("Call us if the letter is lost. You were close, and it was a pleasure to meet you. We would be glad to give you feedback. Just reply to this email.", "mail"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "way"), OFFERS.values(), ids=OFFERS.keys())
def test_the_way_to_feedback(body: str, way: str) -> None:
    assert offer_by(body, READING) == way


def test_five_signs_are_enough_for_japanese() -> None:
    assert detect("ありがとう", {"words": {"en": ["the"], "de": ["der"]}}) == "ja"


def test_a_language_without_a_register_has_no_informal_mails() -> None:
    assert is_informal("Hey Sam, sorry mate, not this time.", READING) is False


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Hello Sam, sorry, the baker job isn't yours.", "rejection"),
        ("You recently learned that you were not selected. Complete the survey below.", "survey"),
    ],
)
def test_the_kind(body: str, kind: str) -> None:
    assert kind_of("", body, READING).value == kind


def test_what_was_read_is_shared_and_cannot_be_changed() -> None:
    read = (kind_of("", NO, READING), signature_of(NO, WORDS), next(sentences(NO)))
    for one, name in zip(read, ("value", "name", "text"), strict=True):
        with pytest.raises(FrozenInstanceError):
            setattr(one, name, "other")
