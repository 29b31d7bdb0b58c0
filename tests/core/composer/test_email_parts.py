"""The parts of a mail: order, greeting, subject, sign-off, offers, and grammar with gaps."""

import re
from typing import Any

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.composer.email import compose_email
from kindregards.core.composer.people import tidy_name
from kindregards.core.composer.subject import cleaned
from kindregards.core.draft import EMAIL_PARTS, Email
from tests.core.composer.email_samples import case

PACK = language_pack("en")
NAMES = PACK.tables["email"]["names"]


def mail(**given: Any) -> Email:
    return compose_email(case(**given), PACK)


def part(name: str, **given: Any) -> str:
    return {p.name: p.text for p in mail(**given).parts}.get(name, "")


def test_the_parts_stand_in_their_order_and_in_the_body() -> None:
    email = mail(contact="Dana Reyes", name="Sam Lee")
    names = [p.name for p in email.parts]
    assert names == [name for name in EMAIL_PARTS if name in names]
    places = [email.body.find(p.text) for p in email.parts if p.name != "subject"]
    assert -1 not in places
    assert places == sorted(places)


def test_a_thank_you_asks_nothing() -> None:
    email = mail(ask="no", channel="none")
    assert email.purpose == "thanks"
    assert not {"aim", "questions", "exit"} & {p.name for p in email.parts}
    assert "?" not in email.body + (email.subject or "")


@pytest.mark.parametrize(
    ("contact", "tone", "greetings"),
    [
        ("Dana Reyes", "warm", {"Dear Dana,", "Hello Dana,"}),
        ("Dana Reyes", "plain", {"Hi Dana,", "Hello Dana,"}),
        ("Dana Reyes", "formal", {"Dear Dana Reyes,"}),
        ("Dr Amara Osei", "warm", {"Dear Dr Osei,"}),
        ("Prof. Jan van der Meer", "warm", {"Dear Prof. van der Meer,"}),
        ("REYES, Dana", "warm", {"Dear Dana,", "Hello Dana,"}),
        ("DANA REYES (she/her)", "formal", {"Dear Dana Reyes,"}),
        ("Dana", "formal", {"Dear Dana,"}),
        ("D. Reyes", "warm", {"Dear D. Reyes,"}),
        ("Nguyen Thi Hoa", "warm", {"Dear Nguyen Thi Hoa,"}),
        ("Maria J. Lopez", "warm", {"Dear Maria,", "Hello Maria,"}),
        ("Dana Reyes, PhD", "formal", {"Dear Dana Reyes,"}),
        ("Dana from Brightloaf", "warm", {"Dear Dana,", "Hello Dana,"}),
        ("Talent Team", "warm", {"Dear Talent Team,"}),
        (None, "formal", {"Dear Brightloaf team,"}),
        ("jobs@brightloaf.example", "warm", {"Dear Brightloaf team,"}),
    ],
)
def test_the_greeting_uses_the_name_as_it_may_be_used(
    contact: str | None, tone: str, greetings: set[str]
) -> None:
    assert part("greeting", contact=contact, tone=tone) in greetings


def test_a_company_with_an_article_is_greeted_without_it() -> None:
    assert part("greeting", company="The Larder") == "Dear Larder team,"


@pytest.mark.parametrize(
    ("written", "tidied"),
    [
        ("JANE O'NEIL", "Jane O'Neil"),
        ("jane doyle", "Jane Doyle"),
        ("DE LA CRUZ, Ana", "Ana de la Cruz"),
        ("Mary-Jane McBride", "Mary-Jane McBride"),
        ("  ", None),
        ("jane@home.example", None),
    ],
)
def test_a_name_is_tidied(written: str, tidied: str | None) -> None:
    assert tidy_name(written, NAMES) == tidied


def test_the_mail_ends_with_the_name_or_else_the_closing_line() -> None:
    assert mail(name="Sam Lee").body.endswith(",\nSam Lee\n")
    assert mail().body.rstrip().endswith(",")


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("Your application", "Re: Your application"),
        ("RE: Re: FW: Your application", "Re: Your application"),
        ("Fwd: AW: [EXTERNAL] Your application", "Re: Your application"),
        ("Re[2]: Update on role 4411 [#AB-12]", "Re: Update on role 4411 [#AB-12]"),
        ("Hi {{first_name}}, your application", "Re: Hi, your application"),
        ("Your\r\nBcc: x application\x00", "Re: Your Bcc: x application"),
        ("Refreshing news", "Re: Refreshing news"),
        ("Your application for the {{job}}", "Re: Your application"),
        ("What we are looking for", "Re: What we are looking for"),
    ],
)
def test_their_subject_is_kept_with_one_mark_of_a_reply(theirs: str, ours: str) -> None:
    assert mail(subject=theirs).subject == ours


@pytest.mark.parametrize("theirs", ["", "Re:", "Fwd: {{subject}}", "Re: *|SUBJECT|*", "???"])
def test_a_subject_is_written_where_nothing_usable_is_left(theirs: str) -> None:
    subject = mail(subject=theirs).subject
    assert subject
    assert cleaned(theirs, PACK.tables["email"]["subject_marks"]) is None
    assert "Pastry Chef" in subject


