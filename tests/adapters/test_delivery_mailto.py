"""A mail becomes a link that a mail program opens; one that is too long names another way."""

from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from kindregards.adapters.delivery_mailto import Mailto
from kindregards.core.facts import Person
from kindregards.core.mailto import LONGEST, mailto
from tests.adapters.samples import OUT

SCREEN = {"DISPLAY": ":0"}


def test_the_link_holds_the_mail_exactly() -> None:
    opened: list[str] = []

    def opens(link: str) -> bool:
        opened.append(link)
        return True

    message = replace(OUT, subject="Re: 50 % & more? #1", body="Grüße,\n\nZoë + Søn\n")
    delivered = Mailto(SCREEN, opens).deliver(message)
    assert (delivered.ok, [delivered.place]) == (True, opened)
    parts = urlsplit(opened[0])
    fields = parse_qs(parts.query, strict_parsing=True)
    assert unquote(parts.path) == OUT.to.email if OUT.to else None
    assert fields == {"subject": ["Re: 50 % & more? #1"], "body": ["Grüße,\r\n\r\nZoë + Søn"]}
    assert "+" not in parts.query


@pytest.mark.parametrize("address", ["a&b@n.example", "a?cc=eve@n.example", "a%2c@n.example", "a'b+c@n.example"])  # fmt: skip
def test_an_address_cannot_add_a_field(address: str) -> None:
    link = mailto(replace(OUT, to=Person("Orla", address))) or ""
    parts = urlsplit(link)
    assert unquote(parts.path) == address
    assert set(parse_qs(parts.query)) == {"subject", "body"}


def test_a_long_mail_names_another_way() -> None:
    delivered = Mailto(SCREEN, lambda link: True).deliver(replace(OUT, body="é" * LONGEST))
    assert (delivered.ok, delivered.place) == (False, "")
    assert "--via eml" in delivered.reason


def fails(link: str) -> bool:
    raise OSError("no browser")


@pytest.mark.parametrize("way", [Mailto({}), Mailto(SCREEN, lambda link: False), Mailto(SCREEN, fails)])  # fmt: skip
def test_where_nothing_opens_the_link_is_shown(way: Mailto, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.setattr("sys.platform", "linux")
    delivered = way.deliver(OUT)
    assert not delivered.ok
    assert delivered.place.startswith("mailto:")


def test_nobody_to_write_to_is_said() -> None:
    assert "No address" in Mailto(SCREEN, lambda link: True).deliver(replace(OUT, to=None)).reason
