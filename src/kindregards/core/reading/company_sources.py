"""Where an employer's name stands: frames of the text, of the subject and of small print."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kindregards.core.language import Table
from kindregards.core.once import once
from kindregards.core.reading.frames import might_match, spans
from kindregards.core.reading.names import (
    company_name,
    filled,
    has_name_shape,
    is_job,
    is_no_title,
    is_organisation,
    is_person,
    is_position,
    key_of,
    trimmed,
)
from kindregards.core.reading.search import CAPITALS, find, plain, sentences


@dataclass(frozen=True)
class Mention:
    """A name that may be the employer's: how much it weighs, and the words it was read from."""

    name: str
    weight: float
    evidence: str
    source: str

    @property
    def key(self) -> str:
        """What this name has in common with its other spellings."""
        return key_of(self.name)


_IN_TEXT = ("sure", "places", "likely", "deciders", "weak", "marked")


@once
def in_text(body: str, words: Table) -> tuple[Mention, ...]:
    """Return the names that frames of the text hold ("the role at …", "on behalf of …")."""
    return tuple(_in_text(body, words))


def _in_text(body: str, words: Table) -> Iterator[Mention]:
    flat = plain(body)
    frames = {
        name: might_match(words["company"][name], "name", "company", flat, words)
        for name in _IN_TEXT
    }
    for start, end in _sentences(body):
        here = body[start:end]
        if find(words["company"]["unless"], here):
            continue
        yield from framed(frames["sure"], here, 6.0, "text", words)
        yield from framed(frames["places"], here, 2.0, "text", words)
        yield from framed(frames["likely"], here, 2.0, "text", words)
        for mention in framed(frames["deciders"], here, 2.0, "text", words):
            person = " " in mention.name and is_person(mention.name, words)
            yield replace(mention, weight=1.0) if person else mention
        yield from framed(frames["weak"], here, 1.0, "text", words)
        marked = framed(frames["marked"], here, 2.0, "text", words)
        yield from (mention for mention in marked if is_organisation(mention.name, words))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where sentences begin and end; an initial's stop ("J. Rudd & Sons") ends none."""
    begun: int | None = None
    for sentence in sentences(text):
        start = sentence.start if begun is None else begun
        end = sentence.start + len(sentence.text)
        initial = re.search(rf"\b[{CAPITALS}]\.$", sentence.text) and text[end : end + 1] != "\n"
        begun = start if initial else None
        if begun is None:
            yield start, end
    if begun is not None:
        yield begun, len(text)


def for_clients(body: str, words: Table) -> Iterator[Mention]:
    """Yield the names of employers that an agency says it speaks for."""
    yield from framed(words["agency"]["clients"], body, 4.0, "text", words)


def behind_title(subject: str, words: Table) -> Iterator[Mention]:
    """Yield the employer behind a job's title in an agency's subject ("Baker, Lark Foods")."""
    parts = [trimmed(part) for part in re.split(r",\s|\s[-–—|/@]\s|:\s|\sat\s", subject)]
    if not any(is_job(part, words) for part in parts):
        return
    for part in parts:
        name = company_name(part, words)
        if not name or is_job(name, words) or not has_name_shape(name, words):
            continue
        if not is_no_title(name, words):
            yield Mention(name, 2.0, part, "subject")


def in_footer(body: str, words: Table) -> Iterator[Mention]:
    """Yield the names in small print: copyright, equal opportunity, why this mail was sent."""
    for line in body.split("\n"):
        yield from framed(words["company"]["footer"], line, 2.5, "footer", words)


def in_subject(subject: str, words: Table) -> Iterator[Mention]:
    """Yield the names that frames of the subject hold."""
    yield from framed(words["company"]["subject"], subject, 2.0, "subject", words)


def like_domain(text: str, domain: str, words: Table) -> Iterator[Mention]:
    """Yield the names anywhere in a text that the sender's domain was made of."""
    if len(domain) < 4:
        return
    for match in filled("<name>", words).finditer(plain(text)):
        name = company_name(_as_far_as(domain, text[match.start() : match.end()], words), words)
        key = key_of(name) if name else ""
        if name and (key.startswith(domain) or (domain.startswith(key) and len(key) > 4)):
            yield Mention(name, 1.0, name, "domain")


def _as_far_as(domain: str, name: str, words: Table) -> str:
    """Cut a run of capitals behind the domain's words and those that mark organisations."""
    parts = name.split()
    begun = [" ".join(parts[:at]) for at in range(1, len(parts) + 1)]
    held = [name for name in begun if key_of(name).startswith(domain)]
    marked = [name for name in held if is_organisation(name.split()[-1], words)]
    return name if marked[-1:] == [name] else (marked or held or [name])[0]


def framed(
    patterns: Sequence[str], text: str, weight: float, source: str, words: Table
) -> Iterator[Mention]:
    """Yield the names that patterns with a ``<name>`` in them hold in ``text``."""
    flat = plain(text)
    for pattern in patterns:
        for first, last, start, end in spans(pattern, "name", "company", flat, words):
            shown = text[start:end]
            if find([words["company"]["owned"]], shown) and find(
                [words["company"]["owns"]], flat[end:]
            ):
                shown = shown[:-2]
            joined = find([words["company"]["joined"]], shown)
            if joined and is_job(shown[joined.end() :], words):
                shown = shown[: joined.start()]
            street = shown[-1:].isdigit() and find(
                words["company"].get("streets", ()), flat[:start]
            )
            name = None if street else company_name(shown, words)
            if name and not _is_role(name, flat[:start], flat[end:], words):
                weighs = 1.0 if find([words["company"]["site"]], flat[end:]) else weight
                yield Mention(name, weighs, text[first:last].strip(), source)


def _is_role(name: str, before: str, after: str, words: Table) -> bool:
    """Tell a job title that a frame caught ("interest in Night Baker role") from an employer."""
    if filled(r"^\s+(?:\([^)]{1,40}\)\s+)?<roleword>\b", words).match(after):
        return True
    if re.match(r"\s\((?=[^)]*\d)", after) and is_job(name, words):
        return True
    last = name.split()[-1]
    if " " in name and is_job(name, words) and is_position(last, words):
        return not is_organisation(last, words)
    if find([words["company"].get("titled", "(?!)")], before) and is_job(name, words):
        return True
    return is_position(name, words) and not is_organisation(name, words)
