"""What somebody wrote about a person, turned into what that person may have said.

Careers officers note *client says she wants to die*. The screen listens for *I want to die*; the
speech of others is guarded against there, since most people who write of others are not at risk.
"""

import re

from kindregards.core.language import Table


def in_first_person(text: str, table: Table) -> str:
    """Return a text with its third person made the first, by a language's ``about`` table."""
    said = text.replace("’", "'")
    for pattern, turned in table["turns"]:
        said = re.sub(pattern, turned, said, flags=re.IGNORECASE)
    return " ".join(said.split())
