"""What a note says reads as natural English for whatever was found."""

import re

from kindregards.core.notes import Notes
from tests.core.composer.test_note import case, texts


def test_a_feeling_that_is_put_on_for_others_is_not_named() -> None:
    notes = Notes(feelings="I pretend I'm fine at every dinner")
    assert "calm" not in texts(case(notes=notes))["feeling"]


def test_self_doubt_is_named_in_words_that_fit_anybody() -> None:
    for firm in range(30):
        made = case(company=f"Firm {firm}", notes=Notes(feelings="I am useless"))
        assert "unsure of yourself" not in texts(made)["feeling"]


def test_a_paper_is_nothing_to_practise() -> None:
    for firm in range(30):
        made = case(company=f"Firm {firm}", notes=Notes(felt_weak=("not the 2391 yet",)))
        parts = texts(made)
        assert "2391" in parts["in_my_hands"] + parts["next_step"]
        assert not re.search(r"practise|surer|say out loud", " ".join(parts.values()))


def test_marks_inside_a_quote_stay_in_pairs() -> None:
    known = texts(case(praise='They called your work "crisp and clear".'))["known"]
    assert known.count('"') == 2
    assert "it was excellent" not in texts(case(praise="it was excellent"))["known"]
