"""What is a message, and what the person is told where it is none."""

import pytest

from kindregards.core.errors import InputError
from kindregards.core.mail import parse, sniff

NO_MESSAGE = {
    "empty": (b"", "empty"),
    "blank": (b"\xef\xbb\xbf \r\n\n", "empty"),
    "png": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture"),
    "jpeg": (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture"),
    "gif": (b"GIF89a\1\0\1\0", "picture"),
    "webp": (b"RIFF\x24\0\0\0WEBPVP8 ", "picture"),
    "heic": (b"\0\0\0\x18ftypheic\0\0", "picture"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
    "docx": (b"PK\x03\x04\x14\0\6\0", "Office"),
    "msg": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ".msg"),
    "rtf": (b"{\\rtf1\\ansi Dear Sam}", "rich text"),
    "mbox": (
        b"From a@b.example Mon Nov  2 10:12:00 2026\nFrom: a@b.example\nSubject: x\n\nHi\n\nFrom c@d.example Mon Nov  2 10:15:00 2026\nFrom: c@d.example\nSubject: y\n\nHo\n",
        "mailbox",
    ),
    "program": (b"\x7fELF\2\1\1\0" + bytes(range(200)), "not a text"),
    "nul bytes": (b"some\0thing\0odd", "not a text"),
}


@pytest.mark.parametrize(("data", "word"), NO_MESSAGE.values(), ids=NO_MESSAGE.keys())
def test_what_is_no_message_is_refused_with_what_to_do(data: bytes, word: str) -> None:
    with pytest.raises(InputError) as told:
        parse(data)
    assert word in told.value.message
    assert told.value.exit == 3
    assert ".txt" in told.value.next or ".eml" in told.value.next


RAW = b"Received: from x\nFrom: a@b.example\nSubject: Hi\n\nHello"
MESSAGES = {
    "raw mail": (RAW, "eml"),
    "byte order mark": (b"\xef\xbb\xbf" + RAW, "eml"),
    "blank lines first": (b"\r\n\n" + RAW, "eml"),
    "crlf": (RAW.replace(b"\n", b"\r\n"), "eml"),
    "one mail of a mailbox": (b"From a@b.example Mon Nov  2 10:12:00 2026\n" + RAW, "eml"),
    "dated header": (
        b"From: a@b.example\nTo: c@d.example\nSubject: x\nDate: Mon, 2 Nov 2026 10:12:00 +0000\n\nHi",
        "eml",
    ),
    "folded": (b"Subject: a very\n long one\nMIME-Version: 1.0\nFrom: a@b.example\n\nHi", "eml"),
    "copied outlook header": (
        b"From: Dana <a@b.example>\nSent: Monday, 2 November 2026 10:12\nTo: Sam\nSubject: Hi\n\nHello",
        "text",
    ),
    "copied header with a date": (
        b"From: Dana <a@b.example>\nDate: Mon, Nov 2, 2026 at 10:12 AM\nSubject: Hi\nTo: Sam\n\nHello",
        "text",
    ),
    "a subject": (b"Subject: Trial shift\n\nHi Mei, no luck.", "text"),
    "words": ("Dear Sam,\n\nNo, sorry – next time.".encode(), "text"),
    "utf-16": ("Dear Sam, no.".encode("utf-16"), "text"),
    "page": (b"<!DOCTYPE html><html><body>Hi</body></html>", "html"),
    "fragment": (b"<div dir=ltr>Hi <b>Sam</b></div>", "html"),
    "comment first": (b"<!-- saved --><html><p>Hi</p>", "html"),
    "angle brackets in words": (b"Dana <dana@x.example>\nHi Sam, 3 < 4 and so on", "text"),
    "address first": (b"<dana@x.example>\nHi Sam", "text"),
}


@pytest.mark.parametrize(("data", "kind"), MESSAGES.values(), ids=MESSAGES.keys())
def test_the_content_says_what_kind_it_is(data: bytes, kind: str) -> None:
    assert sniff(data) == kind


def test_a_txt_file_may_hold_a_raw_mail() -> None:
    assert not parse(RAW, "text").is_paste
    assert parse(b"Dear Sam, no.", "text").is_paste


def test_a_mail_without_any_text_is_refused() -> None:
    with pytest.raises(InputError, match="no text"):
        parse(b"From: a@b.example\nMIME-Version: 1.0\nSubject: x\n\n")
