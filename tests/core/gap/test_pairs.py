"""Postings held against CVs, with truths: what is found, what is missed, and that nothing is made up."""

import pytest

from kindregards.core.gap.gap import Papers, find_gap
from tests.core.gap.scoring import Pair, gap_of, pairs, score, words_of

LANGUAGES = ("en", "de", "fr", "es", "pt", "nl", "it", "pl", "ja")
ALL = pairs()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pairs_of_a_language_reach_their_marks(language: str) -> None:
    found = score(pairs(language))
    told = "\n".join(found.faults)
    assert found.counts["invented"] == 0, told
    assert found.share("found", "asked") >= 0.95, told
    assert found.share("level", "found") >= 0.95, told
    assert found.share("missing right", "missing") >= 0.9, told
    assert found.share("hidden right", "hidden") >= 0.9, told
    assert found.counts["extra"] <= 0.05 * found.counts["rows"], told


@pytest.mark.parametrize("pair", ALL, ids=lambda pair: pair.name)
def test_a_passage_stands_in_its_text_as_it_is(pair: Pair) -> None:
    for row in gap_of(pair).requirements:
        assert row.posting is not None
        assert row.posting in pair.papers.posting
        assert (row.cv is not None) == (row.status in ("shown", "weak"))
        if row.cv is not None:
            assert row.cv in (pair.papers.letter if row.source == "letter" else pair.papers.cv)
        assert (row.highlighted is None) == (row.cv is None)


@pytest.mark.parametrize("pair", ALL, ids=lambda pair: pair.name)
def test_what_is_easy_to_miss_comes_first(pair: Pair) -> None:
    rows = gap_of(pair).requirements
    hidden = [row.highlighted is False for row in rows]
    assert hidden == sorted(hidden, reverse=True)


NO_EVIDENCE = [
    ("Experience with Java", "Developer, 2020 - 2024\n- Built pages in JavaScript"),
    ("SQL", "Analyst, 2020 - 2024\n- Made charts\n\nPlans\nPlanning to learn SQL"),
    ("SAP", "Clerk, 2020 - 2024\n- Paid bills\n\nI have no experience with SAP."),
    ("Kubernetes", "Barista, Kubernetes Coffee Ltd, 2020 - 2024\n- Made coffee"),
    ("Payroll", "Clerk, 2020 - 2024\n- My manager handled payroll"),
    ("Python", "Clerk, 2020 - 2024\n- Sat next to the Python team"),
    ("Experience with Python", "Clerk, 2020 - 2024\n- I would like to learn Python"),
    ("Fluent German", "Chef, 2020 - 2024\n- Cooked for German guests"),
    ("A forklift licence", "Picker, 2020 - 2024\n- No forklift licence yet"),
    ("Marketing experience", "Seller, 2020 - 2024\n- Sold cheese at the farmers' market"),
    ("R programming", "Developer, 2020 - 2024\n- Led the R&D newsletter"),
    (
        "Forklift licence",
        "Certificates\nForklift: refresher not taken, certificate ran out in 2020",
    ),
    ("ADR certificate", "Driver, 2020 - 2024\n- Booked on the ADR course for February 2027"),
    ("AAT Level 3", "Certificates\nAAT Level 2. Studying for Level 3."),
    ("Driving licence", "Certificates\nProvisional driving licence"),
    ("PRINCE2 Practitioner", "Certificates\nPRINCE2 Foundation, 2021"),
    ("Paediatric first aid", "Certificates\nFirst aid at work, 2024"),
    ("Pastry skills", "Cook, 2020 - 2024\n- Helped the pastry chef on Sundays"),
    ("Tracheostomy care", "Nurse, 2020 - 2024\n- Observed colleagues changing tracheostomy tubes"),
    ("Catheter care", "Carer, 2020 - 2024\n- The district nurse did his catheter"),
    ("Baby massage", "Certificates\nBaby massage: thinking of doing the course"),
    ("Knowledge of planning law", "Interests\nInterest in planning law"),
    (
        "Level 4 qualification in working with children",
        "Carer, 2020 - 2024\n- Cared for six children",
    ),
    ("18th Edition Wiring Regulations", "Certificates\n17th Edition Wiring Regulations, 2015"),
    ("Bookkeeping", "Bookseller, 2020 - 2024\n- Sold books and wrapped them"),
]


