"""``export --via imap``: the account, the password, and what is said of what came of it."""

import os
import socket
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from kindregards.core.outgoing import OutgoingMessage
from kindregards.ports.leaving import Delivered
from kindregards.wiring import House
from tests.conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples"
PASSWORD = "SECRETMARK"
ACCOUNT = '[imap]\nhost = "imap.post.example"\nuser = "wren"\n'


@dataclass
class Way:
    """A way out that says ``delivered``; ``asked`` keeps how it was asked for."""

    delivered: Delivered = Delivered(True, place="Entwürfe")
    asked: list[tuple[Any, ...]] = field(default_factory=list)
    sent: list[OutgoingMessage] = field(default_factory=list)

    def deliver(self, message: OutgoingMessage) -> Delivered:
        self.sent.append(message)
        return self.delivered


@pytest.fixture
def way(monkeypatch: pytest.MonkeyPatch) -> Way:
    fake = Way()

    def way_out(house: House, *args: Any) -> Way:
        fake.asked.append(args)
        return fake

    monkeypatch.setattr(House, "way_out", way_out)
    monkeypatch.setenv("KINDREGARDS_IMAP_PASSWORD", PASSWORD)
    return fake


@pytest.fixture
def case(run: Run, home: Path) -> int:
    made = run("draft", EXAMPLES / "interview.eml", "--offline", "--json")
    (home / "settings.toml").write_text(ACCOUNT)
    number: int = made.json["case"]
    return number


def test_a_draft_is_put_and_where_is_said(run: Run, case: int, way: Way) -> None:
    result = run("export", case, "--via", "imap", "--yes")
    assert result.exit == 0, result.err
    assert (
        "In the folder Entwürfe of your account. Open it there, look at it, and press Send. Nothing was sent."
        in result.err
    )
    assert way.asked == [("imap", None, f"kindregards-{case}.eml", PASSWORD)]
    (message,) = way.sent
    assert message.in_reply_to
    assert PASSWORD not in result.out + result.err


def test_where_it_was_there_already_that_is_said(run: Run, case: int, way: Way) -> None:
    way.delivered = Delivered(True, place="D", already=True)
    assert "since an earlier time" in run("export", case, "--via", "imap", "--yes").err


@pytest.mark.parametrize("already", [False, True])
def test_json_names_the_folder(run: Run, case: int, way: Way, already: bool) -> None:
    way.delivered = Delivered(True, place="Entwürfe", already=already)
    said = run("export", case, "--via", "imap", "--yes", "--json").json
    assert (said["ok"], said["place"], said["already"]) == (True, "Entwürfe", already)
    assert (said["via"], said["copied"]) == ("imap", False)


def test_a_failure_keeps_the_draft(run: Run, case: int, way: Way) -> None:
    way.delivered = Delivered(False, "imap.post.example did not let you in.")
    result = run("export", case, "--via", "imap", "--yes", "--json")
    assert result.exit == 7
    assert result.json["error"]["message"] == "imap.post.example did not let you in."
    assert "The draft is kept." in result.err


def test_without_an_account_the_three_lines_are_shown(
    run: Run, case: int, way: Way, home: Path
) -> None:
    (home / "settings.toml").write_text('[imap]\nhost = 7\npassword = "SECRETMARK"')
    result = run("export", case, "--via", "imap", "--yes")
    assert result.exit == 4
    assert str(home / "settings.toml") in result.err
    assert '[imap]\nhost = "imap.' in result.err
    assert 'user = "' in result.err
    assert "remove password from [imap]" in result.err
    assert "host in [imap] is not a text" in result.err
    assert PASSWORD not in result.out + result.err
    assert way.asked == []


def test_without_a_password_and_nobody_to_ask_the_variable_is_named(
    run: Run, case: int, way: Way, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KINDREGARDS_IMAP_PASSWORD")
    result = run("export", case, "--via", "imap", "--yes")
    assert result.exit == 2
    assert "KINDREGARDS_IMAP_PASSWORD" in result.err
    assert way.asked == []


def test_the_other_ways_need_no_account(run: Run, case: int, home: Path, tmp_path: Path) -> None:
    (home / "settings.toml").unlink()
    result = run("export", case, "--via", "eml", "--output", tmp_path / "a.eml", "--yes", "--json")
    assert (result.exit, result.json["already"]) == (0, False)


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_on_a_terminal_the_password_is_asked_for_and_not_shown(
    run: Run, case: int, home: Path
) -> None:
    from tests.terminal import Terminal

    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    account = f'[imap]\nhost = "127.0.0.1"\nuser = "wren"\nport = {port}\n'
    (home / "settings.toml").write_text(account)
    with Terminal("export", str(case), "--via", "imap", home=home) as screen:
        screen.expect("account? [")
        screen.type("y\n")
        screen.expect("Password of wren at 127.0.0.1 (not shown, not kept): ")
        screen.type(f"{PASSWORD}\n")
        screen.expect(f"takes no connection on port {port}")
        screen.expect("The draft is kept.")
        assert screen.ends() == 7
        assert PASSWORD not in screen.shown
