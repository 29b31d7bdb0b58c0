"""Newest text, quotes and forwards, in the shapes that mail programs give them."""

from textwrap import dedent

import pytest

from kindregards.adapters.resources import shared_table
from kindregards.core.facts import Person
from kindregards.core.mail import parse
from kindregards.core.mail.message import Message

WORDS = shared_table("quoting")
DANA = Person("Dana Reyes", "dana@kiteworks.example")
SAM = Person("Sam Lee", "sam@post.example")
NO = "Hi Sam,\n\nWe have chosen somebody else for the Baker post.\n\nDana"
MINE = "Hello Dana, I would like to be your baker.\n\nSam Lee"


def eml(
    body: str,
    subject: str = "Re: Baker",
    sender: str = "Dana Reyes <dana@kiteworks.example>",
    to: str = "Sam Lee <sam@post.example>",
) -> Message:
    head = f"From: {sender}\nTo: {to}\nSubject: {subject}\nDate: Wed, 4 Nov 2026 18:00:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
    return parse((head + body).encode(), "eml", WORDS)


def quoted(text: str, prefix: str = "> ") -> str:
    return "\n".join((prefix + line).rstrip() for line in text.split("\n"))


REPLIES = {
    "one line": f"{NO}\n\nOn Mon, 2 Nov 2026 at 10:12, Sam Lee <sam@post.example> wrote:\n{quoted(MINE)}\n",
    "no space after >": f"{NO}\n\nOn Mon, 2 Nov 2026 at 10:12, Sam Lee <sam@post.example> wrote:\n{quoted(MINE, '>')}\n",
    "blank before >": f"{NO}\n\nOn Mon, Nov 2, 2026 at 10:12 AM Sam Lee <sam@post.example> wrote:\n\n{quoted(MINE)}",
    "wrapped": f"{NO}\n\nOn Mon, 2 Nov 2026 at 10:12, Sam Lee\n<sam@post.example> wrote:\n\n{quoted(MINE)}",
    "wrapped before the verb": f"{NO}\n\nOn Mon, 2 Nov 2026 at 10:12, Sam Lee <sam@post.example>\nwrote:\n{quoted(MINE)}",
    "bottom": f"On Mon, 2 Nov 2026 at 10:12, Sam Lee <sam@post.example> wrote:\n{quoted(MINE)}\n\n{NO}",
    "no prefix": f"{NO}\n\nOn 2 Nov 2026, at 10:12, Sam Lee <sam@post.example> wrote:\n\n{MINE}",
    "outlook": f"{NO}\n\nFrom: Sam Lee <sam@post.example>\nSent: Monday, November 2, 2026 10:12 AM\nTo: Dana Reyes <dana@kiteworks.example>\nSubject: Baker\n\n{MINE}",
    "outlook ruler": f"{NO}\n________________________________\nFrom: Sam Lee <sam@post.example>\nSent: 02 November 2026 10:12\nTo: Dana Reyes\nSubject: Baker\n\n{MINE}",
    "outlook bold": f"{NO}\n\n*From:* Sam Lee <sam@post.example>\n*Sent:* 02 November 2026 10:12\n*To:* Dana Reyes\n*Subject:* Baker\n\n{MINE}",
    "original message": f"{NO}\n\n-----Original Message-----\nFrom: Sam Lee [mailto:sam@post.example]\nSent: 02 November 2026 10:12\nTo: Dana Reyes\nSubject: Baker\n\n{MINE}",
    "phone": f"{NO}\n\n-------- Original message --------\nFrom: Sam Lee <sam@post.example>\nDate: 02/11/2026 10:12 (GMT+00:00)\nTo: dana@kiteworks.example\nSubject: Baker\n\n{MINE}",
    "fields apart": f"{NO}\n\nFrom: Sam Lee <sam@post.example>\n\nSent: 02 November 2026 10:12\n\nTo: Dana Reyes\n\nSubject: Baker\n\n{MINE}",
    "german": f"{NO}\n\nAm Mo., 2. Nov. 2026 um 10:12 Uhr schrieb Sam Lee <sam@post.example>:\n\n{quoted(MINE)}",
    "german block": f"{NO}\n\nVon: Sam Lee <sam@post.example>\nGesendet: Montag, 2. November 2026 10:12\nAn: Dana Reyes\nBetreff: Baker\n\n{MINE}",
    "french": f"{NO}\n\nLe lun. 2 nov. 2026 à 10:12, Sam Lee <sam@post.example> a écrit :\n\n{quoted(MINE)}",
    "spanish": f"{NO}\n\nEl lun, 2 nov 2026 a las 10:12, Sam Lee (<sam@post.example>) escribió:\n\n{quoted(MINE)}",
    "dutch": f"{NO}\n\nOp ma 2 nov 2026 om 10:12 schreef Sam Lee <sam@post.example>:\n\n{quoted(MINE)}",
    "italian": f"{NO}\n\nIl giorno lun 2 nov 2026 alle ore 10:12 Sam Lee <sam@post.example> ha scritto:\n\n{quoted(MINE)}",
    "portuguese": f"{NO}\n\nEm seg., 2 de nov. de 2026 às 10:12, Sam Lee <sam@post.example> escreveu:\n\n{quoted(MINE)}",
    "polish": f"{NO}\n\npon., 2 lis 2026 o 10:12 Sam Lee <sam@post.example> napisał(a):\n\n{quoted(MINE)}",
    "japanese": f"{NO}\n\n2026年11月2日(月) 10:12 Sam Lee <sam@post.example>:\n\n{quoted(MINE)}",
}


