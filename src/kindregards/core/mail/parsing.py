"""The story of a message, read: what it is, what its header says, what its sender wrote."""

import re
from dataclasses import replace

from kindregards.core.errors import InputError
from kindregards.core.language import Table
from kindregards.core.mail import Kind
from kindregards.core.mail.blocks import with_split_blocks
from kindregards.core.mail.charsets import decode
from kindregards.core.mail.forwarded import is_same, settle
from kindregards.core.mail.message import Message
from kindregards.core.mail.mime import Opened, open_mail
from kindregards.core.mail.paste import read_paste
from kindregards.core.mail.sniffing import kind_of
from kindregards.core.mail.tidy import tidy

MOST_TEXT = 40_000
"""Characters of a message that are read: forty times the longest rejections that we have seen."""
MOST_QUOTED, MOST_PARTS = 20_000, 20
"""Characters of each quoted part, and how many parts, that are read."""


def read_message(data: bytes, kind: Kind | None, words: Table) -> Message:
    """Read one message; see ``kindregards.core.mail.parse`` for shapes and errors."""
    seen = kind_of(data)
    if seen == "eml" or (
        kind == "eml" and re.match(rb"[\w-]+[ \t]*:", data.lstrip(b"\xef\xbb\xbf\r\n"))
    ):
        message = _mail(open_mail(data, words), words)
    else:
        message = _page(data, "html" if "html" in (kind, seen) else "text", words)
    if not (message.text or message.quoted or message.above):
        raise InputError(
            "There is no text in this message.",
            "Copy the text of the mail into a .txt file.",
            why="wordless",
        )
    return _as_far_as_read(message)


def _as_far_as_read(message: Message) -> Message:
    """Cut what is far longer than a rejection: reading takes as long as there is text."""
    quoted = (replace(part, text=part.text[:MOST_QUOTED]) for part in message.quoted[:MOST_PARTS])
    return replace(
        message,
        text=message.text[:MOST_TEXT],
        above=message.above[:MOST_QUOTED],
        quoted=tuple(quoted),
    )


def _mail(opened: Opened, words: Table) -> Message:
    """Settle a mail; one that only carries another mail as an attachment gives way to it."""
    outer = settle(opened.message, _shallow(opened.text, words), words)
    if opened.attached is None:
        return outer
    inner = _mail(opened.attached, words)
    answered = is_same(inner.sender, outer.recipient) and not is_same(outer.sender, outer.recipient)
    if not inner.text or answered:
        return outer
    above = "\n\n".join(filter(None, (outer.text, outer.above, inner.above)))
    return replace(inner, above=above, quoted=(*inner.quoted, *outer.quoted))


def _page(data: bytes, kind: Kind, words: Table) -> Message:
    from kindregards.core.mail.html import page_text

    text = page_text(data) if kind == "html" else tidy(decode(data))
    header, body = read_paste(text, words)
    return settle(header, _shallow(body, words), words)


def _shallow(text: str, words: Table) -> str:
    """Cut quoting prefixes to a depth that real threads have, and run-on header blocks to lines."""
    text = with_split_blocks(text, words)
    return re.sub(r"^((?: ?>){10})(?: ?>)+", r"\1", text, flags=re.MULTILINE)
