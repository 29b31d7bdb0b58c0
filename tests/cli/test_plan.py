"""``plan``: small steps and dates on a page that is kept, and a calendar file that names nobody."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import icalendar
import pytest

from kindregards.core.advice import Advice
from kindregards.core.case import Case
from kindregards.core.facts import Facts, Person
from kindregards.core.schedule import months_after, schedule
from tests.cli.editor import editor
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


SIX_MONTHS = [
    (datetime(2026, 1, 15, tzinfo=UTC), 6, datetime(2026, 7, 15, tzinfo=UTC)),
    (datetime(2026, 8, 31, tzinfo=UTC), 6, datetime(2027, 2, 28, tzinfo=UTC)),
    (datetime(2027, 8, 30, tzinfo=UTC), 6, datetime(2028, 2, 29, tzinfo=UTC)),
    (datetime(2026, 12, 1, tzinfo=UTC), 1, datetime(2027, 1, 1, tzinfo=UTC)),
]


@pytest.mark.parametrize(("start", "months", "end"), SIX_MONTHS)
def test_months_are_counted_by_the_calendar(start: datetime, months: int, end: datetime) -> None:
    assert months_after(start, months) == end


def test_an_employer_that_nobody_named_is_not_applied_to_again() -> None:
    case = case_with("yes", None)
    assert schedule(case, THURSDAY).reapply is None
    named = replace(case, facts=replace(case.facts, company="Rook & Daughters"))
    assert schedule(named, THURSDAY).reapply == datetime(2027, 5, 26, 8, 30, tzinfo=UTC)
    invited = replace(case, facts=replace(case.facts, invites_reapply=True))
    assert schedule(invited, THURSDAY).reapply


def test_all_follows_from_the_day_that_it_was_handed_over() -> None:
    sent = THURSDAY + timedelta(days=4)
    found = schedule(case_with("yes", THURSDAY), THURSDAY + timedelta(days=9), sent)
    assert (found.send, found.nudge) == (sent, datetime(2026, 12, 8, 8, 30, tzinfo=UTC))


def joiner(run: Run) -> None:
    run("draft", "--company", "Rook & Daughters", "--role", "Joiner", "--contact", "Ada Rook",
        "--contact-email", "ada@rook.example", "--stage", "interview")  # fmt: skip


def test_after_an_answer_nothing_is_asked_any_more(run: Run, tmp_path: Path) -> None:
    joiner(run)
    answer = tmp_path / "answer.txt"
    answer.write_text("Thanks for asking. We missed an example of site work.\n", encoding="utf-8")
    assert run("answer", "last", answer).exit == 0
    shown = run("plan", "last", "--json").json
    assert not any(shown[name] for name in ("send", "nudge", "close"))
    assert "They have answered." in shown["page"]
    assert shown["steps"]


def test_the_calendar_names_nobody_and_moves_with_the_case(run: Run, tmp_path: Path) -> None:
    joiner(run)
    file = tmp_path / "a.ics"
    shown = run("plan", "last", "--ics", file, "--json").json
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    events = {str(event["uid"]).split("-", 1)[1].split("-2")[0]: event for event in calendar.events}
    now = datetime.now(UTC)
    dates = {n for n in ("send", "nudge", "close", "reapply")
             if datetime.fromisoformat(shown[n]) > now}  # fmt: skip
    assert set(events) == dates | {"step-skill", "step-self", "step-more"}
    for name in dates:
        wanted = datetime.fromisoformat(shown[name]).replace(microsecond=0).astimezone(UTC)
        assert events[name].start == wanted
    days = sorted(str(event.start)[:10] for name, event in events.items() if "step" in name)
    assert days == [step["when"] for step in shown["steps"]]
    assert all(event.walk("VALARM") for event in events.values())
    text = file.read_text(encoding="utf-8")
    assert not [name for name in ("Rook", "Ada", "Joiner", "rook.example") if name in text]
    uids = {str(event["uid"]) for event in events.values()}
    run("plan", "last", "--ics", file)
    again = icalendar.Calendar.from_ical(file.read_bytes()).events
    assert {str(event["uid"]) for event in again} == uids


def test_the_plan_is_a_page_with_both_kinds_of_steps(run: Run) -> None:
    run("draft", EXAMPLES / "interview.eml", "--notes", EXAMPLES / "interview.notes.toml")
    found = run("plan", "last", "--json").json
    assert {step["kind"] for step in found["steps"]} == {"skill", "motivation"}
    assert all(0 < step["minutes"] <= 30 for step in found["steps"])
    assert all(set(step) == {"when", "do", "minutes", "kind"} for step in found["steps"])
    page = run("plan", "last").out
    assert page == found["page"]
    assert all(step["do"] in page for step in found["steps"])
    assert "medication rounds" in page or "dementia care" in page
    assert "Let it rest" in page
    assert run("show", "last", "plan").out.strip() == page.strip()


def test_the_same_plan_is_kept_once_and_an_edited_one_stays(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    joiner(run)
    assert "Kept: version 1" in run("plan", "last").err
    assert "Unchanged: version 1" in run("plan", "last").err
    editor(tmp_path, "p.write_text(s + 'Ring Mona.\\n')", monkeypatch)
    run("edit", "last", "plan")
    shown = run("plan", "last")
    assert "Ring Mona." in shown.out
    assert "Unchanged: version 2" in shown.err


def test_a_new_page_says_where_the_persons_own_is(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    joiner(run)
    run("plan", "last")
    editor(tmp_path, "p.write_text(s + 'Ring Mona.\\n')", monkeypatch)
    run("edit", "last", "plan")
    run("draft", "last", "--reason", "we need experience with spiral staircases")
    shown = run("plan", "last")
    assert "Kept: version 3" in shown.err
    assert "Your edited page is version 2: kindregards history 1 plan" in shown.err
    assert "Ring Mona." not in shown.out


def test_what_was_handed_over_has_dates_of_its_own(run: Run, tmp_path: Path) -> None:
    joiner(run)
    assert (
        "whenever you are ready" in run("plan", "last").out or "best on" in run("plan", "last").out
    )
    run("export", "last", "--via", "eml", "--output", tmp_path / "a.eml", "--yes")
    page = run("plan", "last").out
    assert "It went to your mail program" in page
    assert "If no answer has come by" in page


def notes(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "notes.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_somebody_in_distress_gets_one_soft_step(run: Run, tmp_path: Path) -> None:
    words = 'feelings = "I have not slept for weeks and I cry every day"\nfelt_weak = ["budgets"]'
    run("draft", EXAMPLES / "interview.eml", "--notes", notes(tmp_path, words))
    found = run("plan", "last", "--json").json
    assert [step["kind"] for step in found["steps"]] == ["motivation"]
    assert found["reapply"] is None
    assert "findahelpline.com" in found["page"]
    assert "The mail can wait." in found["page"]


def test_somebody_who_was_discriminated_against_gets_advice(run: Run, tmp_path: Path) -> None:
    words = 'feelings = "They said I am too old for the team"'
    run("draft", EXAMPLES / "interview.eml", "--notes", notes(tmp_path, words))
    found = run("plan", "last", "--json").json
    assert "advice body" in found["page"]
    assert found["reapply"] is None


def test_a_paused_case_shows_help_and_no_plan(run: Run, tmp_path: Path) -> None:
    words = 'feelings = "I want to kill myself"'
    run("draft", EXAMPLES / "interview.eml", "--notes", notes(tmp_path, words))
    result = run("plan", "last")
    assert result.exit == 9
    assert "findahelpline.com" in result.err
    assert "kindregards draft 1 --continue" in result.err
    assert not result.out


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
