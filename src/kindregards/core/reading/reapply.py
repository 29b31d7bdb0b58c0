"""Whether this person is encouraged to apply here again, or for another role."""

from kindregards.core.language import Table
from kindregards.core.reading.answer import Read
from kindregards.core.reading.said import hits


def invites(body: str, words: Table) -> Read[bool]:
    """Tell whether the text encourages another application; keeping details is not enough."""
    rules = words["reapply"]
    hit = next(hits(rules["said"], body, words, rules["never"]), None)
    return Read(hit is not None, hit.sentence if hit else None)
