"""What leaves is one message to one person, whatever stands in the case."""

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kindregards.adapters.resources import language_pack
from kindregards.core.advice import advise
from kindregards.core.case import Case
from kindregards.core.draft import Email, Note
from kindregards.core.errors import DeliveryError
from kindregards.core.facts import Facts, Person
from kindregards.core.mail import parse
from kindregards.core.mail.message import Message
from kindregards.core.outgoing import MOST_REFERENCES, OutgoingMessage, address, outgoing
from kindregards.core.rfc5322 import eml

NOBODY = Person()
NOW = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
HEADERS = ["To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type",
           "Content-Transfer-Encoding", "X-Unsent"]  # fmt: skip
THREAD = ["In-Reply-To", "References"]


def case_of(message: Message | None = None, candidate: Person = NOBODY) -> Case:
    facts = Facts(True, "rejection", "en", candidate, "Northwind", contact=Person("Priya", "p@n.example"))  # fmt: skip
    return Case(facts, advise(facts, language_pack("en").tables["advice"], NOW), NOW, message=message, id=7)  # fmt: skip


def mail(**given: object) -> Email:
    made = Email("request", "reply", Person("Priya Baker", "priya@northwind.example"), "Re: Baker", "Dear Priya,\n\nThank you.\n", "en")  # fmt: skip
    return replace(made, **given)  # type: ignore[arg-type]


def parsed(message: OutgoingMessage) -> EmailMessage:
    data = eml(message)
    assert all(len(line) <= 78 for line in data.split(b"\r\n") if b"@" not in line), data
    assert b"\n" not in data.replace(b"\r\n", b"")
    made = message_from_bytes(data, policy=policy.default)
    assert isinstance(made, EmailMessage)
    return made


def test_a_reply_is_in_its_thread() -> None:
    theirs = Message("Baker", "No.", message_id="<b@n.example>", references=("<a@n.example>",))
    made = parsed(outgoing(mail(in_reply_to="<b@n.example>"), case_of(theirs), NOW))
    assert made["In-Reply-To"] == "<b@n.example>"
    assert made["References"] == "<a@n.example> <b@n.example>"
    assert made["Subject"] == "Re: Baker"
    assert made["X-Unsent"] == "1"
    assert sorted(made.keys()) == sorted([*HEADERS, *THREAD])
    assert made.get_content().replace("\r\n", "\n") == "Dear Priya,\n\nThank you.\n"


def test_a_long_thread_keeps_its_first_and_last_ids_whole() -> None:
    ids = tuple(f"<{'x' * 100}{n}@n.example>" for n in range(30))
    theirs = Message("Baker", "No.", message_id="<last@n.example>", references=ids)
    made = parsed(outgoing(mail(in_reply_to="<last@n.example>"), case_of(theirs), NOW))
    kept = made["References"].split()
    assert kept == [ids[0], *ids[-(MOST_REFERENCES - 2) :], "<last@n.example>"]


def test_the_person_is_the_sender_where_their_address_is_known() -> None:
    case = case_of(candidate=Person("Zoë O’Hara", "zoe@post.example"))
    made = parsed(outgoing(mail(), case, NOW))
    assert made["From"].addresses[0].addr_spec == "zoe@post.example"
    assert made["From"].addresses[0].display_name == "Zoë O’Hara"
    assert "From" not in parsed(outgoing(mail(), case_of(), NOW))


def test_the_same_text_has_the_same_id_and_another_text_another() -> None:
    first, again = outgoing(mail(), case_of(), NOW), outgoing(mail(), case_of(), NOW)
    assert first.message_id == again.message_id
    assert outgoing(mail(body="Other.\n"), case_of(), NOW).message_id != first.message_id


@pytest.mark.parametrize("private", [Note("I was hurt.", "en"), "text", None])
def test_nothing_but_an_email_leaves(private: object) -> None:
    with pytest.raises(TypeError):
        outgoing(private, case_of(), NOW)  # type: ignore[arg-type]


SUBJECTS = [
    ("Re: Re: AW: Baker", "Re: Baker"),
    ("RE[2]: Aw: Baker", "Re: Baker"),
    ("Re: Baker", "Re: Baker"),
    ("Baker\r\nBcc: eve@evil.example", "Baker Bcc: eve@evil.example"),
    ("Baker\u2028Bcc: x", "Baker Bcc: x"),
    ("Bäcker – Straße " * 30, None),
    ("x" * 1000, "x" * 250),
    ("=?utf-8?q?Bcc=3A?= x", None),
    ("", None),
]


