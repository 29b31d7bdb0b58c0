"""In every language: what is composed is fit to send, or to read on a bad day."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.case import Case
from kindregards.core.composer.details import find_details
from kindregards.core.finding import errors
from kindregards.core.length import count_words
from kindregards.core.patterns import pattern
from kindregards.core.rules import judge_note
from kindregards.core.rules.base import NoteContext
from kindregards.usecases.compose import write_email, write_note
from tests.languages.samples import OTHERS, cases_in, notes_of, sample

PAIRS = [(language, case) for language in OTHERS for case in cases_in(language)]
ENDS = re.compile(r"(?<=[.?!])\s+(?=[^\W\d_a-z])|(?<=[。？！])")


@pytest.mark.parametrize(("language", "case"), PAIRS)
def test_the_rules_are_silent_on_a_mail(language: str, case: Case) -> None:
    email = write_email(case, language_pack(language))
    unsigned = "missing-signoff" if case.name is None else ""
    said = [(f.rule, email.body[f.start : f.end]) for f in email.findings if f.rule != unsigned]
    assert said == [], email.body


@pytest.mark.parametrize(("language", "case"), PAIRS)
def test_a_mail_is_whole(language: str, case: Case) -> None:
    email = write_email(case, language_pack(language))
    least = 20 if email.purpose == "thanks" else 45
    assert least <= count_words(email.body) <= 150, email.body
    assert not re.search(r"[{}\[\]<>]|None|\.\.|  | ,|[ \n\t][.?!]", email.body), email.body
    most = {"no": 0, "light": 1}.get(case.advice.ask, 2)
    asked = len(re.findall(r"[?？]", email.body))
    assert min(most, 1) <= asked <= most or language == "ja", email.body
    assert email.body.rstrip().endswith(case.name or ""), email.body


@pytest.mark.parametrize(("language", "case"), PAIRS)
def test_a_mail_names_the_role_or_the_company(language: str, case: Case) -> None:
    email = write_email(case, language_pack(language))
    known = [name for name in (case.facts.role, case.facts.company) if name]
    assert not known or any(name in email.body for name in known), email.body


@pytest.mark.parametrize(("language", "case"), PAIRS)
def test_the_rules_are_silent_on_a_note(language: str, case: Case) -> None:
    note = write_note(case, language_pack(language), gentle=False)
    assert [(f.rule, f.message, note.body[f.start : f.end]) for f in note.findings] == [], note.body
    assert not re.search(r"[{}\[\]<>]|None|\.\.|  | ,|[ \n\t][.?!]", note.body), note.body


@pytest.mark.parametrize("language", ["en", *OTHERS])
@pytest.mark.parametrize(
    ("phrases", "part"),
    [("known", "known"), ("unknown", "unknown"), ("unknown_serious", "unknown"), ("hands", "mine")],
)
def test_every_phrase_of_a_note_is_the_part_that_it_stands_for(
    language: str, phrases: str, part: str
) -> None:
    tables = language_pack(language).tables
    said = pattern(*tables["rules"]["three-parts"][part])
    assert [p["text"] for p in tables["note"][phrases] if not said.search(p["text"].lower())] == []


@pytest.mark.parametrize("language", ["en", *OTHERS])
def test_no_phrase_of_a_note_is_what_its_rules_forbid(language: str) -> None:
    tables = language_pack(language).tables
    lists = [phrases for phrases in tables["note"].values() if isinstance(phrases, list)]
    texts = [p["text"] for phrases in lists for p in phrases if isinstance(p, dict) and "text" in p]
    assert len(texts) > 50
    for text in texts:
        filled = re.sub(r"\{\{.*?\}\}", "Rosa", text)
        assert errors(judge_note(filled, NoteContext(), tables["rules"])) == (), filled


@pytest.mark.parametrize(("language", "case"), PAIRS)
def test_a_gentle_note_names_no_trap_and_points_to_somebody(language: str, case: Case) -> None:
    note = write_note(case, language_pack(language), gentle=True)
    assert note.traps == ()
    assert language_pack(language).tables["safety"]["gentle"]["pointer"] in note.body


@pytest.mark.parametrize("language", OTHERS)
def test_mails_do_not_read_alike(language: str) -> None:
    pack = language_pack(language)
    mails = [write_email(case, pack) for case in cases_in(language)]
    apart = ("subject", "greeting", "acceptance", "closing")
    said = Counter(
        sentence
        for email in mails
        for sentence in {
            s for part in email.parts if part.name not in apart for s in ENDS.split(part.text) if s
        }
    )
    assert said.most_common(1)[0][1] <= 0.25 * len(mails), said.most_common(3)


NOTES = [(language, n) for language in OTHERS for n in range(len(sample(language)["notes"]))]


@pytest.mark.parametrize(("language", "number"), NOTES)
def test_a_note_gives_its_topics_and_keeps_the_rest(language: str, number: int) -> None:
    entry, pack = sample(language)["notes"][number], language_pack(language)
    case = next(c for c in cases_in(language) if c.facts.stage == "interview")
    case = replace(case, notes=notes_of(entry))
    found = find_details(case.notes, case.facts, pack.tables["details"])
    named = {*found.went_well, *found.felt_weak, found.skill}
    assert set(entry["topics"]) <= named
    body = write_email(case, pack).body.casefold()
    assert not [word for word in entry["private"] if word.casefold() in body], body
    if entry["topics"]:
        assert any(topic.casefold() in body for topic in entry["topics"]), body


@pytest.mark.parametrize("language", OTHERS)
def test_at_least_twelve_notes_four_in_five_of_them_with_a_topic(language: str) -> None:
    entries = sample(language)["notes"]
    assert len(entries) >= 12
    assert sum(bool(entry["topics"]) for entry in entries) >= 0.8 * len(entries)
