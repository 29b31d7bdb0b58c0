"""A thread: what the sender wrote earlier counts where their last words no longer say it."""

import kindregards
from kindregards.core.facts import Facts

THREAD = """From: Femi Ross <femi@tallymoss.example>
To: Greta Shah <greta@mailhaus.example>
Subject: Re: Baker
Date: Thu, 26 Feb 2026 08:03:00 -0500

{last}

Femi

> On Feb 25, 2026, at 9:17 PM, Greta Shah <greta@mailhaus.example> wrote:
>
> {asked}
>
> Greta
>
>> On Feb 25, 2026, at 4:40 PM, {author} wrote:
>>
>> Hi Greta, I have chosen somebody else for the baker post. We needed somebody with more years at the oven.
>>
>> {author}
"""
ME, FEMI = "Greta Shah <greta@mailhaus.example>", "Femi Ross <femi@tallymoss.example>"


def read(last: str, author: str = FEMI, asked: str = "Would you say a bit more about it?") -> Facts:
    mail = THREAD.format(last=last, author=author, asked=asked)
    return kindregards.read(mail.encode())


def test_an_answer_to_a_question_is_still_about_the_refusal_before_it() -> None:
    facts = read("Of course, grab fifteen minutes any time after two.")
    assert facts.is_rejection
    assert facts.reason_given
    assert "more years at the oven" in facts.reason_given


def test_what_the_person_wrote_themselves_refuses_nobody() -> None:
    assert not read("Of course, grab fifteen minutes any time after two.", author=ME).is_rejection


def test_a_change_of_heart_is_none() -> None:
    assert not read("Our first choice has dropped out, so the job is yours!").is_rejection


def test_what_a_portal_passes_on_in_a_box_is_the_message() -> None:
    mail = (
        "From: Joss Lane via Workboard <reply+9f3c@relay.workboard.example>\nTo: alun@post.example\n"
        "Subject: Joss sent you a message\nContent-Type: text/html; charset=utf-8\n\n"
        "<p>You have 1 new message. Reply to this email to answer Joss.</p><blockquote>Alun, thanks "
        "for your application. You live too far from the yard, so it's a no from us I'm afraid."
        "</blockquote><p>Unsubscribe</p>"
    )
    assert kindregards.read(mail.encode()).is_rejection