@pytest.mark.parametrize(("subject", "expected"), SUBJECTS)
def test_a_subject_is_one_line(subject: str, expected: str | None) -> None:
    made = parsed(outgoing(mail(subject=subject), case_of(), NOW))
    assert set(made.keys()) <= set(HEADERS)
    assert len(made["To"].addresses) == 1
    if expected is not None:
        assert made["Subject"] == expected


ADDRESSES = [
    ("priya@northwind.example", "priya@northwind.example"),
    ("p.o'hara+jobs@bücher.example", "p.o'hara+jobs@xn--bcher-kva.example"),
    (" priya@n.example ", "priya@n.example"),
]
NONE = [
    "priya", "a@b", "a@b@c.example", "a@n.example, b@n.example", "a@n.example\r\nBcc: b@n.example",
    "a b@n.example", '"a b"@n.example', "a@n.example (comment)", "<a@n.example>", "ä@n.example",
    "a@-n.example", "a..b@n.example", ".a@n.example", "a@n..example", f"{'a' * 65}@n.example",
    f"a@{'n' * 64}.example", f"a@{'n.' * 130}example", "a@[127.0.0.1]", "a%0d%0aBcc:b@n.example\n",
    "a;b@n.example", "a:b@n.example", "=?utf-8?q?a?=@n.example\t",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ADDRESSES)
def test_an_address_is_written_in_ascii(text: str, expected: str) -> None:
    assert address(text) == expected
    assert parsed(outgoing(mail(to=Person(None, text)), case_of(), NOW))["To"].addresses[0].addr_spec == expected  # fmt: skip


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_address_reaches_nobody(text: str) -> None:
    if address(text) is None:
        with pytest.raises(DeliveryError):
            outgoing(mail(to=Person("Priya", text)), case_of(), NOW)
    else:
        made = parsed(outgoing(mail(to=Person("Priya", text)), case_of(), NOW))
        assert len(made["To"].addresses) == 1


NASTY = st.text(st.one_of(st.characters(), st.sampled_from("\r\n,;:<>@\"\\()=?\x00 äß様")), max_size=300)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(NASTY, NASTY, NASTY, NASTY, NASTY)
def test_whatever_stands_in_a_field_the_message_has_our_headers_and_one_recipient(
    name: str, subject: str, body: str, own: str, parent: str
) -> None:
    theirs = Message("x", "No.", message_id=parent, references=(parent, "<a@n.example>", body))
    case = case_of(theirs, Person(own, "me@post.example"))
    message = outgoing(
        mail(to=Person(name, "p@n.example"), subject=subject, body=body, in_reply_to=parent),
        case,
        NOW,
    )
    made = message_from_bytes(eml(message), policy=policy.default)
    assert set(made.keys()) <= {*HEADERS, *THREAD, "From"}
    assert len(made.keys()) == len(set(made.keys()))
    assert [one.addr_spec for one in made["To"].addresses] == ["p@n.example"]
    assert [one.addr_spec for one in made["From"].addresses] == ["me@post.example"]
    # The standard library puts a space between two encoded words of a name; no reader does.
    shown = made["To"].addresses[0].display_name
    assert message.to is not None
    assert "".join(shown.split()) == "".join((message.to.name or "").split())
    assert (made["Subject"] or "").split() == message.subject.split()
    assert made.get_content().replace("\r\n", "\n") == message.body


@pytest.mark.parametrize("nobody", [None, Person("Priya", None), Person(None, "")])
def test_a_mail_to_nobody_known_has_no_recipient(nobody: Person | None) -> None:
    message = outgoing(mail(to=nobody), case_of(), NOW)
    assert message.to is None
    assert "To" not in parsed(message)


SENDERS = [
    ("Priya (HR, eve@evil.example) <priya@n.example>", "priya@n.example"),
    ('"Baker, Priya" <priya@n.example>', "priya@n.example"),
    ("priya@n.example (Priya)", "priya@n.example"),
    ("=?utf-8?q?Priya=0D=0ABcc=3A_eve=40evil=2Eexample?= <priya@n.example>", "priya@n.example"),
    ("priya@n.example, eve@evil.example", "priya@n.example"),
    ("<priya@n.example> <eve@evil.example>", "priya@n.example"),
]


@pytest.mark.parametrize(("sender", "address"), SENDERS)
def test_who_sent_it_is_the_one_who_is_answered(sender: str, address: str) -> None:
    raw = f"From: {sender}\r\nSubject: Baker\r\n\r\nNo.\r\n".encode()
    read = parse(raw, "eml").sender
    made = parsed(outgoing(mail(to=read), case_of(), NOW))
    assert [one.addr_spec for one in made["To"].addresses] == [address]
    assert "evil" not in str(made["To"])
