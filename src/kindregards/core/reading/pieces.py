"""A line taken apart: its pieces, and what shows that nobody wrote it."""

import re

from kindregards.core.language import Table
from kindregards.core.reading.names import is_team_alone, trimmed

_PARTS = r"\s*[|•·‖]\s*|\s+[-–—/]+\s+|,\s+|\s{3,}|\t"
_GAP = r"\S\s{3,}(?=\S)"
_BLANK = r"^\W*(?:\[\[|\{\{|%|<<|\[[A-Z_]+\])"


def segments(line: str) -> list[str]:
    """Cut a signature's line at commas, bars and dashes."""
    return [trimmed(part) for part in re.split(_PARTS, line) if trimmed(part)]


def is_nobodys(line: str, words: Table) -> bool:
    """Tell a team alone, and a blank that was never filled in, from a signer."""
    blank = re.match(_BLANK, line) is not None
    return blank or is_bar(line) or is_team_alone(line, words)


def is_bar(line: str) -> bool:
    """Tell a page's bar of buttons ("Reply   Forward   Delete") from what somebody wrote."""
    return len(re.findall(_GAP, line)) > 1


def has_gap(line: str) -> bool:
    """Tell a line whose pieces stand in columns."""
    return re.search(_GAP, line) is not None
