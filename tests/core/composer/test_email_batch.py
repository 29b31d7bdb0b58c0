"""Sixty cases: each mail is fit to send, no two read alike, and no note is pasted."""

import re
from collections import Counter
from itertools import combinations

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.case import Case
from kindregards.core.composer.details import find_details
from kindregards.core.composer.email import compose_email
from kindregards.core.draft import Email
from tests.core.composer.email_samples import case, sentences, sixty, table

PACK = language_pack("en")
CASES = list(sixty())
MAILS = [compose_email(made, PACK) for made in CASES]
PAIRS = list(zip(CASES, MAILS, strict=True))
NOTES = table("notes")["note"]


def words(text: str) -> list[str]:
    return re.findall(r"[\w'’&/+#.-]*[\w+#]", text.lower())


@pytest.mark.parametrize(("made", "email"), PAIRS)
def test_a_mail_is_as_long_as_it_should_be(made: Case, email: Email) -> None:
    least = 20 if email.purpose == "thanks" else 45
    assert least <= len(email.body.split()) <= 150


@pytest.mark.parametrize(("made", "email"), PAIRS)
def test_a_mail_asks_as_much_as_is_advised(made: Case, email: Email) -> None:
    most = {"no": 0, "light": 1}.get(made.advice.ask, 2)
    assert min(most, 1) <= email.body.count("?") <= most


@pytest.mark.parametrize(("made", "email"), PAIRS)
def test_a_mail_names_role_or_company_and_no_slot(made: Case, email: Email) -> None:
    known = [made.facts.role, made.facts.company]
    assert not any(known) or any(name and name in email.body for name in known)
    assert not re.search(r"[{}\[\]<>]|None|\.\.|  | ,", email.body)


@pytest.mark.parametrize(("made", "email"), PAIRS)
def test_questions_are_short_and_bounded(made: Case, email: Email) -> None:
    asked = [s for s in sentences(email) if s.endswith("?")]
    assert all(len(q.split()) <= 30 for q in asked)
    assert not re.search(r"\bwhy\b", email.body, re.IGNORECASE)


def test_no_sentence_stands_in_many_mails() -> None:
    counted = Counter(s for email in MAILS for s in set(sentences(email)))
    assert counted.most_common(1)[0][1] <= 0.15 * len(MAILS)


def test_no_two_mails_share_half_of_their_sentences() -> None:
    for one, other in combinations([set(sentences(email)) for email in MAILS], 2):
        assert len(one & other) < 0.5 * min(len(one), len(other))


def test_most_mails_take_up_a_detail_of_the_notes() -> None:
    noted = [(m, e) for m, e in PAIRS if m.notes.texts]
    assert sum(names_a_detail(m, e) for m, e in noted) >= 0.8 * len(noted)


def names_a_detail(made: Case, email: Email) -> bool:
    tables = PACK.tables
    sessions = tables["phrases"]["sessions"]
    found = find_details(made.notes, made.facts, tables["details"], sessions)
    nouns = [sessions[key]["noun"] for key in found.sessions]
    topics = (*found.went_well, *found.felt_weak, found.skill or "-")
    return any(noun in email.body for noun in (*nouns, *topics))


@pytest.mark.parametrize("field", ["felt_weak", "went_well", "questions", "skills"])
@pytest.mark.parametrize("note", NOTES, ids=lambda note: note["text"][:40])
def test_no_note_is_pasted_and_no_private_word_stands(note: dict[str, str], field: str) -> None:
    for ask in ("yes", "light", "no"):
        email = compose_email(case(**{field: [note["text"]], "ask": ask}), PACK)
        never = [re.escape(word) for word in note.get("never", [])]
        assert not [w for w in never if re.search(rf"\b{w}", email.body, re.IGNORECASE)]
        said = f" {' '.join(words(email.body))} "
        for noun in note["one_of"]:
            said = said.replace(noun.lower(), "…")
        mine = words(note["text"])
        runs = [" ".join(mine[i : i + 4]) for i in range(len(mine) - 3)]
        assert not [run for run in runs if f" {run} " in said]


def test_the_same_case_reads_the_same() -> None:
    assert [compose_email(made, PACK) for made in sixty()] == MAILS


def test_another_variant_reads_otherwise() -> None:
    changed = [compose_email(made, PACK, variant=1).body != email.body for made, email in PAIRS]
    assert sum(changed) >= 0.95 * len(changed)


def test_plain_slots_name_nothing_of_the_notes() -> None:
    made = case(felt_weak=["the lamination question"], skills=["plating"], sessions=["panel"])
    body = compose_email(made, PACK, plain_slots=True).body
    assert "lamination" not in body
    assert "plating" not in body