@pytest.mark.parametrize(
    "role", ["Baker", "Head of Partnerships, Northern Europe and Baltics", None]
)
@pytest.mark.parametrize("company", ["Brightloaf", None])
@pytest.mark.parametrize("ask", ["yes", "light", "no"])
def test_a_written_subject_is_short(role: str | None, company: str | None, ask: str) -> None:
    subject = mail(role=role, company=company, ask=ask, channel="new-mail").subject or ""
    assert 3 <= len(subject.split()) <= 9
    assert len(subject) < 60


def test_only_a_reply_answers_their_message() -> None:
    assert mail().in_reply_to == "<1@employer.example>"
    assert mail(channel="new-mail").in_reply_to is None


@pytest.mark.parametrize("by", ["call", "mail", "portal", None])
def test_an_offer_of_feedback_is_taken_up(by: str | None) -> None:
    for stage in ("application", "screen", "final"):
        aim = part("aim", feedback_offered="yes", offer_by=by, stage=stage)
        assert ("call" if by == "call" else "feedback") in aim


def test_an_offer_by_somebody_else_is_not_called_theirs() -> None:
    for variant in range(12):
        made = case(feedback_offered="yes", channel="new-mail", contact="Dana Reyes")
        body = compose_email(made, PACK, variant=variant).body
        assert not any(words in body for words in ("You offered", "your offer", "our message"))


def test_a_refusal_of_feedback_is_respected() -> None:
    aim = part("aim", feedback_offered="declined", ask="light")
    assert "general" in aim


def test_the_reason_is_taken_up() -> None:
    given = {"reason_given": "more experience with Kubernetes", "reason_kind": "experience"}
    assert "experience with Kubernetes" in part("questions", **given)
    assert "Kubernetes" not in part("questions", **given | {"reason_kind": "internal"})


def test_a_talk_is_thanked_for_only_where_there_was_one() -> None:
    thanks = part("thanks", stage="application", ask="light", felt_weak=["Python"])
    assert not any(word in thanks for word in ("interview", "conversation", "talk", "call"))
    assert "the panel interview" in part("thanks", sessions=["panel"])


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("Chef/Baker", "the Chef/Baker role"),
        ("Weekend Position", "the Weekend Position at Brightloaf"),
        ("Team Lead", "the Team Lead role"),
        ("the SQL Developer (m/w/d)", "the SQL Developer role"),
        ("REGISTERED NURSE", "the Registered Nurse role"),
        ("barista", "the barista role"),
        ("Carpentry Apprenticeship", "the Carpentry Apprenticeship at Brightloaf"),
        (None, "the role at Brightloaf"),
    ],
)
def test_the_role_is_named_as_english_does(role: str | None, said: str) -> None:
    body = mail(role=role).body
    assert said in body
    assert "role role" not in body.lower()


def test_a_company_that_ends_in_a_full_stop_ends_no_sentence_twice() -> None:
    for variant in range(12):
        body = compose_email(case(company="Castle Ltd."), PACK, variant=variant).body
        assert ".." not in body


def test_the_offices_of_an_agency_are_not_called_the_employer() -> None:
    for variant in range(12):
        made = case(company=None, agency="Quickhire", contact="Nina Roth")
        body = compose_email(made, PACK, variant=variant).body
        assert "your team" not in body
        assert "your decision" not in body.lower()


def test_a_note_for_linkedin_fits_its_limit() -> None:
    email = mail(channel="linkedin", contact="Dana Reyes", name="Sam Lee")
    assert email.limit is not None
    assert len(email.body) <= email.limit
    assert email.subject is None
    assert email.body.count("?") == 1


def test_a_long_title_and_an_office_stand_as_english_does() -> None:
    body = mail(role="Staff Nurse, Elder Care", company="Department for Ports").body
    assert "the role of Staff Nurse, Elder Care at the Department for Ports" in body
    assert "Dear Department for Ports team," in body


@pytest.mark.parametrize(
    ("reason", "gained"),
    [("you need more experience of dementia care", True), ("The gap was data cleaning", False)],
)
def test_only_what_can_be_gained_is_to_be_gained(reason: str, gained: bool) -> None:
    asked = [
        compose_email(
            case(reason_given=reason, reason_kind="experience", ask="light"), PACK, variant=n
        ).body
        for n in range(24)
    ]
    assert any(re.search(r"gain it|towards|how much of it", body) for body in asked) is gained


def test_what_is_said_on_the_phone_is_half_a_minute_and_asks_one_thing() -> None:
    said = mail(channel="phone", contact="Rosa Lind", name="Sam Lee", stage="interview")
    assert said.subject is None
    assert said.channel == "phone"
    assert said.limit == 450
    assert 30 <= len(said.body.split()) <= 75
    assert [part.name for part in said.parts] == ["greeting", "thanks", "questions", "closing"]
    assert said.parts[2].text.count("?") == 1
    assert "Dear" not in said.body
