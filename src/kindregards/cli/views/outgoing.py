"""What leaves: the exact message as it is shown, and what to do with it then."""

from datetime import datetime
from typing import Any

from kindregards.cli.views.facts import person
from kindregards.cli.views.texts import email_json, headed
from kindregards.core.draft import Email
from kindregards.core.outgoing import OutgoingMessage
from kindregards.ports.leaving import Delivered

QUESTIONS = {
    "clipboard": "Copy this text?",
    "eml": "Write this mail to a file?",
    "mailto": "Open this mail in your mail program?",
    "imap": "Put this mail into the drafts of your account?",
}


def message_text(message: OutgoingMessage) -> str:
    """Return the message with the headers that a reader sees."""
    heads = {
        "From": person(message.sender) if message.sender else "",
        "To": person(message.to) if message.to else "",
        "Subject": message.subject,
    }
    return headed(heads, message.body)


def early_line(not_before: datetime) -> str:
    """Say from when on it had better go, and how to be reminded."""
    return (
        f"Better not before {not_before:%A %d %B, %H:%M}: a mail from the first hours often says "
        "what one would not say later. kindregards list shows when it is time, and "
        "kindregards plan CASE --ics puts it into your calendar."
    )


def to_json(email: Email, delivered: Delivered, via: str) -> dict[str, Any]:
    """Return what ``export --json`` prints."""
    return {
        "email": email_json(email),
        "via": via,
        "copied": delivered.ok and via == "clipboard",
        "ok": delivered.ok,
        "place": delivered.place or None,
        "already": delivered.already,
        "reason": delivered.reason or None,
    }


def what_next(email: Email, delivered: Delivered, via: str) -> str:
    """Say what the person does now; it is they who send."""
    if via == "eml":
        return (
            f"Written to {delivered.place}. Open it with your mail program, look at it, and press "
            "Send there. Nothing was sent."
        )
    if via == "imap":
        since = ", since an earlier time" if delivered.already else ""
        return (
            f"In the folder {delivered.place} of your account{since}. Open it there, look at it, "
            "and press Send. Nothing was sent."
        )
    if via == "mailto" and (delivered.ok or delivered.place):
        start = "Your mail program was asked to open it. " if delivered.ok else ""
        return f"{start}Look at it and press Send there. Nothing was sent."
    return _copied(email, delivered.ok and via == "clipboard")


def _copied(email: Email, copied: bool) -> str:
    start = "Copied. " if copied else ""
    if email.channel == "linkedin":
        return f"{start}Open their profile, choose Connect, then Add a note, and paste."
    if email.channel == "phone":
        return f"{start}Have it in front of you when you call, and a pen for the answer."
    if email.to is None:
        return f"{start}There is nobody to write to yet. Nothing was sent."
    if email.channel == "reply":
        them = email.to.name or "them"
        return f"{start}Open the mail from {them}, press Reply, and paste. Nothing was sent."
    return f"{start}Write a new mail to {person(email.to)}, and paste. Nothing was sent."
