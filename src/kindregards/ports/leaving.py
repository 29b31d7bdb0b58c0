"""The ways out: what is handed to the person's own programs, and files that they keep."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kindregards.core.outgoing import OutgoingMessage


@dataclass(frozen=True)
class Delivered:
    """Whether a message was handed over; ``reason`` is a sentence where it was not.

    ``place`` is where it is now: a file's path, a folder of the account, a link. ``already``
    says that it was there before, and nothing was added.
    """

    ok: bool
    reason: str = ""
    place: str = ""
    already: bool = False


@dataclass(frozen=True)
class HandedOver:
    """That a text was handed over: which version, by which way, and what it was for."""

    artefact: str
    version: int
    via: str
    purpose: str


class Delivery(Protocol):
    """A way out to the person's own programs. Only a message made of a mail can take it."""

    def deliver(self, message: OutgoingMessage) -> Delivered:
        """Hand the message over; a failure is a value, so that the text can be shown instead."""


@dataclass(frozen=True)
class Entry:
    """One entry of a calendar. ``uid`` is the same for the same entry, so that it moves."""

    uid: str
    start: datetime
    title: str
    text: str


class Calendar(Protocol):
    """A file that the person's calendar takes in."""

    def write(self, entries: tuple[Entry, ...], now: datetime) -> None:
        """Write the entries, all or none."""


class Archive(Protocol):
    """One file that holds many, for the person to keep."""

    def write(self, files: Iterable[tuple[str, object]], now: datetime) -> None:
        """Write files by their names: bytes, texts, or values (as JSON); all or none."""