@pytest.mark.parametrize(("asked", "cv"), NO_EVIDENCE)
def test_nothing_is_made_up(asked: str, cv: str) -> None:
    row = gap(f"Requirements\n- {asked}\n", cv).requirements[0]
    assert row.status == "missing", row


REACHED = [
    ("At least 3 years as a cook", "Cook, The Anchor, 2020 - 2024\n- Made soups", "shown"),
    ("At least 5 years as a cook", "Cook, The Anchor, 2020 - 2024\n- Made soups", "weak"),
    ("Level 3 NVQ in childcare", "Certificates\nNVQ Level 2 in childcare", "missing"),
    ("Spanish (B2)", "Languages\nSpanish A2", "weak"),
    ("Spanish (B2)", "Languages\nSpanish C1", "shown"),
    ("Master's degree in physics", "Education\nBSc Physics, 2019", "weak"),
    ("Excel", "Skills: Excel, Word", "weak"),
    ("Right to work in Ireland", "Cook, 2020 - 2024\n- Made soups", "unknown"),
]


@pytest.mark.parametrize(("asked", "cv", "status"), REACHED)
def test_how_much_is_asked_counts(asked: str, cv: str, status: str) -> None:
    row = gap(f"Requirements\n- {asked}\n", cv).requirements[0]
    assert row.status == status, row


def test_a_letter_alone_is_weak_and_says_so() -> None:
    papers = Papers("Requirements\n- Stock control\n", "Cook, 2020 - 2024\n- Made soups",
                    "In my last job I counted stock every week.")  # fmt: skip
    words = words_of("en")
    row = find_gap(papers, words, words, ALL[0].today).requirements[0]
    assert (row.status, row.source, row.highlighted) == ("weak", "letter", False)


def test_duties_count_only_where_nothing_else_is_asked() -> None:
    duties = "Your duties\n- Stock control\n- Cash handling\n"
    alone = gap(duties, "Cook\n").requirements
    both = gap(f"{duties}\nRequirements\n- Excel\n", "Cook\n").requirements
    assert [row.text for row in alone] == ["Stock control", "Cash handling"]
    assert [row.text for row in both] == ["Excel"]


NOT_ASKED = [
    "Benefits\n- Free gym\n- Training in Excel\n",
    "About us\n- We make software in Java\n",
    "We are an equal opportunities employer.\n",
    "No experience is needed, as full training is given.\n",
    "Please send your CV to jobs@corvid.example.\n",
]


@pytest.mark.parametrize("posting", NOT_ASKED)
def test_perks_and_the_firm_itself_are_no_requirements(posting: str) -> None:
    assert not gap(posting, "Cook\n").requirements


TOLD = [
    ("Credit control", "Rang those whose bill was older than a month"),
    ("Staff scheduling", "Worked out who comes in when, and found cover for sick days"),
    ("Data cleaning", "The same customer stood there under four spellings; not any more"),
    ("Load security", "Straps and chains: nothing ever moved on my trailer"),
]


@pytest.mark.parametrize(("asked", "told"), TOLD)
def test_what_is_told_in_other_words_is_weak_and_easy_to_miss(asked: str, told: str) -> None:
    row = gap(f"Requirements\n- {asked}\n", f"Worker, 2020 - 2024\n- {told}").requirements[0]
    assert (row.cv, row.highlighted) == (told, False), row


def test_a_sentence_speaks_for_what_it_fits_best() -> None:
    posting = "Requirements\n- Discharge planning\n- Palliative care\n"
    cv = (
        "Nurse, 2020 - 2024\n- Rang the district nurses so that nobody goes home to an empty fridge"
    )
    found = {row.text: row.status for row in gap(posting, cv).requirements}
    assert found["Palliative care"] == "missing"
    assert found["Discharge planning"] != "missing"


def test_texts_in_two_languages_meet_by_their_meaning() -> None:
    papers = Papers("Ihr Profil\n- Dienstplanung\n", "Cook, The Anchor, 2020 - 2024\n- Ran the rota for 12 people")  # fmt: skip
    row = find_gap(papers, words_of("de"), words_of("en"), ALL[0].today).requirements[0]
    assert row.status == "shown"


def gap(posting: str, cv: str):  # type: ignore[no-untyped-def]
    words = words_of("en")
    return find_gap(Papers(posting, cv), words, words, ALL[0].today)
