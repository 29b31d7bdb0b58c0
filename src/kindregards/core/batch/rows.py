"""One row of a table of cases: who it is about, what is known, and what is wrong with it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from kindregards.core.batch.columns import COLUMNS


@dataclass(frozen=True)
class Row:
    """One row. ``number`` counts from 1, without the headings; ``values`` hold no empty cell.

    ``problem`` is a sentence where the row itself could not be read. Every other cell, of a
    column that is not known too, is a text. ``digest`` is that of a mail in a folder.
    """

    number: int
    values: Mapping[str, str] = field(default_factory=dict)
    problem: str = ""
    digest: str = ""

    @property
    def id(self) -> str:
        """The id that the table gives it, else its number."""
        return self.values.get("id") or str(self.number)

    @property
    def known(self) -> Mapping[str, str]:
        """The cells whose column is known."""
        return {name: text for name, text in self.values.items() if name in COLUMNS}

    @property
    def others(self) -> tuple[str, ...]:
        """The texts of columns that are not known: never used, but screened."""
        return tuple(text for name, text in self.values.items() if name not in COLUMNS)

    @property
    def input(self) -> str:
        """A digest of all that the row says: the same row has the same one, in any place."""
        told = json.dumps([sorted(self.values.items()), self.problem])
        return hashlib.sha256(told.encode()).hexdigest()[:32]

    @property
    def mark(self) -> str:
        """What no two rows may share: the mail, else the id, or else all that the row says."""
        if self.digest:
            return f"mail {self.digest}"
        return f"id {self.values['id'].casefold()}" if "id" in self.values else self.input
