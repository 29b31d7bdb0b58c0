"""Pastes: the page's own lines go, its header is used, the words stay."""

import pytest

from kindregards.adapters.resources import shared_table
from kindregards.core.facts import Person
from kindregards.core.mail import parse
from kindregards.core.mail.message import Message
from kindregards.core.mail.unwrap import unwrap

WORDS = shared_table("quoting")
DANA = Person("Dana Reyes", "dana@x.example")
BODY = "Hi Sam,\n\nThank you for coming in on Monday. We have chosen another baker.\n\nBest wishes,\nDana"


def paste(text: str) -> Message:
    return parse(text.encode(), "text", WORDS)


TOPS = {
    "bare": ("", None, "", None),
    "subject": ("Subject: Baker\n\n", None, "Baker", None),
    "gmail": (
        "Dana Reyes <dana@x.example>\nMon, 3 Nov, 10:12 (2 days ago)\nto me\n\n",
        DANA,
        "",
        None,
    ),
    "gmail with subject": (
        "Baker at Kiteworks\nInbox\n\nDana Reyes <dana@x.example>\n3 Nov 2026, 10:12 (2 days ago)\nto me\n\n",
        DANA,
        "Baker at Kiteworks",
        "2026-11-03T10:12:00",
    ),
    "gmail on one line": (
        "Dana Reyes <dana@x.example>\tMon, 3 Nov, 10:12 AM\nto me\n\n",
        DANA,
        "",
        None,
    ),
    "gmail, external": (
        "Baker\nExternal\nInbox\nDana Reyes\n10:12 AM (3 hours ago)\nto me\n\n",
        Person("Dana Reyes"),
        "Baker",
        None,
    ),
    "gmail with its folders": (
        "Gmail\nCompose\nInbox 3,902\nStarred\nSnoozed\nSearch mail\n\nBaker at Kiteworks    Inbox\n\nDana Reyes <dana@x.example>\nTue, 3 Nov, 14:05 (3 days ago)\nto me\n\n",
        DANA,
        "Baker at Kiteworks",
        None,
    ),
    "buttons in one line, initials for a picture": (
        "New mail Inbox 214 Junk Archive Search\nDelete Archive Report Reply Reply all Forward\n\nBaker\n\nDR Dana Reyes <dana@x.example>\nTue 03/11/2026 10:12\n\n",
        DANA,
        "Baker",
        None,
    ),
    "outlook header": (
        "From: Dana Reyes <dana@x.example>\nSent: Tuesday, November 3, 2026 10:12 AM\nTo: Sam Lee <sam@x.example>\nSubject: Baker\n\n",
        DANA,
        "Baker",
        "2026-11-03T10:12:00",
    ),
    "outlook web": (
        "Baker\nDR\nDana Reyes<dana@x.example>\n\u200b\nYou\n\u200b\nTue 03/11/2026 10:12\n",
        DANA,
        "Baker",
        None,
    ),
    "outlook, answered": (
        "You replied to this message on 11/4/2026 9:00 AM.\nFrom: Dana Reyes <dana@x.example>\nSubject: Baker\n\n",
        DANA,
        "Baker",
        None,
    ),
    "yahoo": (
        "Baker\nYahoo/Inbox\n\nDana Reyes <dana@x.example>\nTo:sam@x.example\nTue, 3 Nov 2026 at 10:12\n\n",
        DANA,
        "Baker",
        "2026-11-03T10:12:00",
    ),
    "labels and values apart": (
        "From:\nDana Reyes <dana@x.example>\nTo:\nsam@x.example\nSubject:\nBaker\nDate:\n3 November 2026 10:12\n\n",
        DANA,
        "Baker",
        "2026-11-03T10:12:00",
    ),
    "from and subject": (
        "From: Dana Reyes <dana@x.example>\nSubject: Baker\n\n",
        DANA,
        "Baker",
        None,
    ),
    "name, to somebody": (
        "Dana Reyes <dana@x.example>\n3 November 2026 10:12\nto Sam Lee\n\n",
        DANA,
        "",
        "2026-11-03T10:12:00",
    ),
    "gmail on a phone": ("Dana Reyes\nto me\n\n", Person("Dana Reyes"), "", None),
    "gmail, printed": (
        "Sam Lee <sam@x.example>\nBaker\n1 message\nDana Reyes <dana@x.example>\tTue, Nov 3, 2026 at 4:05 PM\nTo: Sam Lee <sam@x.example>\n",
        DANA,
        "Baker",
        "2026-11-03T16:05:00",
    ),
    "an answer's subject": (
        "Re: Baker at Kite Bakery Ltd.\n\nDana Reyes\n\nTue, 3 Nov 2026, 16:05\n\nto me\n\n",
        Person("Dana Reyes"),
        "Re: Baker at Kite Bakery Ltd.",
        "2026-11-03T16:05:00",
    ),
    "banner": (
        "You don't often get email from dana@x.example. Learn why this is important\n\n",
        None,
        "",
        None,
    ),
    "translation": ("Translate message to: English\nTurn off for: German\n\n", None, "", None),
    "ambiguous date": (
        "From: Dana Reyes <dana@x.example>\nDate: 03/11/2026\nSubject: Baker\n\n",
        DANA,
        "Baker",
        None,
    ),
}


