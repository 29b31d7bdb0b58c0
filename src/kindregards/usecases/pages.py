"""Keep a text of ours as a version, only where it is new or changed; none is lost."""

from dataclasses import dataclass
from datetime import datetime

from kindregards.core.draft import COMPOSER, YOU, Email, Note
from kindregards.ports import Artefact, Version, Versions


@dataclass(frozen=True)
class Page:
    """A page as it now stands: its newest version, and whether that was made now.

    ``yours`` is the number of the version by the person that the new one now stands above.
    """

    version: Version
    is_new: bool
    yours: int | None = None

    @property
    def text(self) -> str:
        """The page itself, as Markdown."""
        return self.version.text.body


def keep_page(
    versions: Versions,
    case_id: int,
    artefact: Artefact,
    text: Email | Note,
    now: datetime,
    author: str = COMPOSER,
) -> Page:
    """Write a page, or our thanks, as a new version where we did not write the same last time.

    A page that the person changed stays the newest until there is something new to say.
    """
    history = versions.history(case_id, artefact)
    newest = history[-1] if history else None
    ours = next((one for one in reversed(history) if one.author != YOU), None)
    if newest and ours and ours.text == text:
        return Page(newest, is_new=False)
    yours = newest.number if newest and newest.author == YOU else None
    return Page(versions.write(case_id, artefact, text, author, now), is_new=True, yours=yours)
