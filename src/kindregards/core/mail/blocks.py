"""Header blocks inside a text: the From, Sent, To and Subject lines above a quoted mail."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kindregards.core.facts import Person
from kindregards.core.language import Table
from kindregards.core.mail.headers import person
from kindregards.core.mail.tidy import tidy_line
from kindregards.core.mail.words import inline_labels, label

_LONGEST = 40


@dataclass(frozen=True)
class Head:
    """What a block, or an attribution, says of the mail below it; ``date`` as it is shown."""

    sender: Person | None = None
    recipient: Person | None = None
    reply_to: Person | None = None
    subject: str | None = None
    date: str | None = None


NOBODY = Head()


@dataclass(frozen=True)
class Block:
    """A header block: its fields by kind, and the line after it."""

    fields: Mapping[str, str]
    end: int

    @property
    def head(self) -> Head:
        """The fields as values."""
        get = self.fields.get
        return Head(
            person(get("from", "")),
            person(get("to", "")),
            person(get("reply_to", "")),
            tidy_line(get("subject", "")) or None,
            get("date"),
        )


def read_block(lines: Sequence[str], at: int, words: Table, least: int = 3) -> Block | None:
    """Return the block that begins at line ``at``, or ``None`` where there is none.

    It needs a From with somebody in it and ``least`` fields in all. Values may be wrapped, or
    stand on the line below their label; single blank lines between fields are skipped.
    """
    first = label(words, lines[at]) if at < len(lines) else None
    if first is None:
        return None
    fields: dict[str, str] = {}
    last, end = "", at
    stop = min(len(lines), at + _LONGEST)
    index = at
    while index < stop:
        line = lines[index]
        found = label(words, line)
        if found and (found[0] not in fields or found[0] in ("cc", "other")):
            last = found[0]
            fields.setdefault(last, found[1])
        elif found or not (
            _is_gap(lines, index, words, fields) or _goes_on(lines, index, words, last, fields)
        ):
            break
        elif line.strip():
            fields[last] = f"{fields[last]} {line.strip()}".strip()
        index += 1
        end = index if line.strip() else end
    return Block(fields, end) if _is_whole(fields, least) else None


def with_split_blocks(text: str, words: Table) -> str:
    """Return ``text`` with header blocks that run on in one line broken at their labels."""
    return "\n".join(
        _split(line, words) if label(words, line.lstrip(" >")) else line
        for line in text.split("\n")
    )


def _split(line: str, words: Table) -> str:
    inline = inline_labels(words)
    found = label(words, line.lstrip(" >"))
    if not found or found[0] != "from" or len(line) > 800 or len(inline.findall(line)) < 2:
        return line
    prefix = line[: len(line) - len(line.lstrip(" >"))]
    return inline.sub(lambda match: f"\n{prefix}{match[1]}", line)


def _is_whole(fields: Mapping[str, str], least: int) -> bool:
    sender = fields.get("from", "")
    known = sum(kind in fields for kind in ("from", "date", "to", "subject", "reply_to"))
    return bool(sender) and not sender[0].isdigit() and len(sender) < 300 and known >= least


def _is_gap(lines: Sequence[str], index: int, words: Table, fields: Mapping[str, str]) -> bool:
    """Tell whether a blank line stands between two fields of one block."""
    if lines[index].strip():
        return False
    following = next((line for line in lines[index + 1 : index + 3] if line.strip()), "")
    found = label(words, following)
    return bool(found and (found[0] not in fields or found[0] in ("cc", "other")))


def _goes_on(
    lines: Sequence[str], index: int, words: Table, last: str, fields: Mapping[str, str]
) -> bool:
    """Tell whether a line goes on with the field above it."""
    line = lines[index]
    if not line.strip():
        # An empty field may have its value below a blank line only where more fields follow.
        return False
    if not fields.get(last):
        return last != "subject" or _field_follows(lines, index, words)
    if last in ("to", "cc", "from") and re.match(
        r"^\s*[<\"']?[^@\s]*[^\n]{0,80}@[^\s]+[>;,]*\s*;?$", line
    ):
        return True
    return (fields[last].endswith((";", ",")) and last in ("to", "cc")) or _field_follows(
        lines, index, words
    )


def _field_follows(lines: Sequence[str], index: int, words: Table) -> bool:
    return index + 1 < len(lines) and label(words, lines[index + 1]) is not None
