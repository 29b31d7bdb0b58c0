"""What a word list's patterns are compiled from is told from the list alone."""

import re

from kindregards.core.sources import sources

FRAGMENTS = {"who": "(?:we|they)", "all": "<<who>> all"}


def test_fragments_are_filled_in_and_prose_is_left_out() -> None:
    table = {"fragments": FRAGMENTS, "a": ["<<all>> left", "Dear <<name>>", "Yours"]}
    found = dict(sources("reading", table))
    assert found["(?:we|they) all left"] == re.IGNORECASE
    assert not {"Dear <<name>>", "Yours"} & set(found)


def test_the_screen_does_not_ignore_case() -> None:
    assert dict(sources("safety", {"cues": [{"patterns": [r"\bleft\b"]}]})) == {r"\bleft\b": 0}


def test_frames_are_cut_as_the_reading_cuts_them() -> None:
    table = {
        "shapes": {"name": "[A-Z]+", "name_ahead": "(?=[A-Z])"},
        "closings": {"lines": "(?:bye)"},
        "company": {"sure": ["role at <name> today"]},
    }
    found = dict(sources("naming", table))
    assert {"role at (?=[A-Z])", "(?: today)", "[A-Z]+"} <= set(found)
    assert all(flags == re.IGNORECASE for flags in found.values())
