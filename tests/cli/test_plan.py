"""``plan``: the dates of a case, and a calendar file that names nobody."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import icalendar
import pytest

from kindregards.core.advice import Advice
from kindregards.core.case import Case
from kindregards.core.facts import Facts, Person
from kindregards.core.schedule import schedule
from tests.conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples"
THURSDAY = datetime(2026, 11, 26, 8, 30, tzinfo=UTC)


def case_with(ask: str, not_before: datetime | None) -> Case:
    facts = Facts(True, "rejection", "en", contact=Person("Priya", "p@n.example"))
    advice = Advice(ask, None, "reply", not_before, ())  # type: ignore[arg-type]
    return Case(facts, advice, THURSDAY)


SCHEDULES = [
    ("yes", THURSDAY, datetime(2026, 12, 4, 8, 30, tzinfo=UTC)),
    ("light", THURSDAY + timedelta(days=1), datetime(2026, 12, 7, 8, 30, tzinfo=UTC)),
    ("yes", None, datetime(2026, 12, 3, 8, 30, tzinfo=UTC)),
    ("no", THURSDAY, None),
]


@pytest.mark.parametrize(("ask", "not_before", "nudge"), SCHEDULES)
def test_one_nudge_after_six_working_days_and_a_close_a_week_later(
    ask: str, not_before: datetime | None, nudge: datetime | None
) -> None:
    now = THURSDAY - timedelta(days=1)
    found = schedule(case_with(ask, not_before), now)
    assert found.send == (not_before or now)
    assert found.nudge == nudge
    assert found.close == (nudge + timedelta(days=7) if nudge else None)


def test_what_is_past_is_sent_now() -> None:
    assert schedule(case_with("yes", THURSDAY), THURSDAY).send == THURSDAY


def test_the_calendar_names_nobody_and_moves_with_the_case(run: Run, tmp_path: Path) -> None:
    run("draft", "--company", "Rook & Daughters", "--role", "Joiner", "--contact", "Ada Rook",
        "--contact-email", "ada@rook.example")  # fmt: skip
    file = tmp_path / "a.ics"
    shown = run("plan", "last", "--ics", file, "--json").json
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    events = list(calendar.events)
    future = [shown[name] for name in ("send", "nudge", "close")
              if datetime.fromisoformat(shown[name]) > datetime.now(UTC)]  # fmt: skip
    assert [event.start for event in events] == [
        datetime.fromisoformat(moment).replace(microsecond=0).astimezone(UTC) for moment in future
    ]
    assert all(event.walk("VALARM") for event in events)
    text = file.read_text(encoding="utf-8")
    assert not [name for name in ("Rook", "Ada", "Joiner", "rook.example") if name in text]
    uids = [str(event["uid"]) for event in events]
    run("plan", "last", "--ics", file)
    again = icalendar.Calendar.from_ical(file.read_bytes()).events
    assert [str(event["uid"]) for event in again] == uids


def test_the_plan_shows_the_step_of_the_note(run: Run) -> None:
    run("draft", EXAMPLES / "interview.eml", "--notes", EXAMPLES / "interview.notes.toml")
    note = run("show", "last", "note").out
    step = run("plan", "last", "--json").json["steps"][0]
    assert step["do"] in note.replace("\n", " ") or step["do"] in note
    assert 0 < step["minutes"] <= 30
    assert "Let it rest" in run("plan", "last").out


def test_a_calendar_file_that_cannot_be_written_is_said(run: Run, tmp_path: Path) -> None:
    run("draft", EXAMPLES / "interview.eml")
    assert run("plan", "last", "--ics", tmp_path / "no" / "a.ics").exit == 7


def test_the_list_says_what_is_ready(run: Run) -> None:
    run("draft", EXAMPLES / "interview.eml")
    run("draft", "--company", "Rook & Daughters", "--role", "Joiner")
    found = {case["role"]: case for case in run("list", "--json").json["cases"]}
    for case in found.values():
        waits = case["not_before"] and datetime.fromisoformat(case["not_before"]) > datetime.now(
            UTC
        )
        assert case["ready"] == (not waits)
    assert "ready" in run("list").out
