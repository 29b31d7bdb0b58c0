"""An outgoing message → the bytes of an ``.eml`` file, folded and encoded by the RFCs."""

import re
from email import policy
from email.charset import QP, Charset
from email.header import Header
from email.message import Message
from email.utils import format_datetime

from kindregards.core.facts import Person
from kindregards.core.outgoing import OutgoingMessage

_LINE, _WORD = 76, 60
_PLAIN_NAME = re.compile(r"[A-Za-z0-9 '-]*")
# The policy that leaves a header as it was folded: the newer ones encode a message id that is
# longer than a line, and no mail program finds its thread then.
_WRITTEN = policy.compat32.clone(linesep="\r\n")


def eml(message: OutgoingMessage, *, unsent: bool = True) -> bytes:
    """Return a message as a file; ``unsent`` has a mail program open it as a draft."""
    made = Message(policy=_WRITTEN)
    for name, value in _headers(message, unsent):
        made[name] = value
    charset = Charset("utf-8")
    charset.body_encoding = QP
    made.set_payload(message.body, charset)
    return made.as_bytes()


def _headers(message: OutgoingMessage, unsent: bool) -> list[tuple[str, str]]:
    found = [
        ("From", _person("From", message.sender) if message.sender else None),
        ("To", _person("To", message.to) if message.to else None),
        ("Subject", _subject(message.subject) if message.subject else None),
        ("Date", format_datetime(message.date)),
        ("Message-ID", message.message_id),
        ("In-Reply-To", message.in_reply_to),
        ("References", _folded("References", " ".join(message.references)) or None),
        ("X-Unsent", "1" if unsent else None),
        ("MIME-Version", "1.0"),
    ]
    return [(name, value) for name, value in found if value]


def _subject(text: str) -> str:
    """Fold a subject; one with a word that no line can hold, or a look of coding, is encoded."""
    odd = "=?" in text or any(len(word) > _WORD for word in text.split())
    return _folded("Subject", text, "utf-8" if odd or not text.isascii() else "us-ascii")


def _folded(name: str, text: str, charset: str = "us-ascii") -> str:
    return Header(text, charset, maxlinelen=_LINE, header_name=name).encode(linesep="\n")


def _person(header: str, person: Person) -> str:
    """Write one person: a name in quotes or in encoded words, so that nothing in it can act."""
    name, address = person.name or "", person.email or ""
    if not name:
        return address
    if not name.isascii() or "=?" in name:
        shown = _folded(header, name, "utf-8")
    elif _PLAIN_NAME.fullmatch(name):
        shown = name
    else:
        shown = '"' + re.sub(r'(["\\])', r"\\\1", name) + '"'
    gap = "\n " if len(shown) + len(address) > _LINE - 8 else " "
    return f"{shown}{gap}<{address}>"
