"""Which job was refused: the title as written, and nothing that is no title."""

import pytest

from kindregards.core.mail.message import Message, Quoted
from kindregards.core.reading.role import role_of
from kindregards.core.reading.title import clean_title
from tests.core.reading.who_all import MAILS, WORDS
from tests.core.reading.who_mails import Mail, read_of


@pytest.mark.parametrize("mail", MAILS.values(), ids=MAILS.keys())
def test_the_role_of_a_whole_mail(mail: Mail) -> None:
    message, body = read_of(mail)
    assert role_of(message, body, WORDS).value == mail.role


def role(text: str = "", subject: str = "", quoted: str = "") -> str | None:
    parts = (Quoted(quoted),) if quoted else ()
    return role_of(Message(subject=subject, text=text, quoted=parts), text, WORDS).value


@pytest.mark.parametrize(
    ("title", "company", "left"),
    [
        ("Larch & Sill // Junior Copywriter", "Larch & Sill", "Junior Copywriter"),
        ("Class Teacher - St Ita's NS", "St Ita's National School", "Class Teacher"),
        ("Larch & Sill 2031 Graduate Scheme", "Larch & Sill LLP", "Graduate Scheme"),
        ("Manager, Customer Success", "Larch & Sill", "Manager, Customer Success"),
    ],
)
def test_the_employer_is_no_part_of_a_title(title: str, company: str, left: str) -> None:
    subject = Message(subject=f"Your application: {title}", text="")
    assert role_of(subject, "", WORDS, company).value == left


SENTENCES = {
    "position of": ("Thank you for applying for the position of Night Baker with us and for your time.", "Night Baker"),
    "before the word": ("Thank you for your interest in our Data Analyst role.", "Data Analyst"),
    "somebody's job": ("Sorry, no luck with the butcher's job this time.", "butcher"),
    "a seat": ("For the Account Manager seat we are going to pass.", "Account Manager"),
    "our": ("We've now found our night watchman, sorry.", "night watchman"),
    "number, no word for roles": ("Thank you for your interest in R-55120 Credit Analyst II.", "Credit Analyst II"),
    "a test of it": ("Thanks for turning the Copy Editor test around so fast.", "Copy Editor"),
    "heading": ("NIGHT PORTER\n\nDear Sam,\n\nWe chose somebody else.", "NIGHT PORTER"),
    "a sender's headline is none": ("Ana Diaz\nHead of People at Fenwell\n\nHi Sam, we chose somebody else.", None),
    "one that opens next": ("We have a Support Associate role opening next week that may suit you.", None),
    "small letters": ("We've gone with somebody else for the commis chef job.", "commis chef"),
    "vacancy": ("I am writing about the Pharmacy Technician vacancy.", "Pharmacy Technician"),
    "post of": ("I regret that you were not appointed to the post of Deputy Head of Year.", "Deputy Head of Year"),
    "for, bare": ("Thank you for your application for Theatre Practitioner.", "Theatre Practitioner"),
    "as": ("Thank you for your interest in joining us as a Forklift Operator.", "Forklift Operator"),
    "comma in a title": ("Thank you for applying for the Manager, Customer Success position.", "Manager, Customer Success"),
    "part time": ("Thanks for applying for the part time Registered Nurse role.", "Registered Nurse"),
    "instead": ("You were not chosen. We would welcome an application from you for our Junior Cook vacancy.", None),
    "slash": ("We are filling the Chef/Baker position with somebody else.", "Chef/Baker"),
    "and": ("You were not selected for the role of Learning and Development Adviser at Corrie.", "Learning and Development Adviser"),
    "of": ("You were not selected for the role of Director of Nursing.", "Director of Nursing"),
    "in": ("We have appointed to the position of Lecturer in Early Modern History.", "Lecturer in Early Modern History"),
    "level": ("Thank you for applying for the Software Engineer II role.", "Software Engineer II"),
    "initials": ("Thank you for applying for the HR Business Partner role.", "HR Business Partner"),
    "quotes": ('Thank you for your application for the "Head Gardener" position.', "Head Gardener"),
    "bullet": ("Please find the outcome below.\n\nPosition: Fleet Mechanic\nStatus: Not selected", "Fleet Mechanic"),
    "internship": ("Thank you for applying for the Marketing internship.", "Marketing internship"),
    "apprenticeship": ("Thank you for your application for our Electrical Maintenance apprenticeship.", "Electrical Maintenance apprenticeship"),
    "numbers go": ("Thank you for applying for the Welder (Req. 88120) position.", "Welder"),
    "place goes": ("You were not chosen for the position of Cabin Crew - Gatwick, London.", "Cabin Crew"),
    "gender mark goes": ("Thank you for your interest in the position of Logistics Planner (m/f/x).", "Logistics Planner"),
    "contract goes": ("Thank you for applying for the role of Archivist (12 month FTC).", "Archivist"),
    "suggested instead": ("Thank you for applying for the Cook position. You might also like our Kitchen Manager role.", "Cook"),
    "another to apply for": ("We filled the Cook role. We would encourage you to apply for the Baker position next spring.", "Cook"),
    "this role": ("We have decided not to go on with your application for this role.", None),
    "the above role": ("Thank you for your interest in the above role.", None),
    "the advertised position": ("Thank you for applying for the advertised position.", None),
    "team member": ("Thank you for your interest in becoming a team member.", None),
    "no role": ("Thank you for your interest in working at Acme.", None),
    "other roles": ("We will keep you in mind for other roles.", None),
    "their experience": ("We chose somebody with more experience as a Ward Sister.", None),
    "time you spent": ("Thank you for the time you spent applying for the Bus Driver role.", "Bus Driver"),
    "any role": ("Do apply for any future role that interests you.", None),
    "a strong candidate": ("You were a strong candidate for the position.", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "title"), SENTENCES.values(), ids=SENTENCES.keys())
