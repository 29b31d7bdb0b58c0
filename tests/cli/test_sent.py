"""What was sent to a model, as ``show --sent`` and ``history`` tell it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kindregards.adapters.store import Store
from kindregards.core.completion import Call
from tests.conftest import Run
from tests.fakes import MOMENT

BODY = json.dumps(
    {"model": "m", "messages": [
        {"role": "system", "content": "Write plainly.\nLie never."},
        {"role": "user", "content": "\u00c9t\u00e9 \x1b[2J notes"},
    ]}, ensure_ascii=False,
)  # fmt: skip
GOOD = Call("feedback-email", "llm.example", "m", BODY, '{"aim": "x"}', "", 1.5, 40, 12)
LATE = Call("feedback-email", "llm.example", "m", BODY, "", "deadline", 2.5)

Keep = Callable[..., None]


@pytest.fixture
def keep(run: Run, home: Path) -> Keep:
    """A case with a mail and a note by the composer, and a way to keep calls for it."""
    assert run("draft", "--company", "Rook & Daughters", "--role", "Joiner").exit == 0

    def add(artefact: str, version: int | None, *calls: Call) -> None:
        with Store(home) as store:
            store.ledger.add(1, artefact, version, calls, MOMENT)  # type: ignore[arg-type]

    return add


def test_each_call_says_where_it_went_for_what_and_how_it_ended(run: Run, keep: Keep) -> None:
    keep("email", 1, GOOD)
    keep("note", None, LATE)
    out = run("show", 1, "--sent").out
    assert "23 Nov 2026 09:30  to m at llm.example, for the email (version 1)" in out
    assert "40 tokens sent, answered with 12 tokens, 1.5 s" in out
    assert "for the note (no version came of it)" in out
    assert "deadline, 2.5 s" in out
    assert out.index("for the email") < out.index("for the note")


def test_what_was_said_is_readable_and_cannot_drive_the_terminal(run: Run, keep: Keep) -> None:
    keep("email", 1, GOOD)
    out = run("show", 1, "--sent").out
    assert "[system]\nWrite plainly.\nLie never.\n\n[user]\n\u00c9t\u00e9 \\x1b[2J notes" in out
    assert "\x1b" not in out


def test_json_has_the_exact_body(run: Run, keep: Keep) -> None:
    keep("email", 1, GOOD, LATE)
    first, second = run("show", 1, "--sent", "--json").json["sent"]
    assert first == {
        "artefact": "email", "version": 1, "moment": MOMENT.isoformat(), "host": "llm.example",
        "model": "m", "task": "feedback-email", "fault": None, "seconds": 1.5,
        "prompt_tokens": 40, "completion_tokens": 12, "body": BODY, "answer": '{"aim": "x"}',
    }  # fmt: skip
    assert second["fault"] == "deadline"


def test_one_text_alone_can_be_asked_for(run: Run, keep: Keep) -> None:
    keep("email", 1, GOOD)
    assert "for the email" in run("show", 1, "email", "--sent").out
    assert run("show", 1, "note", "--sent").out == "Nothing of this case has left this computer.\n"


@pytest.mark.parametrize("body", ["", "[]", "no JSON", '{"messages": null}', '{"messages": [{}]}'])
def test_a_body_of_any_shape_is_shown_as_it_is(run: Run, keep: Keep, body: str) -> None:
    keep("email", 1, Call("feedback-email", "llm.example", "m", body))
    result = run("show", 1, "--sent")
    assert result.exit == 0, result.err
    assert body in result.out


def test_history_adds_up_what_each_version_took(run: Run, keep: Keep) -> None:
    keep("email", 1, GOOD, LATE)
    keep("email", None, LATE)
    email, note = run("history", 1).out.splitlines()
    assert email.endswith("2 calls to llm.example, 52 tokens, 4.0 s")
    assert "call" not in note
    usage = {v["artefact"]: v["usage"] for v in run("history", 1, "--json").json["versions"]}
    assert usage == {
        "email": {"calls": 2, "prompt_tokens": 40, "completion_tokens": 12, "seconds": 4.0,
                  "host": "llm.example"},
        "note": None,
    }  # fmt: skip
