"""An answer's schema is what strict servers take, and parts are found in whatever came back."""

import subprocess
import sys

import pytest
from pydantic import ValidationError

from kindregards.core.writing.schema import json_schema, model_for, parts_of

PARTS = ("subject", "questions")
BOTH = {"subject": "A question", "questions": "What would help?"}
JSON = '{"subject": "A question", "questions": "What would help?"}'


def test_the_schema_is_strict_and_has_no_limits() -> None:
    schema = json_schema(PARTS)
    assert schema["additionalProperties"] is False
    assert schema["required"] == list(PARTS)
    assert list(schema["properties"]) == list(PARTS)
    for part in schema["properties"].values():
        assert part["type"] == "string"
        assert not {"default", "maxLength", "minLength", "pattern"} & set(part)


def test_the_model_takes_the_parts_and_nothing_else() -> None:
    model = model_for(PARTS)
    assert model(**BOTH).model_dump() == BOTH
    for wrong in ({"subject": "A"}, {**BOTH, "extra": "b"}, {**BOTH, "subject": 3}):
        with pytest.raises(ValidationError):
            model(**wrong)


@pytest.mark.parametrize(
    "text",
    [
        JSON,
        f"```json\n{JSON}\n```",
        f"Here it is:\n\n{JSON}\n\nI hope that helps {{you}}.",
        f"<think>Perhaps {{}} or {{'subject'}} …</think>\n{JSON}",
        f'<think>{{"subject": "A draft"}}</think>{JSON}',
        f'{{"answer": {JSON}}}',
        f"{{}} {JSON}",
        JSON[:-1] + ', "more": [1, null], "subject2": "x"}',
        JSON + JSON.replace("A question", "Another"),
        "{" * 50 + JSON,
    ],
)
def test_parts_are_found(text: str) -> None:
    assert parts_of(text, PARTS) == BOTH


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"subject": "A", "questions": "  "}', {"subject": "A"}),
        ('{"subject": "A", "questions": ["b"]}', {"subject": "A"}),
        ('{"subject": "A", "questions": null}', {"subject": "A"}),
        ('{"subject": "line\nline"}', {"subject": "line\nline"}),
        ('{"subject": "half \\ud83d"}', {"subject": "half \ufffd"}),
        ('{"subject": "whole \\ud83d\\ude42"}', {"subject": "whole 🙂"}),
        ('{"Subject": "A"}', {}),
        ("", {}),
        ("I am sorry, I can't help with that.", {}),
        ('["subject"]', {}),
        ('"subject"', {}),
        ('{"subject": "cut off', {}),
        ('{"properties": {"subject": {"type": "string"}}}', {}),
        ('{"subject": ' + "9" * 5000 + "}", {}),
        ('{"a":' * 20_000, {}),
    ],
)
def test_what_is_no_text_is_dropped(text: str, found: dict[str, str]) -> None:
    assert parts_of(text, PARTS) == found


def test_nobody_pays_for_pydantic_before_a_schema_is_made() -> None:
    code = (
        "import sys; from kindregards.core.writing.schema import parts_of;"
        "parts_of('{}', ('a',)); sys.exit('pydantic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