@pytest.mark.parametrize(("top", "sender", "subject", "date"), TOPS.values(), ids=TOPS.keys())
@pytest.mark.parametrize(
    "foot",
    [
        "",
        "\n\nReply\nForward",
        "\n\nReply  Forward\n",
        "\n\nShow trimmed content",
        "\n\n\nUnsubscribe",
    ],
    ids=["", "two", "one", "trimmed", "unsubscribe"],
)
def test_lines_of_the_page_are_taken_off_and_used(
    top: str, sender: Person | None, subject: str, date: str | None, foot: str
) -> None:
    message = paste(top + BODY + foot)
    assert message.text == BODY
    assert message.is_paste
    assert message.sender == sender
    assert message.subject == subject
    assert (message.date.isoformat() if message.date else None) == date


UNTOUCHED = {
    "greeting without a comma": "Hi Mei\nthanks for the trial, no luck this time\nLuca\nluca@ferry.example",
    "one line": "No luck this time, sorry. Luca",
    "signed with an address": "Hi Mei,\nno luck.\nLuca <luca@ferry.example>",
    "time in the text": "Hi Mei\nSaturday's trial\n10:30 was great but we chose another cook.",
    "letter": "Dear Sam,\n\nTo: all applicants\n\nWe closed the post.",
    "short": "Sorry Sam\nnot this time\nDana",
    "title": "Your application for Baker\n\nThank you, but no.",
}


@pytest.mark.parametrize("text", UNTOUCHED.values(), ids=UNTOUCHED.keys())
def test_words_of_the_mail_stay(text: str) -> None:
    message = paste(text)
    assert message.text == text
    assert (message.subject, message.sender) == ("", None)


def test_a_pasted_thread_keeps_the_newest_mail() -> None:
    head = "From: {}\nSent: Tuesday, November 3, 2026 10:12 AM\nTo: {}\nSubject: Baker\n\n"
    text = (
        head.format("Dana Reyes <dana@x.example>", "Sam Lee <sam@x.example>")
        + BODY
        + "\n\n"
        + head.format("Sam Lee <sam@x.example>", "Dana Reyes")
        + "May I?"
    )
    message = paste(text)
    assert (message.text, message.sender, message.recipient) == (
        BODY,
        DANA,
        Person("Sam Lee", "sam@x.example"),
    )
    assert message.quoted[0].text == "May I?"


def test_a_pasted_forward_is_opened() -> None:
    message = paste(
        f"look at this\n\n---------- Forwarded message ---------\nFrom: Dana Reyes <dana@x.example>\nDate: Tue, 3 Nov 2026 at 10:12\nSubject: Baker\nTo: Sam Lee <sam@x.example>\n\n{BODY}"
    )
    assert (message.text, message.sender, message.above, message.is_paste) == (
        BODY,
        DANA,
        "look at this",
        True,
    )


CLEAN = {
    "line ends": ("a\r\nb\rc", "a\nb\nc"),
    "zero width": ("a\u200bb\ufeffc\u2060d\u00ad", "abcd"),
    "bidi": ("a\u202eb\u2066c", "abc"),
    "tags": ("a\U000e0041\U000e007fb", "ab"),
    "controls": ("a\x01\x07\x1bb\tc", "ab\tc"),
    "spaces": ("a\u00a0b\u202fc\u2009d", "a b c d"),
    "composed": ("Zoe\u0308", "Zoë"),
    "blank lines": ("a\n\n\n\n\n\nb", "a\n\n\nb"),
    "line ends padded": ("a   \nb\t\nc", "a\nb\nc"),
    "emoji": ("ok 👩\u200d🔬 ❤\ufe0f", "ok 👩\u200d🔬 ❤\ufe0f"),
    "persian": ("می\u200cخواهم", "می\u200cخواهم"),
    "joiner between letters": ("a\u200db", "ab"),
}


@pytest.mark.parametrize(("raw", "clean"), CLEAN.values(), ids=CLEAN.keys())
def test_text_holds_nothing_that_cannot_be_seen(raw: str, clean: str) -> None:
    assert paste(f"Thank you for coming. {raw} end").text == f"Thank you for coming. {clean} end"


WRAPPED = {
    "paragraph": (
        "Hi Sam,\n\nThank you for coming to see us on Monday, and for the bread that you\nbrought. We have decided to go on with another baker who has run a large\nteam before.\n\nKind regards,\nDana Reyes\nKiteworks",
        "Hi Sam,\n\nThank you for coming to see us on Monday, and for the bread that you brought. We have decided to go on with another baker who has run a large team before.\n\nKind regards,\nDana Reyes\nKiteworks",
    ),
    "not wrapped": ("Hi Sam,\nno luck.\nDana", "Hi Sam,\nno luck.\nDana"),
    "long lines": (
        "Hi Sam,\n" + "word " * 60 + "end.\nDana",
        "Hi Sam,\n" + "word " * 60 + "end.\nDana",
    ),
    "list": (
        "We looked at all of the letters very carefully and what we wanted was:\n- more bread\n- more cake",
        "We looked at all of the letters very carefully and what we wanted was:\n- more bread\n- more cake",
    ),
}


@pytest.mark.parametrize(("text", "joined"), WRAPPED.values(), ids=WRAPPED.keys())
def test_hard_wraps_are_joined(text: str, joined: str) -> None:
    assert unwrap(text) == joined
