"""From bytes or a paste to a Message: what a reader would see, with quoted parts told apart."""

from typing import Literal

from kindregards.core.language import Table
from kindregards.core.mail.message import Message

Kind = Literal["eml", "html", "text"]

_NO_WORDS: Table = {}
_ENDINGS: dict[str, Kind] = {".eml": "eml", ".html": "html", ".htm": "html"}

# The machinery is imported on use: many rooms need the Message alone, and start-up is measured.


def parse(data: bytes, kind: Kind | None = None, words: Table = _NO_WORDS) -> Message:
    """Read one message from the bytes of an ``.eml``, a saved page, or a pasted text.

    ``kind`` is what the file's name says; ``None`` looks at the content, and so does ``text``,
    since many a ``.txt`` holds a raw mail. ``words`` is the shared table ``quoting``; without
    it only ``>`` quotes are known. A page or paste gives a Message that ``is_paste``.

    Raises InputError for what is no message (see ``sniff``), and for one without any text.
    """
    from kindregards.core.mail.parsing import read_message

    return read_message(data, kind, words)


def kind_named(name: str) -> Kind | None:
    """Return what a file's name says it holds; ``None`` leaves it to its content."""
    return next((kind for end, kind in _ENDINGS.items() if name.lower().endswith(end)), None)


def sniff(data: bytes) -> Kind:
    """Return what kind of message ``data`` holds, from its content alone.

    Raises InputError, saying what to do instead, for what is no message: nothing at all, a
    picture, a PDF, a zip or Office file, an Outlook ``.msg``, a mailbox of several mails.
    """
    from kindregards.core.mail.sniffing import kind_of

    return kind_of(data)
