"""Which employer said no, and whether an agency speaks for it or it is a public one."""

import pytest

from kindregards.core.facts import Person
from kindregards.core.mail.message import Message
from kindregards.core.reading.agency import agency_of
from kindregards.core.reading.company import company_of
from kindregards.core.reading.names import company_name, key_of, without_team
from kindregards.core.reading.public import is_public_employer
from tests.core.reading.who_all import MAILS, VENDORS, WORDS
from tests.core.reading.who_mails import Mail, read_of


def company(message: Message, body: str) -> str | None:
    return company_of(message, body, WORDS, VENDORS, agency_of(message, body, WORDS)).value


@pytest.mark.parametrize("mail", MAILS.values(), ids=MAILS.keys())
def test_the_employer_of_a_whole_mail(mail: Mail) -> None:
    assert company(*read_of(mail)) == mail.company


SENTENCES = {
    "to": ("Thank you for your application to Fernleigh Foods.", "Fernleigh Foods"),
    "with": ("We appreciate your interest in a position with Tarn & Vale.", "Tarn & Vale"),
    "role at": ("It was good to talk about the Chef de Partie role at The Plough Inn.", "The Plough Inn"),
    "joining": ("Thanks for your interest in joining Quorra.", "Quorra"),
    "working for": ("Thank you for your interest in working for Sedge Moor District Council.", "Sedge Moor District Council"),
    "considering": ("Thank you for considering Brackenridge.", "Brackenridge"),
    "here at": ("Here at Otterbank we read every application.", "Otterbank"),
    "on behalf of": ("On behalf of everyone at Linden Grove School, thank you for coming.", "Linden Grove School"),
    "has decided": ("Pellworth has decided to move forward with other applicants.", "Pellworth"),
    "career with": ("Thank you for your interest in a career with Norbury Rail.", "Norbury Rail"),
    "possessive": ("It was a pleasure to meet Ashcombe's hiring team.", "Ashcombe"),
    "name that ends in 's": ("Thank you for applying to work at Dempsey's.", "Dempsey's"),
    "legal form": ("Thank you for your application to Ravel Systems Ltd.", "Ravel Systems"),
    "american legal form": ("Thank you for your application to Ravel Systems, Inc. for the role of Buyer.", "Ravel Systems"),
    "headline": ("Ana Diaz\nHead of People at Fenwell\n\nHi Sam, we chose somebody else.", "Fenwell"),
    "letterhead": ("Tarnside Care Homes\n4 Mill Road\n\nDear Sam,\n\nWe chose somebody else.", "Tarnside Care Homes"),
    "somebody here": ("Hi Sam, Jo here from Bluebell Nursery. We chose somebody else.", "Bluebell Nursery"),
    "at the end of a note": ("Hi Sam, we chose somebody else. - Lou, Copper Pan", "Copper Pan"),
    "legal form alone is no employer": ("We chose somebody else.\n\nRegards,\nJo Day\nInc.", None),
    "a site is no employer": ("Thanks for coming to the Harrow Road store on Monday.", None),
    "saint": ("Thank you for applying to St. Olave's Hospice.", "St. Olave's Hospice"),
    "trust": ("We received your application for a post at Dales & Moors University Hospitals NHS Foundation Trust.", "Dales & Moors University Hospitals NHS Foundation Trust"),
    "university": ("Thank you for your interest in the position at the University of Eastholme.", "University of Eastholme"),
    "dotted": ("Thank you for your interest in joining Parcel.io.", "Parcel.io"),
    "figures first": ("Thanks for applying to join 4Corners Logistics.", "4Corners Logistics"),
    "hyphen": ("Thanks for interviewing at Hewitt-Baines.", "Hewitt-Baines"),
    "and the role": ("Thank you for your interest in Orme National Bank and the 2031 Summer Analyst position.", "Orme National Bank"),
    "a title in brackets": ("Thank you for applying to the Warehouse Operative (Nights) position at Orme Pet Foods.", "Orme Pet Foods"),
    "initials": ("Thank you for your application to J. Rudd & Sons.", "J. Rudd & Sons"),
    "equal opportunity": ("You were not selected.\nGrantley Mills is an equal opportunity employer.", "Grantley Mills"),
    "copyright": ("We chose somebody else.\n\n(c) 2026 Solway Power plc", "Solway Power"),
    "why you got this": ("You received this email because you applied to Hazelbrook.", "Hazelbrook"),
    "department is no employer": ("No luck this time.\n\nRegards,\nAnn Day\nHead of Finance\nHuman Resources", None),
    "a person is no employer": ("Thank you for your interview with Sarah Jones on Monday.", None),
    "a board is no employer": ("Thank you for your application via LinkedIn.", None),
    "a place is no employer": ("Thank you for your interest in the job in Leeds.", None),
    "a role is no employer": ("Thank you for your interest in the Senior Baker role.", None),
    "we": ("Thank you for your application to us. We have decided not to go on.", None),
    "their last employer": ("We were impressed by your work at Zephyr Motors.", None),
    "somebody else's employer": ("We chose a candidate who worked at Zephyr Motors for six years.", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "name"), SENTENCES.values(), ids=SENTENCES.keys())
def test_the_employer_in_a_sentence(text: str, name: str | None) -> None:
    message = Message(subject="", text=text, is_paste=True)
    assert company(message, text) == name


