"""A message made by anybody is read, or refused by the name of a limit; it never ends in a crash."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from kindregards.adapters import parsing
from kindregards.adapters.parsing import Parser
from kindregards.core.errors import InputError
from kindregards.core.mail.look import oddity
from tests.adapters.hostile import BODY, HEAD, HOSTILE, PAGE
from tests.conftest import Run


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_mail_ends_in_a_draft_or_a_refusal(make: Callable[[], bytes], run: Run) -> None:
    done = run("draft", "-", "--offline", "--json", stdin=make())
    assert done.exit in (0, 3)
    assert "Traceback" not in done.err


def test_an_ordinary_mail_needs_no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("a child was started")

    monkeypatch.setattr(subprocess, "run", refuse)
    assert Parser().parse(HEAD + b"\n" + BODY, "eml").subject == "Your application for Baker"
    with pytest.raises(AssertionError):
        Parser().parse(HEAD + b"\n" + BODY + b"\n--x" * 400, "eml")


def test_a_child_gives_the_same_message(monkeypatch: pytest.MonkeyPatch) -> None:
    data = HEAD + b"\n" + BODY + b"\n\nOn 1 March 2026 at 9:00, Sam Lee wrote:\n> Hello Dana\n"
    here = Parser().parse(data, "eml")
    monkeypatch.setattr(parsing, "oddity", lambda _: "parts")
    assert Parser().parse(data, "eml") == here


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits for a process")
@pytest.mark.parametrize("limit", ["SECONDS", "MEMORY"])
def test_a_limit_is_named(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, limit, 1)
    with pytest.raises(InputError, match=r"character references.*the limits for one message"):
        Parser().parse(HEAD + PAGE + b"<p>" + b"&#x41;&lt; " * 2_000_000, "eml")


def test_a_child_hands_on_what_is_no_message() -> None:
    with pytest.raises(InputError, match="no text in this message"):
        Parser().parse(HEAD + PAGE + b"<!--" * 20_000, "eml")


ODD = {
    "bytes": b"x" * 1_000_001,
    "parts": b"\n--b" * 200,
    "tags": b"<i>" * 6_000,
    "header": b"A: " + b"b" * 40_000 + b"\n\nc",
    "brackets": b"From: " + b"(" * 50 + b"\n\nc",
}


@pytest.mark.parametrize(("name", "data"), ODD.items())
def test_what_is_odd_is_named(name: str, data: bytes) -> None:
    assert oddity(data) == name


def test_no_line_break_of_theirs_makes_a_header_or_a_second_line(run: Run) -> None:
    crafted = b"Subject: x =?UTF-8?Q?=0D=0A?=Bcc: evil@e.example =?utf-8?q?=C3=A9?="
    data = HEAD.replace(b"Subject: Your application for Baker", crafted) + b"\n" + BODY
    done = run("draft", "-", "--offline", "--json", stdin=data)
    subject = done.json["email"]["subject"]
    assert done.exit == 0
    assert not set(subject) & {"\r", "\n"}


def test_no_control_code_of_theirs_reaches_the_terminal(run: Run) -> None:
    evil = b"\x1b]52;c;ZXZpbA==\x07\x1b[31mAcme\xc2\x9b31m Bakery\x1b]8;;http://e.example\x07\r"
    data = HEAD.replace(b"Dana", b"Da\x1b[2Jna") + b"\n" + BODY.replace(b"Acme Bakery", evil)
    for command in (("read", "-", "--explain"), ("draft", "-", "--offline")):
        done = run(*command, stdin=data)
        shown = done.out + done.err
        assert done.exit == 0
        assert not [
            sign for sign in shown if (sign < " " and sign != "\n") or "\x7f" <= sign <= "\x9f"
        ]
