"""Keep what the person typed into a text: a new version each time, whatever was made meanwhile."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from kindregards.core.draft import YOU, Email, Note
from kindregards.core.finding import Finding
from kindregards.core.mending import with_mend
from kindregards.core.rules.base import Text
from kindregards.ports import Artefact, Kept, Version, Versions, Words
from kindregards.usecases.edit import with_findings, with_typed
from kindregards.usecases.newest import latest


@dataclass(frozen=True)
class Typed:
    """What came of it: the version that now holds the text.

    ``state`` is ``unchanged`` where the newest version has that text already, and ``empty``
    where there was none to keep. ``other`` is the version that somebody made meanwhile, on
    top of the one that the person had before them; both are kept.
    """

    version: Version
    state: Literal["changed", "unchanged", "empty"]
    other: Version | None = None


def judge_typed(
    kept: Kept, artefact: Artefact, subject: str | None, body: str, words: Words, versions: Versions
) -> Email | Note:
    """Judge a text as it is being typed; nothing is kept."""
    before = latest(versions, kept.id, artefact).text
    return with_findings(with_typed(before, subject, body), kept, artefact, words)


def keep_typed(
    kept: Kept, artefact: Artefact, subject: str | None, body: str, base: int, words: Words,
    versions: Versions, now: datetime,
) -> Typed:  # fmt: skip
    """Keep what was typed on top of version ``base``; it is on disk when this returns."""
    newest = latest(versions, kept.id, artefact)
    if not body.strip():
        return Typed(newest, "empty")
    if _is_same(newest.text, subject, body):
        return Typed(newest, "unchanged")
    text = with_findings(with_typed(newest.text, subject, body), kept, artefact, words)
    made = versions.write(kept.id, artefact, text, YOU, now)
    return Typed(made, "changed", newest if made.number > base + 1 else None)


def _is_same(text: Email | Note, subject: str | None, body: str) -> bool:
    if isinstance(text, Email) and (text.subject or "") != (subject or ""):
        return False
    return text.body.rstrip() == body.rstrip()


def mend_typed(
    kept: Kept, artefact: Artefact, subject: str | None, body: str, finding: Finding, words: Words,
    versions: Versions,
) -> Email | Note:  # fmt: skip
    """Put one finding's mend into a mail as it is being typed; nothing is kept."""
    better = with_mend(Text(body, subject), finding)
    return judge_typed(kept, artefact, better.subject, better.body, words, versions)
