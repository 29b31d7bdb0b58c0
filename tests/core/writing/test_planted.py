"""Thirty identifiers planted in a case's notes, in nine languages: nothing of them may be left."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.facts import Person
from kindregards.core.mail.message import Message
from kindregards.core.notes import Notes, notes_from
from kindregards.core.writing.mask import Mask, mask_for
from tests.core.writing.samples import NAMES, case_in

EXAMPLES = Path(__file__).parents[3] / "examples"
PEOPLE = [
    ("Tunde Adeyemi", "tunde.adeyemi@kestrel.example", "+44 20 7946 0958"),
    ("Marguerite Vance", "mvance@kestrel.example", "(0131) 496 0123"),
    ("Olu Hale", "olu@hale.example", "0049 30 901820-11"),
    ("Saoirse Brannigan", "s.brannigan@post.example", "+353 1 555 01 99"),
    ("Idris Quennell", "idris.q@quennell.example", "01 99 00 12 34"),
    ("Beatrix Lindqvist", "blindqvist@firm.example", "+48 22 555 01 01"),
    ("Ravi Chaudhary", "ravi@chaudhary.example", "555-0142"),
    ("Yusuf Demirkan", "yd@demirkan.example", "+31 20 794 0100"),
    ("Noor Haddad", "noor.haddad@mail.example", "070.5555.0199"),
    ("Kenji Watanabe", "kenji@watanabe.example", "03-5550-0123"),
]
PLANTED = [thing for person in PEOPLE for thing in person]


def planted_in(language: str) -> tuple[Mask, Notes, list[str]]:
    """Make a case whose headers know these people and whose notes speak of all of them."""
    lines = [f"{name} {mail} {phone}" for name, mail, phone in PEOPLE]
    lower = [f"{name.split()[0].lower()}, {name.split()[1].upper()}" for name, _, _ in PEOPLE]
    notes = Notes(None, tuple(lines), tuple(lower), questions=(NAMES[language].text,))
    cc = ", ".join(f'"{name}" <{mail}>' for name, mail, _ in PEOPLE[2:])
    mail = Message(
        "-", "-", Person(*PEOPLE[0][:2]), Person(*PEOPLE[1][:2]), headers={"cc": cc}
    )  # fmt: skip
    return mask_for(case_in(language, notes, message=mail), language_pack(language)), notes, lines


def needles() -> list[str]:
    names = [part for name, _, _ in PEOPLE for part in (name, name.split()[-1])]
    return [needle.casefold() for needle in (*names, *PLANTED)]


@pytest.mark.parametrize("own", [False, True])
@pytest.mark.parametrize("language", NAMES)
def test_nothing_planted_is_left(language: str, own: bool) -> None:
    mask, notes, _ = planted_in(language)
    masked = "\n".join(mask.mask(text, own) for text in notes.texts)
    assert len(PLANTED) == 30
    assert [needle for needle in needles() if needle in masked.casefold()] == []
    assert mask.leaks(masked) == ()
    assert mask.restore(masked).text == "\n".join(notes.texts)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.notes.toml")), ids=lambda p: p.stem)
def test_the_notes_of_the_examples_name_nobody(path: Path) -> None:
    from kindregards import read

    source = next(p for p in EXAMPLES.glob(f"{path.name.split('.')[0]}.*") if p.suffix != ".toml")
    notes, _ = notes_from(tomllib.loads(path.read_text(encoding="utf-8")))
    case = case_in("en", notes)
    case = replace(case, facts=read(source))
    mask = mask_for(case, language_pack("en"))
    facts = case.facts
    known = [facts.company, facts.contact.name, facts.contact.email, case.name, facts.hints.agency]
    said = [*notes.texts, facts.reason_given or "", facts.praise or "", *(k for k in known if k)]
    masked = "\n".join(mask.mask(text, own=True) for text in said)
    assert [name for name in known if name and name.casefold() in masked.casefold()] == []
    assert mask.leaks(masked) == ()
    assert mask.restore(masked).text == "\n".join(said)
