"""Who was turned down."""

import pytest

from kindregards.core.facts import Person
from kindregards.core.mail.message import Message, Quoted
from kindregards.core.reading.candidate import candidate_of
from tests.core.reading.who_all import MAILS, WORDS
from tests.core.reading.who_mails import Mail, read_of

Pair = tuple[str | None, str | None]


def candidate(
    text: str = "",
    to: Person | None = None,
    quoted: tuple[Quoted, ...] = (),
    above: str = "",
    sender: Person | None = None,
) -> Pair | None:
    message = Message("", text, sender, recipient=to, quoted=quoted, above=above)
    found = candidate_of(message, text, WORDS).value
    return (found.name, found.email) if found else None


@pytest.mark.parametrize("mail", MAILS.values(), ids=MAILS.keys())
def test_the_candidate_of_a_whole_mail(mail: Mail) -> None:
    message, body = read_of(mail)
    found = candidate_of(message, body, WORDS).value
    assert ((found.name, found.email) if found else None) == mail.candidate


GREETINGS = {
    "Dear Grace,": "Grace",
    "Dear Grace": "Grace",
    "Hi Grace!": "Grace",
    "Hello Grace Mensah,": "Grace Mensah",
    "Hey Grace, thanks for coming in.": "Grace",
    "Hi Grace - thanks for coming in.": "Grace",
    "Good morning Grace,": "Grace",
    "Grace,": "Grace",
    "Dear Ms Mensah,": "Ms Mensah",
    "Dear Ms. Mensah:": "Ms. Mensah",
    "Dear Ms Grace Mensah": "Grace Mensah",
    "Dear Mr. O'Brien,": "Mr. O'Brien",
    "Dear Anne-Marie,": "Anne-Marie",
    "Dear José,": "José",
    "Dear GRACE MENSAH,": "Grace Mensah",
    "dear grace,": "Grace",
    "G'day Grace,": "Grace",
    "Dear Candidate,": None,
    "Dear Applicant,": None,
    "Dear Sir/Madam,": None,
    "Dear {{first_name}},": None,
    "Dear [Candidate Name],": None,
    "Dear Hiring Applicant,": None,
    "Hi there,": None,
    "Hello everyone,": None,
    "Hello,": None,
    "Thank you for applying.": None,
    "Unfortunately,": None,
}


@pytest.mark.parametrize(("line", "name"), GREETINGS.items())
def test_greetings(line: str, name: str | None) -> None:
    found = candidate(f"{line}\n\nWe have chosen somebody else.")
    assert found == ((name, None) if name else None)


HEADERS = {
    "full name": (
        Person("Grace Mensah", "g@post.example"),
        "Dear Grace,",
        ("Grace Mensah", "g@post.example"),
    ),
    "turned round": (
        Person("Mensah, Grace", "g@post.example"),
        "Dear Grace,",
        ("Grace Mensah", "g@post.example"),
    ),
    "small letters": (
        Person("grace mensah", "g@post.example"),
        "Dear Grace,",
        ("Grace Mensah", "g@post.example"),
    ),
    "address as name": (
        Person("g@post.example", "g@post.example"),
        "Dear Grace,",
        ("Grace", "g@post.example"),
    ),
    "address alone": (Person(None, "g@post.example"), "Dear candidate,", (None, "g@post.example")),
    "short for": (
        Person("Thomas Wilk", "t@post.example"),
        "Dear Tom,",
        ("Thomas Wilk", "t@post.example"),
    ),
    "undisclosed": (Person("undisclosed-recipients", None), "Dear applicant,", None),
    "a list": (Person("Applicants", "applicants@acme.example"), "Dear applicant,", None),
    "a nickname for an address": (
        Person("Sunny Days", "s@post.example"),
        "Dear Grace,",
        ("Grace", "s@post.example"),
    ),
    "surname that is a word": (
        Person("Ryan Mills", "r@post.example"),
        "Hello,",
        ("Ryan Mills", "r@post.example"),
    ),
}


@pytest.mark.parametrize(("to", "line", "expected"), HEADERS.values(), ids=HEADERS.keys())
def test_the_to_header(to: Person | None, line: str, expected: Pair | None) -> None:
    assert candidate(f"{line}\n\nWe have chosen somebody else.", to) == expected


@pytest.mark.parametrize(
    ("name", "email", "full"),
    [
        ("S Okoro", "sade.okoro@post.example", "Sade Okoro"),
        ("S Okoro", "t.okoro@post.example", "S Okoro"),
        ("S Okoro", "okoro99@post.example", "S Okoro"),
    ],
)
def test_an_initial_is_spelled_out_by_the_address(name: str, email: str, full: str) -> None:
    message = Message(subject="", text="Dear Mr Okoro,", recipient=Person(name, email))
    assert candidate_of(message, message.text, WORDS).value == Person(full, email)


def test_their_own_signature_in_what_is_quoted() -> None:
    quoted = Quoted("Dear Tom,\n\nThank you for meeting me.\n\nKind regards,\nEllie Marsh")
    assert candidate("Hi Ellie,\n\nSorry, no.", quoted=(quoted,)) == ("Ellie Marsh", None)


def test_the_quoted_author() -> None:
    quoted = Quoted("Thank you for meeting me.", Person("Ellie Marsh", "ellie@post.example"))
    assert candidate("Sorry, no.", quoted=(quoted,)) == ("Ellie Marsh", "ellie@post.example")


def test_the_employers_own_quoted_mail_names_no_candidate() -> None:
    tom = Person("Tom Hale", "tom@vets.example")
    quoted = Quoted("Let us know.\n\nRegards,\nTom Hale", tom)
    assert candidate("Hi Ellie,\n\nSorry, no.", quoted=(quoted,), sender=tom) == ("Ellie", None)


def test_what_the_forwarder_signed() -> None:
    assert candidate("Sorry, no.", above="See below.\n\nThanks,\nEllie Marsh") == (
        "Ellie Marsh",
        None,
    )
