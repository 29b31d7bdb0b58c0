"""Takes forwarding off: the innermost mail becomes the message, forwarders' words stand above."""

import re
from dataclasses import replace

from kindregards.core.facts import Person
from kindregards.core.language import Table
from kindregards.core.length import is_spaceless
from kindregards.core.mail.blocks import NOBODY, Head
from kindregards.core.mail.dates import shown_date
from kindregards.core.mail.message import Message, Quoted
from kindregards.core.mail.quoted import Layer, peel, quotes_of
from kindregards.core.mail.tidy import tidy
from kindregards.core.mail.words import is_one, patterns, subject_starts

_DEEPEST = 8
_NAME = 2
# Fewer words than this over a colleague's mail are a note, not an answer to the candidate.
_ANSWER = 12


def settle(message: Message, text: str, words: Table) -> Message:
    """Return ``message`` with its text, quotes and forwarder's words told apart.

    As long as the newest mail only passes on the one below it, that one takes its place, with
    the sender, recipient, subject and date that its header block shows.
    """
    above = [message.above]
    extra: tuple[Quoted, ...] = ()
    layer = peel(text, words)
    for _ in range(_DEEPEST):
        layer = _promoted(message, layer, words)
        if not passes_on(message, layer, words):
            break
        above.append(layer.own)
        extra += layer.quoted
        message = _handed_on(message, layer, words) or _under(message, layer.head, words)
        layer = peel(layer.inner, words)
    quoted = (*quotes_of(layer, words), *extra, *message.quoted)
    return replace(
        message, text=layer.own, quoted=quoted, above=tidy("\n\n".join(filter(None, above)))
    )


def passes_on(message: Message, layer: Layer, words: Table) -> bool:
    """Tell a mail that was passed on from one that was answered.

    A marker or a forwarding subject says so; without them, an own text that is empty or a bare
    note does. A mail below that was written by the recipient of the mail above it is quoted.
    """
    if not layer.inner:
        return False
    below = layer.head.sender
    if is_same(below, message.recipient) and not is_same(message.sender, message.recipient):
        return not layer.own and message.sender is None
    if _is_from_a_colleague(message, layer, words):
        return False
    if layer.mark == "forward":
        return True
    forwarding = subject_starts(words, "subjects", message.subject)
    if layer.mark in ("original", "block"):
        return forwarding or (
            _is_note(layer.own, words) and not (layer.own and is_same(below, message.sender))
        )
    return _is_note(layer.own, words) and (forwarding or not layer.own)


def _handed_on(message: Message, layer: Layer, words: Table) -> Message | None:
    """Return the mail inside, where its reader hands it on to the candidate it speaks of.

    An agency's consultant does so; a candidate who forwards a refusal writes to somebody whom
    the refusal does not name.
    """
    by, to = message.sender, message.recipient
    if not layer.own or by is None or to is None or is_same(layer.head.recipient, to):
        return None
    first = _first_name(to)
    if len(first) < _NAME or first in f"{by.name or ''} {by.email or ''}".lower():
        return None
    inside = peel(layer.inner, words).own
    begins = "" if is_spaceless(first) else r"(?<![^\W_])"
    if not re.search(f"{begins}{re.escape(first)}", inside, re.IGNORECASE):
        return None
    return replace(_under(message, layer.head, words), recipient=to, passed_by=by)


def _first_name(somebody: Person) -> str:
    named = somebody.name or (somebody.email or "").partition("@")[0]
    return next(iter(re.findall(r"[^\W\d_]+", named.lower())), "")


def _is_from_a_colleague(message: Message, layer: Layer, words: Table) -> bool:
    """Tell whether an employer answers the candidate over what a colleague wrote inside."""
    inside = _domain(message.sender)
    if not inside or inside in patterns(words, "forward", "freemail"):
        return False
    outward = inside != _domain(message.recipient)
    said = len(layer.own.split()) >= _ANSWER and not _is_note(layer.own, words)
    return said and outward and inside == _domain(layer.head.sender)


def _domain(somebody: Person | None) -> str:
    address = (somebody.email if somebody else None) or ""
    return address.rpartition("@")[2].lower()


def is_same(one: Person | None, other: Person | None) -> bool:
    """Tell whether two people are surely one: by address, or by name where one has none."""
    if one is None or other is None:
        return False
    if one.email and other.email:
        return one.email.lower() == other.email.lower()
    if not one.name or not other.name:
        return False
    return _parts(one.name) == _parts(other.name)


def _parts(name: str) -> frozenset[str]:
    return frozenset(name.lower().replace(",", " ").split())


def _is_note(own: str, words: Table) -> bool:
    """Tell whether a forwarder's own text says nothing of its own."""
    lines = own.partition("\n--")[0].split("\n")
    said = [
        line for line in lines if line.strip() and not is_one(words, "forward", "signatures", line)
    ]
    return not said or (
        len(said) <= 2 and is_one(words, "forward", "notes", said[0].strip(" .!:-"))
    )


def _promoted(message: Message, layer: Layer, words: Table) -> Layer:
    """Read a mail that holds nothing but quotes, or forwards them, as passing these quotes on."""
    if layer.inner or not layer.quoted:
        return layer
    if layer.own and not (
        subject_starts(words, "subjects", message.subject) and _is_note(layer.own, words)
    ):
        return layer
    below = peel(layer.unprefixed, words)
    if below.inner and not below.own:
        return replace(below, own=layer.own)
    head = Head(sender=layer.quoted[0].author)
    return Layer(layer.own, (), "attribution", head, layer.unprefixed)


def _under(message: Message, head: Head, words: Table) -> Message:
    """Return the passed-on mail's own header; of the outer one only what still holds is kept."""
    themselves = is_same(message.sender, message.recipient)
    recipient = head.recipient or (message.sender if themselves else None)
    sender = _filled(head.sender, message.sender) or (
        message.sender if head == NOBODY and message.is_paste else None
    )
    return Message(
        subject=head.subject or _without_prefix(message.subject, words),
        text="",
        sender=sender,
        reply_to=head.reply_to,
        recipient=_filled(recipient, message.sender),
        date=shown_date(head.date, words, message.date) if head.date else None,
        is_paste=message.is_paste,
        passed_by=message.passed_by,
    )


def _filled(shown: Person | None, known: Person | None) -> Person | None:
    """Return the shown person, completed by a known one where both are the same."""
    if shown is None or known is None or not is_same(shown, known):
        return shown
    return Person(shown.name or known.name, shown.email or known.email)


def _without_prefix(subject: str, words: Table) -> str:
    while subject_starts(words, "subjects", subject):
        subject = subject.replace("\uff1a", ":").partition(":")[2].strip(" ])")
    return subject