@pytest.mark.parametrize("body", REPLIES.values(), ids=REPLIES.keys())
def test_a_reply_is_told_from_what_it_answers(body: str) -> None:
    message = eml(body)
    assert message.text == NO
    assert [part.text for part in message.quoted] == [MINE]
    assert message.quoted[0].author == SAM
    assert (message.sender, message.recipient, message.above) == (DANA, SAM, "")


def test_words_between_the_quotes_are_the_sender_s() -> None:
    body = dedent("""\
        On 2 Nov 2026 10:12, Sam Lee wrote:
        > Is the post still open?

        I am afraid it is filled.

        > May I ask for feedback?

        Of course, ring me on Friday.
        """)
    message = eml(body)
    assert message.text == "I am afraid it is filled.\n\n\nOf course, ring me on Friday."
    assert [(q.text, q.author) for q in message.quoted] == [
        ("Is the post still open?\n\nMay I ask for feedback?", Person("Sam Lee"))
    ]


def test_quotes_in_quotes_keep_their_authors() -> None:
    body = f"{NO}\n\nOn 2 Nov 2026 10:12, Sam Lee <sam@post.example> wrote:\n> Thanks, see you then.\n>\n> On 1 Nov 2026 09:00, Dana Reyes <dana@kiteworks.example> wrote:\n>> Come to the interview on Monday."
    assert [(q.text, q.author) for q in eml(body).quoted] == [
        ("Thanks, see you then.", SAM),
        ("Come to the interview on Monday.", DANA),
    ]


def test_a_chain_of_blocks_is_split_at_each() -> None:
    block = "From: {}\nSent: 02 November 2026 10:12\nTo: somebody\nSubject: RE: Baker\n\n{}\n\n"
    body = (
        f"{NO}\n\n"
        + block.format("Sam Lee <sam@post.example>", "Any news?")
        + block.format("Dana Reyes <dana@kiteworks.example>", "Thanks for coming.")
    )
    message = eml(body)
    assert message.text == NO
    assert [(q.text, q.author) for q in message.quoted] == [
        ("Any news?", SAM),
        ("Thanks for coming.", DANA),
    ]


PLAIN = {
    "a line with a colon": "Hi Sam,\n\nAs our founder once wrote:\n\nBread first.\n\nWe have decided against it.",
    "times of a shift": "Hi Sam,\n\nYour trial was\n\nFrom: 10:00\nTo: 14:00\nDate: 3 November\n\nIt did not work out.",
    "a subject line": "Hi Sam,\n\nSubject: Baker, reference 12\n\nWe have filled the post.",
    "On Monday": "On Monday, 2 November we met, and on Tuesday the panel said: not this time.\n\nDana",
    "underscores": "Hi Sam,\n\nNo luck this time.\n\n________________\nDana Reyes\nKiteworks",
    "dashes": "Hi Sam,\n\nNo luck.\n\n-- \nDana Reyes\nTo: the top",
    "forwarding": "Hi Sam,\n\nI forwarded your message to the panel. We chose another baker.\n\nDana",
}


@pytest.mark.parametrize("body", PLAIN.values(), ids=PLAIN.keys())
def test_ordinary_words_are_no_quote(body: str) -> None:
    message = eml(body, "Baker")
    assert message.text == body.replace("-- \n", "--\n")
    assert not message.quoted


