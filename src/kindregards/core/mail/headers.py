"""Header values: encoded words, the first person of an address list, dates, message ids."""

import re
from datetime import datetime
from email import base64mime, quoprimime, utils
from itertools import groupby

from kindregards.core.facts import Person
from kindregards.core.mail.charsets import decode
from kindregards.core.mail.tidy import tidy_line

_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*(?:\?(?!=)[^?]*)*)\?=")
_BETWEEN = re.compile(r"(\?=)\s+(?==\?[^?\s]{1,60}\?[bBqQ]\?)")
_ADDRESS = re.compile(r"[^\s@<>\"',;:()\[\]]+@[^\s@<>\"',;:()\[\]]+")
_COMMENT = re.compile(r"\(([^()]*)\)")
_ANGLED = re.compile(rf"<\s*(?P<address>{_ADDRESS.pattern})\s*>")


def decoded(raw: str) -> str:
    """Return a raw header value as one clean line, encoded words decoded. Never raises."""
    text = decode(raw.encode("utf-8", "surrogateescape"))
    text = _BETWEEN.sub(r"\1", re.sub(r"\r?\n[ \t]*", " ", text))
    return tidy_line(_decode_words(text))


def _decode_words(text: str) -> str:
    """Decode runs of adjacent words as one, so that a character split between two survives."""
    pieces: list[str] = []
    at = 0
    words = list(_WORD.finditer(text))
    for _, run in groupby(_runs(words), key=lambda pair: pair[0]):
        matches = [match for _, match in run]
        pieces += [text[at : matches[0].start()], _decode_run(matches)]
        at = matches[-1].end()
    return "".join([*pieces, text[at:]])


def _runs(words: list[re.Match[str]]) -> list[tuple[int, re.Match[str]]]:
    """Number the words so that adjacent ones of one charset and coding share a number."""
    numbered: list[tuple[int, re.Match[str]]] = []
    for match in words:
        number = numbered[-1][0] if numbered else 0
        last = numbered[-1][1] if numbered else None
        if last is None or last.end() != match.start() or _coding(last) != _coding(match):
            number += 1
        numbered.append((number, match))
    return numbered


def _coding(match: re.Match[str]) -> tuple[str, str]:
    return match[1].split("*")[0].lower(), match[2].lower()


def _decode_run(run: list[re.Match[str]]) -> str:
    charset, coding = _coding(run[0])
    texts = [match[3] for match in run]
    if coding == "q":
        return decode(
            quoprimime.header_decode("".join(texts)).encode("latin-1", "replace"), charset
        )
    if any(len(text.rstrip("=")) % 4 and "=" not in text for text in texts[:-1]):
        texts = ["".join(texts)]
    return decode(b"".join(base64_bytes(text) for text in texts), charset)


def base64_bytes(text: str) -> bytes:
    """Decode base64 as far as it goes: cut, unpadded, or with strange characters in it."""
    letters = re.sub(r"[^A-Za-z0-9+/]", "", text)
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    return base64mime.decode(letters + "=" * (-len(letters) % 4))


def person(raw: str) -> Person | None:
    """Return the first person of a From, To or Reply-To value, or of a copied header line.

    Takes ``Name <a@b>``, ``a@b (Name)``, ``Name [mailto:a@b]``, quoted names, groups; a name
    alone gives a person without an address. ``None`` where there is neither.
    """
    name = ""
    for item in _items(raw[:4000]):
        if address := _address_in(item.replace("mailto:", " ")):
            return _person(f"{name}, {item}" if name else item, address)
        name = f"{name}, {item}" if name else item
    only = _name(name)
    return Person(only, None) if only and ":" not in only else None


def _address_in(item: str) -> str | None:
    """Return the address of one person: in angle brackets, else outside of a comment, else any."""
    if angled := _ANGLED.search(item):
        return angled["address"]
    found = _ADDRESS.search(_COMMENT.sub(" ", item)) or _ADDRESS.search(item)
    return found[0] if found else None


def _items(raw: str) -> list[str]:
    """Split a list at its commas and semicolons, but not inside quotes or angle brackets."""
    items = re.findall(r'(?:"(?:[^"\\]|\\.)*"|<[^<>]*>|\([^()]*\)|[^,;"]|")+', raw, re.DOTALL)
    return [item.strip() for item in items if item.strip()][:50]


def _person(item: str, address: str) -> Person:
    email = address.strip(".'")
    before = re.split(r"[<\[(]?\s*(?:mailto:)?" + re.escape(address), item, maxsplit=1)[0]
    # Another address in a comment names nobody.
    before = re.sub(r"\([^()]*@[^()]*\)", " ", before)
    group = re.match(r"^[^\"<:]{1,60}:\s*", before)
    name = _name(before[group.end() :] if group else before)
    if not name:
        comment = _COMMENT.search(item)
        name = _name(comment[1]) if comment else None
    return Person(None if name and name.lower() == email.lower() else name, email)


def _name(raw: str) -> str | None:
    text = decoded(raw)
    text = re.sub(r"\\(.)", r"\1", text).strip(" \t\"'*<>[](),;")
    if "@" in text and _ADDRESS.fullmatch(text):
        return None
    return text[:200] or None


def date(raw: str) -> datetime | None:
    """Return a Date header's time, aware where it has an offset; ``None`` for garbage."""
    try:
        found = utils.parsedate_to_datetime(decoded(raw[:200]))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found if 1980 <= found.year <= 2200 else None


def message_ids(raw: str) -> tuple[str, ...]:
    """Return the message ids of a Message-ID, In-Reply-To or References value, in order."""
    return tuple(re.findall(r"<[^<>\s]{1,300}>", decoded(raw)))