def test_the_role_in_a_sentence(text: str, title: str | None) -> None:
    assert role(text) == title


SUBJECTS = {
    "outcome": ("Staff Nurse, Elder Care - outcome of your interview", "Staff Nurse, Elder Care"),
    "reference": ("Your application: Night Baker (Ref LR-2087)", "Night Baker"),
    "application for": ("Re: Application for Site Foreman", "Site Foreman"),
    "at": ("Backend Developer at Quorra", "Backend Developer"),
    "your x application": ("An update on your Data Analyst application", "Data Analyst"),
    "name first": ("Noor, an update on your Data Analyst application", "Data Analyst"),
    "vacancy": ("Teaching Assistant vacancy", "Teaching Assistant"),
    "feedback": ("Payroll Administrator - feedback from client", "Payroll Administrator"),
    "number first": ("R-10442 Process Safety Engineer", "Process Safety Engineer"),
    "number behind": ("Application update: Phlebotomist - 2026-1182", "Phlebotomist"),
    "company first": ("Corrie Software | QA Engineer", "QA Engineer"),
    "role of": ("Your application for the role of Event Manager", "Event Manager"),
    "place": ("Re: Store Manager - Galway", "Store Manager"),
    "forwarded": ("Fwd: Re: Dental Nurse", "Dental Nurse"),
    "interview": ("Bus Driver interview", "Bus Driver"),
    "outcome only": ("Outcome of your application", None),
    "update only": ("Update on your application to Acme", None),
    "thanks only": ("Thank you for your interest", None),
    "greeting": ("Hello from the team", None),
    "unsuccessful": ("Unsuccessful application", None),
    "interview feedback": ("Interview feedback", None),
    "trial shift": ("Trial shift", None),
}


@pytest.mark.parametrize(("subject", "title"), SUBJECTS.values(), ids=SUBJECTS.keys())
def test_the_role_in_a_subject(subject: str, title: str | None) -> None:
    assert role("We have chosen somebody else.", subject) == title


def test_the_fuller_of_two_spellings_wins() -> None:
    assert (
        role("We have filled the Nurse post.", "Nurse, Cardiology - outcome") == "Nurse, Cardiology"
    )


def test_the_candidates_own_mail_helps_where_nothing_else_does() -> None:
    quoted = "Dear Tom,\n\nI would like to apply for the Groundskeeper position.\n\nMay"
    assert role("Sorry, it's gone to somebody else.", "Re: job", quoted) == "Groundskeeper"
    assert role("We filled the Driver post.", "Re: job", quoted) == "Driver"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Head of People (Operations)", "Head of People (Operations)"),
        ("Registrar (Part-time)", "Registrar"),
        ("Buyer - Remote", "Buyer"),
        ("Buyer, Manchester", "Buyer"),
        ("Tutor – Full time", "Tutor"),
        ("Job ID 99120: Tutor", "Tutor"),
        ("Tutor #4410", "Tutor"),
        ("Tutor [JR-00219]", "Tutor"),
        ("C++ Developer", "C++ Developer"),
        ("the same", None),
        ("2026", None),
        ("Human Resources", None),
    ],
)
def test_titles_are_cleaned(text: str, title: str | None) -> None:
    assert clean_title(text, WORDS) == title