HEAD = "From: Dana Reyes <dana@kiteworks.example>\nDate: Tue, 3 Nov 2026 at 16:05\nSubject: Baker\nTo: Sam Lee <sam@post.example>"
FORWARDS = {
    "gmail": ("Fwd: Baker", "", f"---------- Forwarded message ---------\n{HEAD}\n\n\n{NO}"),
    "gmail, a note": (
        "Fwd: Baker",
        "what do you think of this one?",
        f"---------- Forwarded message ---------\n{HEAD}\n\n{NO}",
    ),
    "apple": (
        "Fwd: Baker",
        "",
        "Begin forwarded message:\n\nFrom: Dana Reyes <dana@kiteworks.example>\nSubject: Baker\nDate: 3 November 2026 at 16:05:00 CET\nTo: Sam Lee <sam@post.example>\n\n"
        + NO,
    ),
    "apple, quoted": (
        "Fwd: Baker",
        "",
        "Begin forwarded message:\n\n"
        + quoted(
            "From: Dana Reyes <dana@kiteworks.example>\nSubject: Baker\nDate: 3 November 2026 at 16:05\nTo: Sam Lee <sam@post.example>\n\n"
            + NO
        ),
    ),
    "thunderbird": (
        "Fwd: Baker",
        "",
        f"-------- Forwarded Message --------\nSubject: \tBaker\nDate: \tTue, 3 Nov 2026 16:05:00 +0100\nFrom: \tDana Reyes <dana@kiteworks.example>\nTo: \tSam Lee <sam@post.example>\n\n\n\n{NO}",
    ),
    "outlook": (
        "FW: Baker",
        "",
        f"\n\nFrom: Dana Reyes <dana@kiteworks.example>\nSent: 03 November 2026 16:05\nTo: Sam Lee <sam@post.example>\nSubject: Baker\n\n{NO}",
    ),
    "outlook, a note": (
        "FW: Baker",
        "I got this today, could you have a look at it for me? I am not sure what they mean.",
        f"\n________________________________\nFrom: Dana Reyes <dana@kiteworks.example>\nSent: 03 November 2026 16:05\nTo: Sam Lee <sam@post.example>\nSubject: Baker\n\n{NO}",
    ),
    "no prefix in the subject": (
        "Baker",
        "",
        f"\nFrom: Dana Reyes <dana@kiteworks.example>\nSent: 03 November 2026 16:05\nTo: Sam Lee <sam@post.example>\nSubject: Baker\n\n{NO}",
    ),
    "a bare note": (
        "Baker",
        "FYI",
        f"\n-----Original Message-----\nFrom: Dana Reyes <dana@kiteworks.example>\nSent: 03 November 2026 16:05\nTo: Sam Lee <sam@post.example>\nSubject: Baker\n\n{NO}",
    ),
    "a telephone's signature": (
        "FW: Baker",
        "Sent from my phone",
        f"\nFrom: Dana Reyes <dana@kiteworks.example>\nSent: 03 November 2026 16:05\nTo: Sam Lee <sam@post.example>\nSubject: Baker\n\n{NO}",
    ),
    "german": (
        "WG: Baker",
        "",
        f"---------- Weitergeleitete Nachricht ---------\nVon: Dana Reyes <dana@kiteworks.example>\nDatum: Di., 3. Nov. 2026 um 16:05 Uhr\nBetreff: Baker\nAn: Sam Lee <sam@post.example>\n\n{NO}",
    ),
    "everything quoted": (
        "Fwd: Baker",
        "",
        quoted("---------- Forwarded message ---------\n" + HEAD + "\n\n" + NO),
    ),
}


@pytest.mark.parametrize(
    "to", ["Sam Lee <sam@post.example>", "Kim Lee <kim@post.example>"], ids=["self", "friend"]
)
@pytest.mark.parametrize(("subject", "note", "below"), FORWARDS.values(), ids=FORWARDS.keys())
def test_a_forward_gives_the_employer_s_message(
    subject: str, note: str, below: str, to: str
) -> None:
    message = eml(f"{note}\n\n{below}\n", subject, "Sam Lee <sam@post.example>", to)
    assert message.text == NO
    assert (message.sender, message.recipient, message.subject) == (DANA, SAM, "Baker")
    assert message.date is not None
    assert message.date.isoformat() == "2026-11-03T16:05:00+01:00"
    assert message.above == note
    assert not message.quoted
    assert message.message_id is None


def test_a_forward_of_a_forward_is_opened_to_the_end() -> None:
    inner = f"---------- Forwarded message ---------\n{HEAD}\n\n{NO}"
    outer = f"from my other account\n\n---------- Forwarded message ---------\nFrom: Sam Lee <sam@post.example>\nDate: Tue, 3 Nov 2026 at 20:00\nSubject: Fwd: Baker\nTo: <sam@home.example>\n\nlook\n\n{inner}"
    message = eml(outer, "Fwd: Fwd: Baker", "Sam Lee <sam@home.example>", "sam@home.example")
    assert (message.text, message.sender) == (NO, DANA)
    assert message.above == "from my other account\n\nlook"


