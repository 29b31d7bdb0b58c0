"""Text copied from a web mail: takes the page's own lines off, and uses those of the header."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kindregards.core.facts import Person
from kindregards.core.language import Table
from kindregards.core.mail.blocks import read_block
from kindregards.core.mail.dates import shown_date
from kindregards.core.mail.headers import person
from kindregards.core.mail.message import Message
from kindregards.core.mail.words import attribution, has_one, is_bar, is_one, label, subject_starts

_ZONE = 14
_MAIL = r"[^\s@<>()]{1,64}@[^\s@<>()]{1,120}"
_WHO = re.compile(rf"^(?P<who>[^@<>]{{0,80}}?\s*[<(]\s*{_MAIL}\s*[>)])(?P<rest>.{{0,60}})$")
_BARE = re.compile(rf"^<?{_MAIL}>?$")
_FIGURES = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d|\d{4}年")
_INITIALS = re.compile(r"^[A-ZÀ-Þ]{1,2}$")


@dataclass
class _Top:
    """What the lines above the mail's own text gave so far; ``end`` is where that text begins."""

    fields: dict[str, str] = field(default_factory=dict)
    free: list[str] = field(default_factory=list)
    sender: Person | None = None
    when: str = ""
    to_me: bool = False
    end: int = 0


def read_paste(text: str, words: Table) -> tuple[Message, str]:
    """Return the header that was copied along, as a Message without text, and the text below it."""
    lines = _without_footer(text.split("\n"), words)
    top = _read_top(lines, words)
    get = top.fields.get
    message = Message(
        subject=get("subject", ""),
        text="",
        sender=person(get("from", "")) or top.sender,
        reply_to=person(get("reply_to", "")),
        recipient=person(get("to", "")),
        date=shown_date(get("date") or top.when, words),
        is_paste=True,
    )
    return message, "\n".join(lines[top.end :]).strip("\n")


def _without_footer(lines: list[str], words: Table) -> list[str]:
    end = len(lines)
    while end and (not lines[end - 1].strip() or _is_furniture(lines[end - 1], words)):
        end -= 1
    return lines[:end]


def _is_furniture(line: str, words: Table) -> bool:
    """Tell whether a line is a label of the page, or a bar of them."""
    return any(test(words, "webmail", "labels", line) for test in (is_one, is_bar))


def _read_top(lines: Sequence[str], words: Table) -> _Top:
    """Read lines from the top as long as they can be the page's; only sure ones move the end."""
    top = _Top()
    at, seen = 0, 0
    while at < len(lines) and seen < _ZONE:
        line = lines[at].strip()
        if not line:
            at += 1
            continue
        if _is_of_a_thread(line, words):
            break
        seen += 1
        after = _take_fields(lines, at, top, words)
        if after is None and not _take_line(line, at, top, words):
            break
        at = after or at + 1
    _name_free_lines(top, words)
    return top if any(line.strip() for line in lines[top.end :]) else _Top()


def _is_of_a_thread(line: str, words: Table) -> bool:
    markers = any(is_one(words, kind, "markers", line) for kind in ("forward", "original"))
    return markers or attribution(words, [line], 0) is not None


def _take_fields(lines: Sequence[str], at: int, top: _Top, words: Table) -> int | None:
    """Take a header block, or a single labelled line, and return the line after it."""
    found = label(words, lines[at])
    if found is None or found[0] in top.fields:
        return None
    block = read_block(lines, at, words, least=2)
    if block is None and not found[1]:
        return None
    for kind, value in (block.fields if block else {found[0]: found[1]}).items():
        top.fields.setdefault(kind, value)
    top.end = block.end if block else at + 1
    return top.end


