"""Which parts of the process this person took: a panel, a trial shift, a test."""

from collections.abc import Sequence

from kindregards.core.language import Table
from kindregards.core.reading.stage import taken


def sessions_of(subject: str, body: str, quoted: Sequence[str], words: Table) -> tuple[str, ...]:
    """Return the ids of the parts that the texts show were taken, the most specific first.

    A part that another one found contains (an interview beside a panel) is left out.
    """
    texts = (body, subject, *quoted)
    sessions = words["sessions"]
    found = [name for name, rule in sessions.items() if any(taken(texts, rule["words"], words))]
    covered = {over for name in found for over in sessions[name].get("covers", ())}
    return tuple(name for name in found if name not in covered)