def test_what_the_forwarded_mail_quotes_is_quoted() -> None:
    below = f"---------- Forwarded message ---------\n{HEAD}\n\n{NO}\n\nOn Mon, 2 Nov 2026 at 10:12, Sam Lee <sam@post.example> wrote:\n\n{quoted(MINE)}"
    message = eml(below, "Fwd: Baker", "Sam Lee <sam@post.example>", "Sam Lee <sam@post.example>")
    assert message.text == NO
    assert [(q.text, q.author) for q in message.quoted] == [(MINE, SAM)]


NOT_PASSED_ON = {
    "short answer": "No, sorry. Dana",
    "answer without a greeting": "We have filled it.",
    "nothing but a block from the recipient": "Sorry!",
}


@pytest.mark.parametrize("own", NOT_PASSED_ON.values(), ids=NOT_PASSED_ON.keys())
def test_a_short_answer_is_no_forward(own: str) -> None:
    message = eml(
        f"{own}\n\nFrom: Sam Lee <sam@post.example>\nSent: 02 November 2026 10:12\nTo: Dana Reyes\nSubject: Baker\n\n{MINE}"
    )
    assert (message.text, message.sender) == (own, DANA)
    assert message.quoted[0].text == MINE


def test_an_employer_s_mail_that_carries_the_application_is_theirs() -> None:
    message = eml(
        f"{NO}\n\n---------- Forwarded message ---------\nFrom: Sam Lee <sam@post.example>\nDate: Mon, 2 Nov 2026 at 10:00\nSubject: Baker\nTo: Dana Reyes <dana@kiteworks.example>\n\n{MINE}",
        "Fwd: Baker",
    )
    assert (message.text, message.sender) == (NO, DANA)
    assert message.quoted[0].text == MINE


COLLEAGUE = "From: Pat Moss <pat@kiteworks.example>\nSent: 03 November 2026 09:00\nTo: Dana Reyes\nSubject: Sam Lee\n\nStrong on bread, weak on cakes."
ANSWER = "Hi Sam,\n\nBelow is what the panel said. We will not take your application further, and I wish you well."


def test_an_employer_s_answer_over_a_colleague_s_words_is_the_message() -> None:
    message = eml(f"{ANSWER}\n\n{COLLEAGUE}", "FW: Sam Lee")
    assert (message.text, message.sender, message.recipient) == (ANSWER, DANA, SAM)
    assert message.quoted[0].author == Person("Pat Moss", "pat@kiteworks.example")


def test_two_people_with_one_free_mail_provider_are_no_colleagues() -> None:
    body = f"{ANSWER}\n\n{COLLEAGUE}".replace("kiteworks.example", "gmail.com")
    assert eml(
        body, "FW: Sam Lee", "Sam Lee <sam@gmail.com>", "Kim <kim@post.example>"
    ).text.startswith("Strong on bread")


def test_a_block_that_runs_on_in_one_line_is_a_block() -> None:
    block = "From: Sam Lee <sam@post.example> Sent: Monday, November 2, 2026 9:15 AM To: Dana Reyes <dana@kiteworks.example> Subject: Baker"
    message = eml(f"{NO}\n\n{block}\n\n{MINE}")
    assert (message.text, message.quoted[0].text, message.quoted[0].author) == (NO, MINE, SAM)


def test_a_signature_right_above_an_attribution_stays() -> None:
    message = eml(f"{NO}\nOn 2 Nov 2026 10:12, Sam Lee <sam@post.example> wrote:\n\n{MINE}")
    assert (message.text, message.quoted[0].text) == (NO, MINE)


def test_without_words_only_prefixes_are_known() -> None:
    message = parse(
        f"From: a@b.example\nMIME-Version: 1.0\nSubject: x\n\nNo.\n\n{quoted(MINE)}".encode()
    )
    assert (message.text, message.quoted[0].text) == ("No.", MINE)


def test_answers_between_lines_under_a_copied_header_are_the_senders() -> None:
    text = (
        "Dear Sam,\n\nMy answers are below.\n\nFrom: Sam Lee <sam@x.example>\nSent: Monday, June 8, 2026 9:40 PM\n"
        "To: Dana Reyes\nSubject: Baker\n\n> Has it been decided?\n\nYes, another baker starts on Monday.\n\n"
        "> And my fare?\n\nOf course.\n\nRegards,\nDana"
    )
    message = parse(text.encode(), "text", WORDS)
    assert "another baker starts on Monday" in message.text
    assert message.text.rstrip().endswith("Dana")
    assert [part.author and part.author.name for part in message.quoted] == ["Sam Lee"]
    assert "And my fare?" in message.quoted[0].text
