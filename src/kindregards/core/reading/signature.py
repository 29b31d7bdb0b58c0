"""Who signed: the lines below the closing words, told apart into a name, a team and the rest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kindregards.core.language import Table
from kindregards.core.once import once
from kindregards.core.patterns import Pattern
from kindregards.core.reading.frames import spans
from kindregards.core.reading.names import (
    is_person,
    is_position,
    is_team,
    key_of,
    person_name,
    without_team,
)
from kindregards.core.reading.pieces import has_gap, is_nobodys, segments
from kindregards.core.reading.search import CAPITALS, compiled, find, plain

_MOST = 9
_DELIMITER = r"^\s*--\s*$"
_STOPPED = r"[.!?]\s+\w"
_LONGEST = 120
_SHORT = 70
_CUT = rf"\s-{{1,2}}\s*(?=[{CAPITALS}])|[,.!?-]+\s+(?=[{CAPITALS}])"
_WORD_BEFORE = r"(?:[^\W\d_A-Z]{3}|[\W\d])$"
_CLAUSE = r"[.!?:)]\s+|,\s+"
_UNUSUAL = rf"^\s*[{CAPITALS}][\w']*(?: [^\W\d_{CAPITALS}][\w']*){{1,4}},$"
_SIGNER = rf"(?P<who>[{CAPITALS}][\w'.-]*(?: [{CAPITALS}][\w'.-]*){{0,2}})\s*"
_EMPLOYER = rf"\s*(?:the )?[{CAPITALS}].{{1,50}}$"


@dataclass(frozen=True)
class Signature:
    """A letter's end. ``name`` and ``team`` are ``None`` where nobody, or no team, signed.

    ``lines`` are all its lines as written, the signer's among them.
    """

    name: str | None = None
    team: str | None = None
    lines: tuple[str, ...] = ()


@once
def signature_of(body: str, words: Table, not_people: frozenset[str] = frozenset()) -> Signature:
    """Read the signature; ``not_people`` are keys of names that are known to be employers'."""
    lines = tuple(_last_lines(body, words))
    name = _signer(lines, words, not_people) or _introduced(body, words)
    team = None if name else next((line for line in lines[:3] if is_team(line, words)), None)
    return Signature(name, team, lines)


def _last_lines(body: str, words: Table) -> Iterator[str]:
    lines = body.split("\n")
    rest, start = _closing(lines, words)
    if start is None:
        yield from _bare_end(lines, words)
        return
    if rest:
        yield rest
    yield from _until_footer(lines[start:], words)


def _closing(lines: list[str], words: Table) -> tuple[str, int | None]:
    """Return what stands behind the last closing words, and the number of the line below them."""
    closing = compiled(closing_source(words))
    below, ended = "", True
    for at in range(len(lines) - 1, -1, -1):
        line = plain(lines[at])
        alone = len(line) <= _LONGEST and closing.fullmatch(line) is not None
        if alone and any(_may_sign(next_line, words) for next_line in lines[at + 1 : at + 5]):
            return "", at + 1
        named = _named_behind(line, closing, words, last=ended and not below)
        if named is not None:
            return lines[at][named:], at + 1
        if re.match(_DELIMITER, line) and at > len(lines) - 14:
            above = _name_above(lines[:at], words)
            if above or below:  # Else it cuts off small print, and the letter ends above it.
                return above, at + 1
        if _is_unusual_closing(line, below, words) and at > len(lines) - 8:
            return "", at + 1
        below = line.strip() if _may_sign(line, words) else below
        ended = ended and (len(line) <= _LONGEST or _is_small_print(line, words))
    return "", None


def _is_small_print(line: str, words: Table) -> bool:
    return find(words["closings"]["footers"], line.strip()) is not None


def _name_above(lines: list[str], words: Table) -> str:
    """Return the last of these lines where it is a name, alone or with what they are, or ""."""
    last = next((line.strip() for line in reversed(lines) if line.strip()), "")
    if last.isupper() or _is_prose(last, words):
        return ""
    first = next(iter(segments(last)), "")
    return last if person_name(first, words) else ""


def closing_source(words: Table) -> str:
    """Return the source of what matches a line of closing words."""
    return rf"[\s>*_]*{words['closings']['lines']}[\s,.!*_:;-]*"


def _is_unusual_closing(line: str, below: str, words: Table) -> bool:
    """Tell words that close by their shape: a few small ones and a comma, above a name."""
    if not re.match(_UNUSUAL, line) or not below or " " in below:
        return False
    return person_name(below, words) is not None


def _named_behind(line: str, closing: Pattern, words: Table, last: bool) -> int | None:
    """Return where the name begins that closes a line ("All the best, Luca, The Old Ferry").

    In the ``last`` line a dash, or a person's employer behind them, closes too.
    """
    skipped = max(0, len(line) - 200)
    for cut in re.finditer(_CUT, line[skipped:]):
        rest = line[skipped + cut.end() :]
        if len(rest) > 75 or re.search(_STOPPED, rest) or not _may_sign(rest, words):
            continue
        before = re.split(_CLAUSE, line[skipped:][: cut.start()])[-1]
        ended = last and not closing.fullmatch(rest.partition(",")[0])
        ended = ended and re.search(_WORD_BEFORE, line[: skipped + cut.start()]) is not None
        if closing.fullmatch(before) or (ended and _ends(cut[0], rest, words)):
            return skipped + cut.end()
    return None


