"""What sent the message: the tracking vendor, and whether a reply to it would be read."""

import re
from collections.abc import Iterator

from kindregards.core.language import Table
from kindregards.core.mail.message import Message
from kindregards.core.reading import addresses
from kindregards.core.reading.addresses import domain_of, is_relay, vendor_of
from kindregards.core.reading.answer import Read
from kindregards.core.reading.search import compiled, plain, sentence_with

_DOMAIN = r"@?((?:[\w-]+\.)+[a-z]{2,})"


def is_automatic(address: str, vendors: Table) -> bool:
    """Tell whether an address says of itself that nobody reads what is sent to it."""
    return addresses.is_automatic(address, vendors)


def ats_of(message: Message, vendors: Table) -> Read[str | None]:
    """Read which tracking vendor sent the message: its id, in lower case, or ``None``."""
    for shown in _sending_domains(message, vendors):
        vendor = vendor_of(shown, vendors)
        if vendor:
            return Read(vendor, shown)
    for name in message.headers:
        for vendor in vendors["ats"]:
            if name == f"x-{vendor}" or name.startswith((f"x-{vendor}-", f"x-{vendor}.")):
                return Read(str(vendor), name)
    display = message.sender.name if message.sender and message.sender.name else ""
    found = _signed("display", display, vendors)
    return found or _signed("text", message.text, vendors) or Read(None)


def _sending_domains(message: Message, vendors: Table) -> Iterator[str]:
    for person in (message.sender, message.reply_to):
        if person and person.email:
            yield domain_of(person.email)
    if message.message_id:
        yield domain_of(message.message_id)
    for header in vendors["signs"]["headers"]:
        for domain in compiled(_DOMAIN).findall(message.headers.get(header, "")):
            yield domain.lower()


def _signed(where: str, text: str, vendors: Table) -> Read[str | None] | None:
    flat = plain(text)
    lowered = flat.lower()
    for vendor, known in vendors["ats"].items():
        if not any(mark in lowered for mark in known["marks"]):
            continue
        marks = "(?:" + "|".join(re.escape(mark) for mark in known["marks"]) + ")"
        for pattern in vendors["signs"][where]:
            found = compiled(pattern.replace("<vendor>", marks)).search(flat)
            if found:
                return Read(str(vendor), text[found.start() : found.end()])
    return None


def noreply_of(message: Message, body: str, words: Table, vendors: Table) -> Read[bool]:
    """Read whether a reply to this message would not be read.

    The text says so, or it came from a no-reply address without a usable Reply-To. A paste
    without any address would be answered where it came from: false, unless the text says so.
    """
    said = sentence_with(words["noreply"]["said"], body, words["noreply"]["unless"])
    if said:
        return Read(True, body[said.start : said.start + len(said.text)])
    answers = message.reply_to.email if message.reply_to else None
    if answers and not is_automatic(answers, vendors):
        return Read(False, answers)
    sender = message.sender.email if message.sender else None
    if sender and is_automatic(sender, vendors):
        return Read(True, sender)
    if answers and sender:
        return Read(is_automatic(answers, vendors), answers)
    return Read(False, sender if sender and is_relay(sender, vendors) else None)
