"""What the employer said well of this person, in the employer's own words."""

import re

from kindregards.core.language import Table
from kindregards.core.reading.clause import clause_of
from kindregards.core.reading.said import hits, supposed

# A sentence with a number to ring or an address says how to reach somebody.
_REACHES = re.compile(r"\d(?:[ /().-]{0,2}\d){6}|@|https?:")


def praise_of(body: str, words: Table) -> str | None:
    """Return the clause that praises this person; ``None`` where there is none.

    Thanks, wishes, and praise of candidates in general are none. The most particular wins.
    """
    rules = words["praise"]
    for rank in rules["ranks"]:
        for hit in hits(rules[rank], body, words, rules["never"]):
            if not supposed(hit, words, rules["supposed"]) and not _REACHES.search(hit.sentence):
                return clause_of(hit, rules["cuts"])
    return None