def _ends(cut: str, rest: str, words: Table) -> bool:
    """Tell a signer at the end of a note without closing words ("- Lou, Copper Pan")."""
    signed = re.match(f"{_SIGNER}(?P<by>{words['closings']['signed_by']}){_EMPLOYER}", rest)
    if signed is None or (signed["by"] == "," and not re.match(r"[.!?]|\s-", cut)):
        return False
    return person_name(signed["who"], words) is not None


def _may_sign(line: str, words: Table) -> bool:
    line = line.strip()
    return 0 < len(line) <= 90 and not find(words["closings"]["footers"], line)


def _until_footer(lines: list[str], words: Table) -> Iterator[str]:
    found = 0
    for line in lines:
        stripped = line.strip(" \t*_>")
        if not stripped:
            continue
        ends = find(words["closings"]["footers"], stripped) or _is_prose(stripped, words)
        if ends or found >= _MOST:
            return
        found += 1
        yield stripped


def _bare_end(lines: list[str], words: Table) -> Iterator[str]:
    """Yield the last block of short lines, where no closing words stand above it."""
    blocks = re.split(r"\n\s*\n", "\n".join(lines).strip())
    for block in reversed(blocks[1:][-4:]):
        block_lines = [line.strip(" \t*_") for line in block.split("\n") if line.strip(" \t*_")]
        if not block_lines or find(words["closings"]["footers"], block_lines[0]):
            continue
        if block_lines[0].endswith(",") and len(block_lines) > 1:
            block_lines.pop(0)
        if all(len(line) <= 70 and not _is_prose(line, words) for line in block_lines):
            yield from _until_footer(block_lines, words)
        elif _signs_alone(block_lines[-1], words):
            yield block_lines[-1]
        return
    last = lines[-1]
    if len(blocks) == 1 and len(lines) > 1 and len(last) <= 70 and not _is_prose(last, words):
        yield last.strip()


def _signs_alone(line: str, words: Table) -> bool:
    """Tell a line right below a text that signs it ("Dana, office manager")."""
    parts = segments(line)
    behind = len(parts) > 1 and len(line) <= _SHORT and is_position(parts[1], words)
    return behind and person_name(parts[0], words) is not None


def _is_prose(line: str, words: Table) -> bool:
    many = len(line.split())
    ended = line.endswith(("!", "?")) or re.search(r"[^\W\d_]{3}[^\W\d_A-Z]\.$", line) is not None
    return many > 16 or (many > 2 and ended) or bool(re.match(words["closings"]["prose"], line))


def _signer(lines: tuple[str, ...], words: Table, not_people: frozenset[str]) -> str | None:
    for at, line in enumerate(lines[:4]):
        if find(words["closings"]["contact_lines"], line):
            continue
        name = _name_in(line, words, not_people, alone=at > 0)
        if name:
            return _fuller(name, lines[at + 1 :], words, not_people)
        if at == 0 and not words["closings"].get("signer_below") and is_team(line, words):
            return None
    return None


def _introduced(body: str, words: Table) -> str | None:
    """Return who says so in the text ("it's Linda from Cut Above Salon")."""
    for pattern in words["closings"]["introduced"]:
        found = next(spans(pattern, "person", "who", plain(body[:400]), words), None)
        if found:
            return person_name(body[found.name_start : found.name_end], words)
    return None


def _name_in(line: str, words: Table, not_people: frozenset[str], alone: bool) -> str | None:
    """Return the person that a line starts with; below the first line only a full name counts."""
    if key_of(without_team(line, words)) in not_people or is_nobodys(line, words):
        return None
    first = next(iter(segments(line)), "")
    whole = first if "," in line or has_gap(line) else line
    for piece in (whole, first, _before_others(line, words)):
        name = person_name(piece, words) if piece else None
        if name and key_of(name) not in not_people:
            shown = " " in name or find(words["closings"].get("signer_lines", ()), line)
            return name if not alone or shown else None
    return None


def _before_others(line: str, words: Table) -> str:
    """Return who stands before "at Acme", "and the team", "& Tom Hart", "on behalf of …"."""
    first = compiled(words["closings"]["beside"]).split(line, maxsplit=1)[0]
    if first != line:
        return first
    whole = next(iter(segments(line)), line)
    both = re.split(words["closings"]["and"], whole, maxsplit=1)
    return both[0] if len(both) > 1 and is_person(both[1], words) else ""


def _fuller(name: str, lines: tuple[str, ...], words: Table, not_people: frozenset[str]) -> str:
    """Return the full name where a first name is signed above a printed signature."""
    if " " in name:
        return name
    for line in lines[:4]:
        full = _name_in(line, words, not_people, alone=True)
        if full and full.split()[0].lower() == name.lower() and not is_position(full, words):
            return full
    return name
