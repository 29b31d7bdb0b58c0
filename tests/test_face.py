"""The Python face: read, draft, check."""

from pathlib import Path

import pytest

import kindregards
from kindregards.core.errors import InputError, PausedError
from kindregards.core.notes import Notes

EXAMPLE = Path(__file__).parents[1] / "examples" / "interview.eml"


@pytest.mark.parametrize(
    "source",
    [EXAMPLE, str(EXAMPLE), EXAMPLE.read_bytes(), EXAMPLE.read_text(encoding="utf-8")],
    ids=["path", "name", "bytes", "text"],
)
def test_read_takes_a_file_bytes_or_a_text(source: str | bytes | Path) -> None:
    facts = kindregards.read(source)
    assert facts.is_rejection
    assert facts.role == "Staff Nurse, Elder Care"
    assert facts.contact.email == "ruth.adeyemi@stbrides.example"


def test_read_says_what_it_cannot_read() -> None:
    with pytest.raises(InputError):
        kindregards.read(b"\x89PNG\r\n\x1a\n")


def test_draft_writes_both_texts_and_keeps_feelings_out(home: Path) -> None:
    notes = Notes(name="Grace Mensah", felt_weak=("I blanked on wound care",), feelings="gutted")
    draft = kindregards.draft(kindregards.read(EXAMPLE), notes=notes, tone="formal")
    assert draft.email.body.rstrip().endswith("Grace Mensah")
    assert "wound care" in draft.email.body
    assert "blanked" not in draft.email.body
    assert draft.note.body
    assert not home.exists()


def test_draft_pauses_where_words_sound_like_danger() -> None:
    with pytest.raises(PausedError) as paused:
        kindregards.draft(kindregards.read(EXAMPLE), notes=Notes(feelings="I want to kill myself"))
    assert paused.value.resources


def test_check_judges_a_text_in_its_context() -> None:
    text = "Subject: Your advice\n\nDear Ruth,\n\nWhy was I rejected? Please reconsider your decision.\n"
    names = {finding.rule for finding in kindregards.check(text, {"company": "Lark & Rye"})}
    assert {"asks-to-reconsider", "no-thanks"} <= names
