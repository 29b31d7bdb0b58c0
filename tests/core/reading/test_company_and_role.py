"""Families of lines that name the employer or the job: seen together, since each limits the other."""

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.facts import Person
from kindregards.core.mail.message import Message
from kindregards.core.reading import read
from kindregards.core.reading.reapply import invites
from kindregards.core.reading.stage import stage_of
from tests.core.reading.who_all import VENDORS

PACK = language_pack("en")
READING = PACK.tables["reading"]
NO = "Unfortunately we will not be taking your application further."


def facts(text: str, subject: str = "", sender: Person | None = None) -> tuple[str | None, ...]:
    message = Message(subject=subject, text=text, sender=sender)
    found = read(message, PACK, {"vendors": VENDORS})
    return found.company, found.role, found.contact.name


READ = {
    "a name written small": (f"Thank you for applying to brindleloop! {NO}", ("brindleloop", None, None)),
    "a small word is no name": (f"Thank you for applying to us. {NO}", (None, None, None)),
    "a legal form in small print": (f"{NO}\n\nRegards\n\nTarn Foods plc, Registered in England", ("Tarn Foods", None, None)),
    "a title is no employer": (f"Thank you for applying to Data Analyst (R-10233). {NO}", (None, "Data Analyst", None)),
    "a requisition and a place": (f"Thank you for your interest in the Buyer, Fresh (R-009), Hull position. {NO}", (None, "Buyer, Fresh", None)),
    "a number is no title": (f"The number of posts was limited. {NO}", (None, None, None)),
    "who signs as the employer": (f"Thank you for applying to Sable & Quill. {NO}\n\nBest,\nSable & Quill", ("Sable & Quill", None, None)),
    "a team and its employer": (f"{NO}\n\nRegards,\nHR Team Vayu Infotech Pvt. Ltd.", ("Vayu Infotech", None, None)),
    "a unit of one word": (f"{NO}\n\nYours sincerely\n\nCrewing Department", (None, None, None)),
    "a name at the end": (f"{NO} Come and climb any time. Kofi, Ironwood Climbing", ("Ironwood Climbing", None, "Kofi")),
}  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), READ.values(), ids=READ)
def test_lines_that_name_employer_job_and_signer(text: str, wanted: tuple[str | None, ...]) -> None:
    assert facts(f"Dear Sam,\n\n{text}\n") == wanted


def test_a_label_run_together_is_no_employers_name() -> None:
    sender = Person("Pat Lowe", "pat@quietharbourmarine.example")
    assert facts(f"Hi Sam,\n\n{NO}\n\nPat Lowe", sender=sender)[0] is None


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("We wish you luck and invite you to view our other open positions.", True),
        ("We'd be delighted if you applied for one of our openings later this year.", True),
        ("You can view the status of your application on our careers page.", False),
        ("If you would like to talk through our decision, give me a call.", False),
    ],
)
def test_what_invites_another_application(said: str, wanted: bool) -> None:
    assert invites(said, READING).value is wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Thanks for the session with our engineers.", "interview"),
        ("Thank you for taking the time to speak with our recruiter.", "screen"),
        ("Your examination fee is refunded with your application.", "application"),
        ("Thanks for CV.", "application"),
    ],
)
def test_how_far_this_person_got(said: str, wanted: str) -> None:
    assert stage_of("", said, (), READING).value == wanted
