"""Mails made to hang, crash or deceive a reader, small enough for a test."""

from collections.abc import Callable

HEAD = (
    b"From: Dana Reyes <dana@acme.example>\nTo: Sam Lee <sam@post.example>\n"
    b"Subject: Your application for Baker\nDate: Tue, 3 Mar 2026 09:00:00 +0000\n"
    b"Message-ID: <1@acme.example>\nMIME-Version: 1.0\n"
)
BODY = (
    b"Dear Sam,\n\nThank you for applying for the Baker role at Acme Bakery. Unfortunately we will "
    b"not be taking your application further.\n\nKind regards,\nDana Reyes\nAcme Bakery\n"
)
PAGE = b"Content-Type: text/html; charset=utf-8\n\n"


def nested(depth: int) -> bytes:
    """A multipart inside a multipart, many times over."""
    levels = (
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(depth)
    )
    return HEAD + b"".join(levels) + b"Content-Type: text/plain\n\n" + BODY


HOSTILE: dict[str, Callable[[], bytes]] = {
    "tags without end": lambda: HEAD + PAGE + BODY + b"<a " * 20_000,
    "comments without end": lambda: HEAD + PAGE + BODY + b"<!--" * 20_000,
    "deep tables": lambda: HEAD + PAGE + b"<table><tr><td>" * 5_000 + BODY,
    "one row of cells": lambda: HEAD + PAGE + b"<table><tr>" + b"<td>x</td>" * 40_000 + BODY,
    "character references": lambda: HEAD + PAGE + BODY + b"&#x41;&amp;" * 100_000,
    "a picture inside": lambda: HEAD + PAGE + BODY + b"<img src='data:," + b"A" * 3_000_000 + b"'>",
    "empty parts": lambda: HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n\n" * 30_000,
    "50 levels": lambda: nested(50),
    "2,000 levels": lambda: nested(2_000),
    "mails in mails": lambda: HEAD + (b"Content-Type: message/rfc822\n\n" + HEAD) * 200 + b"\n" + BODY,
    "comments in an address": lambda: HEAD.replace(b"Dana", b"(" * 5_000) + b"\n" + BODY,
    "half an address": lambda: HEAD.replace(b"Dana Reyes <dana@acme.example>", b'"a@b" <') + b"\n" + BODY,
    "an address literal": lambda: HEAD.replace(b"Sam Lee <sam@post.example>", b"a@[127.0.0.1") + b"\n" + BODY,
    "five thousand addresses": lambda: HEAD.replace(b"Sam Lee", b", ".join(b"p%d@x.example" % n for n in range(5_000))) + b"\n" + BODY,
    "no such charset": lambda: HEAD + b"Content-Type: text/plain; charset=bogus\n\n" + BODY,
    "encoded words": lambda: HEAD.replace(b"Your", b"=?utf-8?q?a?= " * 8_000) + b"\n" + BODY,
    "many headers": lambda: HEAD + b"".join(b"X-%d: v\n" % n for n in range(40_000)) + b"\n" + BODY,
    "many references": lambda: HEAD + b"References: " + b"<a@b.example> " * 30_000 + b"\n\n" + BODY,
    "a long text": lambda: HEAD + b"\n" + BODY + b"We thank you for your time. " * 40_000,
    "capitals": lambda: HEAD + b"\n" + BODY + b"Aaa Bbb, " * 40_000,
    "closings": lambda: HEAD + b"\n" + BODY + b"regards,\n" * 40_000,
    "quotes": lambda: HEAD + b"\n" + BODY + b"> " * 50_000 + (b">" * 300 + b" hello\n") * 1_000,
    "cut base64": lambda: HEAD + b"Content-Transfer-Encoding: base64\n\nRGVhciBTYW0sCgpUaGFu",
    "null bytes": lambda: HEAD + b"\n" + BODY.replace(b"e", b"e\0"),
    "one million bytes in a line": lambda: HEAD + b"\n" + BODY + b"x" * 1_000_000,
    "classes": lambda: HEAD + PAGE + b"<style>" + b"".join(b".c%d{display:none}" % n for n in range(3_000)) + b"</style>" + b"<p class=c1>x</p>" * 9_000 + BODY,
}  # fmt: skip