DISPLAYS = {
    "careers": ("Larkin Careers", "no-reply@larkin.example", "Larkin"),
    "at": ("Dana at Millrace", "dana@millrace.example", "Millrace"),
    "via": ("Torrin Recruiting via Greenhouse", "no-reply@greenhouse.io", "Torrin"),
    "brackets": ("Dana Reyes (Osprey Wealth)", "dana@ospreywealth.example", "Osprey Wealth"),
    "jobs @": ("Jobs @ Pip & Nut House", "jobs@pipandnut.example", "Pip & Nut House"),
    "team of": ("Talent Acquisition - Corven", "ta@corven.example", "Corven"),
    "only a person": ("Dana Reyes", "dana@gmail.com", None),
    "only a team": ("Hiring Team", "no-reply@hire.lever.co", None),
    "only a vendor": ("Workday", "acme@myworkday.com", None),
    "domain with a hyphen": ("Dana Reyes", "dana@cedar-point.example", "Cedar Point"),
    "domain that ends in a known word": (
        "Dana Reyes",
        "dana@northwindbakery.example",
        "Northwind Bakery",
    ),
    "domain whose words can't be told": ("Dana Reyes", "dana@larkandrye.example", None),
}


@pytest.mark.parametrize(("display", "email", "name"), DISPLAYS.values(), ids=DISPLAYS.keys())
def test_the_employer_by_the_sender(display: str, email: str, name: str | None) -> None:
    text = "Hi Sam,\n\nWe won't be moving forward."
    message = Message(subject="Your application", text=text, sender=Person(display, email))
    assert company(message, text) == name


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Your application to Fennimore", "Fennimore"),
        ("Fennimore: update on your application", "Fennimore"),
        ("Your Fennimore application", "Fennimore"),
        ("Thank you for your interest in Fennimore", "Fennimore"),
        ("Baker at Fennimore", "Fennimore"),
        ("Update from Fennimore", None),
        ("Your application", None),
        ("Night Baker", None),
    ],
)
def test_the_employer_by_the_subject(subject: str, name: str | None) -> None:
    text = "Hi Sam,\n\nWe won't be moving forward."
    assert company(Message(subject=subject, text=text, is_paste=True), text) in (name, "Fennimore")
    if name is None and "Fennimore" not in subject:
        assert company(Message(subject=subject, text=text, is_paste=True), text) is None


AGENCIES = {
    "our client": ("Our client has gone with somebody else.\n\nRegards,\nJo Birch\nTeal Recruitment", "jo@tealrecruitment.example", "Teal Recruitment"),
    "my client": ("My client felt you were a bit junior.\n\nJo Birch\nOakley Search Partners", "jo@oakleysearch.example", "Oakley Search Partners"),
    "they": ("I heard back from Brook Farm School and they have decided against.\n\nRegards,\nJo Birch\nTeal Recruitment", "jo@teal-recruitment.example", "Teal Recruitment"),
    "clients of a consultancy": ("We advise our clients on tax and chose someone else.\n\nRegards,\nJo Birch\nBirch Consulting", "jo@birchconsulting.example", None),
    "client services role": ("We have filled our client services role.\n\nRegards,\nJo Birch\nBirch Media", "jo@birchmedia.example", None),
    "own recruitment team": ("We have chosen another candidate.\n\nRegards,\nThe Recruitment Team\nBirch Foods", "recruitment@birchfoods.example", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "email", "name"), AGENCIES.values(), ids=AGENCIES.keys())
def test_agencies(text: str, email: str, name: str | None) -> None:
    message = Message(subject="", text=text, sender=Person("Jo Birch", email))
    assert agency_of(message, text, WORDS).value == name
    assert name is None or company(message, text) != name


@pytest.mark.parametrize(
    ("name", "email", "public"),
    [
        ("Eastmoor Hospitals NHS Foundation Trust", "a@x.example", True),
        ("Wrenshire County Council", "a@x.example", True),
        ("Department of River Lands", "a@x.example", True),
        ("Calloway Police", "a@x.example", True),
        (None, "a@eastmoor.nhs.uk", True),
        (None, "a@transport.gov.ie", True),
        ("Tern Mobility", "a@ternmobility.example", False),
        ("Council Street Coffee Roasters Ltd", "a@roast.example", True),
        (None, "a@post.example", False),
    ],
)
def test_public_employers(name: str | None, email: str, public: bool) -> None:
    message = Message(subject="", text="No.", sender=Person(None, email))
    assert is_public_employer(name, message, "No.", WORDS) is public


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Acme Careers", "Acme"),
        ("Acme Talent Acquisition Team", "Acme"),
        ("Acme Recruitment", "Acme"),
        ("Acme | HR", "Acme"),
        ("Acme People & Culture", "Acme"),
        ("The Talent Team", ""),
        ("Human Resources", ""),
        ("Acme Foods", "Acme Foods"),
    ],
)
def test_departments_are_cut_off(text: str, left: str) -> None:
    assert without_team(text, WORDS) == left


def test_spellings_of_one_name_have_one_key() -> None:
    assert key_of("The Lark & Rye") == key_of("lark and rye")


def test_a_legal_form_is_no_part_of_the_name() -> None:
    assert company_name("Ravel Systems Pvt. Ltd.", WORDS) == "Ravel Systems"
