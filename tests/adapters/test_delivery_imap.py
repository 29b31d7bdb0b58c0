"""A draft gets into the marked folder of a real server, once, and a failure is told plainly."""

import imaplib
import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes, policy

import pytest

from kindregards.adapters.delivery_imap import ImapDrafts
from kindregards.core.rfc5322 import eml
from kindregards.ports.leaving import Delivered
from tests.adapters import dovecot
from tests.adapters.dovecot import DRAFTS, FOREIGN, PASSWORD, Dovecot
from tests.adapters.samples import OUT

pytestmark = pytest.mark.loopback
HERE = "127.0.0.1"


@pytest.fixture(scope="module")
def started() -> Iterator[Dovecot]:
    with dovecot.running() as server:
        yield server


@pytest.fixture
def server(started: Dovecot, monkeypatch: pytest.MonkeyPatch) -> Dovecot:
    """The server with no draft in it, and its authority trusted."""
    monkeypatch.setenv("SSL_CERT_FILE", str(started.authority))
    started.empty()
    return started


def put(server: Dovecot, user: str = "wren", password: str = PASSWORD) -> Delivered:
    return ImapDrafts(HERE, server.port, user, password, 10).deliver(OUT)


def test_the_draft_is_in_the_marked_folder_byte_for_byte(server: Dovecot) -> None:
    assert put(server) == Delivered(True, place=DRAFTS)
    ((said, data),) = server.messages()
    assert data == eml(OUT, unsent=False)
    assert b"X-Unsent" not in data
    made = message_from_bytes(data, policy=policy.default)
    assert (made["Message-ID"], made["In-Reply-To"]) == (OUT.message_id, OUT.in_reply_to)
    assert made.get_content().split() == OUT.body.split()
    assert "\\Draft" in said
    shown = said.partition('INTERNALDATE "')[2].partition('"')[0]
    assert datetime.strptime(shown, "%d-%b-%Y %H:%M:%S %z") == OUT.date.replace(microsecond=0)
    assert server.messages("Drafts") == [], "a folder is never chosen by its name"


def test_twice_is_once(server: Dovecot) -> None:
    put(server)
    assert put(server) == Delivered(True, place=DRAFTS, already=True)
    assert len(server.messages()) == 1


def test_another_text_is_another_draft(server: Dovecot) -> None:
    put(server)
    other = replace(OUT, message_id="<11@post.example>")
    assert not ImapDrafts(HERE, server.port, "wren", PASSWORD).deliver(other).already
    assert len(server.messages()) == 2


def test_a_draft_that_was_thrown_away_is_put_there_again(server: Dovecot) -> None:
    put(server)
    with server.signed_in() as inside:
        inside.select(dovecot.DRAFTS_WIRE)
        inside.store("1", "+FLAGS", r"(\Deleted)")
    assert put(server) == Delivered(True, place=DRAFTS)


def test_an_answer_that_was_lost_makes_no_second_draft(
    server: Dovecot, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = imaplib.IMAP4.append

    def lost(*args: object) -> None:
        real(*args)  # type: ignore[arg-type]
        raise ConnectionResetError

    with monkeypatch.context() as patched:
        patched.setattr(imaplib.IMAP4, "append", lost)
        first = put(server)
    assert not first.ok
    assert "may be there or not" in first.reason
    assert put(server) == Delivered(True, place=DRAFTS, already=True)
    assert len(server.messages()) == 1


def test_a_wrong_password_is_told_and_in_nothing_that_is_shown(
    server: Dovecot, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    way = ImapDrafts(HERE, server.port, "wren", f"{PASSWORD}x", 10)
    delivered = way.deliver(OUT)
    assert "the user name or the password is wrong" in delivered.reason
    assert "SECRETMARK" not in f"{delivered} {way!r} {caplog.text} {capfd.readouterr()}"
    assert server.messages() == []


@pytest.mark.parametrize("password", [FOREIGN, f"{FOREIGN}x", "a\nb LOGOUT"])
def test_a_password_of_any_signs(server: Dovecot, password: str) -> None:
    delivered = put(server, "foreign", password)
    assert delivered.ok == (password == FOREIGN), delivered.reason
    assert delivered.ok or "password is wrong" in delivered.reason


def test_an_account_without_a_marked_folder(server: Dovecot) -> None:
    delivered = put(server, "bare")
    assert "which folder of your account is for drafts" in delivered.reason
    assert server.messages("Drafts", "bare") == []


def test_an_account_that_is_full(server: Dovecot) -> None:
    assert "is full" in put(server, "full").reason


def test_a_certificate_of_nobody(server: Dovecot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    delivered = put(server)
    assert not delivered.ok
    assert "vouched for by nobody" in delivered.reason
    assert "nothing was sent there" in delivered.reason


@pytest.mark.parametrize("subject", ["DNS:mail.post.example", "IP:127.0.0.2"])
def test_a_certificate_of_another_server(subject: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with dovecot.running(subject) as other:
        monkeypatch.setenv("SSL_CERT_FILE", str(other.authority))
        delivered = put(other)
    assert "a server of another name" in delivered.reason
    assert "nothing was sent there" in delivered.reason
