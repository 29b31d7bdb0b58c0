"""A row knows of no other case: what was made of one is nothing that another goes on with."""

from datetime import date

from kindregards.core.mail.message import Message
from kindregards.ports import Kept, Summary


class Alone:
    """The ports ``Cases`` and ``Catalogue`` with nothing in them."""

    def add(self, kept: Kept) -> int:
        """Never asked for: a row is kept in its own folder."""
        raise NotImplementedError

    def get(self, case_id: int) -> Kept | None:
        """Find none."""
        return None

    def save(self, kept: Kept, now: object) -> None:
        """Never asked for."""
        raise NotImplementedError

    def last(self) -> int | None:
        """Find none."""
        return None

    def same_message(self, message: Message) -> int | None:
        """Find none."""
        return None

    def same_position(self, company: str | None, role: str | None) -> int | None:
        """Find none."""
        return None

    def summaries(self, words: str = "") -> tuple[Summary, ...]:
        """Find none."""
        return ()

    def between(self, first: date, last: date) -> tuple[Summary, ...]:
        """Find none."""
        return ()
