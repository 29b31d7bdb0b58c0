"""What a server can do instead of taking a draft, and what the person is told of it."""

import contextlib
import imaplib
import socket
import ssl
import threading
import time
from collections.abc import Iterator

import pytest

from kindregards.adapters.delivery_imap import ImapDrafts
from kindregards.adapters.delivery_imap_faults import no_connection, not_put, not_signed_in
from kindregards.adapters.delivery_imap_folder import find_drafts
from kindregards.ports.leaving import Delivered
from tests.adapters.imap_server import CERTIFICATE, HANG_UP, SILENCE, ImapServer, answering
from tests.adapters.samples import OUT
from tests.fault_server import unused_port

pytestmark = pytest.mark.loopback
HERE, PASSWORD = "127.0.0.1", "SECRETMARK"


@pytest.fixture(autouse=True)
def trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))


def put(port: int, host: str = HERE, seconds: float = 5, user: str = "wren") -> Delivered:
    delivered = ImapDrafts(host, port, user, PASSWORD, seconds).deliver(OUT)
    assert PASSWORD not in repr(delivered)
    return delivered


@contextlib.contextmanager
def listening(greeting: bytes = b"") -> Iterator[int]:
    """Listen without TLS, say ``greeting``, and then nothing any more."""
    over = threading.Event()

    def serve() -> None:
        with contextlib.suppress(OSError), listener.accept()[0] as connection:
            connection.sendall(greeting)
            over.wait(20)

    with socket.create_server((HERE, 0)) as listener:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield listener.getsockname()[1]
        over.set()
        thread.join(5)


def commands(server: ImapServer) -> list[str]:
    return [line.split()[0] for line in server.said]


def test_a_server_that_does_well_is_asked_in_this_order_and_left() -> None:
    with answering() as server:
        assert put(server.port, user='wr"en') == Delivered(True, place="Mine")
    asked = ["CAPABILITY", "LOGIN", "CAPABILITY", "LIST", "SELECT", "SEARCH", "APPEND", "LOGOUT"]
    assert commands(server) == asked
    assert server.said[1] == f'LOGIN "wr\\"en" "{PASSWORD}"'
    assert server.said[3] == 'LIST "" "*" RETURN (SPECIAL-USE)'
    assert server.said[5] == f'SEARCH UNDELETED HEADER Message-ID "{OUT.message_id}"'
    assert server.said[6].startswith('APPEND "Mine" (\\Draft) "23-Nov-2026 09:30:15 +0545" {')


def test_a_refused_connection() -> None:
    port = unused_port()
    assert f"takes no connection on port {port}" in put(port).reason


def test_a_server_that_never_answers() -> None:
    began = time.monotonic()
    with listening() as port:
        assert "did not answer within 0.3 seconds" in put(port, seconds=0.3).reason
        assert time.monotonic() - began < 3


def test_a_server_without_tls_is_told_nothing() -> None:
    with listening(b"* OK plain\r\n") as port:
        assert "makes no TLS connection" in put(port).reason


def test_a_name_that_nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*args: object, **kwargs: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert "no server has the name mail.post.example" in put(993, "mail.post.example").reason


@pytest.mark.parametrize("host", ["a" * 64 + ".example", "imaps://mail..example"])
def test_what_can_be_no_name(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args: host.encode("idna"))
    assert "no server has the name" in put(993, host).reason


SAID = [
    ({"greeting": "220 mail.post.example ESMTP"}, "not do so as a mail server"),
    ({"greeting": "* BYE too many connections"}, "not do so as a mail server"),
    ({"LOGIN": "NO [AUTHENTICATIONFAILED]"}, "the user name or the password is wrong"),
    ({"LOGIN": "BAD"}, "the user name or the password is wrong"),
    ({"LOGIN": "NO [UNAVAILABLE]"}, "at the moment"),
    ({"LOGIN": "NO [ALERT] Application-specific password required"}, "it wants an app password"),
    ({"LOGIN": "NO Your account is not enabled for IMAP use"}, "IMAP is switched off"),
    ({"LOGIN": HANG_UP}, "broke off, and no draft was put there"),
    ({"CAPABILITY": "* CAPABILITY IMAP4rev1 LOGINDISABLED\r\nOK"}, "no password by IMAP"),
    ({"LIST": "OK"}, "which folder of your account"),
    ({"LIST": '* LIST () "/" "Drafts"\r\nOK'}, "which folder of your account"),
    ({"LIST": '* LIST (\\Noselect \\Drafts) "/" "D"\r\nOK'}, "which folder of your account"),
    ({"LIST": "BAD"}, "which folder of your account"),
    ({"SELECT": "NO"}, "The folder Mine at 127.0.0.1 cannot be opened"),
    ({"SELECT": "* OK [READ-ONLY] no\r\nOK [READ-ONLY]"}, "cannot be opened"),
    ({"SEARCH": "NO"}, "cannot be opened"),
    ({"SEARCH": "BAD"}, "no draft was put there"),
    ({"APPEND": "NO [NOPERM]"}, "did not take the draft into the folder Mine"),
    ({"APPEND": "NO [OVERQUOTA]"}, "is full"),
    ({"SELECT": SILENCE}, "did not answer within 1.5 seconds, and no draft"),
    ({"APPEND": "BAD"}, "may be there or not"),
    ({"APPEND": HANG_UP}, "may be there or not"),
    ({"APPEND": SILENCE}, "did not answer within 1.5 seconds, so the draft may be there"),
]