def _take_line(line: str, at: int, top: _Top, words: Table) -> bool:
    """Take one line without a label; ``False`` where the mail's own text has begun."""
    who = _WHO.match(line)
    if _is_furniture(line, words) or _INITIALS.match(line):
        top.end = at + 1 if len(top.free) < 2 else top.end
    elif is_one(words, "webmail", "to_me", line):
        top.end, top.to_me = at + 1, True
    elif is_shown_time(line, words):
        top.when, top.end = top.when or line, at + 1
    elif who and not top.when and len(top.free) < 2:
        # A printed mail names the mailbox's owner first, and its sender after the subject.
        top.sender, top.end = person(_without_badge(who["who"])), at + 1
        top.when = who["rest"].strip() if is_shown_time(who["rest"], words) else top.when
    elif _BARE.match(line) and top.sender is None:
        top.sender = person(line)
    elif _is_to_somebody(line, at, top, words):
        top.fields.setdefault("to", line.partition(" ")[2])
        top.end = at + 1
    else:
        return _take_free(line, top, words)
    return True


def _without_badge(who: str) -> str:
    """Return a sender without the initials that a page shows in place of a picture."""
    badge, _, name = who.partition(" ")
    large = [word[0] for word in name.split() if word[0].isupper()]
    return name if _INITIALS.match(badge) and badge in ("".join(large[:2]), *large[:1]) else who


def _is_to_somebody(line: str, at: int, top: _Top, words: Table) -> bool:
    first = line.partition(" ")[0].rstrip(":").lower()
    names = {name.lower() for name in words.get("labels", {}).get("to", ())}
    return first in names and bool(top.when or top.sender) and top.end == at and len(line) < 80


def _take_free(line: str, top: _Top, words: Table) -> bool:
    """Keep a line that may turn out to be the subject, or the sender's name."""
    answers = any(subject_starts(words, key, line) for key in ("subjects", "replies"))
    prose = line.endswith((",", ".", ";", ":")) and not (answers and not top.free)
    prose = prose or has_one(words, "webmail", "greetings", line)
    if len(top.free) > 1 or top.when or prose or len(line) > (50 if top.free else 150):
        return False
    top.free.append(line)
    return True


def is_shown_time(line: str, words: Table) -> bool:
    """Tell whether a line is nothing but a time, as web mails show it over a message."""
    line = line.strip()
    if not re.search(r"\d", line) or len(line) > 70 or re.search(r"[@<>]|:$", line):
        return False
    aged = re.search(r"\([^()]*\)$", line)
    if is_one(words, "webmail", "ago", aged[0] if aged else line):
        return True
    names = re.findall(r"[^\W\d_]{2,}", line[: aged.start()] if aged else line)
    dated = [name for name in names if _is_dated(name.lower(), words)]
    small = all(len(name) <= 3 or name.isupper() for name in names if name not in dated)
    return small and len(names) <= 7 and bool(dated or _FIGURES.search(line))


def _is_dated(name: str, words: Table) -> bool:
    """Tell whether a word is a month's or a weekday's name, or short for it."""
    tables = (words.get("months", {}), words.get("days", {}))
    starts = tuple(start for table in tables for names in table.values() for start in names)
    return len(name) <= 10 and name.startswith(starts)


def _name_free_lines(top: _Top, words: Table) -> None:
    """Say which unlabelled line above the text was the subject, and which the sender."""
    if not top.end or not top.free:
        return
    named = "from" in top.fields or (top.sender is not None and top.sender.name is not None)
    lone = top.to_me or {"subject", "to"} & top.fields.keys()
    if not named and (len(top.free) > 1 or lone):
        name = top.free.pop()
        top.sender = Person(name, top.sender.email if top.sender else None)
    if top.free:
        top.fields.setdefault("subject", _without_labels(top.free[0], words))


def _without_labels(line: str, words: Table) -> str:
    """Return a line without the folders that a web mail shows behind it."""
    kept, *rest = re.split(r"\s{3,}", line.strip())
    if rest and all(is_one(words, "webmail", "labels", piece) for piece in rest):
        return kept
    kept, _, last = re.sub(r"\s+[x×]$", "", line.strip()).rpartition(" ")
    return kept.strip() if kept and is_one(words, "webmail", "folders", last) else line
