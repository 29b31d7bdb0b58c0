"""Values come back from JSON as they were, and old or newer rows can be read."""

import json
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

import pytest

from kindregards.adapters.rows import DamagedRow, from_json, moment, to_json
from kindregards.core.facts import Facts, Person
from kindregards.core.mail.message import Message
from tests.adapters.samples import ADVICE, EMAIL, FACTS, FINDING, KEPT, MESSAGE, NOTE, NOTES, NOW

VALUES = (FACTS, ADVICE, NOTES, MESSAGE, EMAIL, NOTE, FINDING, KEPT.safety)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_comes_back(value: Any) -> None:
    text = to_json(value)
    assert text.isascii()
    assert from_json(type(value), text) == value


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_the_samples_leave_no_field_at_its_default(value: Any) -> None:
    assert is_dataclass(value)
    for field in fields(value):
        default = field.default if field.default_factory is MISSING else field.default_factory()
        assert getattr(value, field.name) != default, field.name


def test_the_offset_is_kept_with_the_time() -> None:
    back = from_json(Facts, to_json(Facts(True, "rejection", "en", received=NOW))).received
    assert back
    assert back.utcoffset() == NOW.utcoffset()


def test_a_row_of_another_version_can_be_read() -> None:
    assert from_json(Person, '{"name": "Orla", "pronoun": "she"}') == Person("Orla", None)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "7", '{"subject": 7, "text": "a"}', '{"subject": "a"}', "[" * 99999]
)
def test_what_is_no_value_is_damaged(text: str) -> None:
    with pytest.raises(DamagedRow):
        from_json(Message, text)


@pytest.mark.parametrize("text", ["", "yesterday", None, 7])
def test_what_is_no_time_is_damaged(text: Any) -> None:
    with pytest.raises(DamagedRow):
        moment(text)


def test_what_cannot_be_kept_is_refused_at_once() -> None:
    with pytest.raises(TypeError):
        to_json({"a": object()})


def test_a_damaged_row_never_quotes_what_it_holds() -> None:
    with pytest.raises(DamagedRow) as caught:
        from_json(Person, json.dumps({"name": ["SECRETMARK"]}))
    assert "SECRETMARK" not in str(caught.value)
