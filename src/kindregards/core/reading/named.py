"""Who, and which address, the text names for questions or feedback."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kindregards.core.language import Table
from kindregards.core.once import once
from kindregards.core.patterns import pattern
from kindregards.core.reading.addresses import belongs_to
from kindregards.core.reading.frames import spans
from kindregards.core.reading.names import filled, is_job, is_position, person_name
from kindregards.core.reading.search import CAPITALS, Sentence, compiled, find, sentences

_JOINED = pattern(rf" (?:&|\+) (?=[{CAPITALS}])", flags=0)
_HEADER = pattern(r"^\W*[\w ]{2,20}[:：][^.;]*<[^\s<>]+@[^\s<>]+>\W*$", flags=0)
"""A line of a mail's header in a paste ("To: Dana Reyes <dana@…>")."""


@dataclass(frozen=True)
class Named:
    """Somebody named for questions or feedback; ``name`` is ``None`` for a team."""

    name: str | None
    email: str | None
    evidence: str
    for_feedback: bool


@once
def named_in(body: str, words: Table) -> tuple[Named, ...]:
    """Return whom the text names for feedback, then for questions; people before teams."""
    found = [named for sentence in sentences(body) for named in _in_sentence(sentence, body, words)]
    return tuple(sorted(found, key=lambda n: (not n.for_feedback, n.name is None)))


def _in_sentence(sentence: Sentence, body: str, words: Table) -> Iterator[Named]:
    contact = words["contact"]
    other = find(contact["not_for"], sentence.text) and not find(contact["still"], sentence.text)
    addresses = filled("<email>", words).findall(sentence.text) if "@" in sentence.text else []
    asked = find([contact["topics"]], sentence.text)
    if other or not (asked or addresses):
        return
    here = body[sentence.start : sentence.start + len(sentence.text)]
    feedback = find([contact["feedback"]], sentence.text) is not None
    name = _person(sentence.text, here, words) if asked else None
    name = name or _addressed(sentence.text, here, addresses, words)
    if name:
        yield Named(name, _theirs(name, addresses, body, words), here, feedback)
    elif asked and addresses and _team(sentence.text, words):
        yield Named(None, addresses[0].rstrip("."), here, feedback)


def _person(flat: str, here: str, words: Table) -> str | None:
    for frame in words["contact"]["named"]:
        for first, _, start, end in spans(frame, "person", "who", flat, words):
            name = _behind_position(here[start:end], words)
            verb = flat[first].isupper() and 0 < first < start
            joined = _JOINED.match(flat[end:]) is not None
            if joined or (verb and is_job(flat[first:end], words)):
                continue
            if name and not find([words["contact"]["not_people"]], name):
                return as_called(name, flat[:start], words)
    return None


def _addressed(flat: str, here: str, addresses: list[str], words: Table) -> str | None:
    """Return the person in a sentence whom an address in it is called after."""
    if not addresses or _HEADER.search(here):
        return None
    for match in filled("<person>", words).finditer(flat):
        name = _behind_position(here[slice(*match.span())], words)
        if name and " " in name and any(_is_made_of(mail, name) for mail in addresses):
            whole = any(belongs_to(mail, name.split()[0]) for mail in addresses)
            return name if whole else as_called(name, flat[: match.start()], words)
    return None


def _is_made_of(address: str, name: str) -> bool:
    first, *_, last = name.split()
    return belongs_to(address, name) and (belongs_to(address, last) or belongs_to(address, first))


def as_called(name: str, before: str, words: Table) -> str:
    """Return a name as its bearer is called where the words before it put it in another case."""
    for case in words["people"].get("cases", ()):
        if find([case["after"]], before):
            return " ".join(_called(word, case["endings"]) for word in name.split(" "))
    return name


def _called(word: str, endings: Sequence[tuple[str, str]]) -> str:
    for ending, instead in endings:
        if word[:1].isupper() and compiled(ending).search(word):
            return compiled(ending).sub(instead, word)
    return word


def _behind_position(shown: str, words: Table) -> str | None:
    """Return the person in a run of capitals ("Assistant Director Dana Reyes")."""
    parts = shown.split()
    while len(parts) > 2 and is_position(parts[0], words):
        parts = parts[1:]
    return person_name(" ".join(parts) if is_position(shown, words) else shown, words)


def _team(flat: str, words: Table) -> bool:
    return any(filled(frame, words).search(flat) for frame in words["contact"]["teams"])


def _theirs(name: str, addresses: list[str], body: str, words: Table) -> str | None:
    """Return the address given beside a name, or elsewhere in the text where it is made of it."""
    if addresses:
        mine = [address for address in addresses if belongs_to(address, name)]
        return (mine or addresses)[0].rstrip(".")
    everywhere = filled("<email>", words).findall(body)
    return next((found for found in everywhere if belongs_to(found, name)), None)


def address_for_questions(body: str, signer: str | None, words: Table) -> str | None:
    """Return the address that the text gives to write to, or that is printed below the signer."""
    contact = words["contact"]
    for found in filled("<email>", words).findall(body) if signer else ():
        if belongs_to(found, signer or ""):
            return str(found).rstrip(".")
    for sentence in sentences(body):
        match = filled("<email>", words).search(sentence.text)
        if not match or find(contact["not_for"], sentence.text):
            continue
        alone = len(sentence.text.split()) <= 4
        if alone or find([contact["topics"]], sentence.text):
            return match[0].rstrip(".")
    return None
