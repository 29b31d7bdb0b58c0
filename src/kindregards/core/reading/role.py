"""Which job was refused: its title as written, without numbers, places and kinds of contract."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kindregards.core.language import Table
from kindregards.core.mail.message import Message
from kindregards.core.mail.unwrap import unwrap
from kindregards.core.reading.answer import Read
from kindregards.core.reading.company_lines import above_greeting
from kindregards.core.reading.frames import might_match, spans
from kindregards.core.reading.names import (
    company_name,
    filled,
    is_job,
    is_organisation,
    key_of,
    person_name,
    trimmed,
)
from kindregards.core.reading.search import compiled, plain, sentences
from kindregards.core.reading.title import BETWEEN, Title, clean_title

_MARKS = " \t>*_#"
_LEAST = 1.5


def role_of(
    message: Message, body: str, words: Table, company: str | None = None
) -> Read[str | None]:
    """Read the title of the refused job; never one that is suggested instead.

    ``company`` is the employer, as far as it is known: a title does not hold its name.
    """
    read = (*_in_text(body, words), *_in_subject(message.subject, words), *_in_heading(body, words))
    found = [without_company(title, company, words) for title in read]
    found = [title for title in found if not _is_called(title, company)]
    best = _best([title for title in found if not _holds_employer(title, found, words)])
    if best is None:
        for part in (*(quoted.text for quoted in message.quoted), message.above):
            found += list(_in_text(unwrap(part), words, halved=True))
        best = _best(found)
    return Read(best.name, best.evidence) if best else Read(None)


def without_company(title: Title, company: str | None, words: Table) -> Title:
    """Cut the employer's name off either end of a title ("Acme // Baker", "Baker - Acme")."""
    company = company_name(company, words) if company else None
    if not company:
        return title
    for cut in BETWEEN.finditer(title.name):
        before, after = title.name[: cut.start()], title.name[cut.end() :]
        for name, rest in ((before, after), (after, before)):
            if _names(name, company) and is_job(rest, words) and not is_job(name, words):
                return replace(title, name=trimmed(rest))
    rest = title.name.removeprefix(company).removeprefix("'s")
    if rest != title.name and rest.startswith(" ") and clean_title(rest, words):
        return replace(title, name=clean_title(rest, words) or title.name)
    return title


def _is_called(title: Title, company: str | None) -> bool:
    """Tell the employer's name, whole or as far as its second word, from a title."""
    own, theirs = key_of(title.name), key_of(company or "")
    return own == theirs or (" " in title.name and theirs.startswith(own))


def _names(text: str, company: str) -> bool:
    """Tell whether ``text`` is the employer's name: in part, or as far as its second word."""
    one, other = key_of(text), key_of(company)
    if len(one) > 3 and (other.startswith(one) or one.startswith(other)):
        return True
    parts, theirs = plain(text).lower().split(), plain(company).lower().split()
    return len(parts) > 1 and parts[:2] == theirs[:2]


def _holds_employer(title: Title, found: list[Title], words: Table) -> bool:
    """Tell a title with the employer's name at an end, where another shows it without."""
    for shorter in (t.name for t in found if t.name != title.name):
        if title.name.endswith(f" {shorter}"):
            rest = title.name.removesuffix(shorter)
        elif title.name.startswith((f"{shorter}, ", f"{shorter} - ", f"{shorter} – ")):
            rest = title.name.removeprefix(shorter)
        else:
            continue
        if is_organisation(rest, words) and not is_job(rest, words):
            return True
    return False


def _in_heading(body: str, words: Table) -> Iterator[Title]:
    """Yield the titles in lines of their own around the greeting; none of a sender's headline."""
    above = above_greeting(body, words)
    lines = [line.strip(_MARKS) for line in body.split("\n") if line.strip(_MARKS)]
    for at, line in enumerate(lines[: len(above) + 2]):
        flat = plain(line)
        if at == len(above) or len(line) > 70 or flat[-1] in ".!?:;" or line[-1:] == ",":
            continue
        if at and person_name(lines[at - 1], words) and at < len(above):
            continue
        name = clean_title(line, words)
        if name and _is_heading(name, words):
            yield Title(name, 2.0, line, "heading")


def _is_heading(name: str, words: Table) -> bool:
    """Tell a title alone from a short sentence: by its capitals, and by how it ends."""
    capitals = sum(word[:1].isupper() for word in name.split() if len(word) > 3)
    rest = sum(word[:1].islower() for word in name.split() if len(word) > 3)
    return len(name.split()) <= 8 and capitals > rest and is_job(name, words)


def _in_text(text: str, words: Table, halved: bool = False) -> Iterator[Title]:
    flat = plain(text)
    frames = {
        name: might_match(words["role"][name], "post", "role", flat, words)
        for name in ("sure", "titled", "likely")
    }
    factor = 0.5 if halved else 1.0
    for sentence in sentences(text):
        if any(filled(frame, words).search(sentence.text) for frame in words["role"]["unless"]):
            continue
        here = text[sentence.start : sentence.start + len(sentence.text)]
        yield from _framed(frames["sure"], here, 3.0 * factor, "text", words)
        for frame, weight in (("titled", 3.0), ("likely", 1.5)):
            for title in _framed(frames[frame], here, weight * factor, "text", words):
                if is_job(title.name, words):
                    yield title


def _in_subject(subject: str, words: Table) -> Iterator[Title]:
    rest = compiled(words["role"]["prefixes"]).sub("", plain(subject))
    shown = subject[len(subject) - len(rest) :]
    for pattern in words["role"]["subject"]:
        found = [
            title
            for title in _framed([pattern], shown, 2.5, "subject", words)
            if is_job(title.name, words)
        ]
        yield from found
        if found:
            return


def _framed(
    patterns: Sequence[str], text: str, weight: float, source: str, words: Table
) -> Iterator[Title]:
    flat = plain(text)
    for pattern in patterns:
        shape = "title" if "<title>" in pattern else "post"
        for first, last, start, end in spans(pattern, shape, "role", flat, words):
            name = clean_title(text[start : _bracket_end(flat, start, end)], words)
            if name:
                yield Title(name, weight, text[first:last].strip(), source)


def _bracket_end(text: str, start: int, end: int) -> int:
    """Return where a title ends whose bracket a frame cut through."""
    held = text[start:end]
    if held.count("(") <= held.count(")"):
        return end
    rest = re.match(r"[^()]{0,40}\)", text[end:])
    return end + rest.end() if rest else start + held.rindex("(")


def _best(found: list[Title]) -> Title | None:
    """Weigh titles together with their longer spellings; the heaviest family's fullest wins."""
    weights: dict[str, float] = defaultdict(float)
    for key in dict.fromkeys(key_of(title.name) for title in found):  # In order: ties too.
        same = [title for title in found if key_of(title.name) == key]
        sources = {t.source: max(s.weight for s in same if s.source == t.source) for t in same}
        weights[key] = sum(sources.values()) + 0.1 * (len(same) - len(sources))
    total = {
        key: weight + sum(w for other, w in weights.items() if _related(key, other))
        for key, weight in weights.items()
    }
    if not total or max(total.values()) < _LEAST:
        return None
    best = max(total, key=lambda key: (total[key], weights[key]))
    family = [t for t in found if key_of(t.name) == best or _related(key_of(t.name), best)]
    sure = [title for title in family if title.weight >= 2.5] or family
    return max(sure, key=lambda title: (len(key_of(title.name)), title.weight))


def _related(one: str, other: str) -> bool:
    return one != other and (one in other or other in one)