@pytest.mark.parametrize(("answers", "told"), SAID, ids=str)
def test_what_is_said_of_an_answer(answers: dict[str, str], told: str) -> None:
    with answering(**answers) as server:
        delivered = put(server.port, seconds=1.5)
    assert not delivered.ok
    assert told in delivered.reason
    assert delivered.reason.endswith(".")
    assert "said" not in delivered.reason, "a server's own words are never shown"
    assert ("APPEND" in commands(server)) == ("APPEND" in answers)


def test_a_server_that_takes_no_password_is_sent_none() -> None:
    with answering(CAPABILITY="* CAPABILITY IMAP4rev1 LOGINDISABLED\r\nOK") as server:
        put(server.port)
    assert PASSWORD not in " ".join(server.said)
    assert commands(server)[-1] == "LOGOUT"


@pytest.mark.parametrize(
    ("host", "answer", "told"),
    [
        ("imap.gmail.com", "[AUTHENTICATIONFAILED] Invalid credentials", "two-step verification"),
        ("IMAP.Googlemail.com.", "LOGINDISABLED", "app password"),
        ("outlook.office365.com", "LOGIN failed.", "take --via eml"),
        ("imap-mail.outlook.com", "AUTHENTICATE failed.", "take --via eml"),
        ("notgmail.com", "no", "the user name or the password is wrong"),
        ("imap.gmail.com", "[UNAVAILABLE]", "try again later"),
    ],
)
def test_what_a_provider_needs(host: str, answer: str, told: str) -> None:
    assert told in not_signed_in(host, answer)


def test_a_full_account_that_says_so_in_words() -> None:
    assert "is full" in not_put("h", "f", "Mailbox is full (quota)")


@pytest.mark.parametrize(("code", "why"), [(10, "run out"), (62, "another name"), (64, "another name"), (18, "nobody")])  # fmt: skip
def test_why_a_certificate_is_not_taken(code: int, why: str) -> None:
    error = ssl.SSLCertVerificationError()
    error.verify_code = code
    assert why in no_connection(error, "h", 993, 30)


def test_what_else_goes_wrong_on_the_way() -> None:
    assert "cannot be reached" in no_connection(OSError(113, "No route"), "h", 993, 30)


@pytest.mark.parametrize(
    ("rows", "wire", "name"),
    [
        (r'(\Drafts) "." Entw&APw-rfe', b"Entw&APw-rfe", "Entwürfe"),
        (r'(\drafts) NIL "a \"b\" \\ &-"', rb'"a \"b\" \\ &-"', 'a "b" \\ &'),
        ('(\\Drafts) "/" {9}\r\nIn "Mine"', b'"In \\"Mine\\""', 'In "Mine"'),
        (r'(\Drafts) "\"" "&Jjo-" ("CHILDINFO" ("X"))', b'"&Jjo-"', "☺"),
        (r'(\Drafts) "/" "&,14-"', b'"&,14-"', "～"),
        (r'(\Drafts) "/" "&J-"', b'"&J-"', "&J-"),
        ('(\\Sent) "/" "Drafts"\r\n* LIST (\\Drafts) "/" "D"', b'"D"', "D"),
    ],
)
def test_a_name_goes_back_as_it_came(rows: str, wire: bytes, name: str) -> None:
    with answering(LIST=f"* LIST {rows}\r\nOK") as server:
        context = ssl.create_default_context()
        with imaplib.IMAP4_SSL(HERE, server.port, ssl_context=context, timeout=5) as inside:
            inside.login("wren", PASSWORD)
            found = find_drafts(inside)
    assert found is not None
    assert (found.wire, found.name) == (wire, name)


@pytest.mark.parametrize(
    ("capability", "forms"),
    [
        ("IMAP4rev1", ['LIST "" "*"']),
        ("IMAP4rev1 SPECIAL-USE", ['LIST "" "*" RETURN (SPECIAL-USE)', 'LIST "" "*"']),
    ],
)
def test_how_the_folders_are_asked_for(capability: str, forms: list[str]) -> None:
    with answering(CAPABILITY=f"* CAPABILITY {capability}\r\nOK", LIST="OK") as server:
        put(server.port)
    assert [line for line in server.said if line.startswith("LIST")] == forms
