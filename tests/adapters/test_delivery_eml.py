"""A mail becomes a file, whole or not at all, and never over one that is there by chance."""

import os
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from kindregards.adapters.delivery_eml import EmlFile
from tests.adapters.samples import ORLA, OUT


def test_the_file_is_the_message(tmp_path: Path) -> None:
    delivered = EmlFile(None, "mail.eml", tmp_path).deliver(OUT)
    assert (delivered.ok, delivered.place) == (True, str(tmp_path / "mail.eml"))
    made = message_from_bytes((tmp_path / "mail.eml").read_bytes(), policy=policy.default)
    assert made["To"].addresses[0].addr_spec == ORLA.email
    assert made["X-Unsent"] == "1"
    assert list(tmp_path.iterdir()) == [tmp_path / "mail.eml"]


def test_a_second_file_gets_its_own_name(tmp_path: Path) -> None:
    places = [EmlFile(None, "mail.eml", tmp_path).deliver(OUT).place for _ in range(3)]
    assert [Path(place).name for place in places] == ["mail.eml", "mail-2.eml", "mail-3.eml"]


def test_output_is_a_file_or_a_folder(tmp_path: Path) -> None:
    named = tmp_path / "to orla.eml"
    named.write_text("old")
    assert EmlFile(str(named), "mail.eml").deliver(OUT).place == str(named)
    assert b"Orla" in named.read_bytes()
    assert EmlFile(str(tmp_path), "mail.eml").deliver(OUT).place == str(tmp_path / "mail.eml")


def test_output_may_be_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert EmlFile("-", "mail.eml").deliver(OUT).ok
    assert b"X-Unsent: 1" in capfdbinary.readouterr().out


def test_a_file_that_cannot_be_written_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    delivered = EmlFile(str(tmp_path / "none" / "mail.eml"), "mail.eml").deliver(OUT)
    assert not delivered.ok
    assert "could not be written" in delivered.reason
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_leaves_the_old_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = tmp_path / "mail.eml"
    named.write_text("old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    delivered = EmlFile(str(named), "mail.eml").deliver(OUT)
    assert "No space left" in delivered.reason
    assert named.read_text() == "old"
    assert list(tmp_path.iterdir()) == [named]
