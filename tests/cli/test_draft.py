"""``draft`` on the examples: texts that can be sent, one JSON object, and honest exit codes."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples"
MAILS = sorted(p for p in EXAMPLES.iterdir() if p.suffix in {".eml", ".html", ".txt"})
EMAIL_PARTS = [
    "subject",
    "greeting",
    "thanks",
    "acceptance",
    "aim",
    "questions",
    "exit",
    "open_door",
    "closing",
]
NOTE_PARTS = ["feeling", "known", "unknown", "in_my_hands", "next_step"]


def notes_of(mail: Path) -> list[str]:
    notes = mail.with_name(f"{mail.stem}.notes.toml")
    return ["--notes", str(notes)] if notes.exists() else []


@pytest.mark.parametrize("mail", MAILS, ids=lambda p: p.name)
def test_every_example_gets_a_mail_that_can_be_sent_and_a_note(run: Run, mail: Path) -> None:
    result = run("draft", mail, *notes_of(mail), "--offline", "--json", "--no-input")
    assert result.exit == 0, result.err
    email, note = result.json["email"], result.json["note"]
    assert 20 <= len(email["body"].split()) <= 150
    assert not email["findings"]
    assert not [f for f in note["findings"] if f["severity"] == "error"]
    assert set(email["parts"]) <= set(EMAIL_PARTS)
    assert set(note["parts"]) <= set(NOTE_PARTS)
    assert set(email["parts"].values()) == {"composer"} == {email["author"]}
    facts = result.json["facts"]
    named = [facts["company"], facts["role"]]
    assert any(name and name in f"{email['subject']} {email['body']}" for name in named)


@pytest.mark.parametrize("mail", MAILS, ids=lambda p: p.name)
def test_no_feeling_leaves_in_the_mail(run: Run, mail: Path) -> None:
    body = run("draft", mail, *notes_of(mail), "--offline", "--json").json["email"]["body"].lower()
    for private in (
        "gutted",
        "cried",
        "blanked",
        "rambled",
        "stupid",
        "annoyed",
        "tired",
        "sad ",
        "slow",
    ):
        assert private not in body


def test_the_same_case_always_reads_the_same(run: Run, home: Path) -> None:
    mail = EXAMPLES / "interview.eml"
    first = run("draft", mail, *notes_of(mail), "--json").json
    second = run("draft", mail, *notes_of(mail), "--json", "--new").json
    assert first["email"] == second["email"]
    assert second["case"] == first["case"] + 1


def test_a_message_seen_before_goes_on_with_its_case(run: Run) -> None:
    mail = EXAMPLES / "interview.eml"
    first = run("draft", mail, "--json").json
    again = run("draft", mail, *notes_of(mail), "--json").json
    assert again["case"] == first["case"]
    versions = run("history", "last", "email", "--json").json["versions"]
    assert [v["version"] for v in versions] == [1, 2]
    assert versions[0]["body"] == first["email"]["body"]


def test_facts_alone_make_a_case_and_go_on_with_it(run: Run) -> None:
    facts = ["--company", "Rook & Daughters", "--role", "Joiner", "--stage", "interview"]
    first = run("draft", *facts, "--json")
    assert first.exit == 0, first.err
    assert "Joiner" in first.json["email"]["body"] + first.json["email"]["subject"]
    again = run(
        "draft", "--company", "rook & daughters", "--role", "Joiner", "--tone", "formal", "--json"
    )
    assert again.json["case"] == first.json["case"]


def test_an_empty_word_clears_what_was_read_wrongly(run: Run) -> None:
    read = run("draft", EXAMPLES / "interview.eml", "--json").json["facts"]
    fixed = run("draft", "last", "--company", "", "--json").json
    assert fixed["facts"]["company"] is None
    assert fixed["facts"]["role"] == read["role"]
    assert "St Bride" not in fixed["email"]["body"]


def test_corrections_win_and_are_kept(run: Run) -> None:
    run("draft", EXAMPLES / "interview.eml", "--json")
    fixed = run(
        "draft",
        "last",
        "--contact",
        "Ada Brook",
        "--contact-email",
        "ada@stbrides.example",
        "--json",
    ).json
    assert fixed["facts"]["contact"] == {"name": "Ada Brook", "email": "ada@stbrides.example"}
    assert fixed["email"]["to"] == fixed["facts"]["contact"]
    assert run("draft", "last", "--json").json["facts"]["contact"]["name"] == "Ada Brook"


def test_standard_input_is_the_file(run: Run) -> None:
    result = run("draft", "--json", stdin=(EXAMPLES / "screen.txt").read_bytes())
    assert result.exit == 0, result.err
    assert result.json["facts"]["company"] == "Copperfield Logistics"


@pytest.mark.parametrize("args", [[], ["--no-input"], ["--json"]])
def test_empty_input_and_no_facts_is_a_usage_error(run: Run, args: list[str]) -> None:
    assert run("draft", *args).exit == 2


def test_no_rejection_is_told_and_can_be_forced(run: Run, tmp_path: Path) -> None:
    mail = tmp_path / "receipt.txt"
    mail.write_text(
        "Dear Sam,\n\nThank you for your application for the role of Welder at Holt Marine. We have received it and will be in touch within two weeks.\n\nHolt Marine HR\n"
    )
    refused = run("draft", mail, "--json")
    assert refused.exit == 3
    assert "receipt" in refused.json["error"]["message"]
    assert run("list", "--json").json == {"cases": []}
    assert run("draft", mail, "--force", "--json").exit == 0


def test_risk_pauses_keeps_and_goes_on_gently(run: Run, tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    notes.write_text('feelings = "I want to kill myself"\n')
    paused = run("draft", EXAMPLES / "interview.eml", "--notes", notes, "--json")
    assert paused.exit == 9
    assert paused.json["email"] is None
    assert paused.json["note"] is None
    assert paused.json["safety"]["level"] == "risk"
    assert paused.json["safety"]["kind"] == "self-harm"
    assert paused.json["safety"]["resources"]
    case = paused.json["case"]
    assert run("draft", case, "--json").exit == 9
    on = run("draft", case, "--continue", "--json")
    assert on.exit == 0
    assert on.json["email"]["body"]
    assert on.json["note"]["traps"] == []


def test_help_must_be_shown_before_going_on(run: Run, tmp_path: Path) -> None:
    notes = tmp_path / "notes.toml"
    notes.write_text('feelings = "I want to kill myself"\n')
    assert (
        run("draft", EXAMPLES / "interview.eml", "--notes", notes, "--continue", "--json").exit == 9
    )


def test_unknown_keys_in_notes_are_named(run: Run, tmp_path: Path) -> None:
    notes = tmp_path / "notes.json"
    notes.write_text(json.dumps({"went_wel": ["x"], "name": "Kim Roe"}))
    result = run("draft", EXAMPLES / "trial.txt", "--notes", notes, "--json")
    assert result.exit == 0
    assert any("went_wel" in notice for notice in result.json["notices"])
    assert result.json["email"]["body"].rstrip().endswith("Kim Roe")


def test_without_a_name_the_mail_ends_with_the_closing_and_says_so(run: Run) -> None:
    email = run("draft", "--company", "Rook & Daughters", "--role", "Joiner", "--json").json[
        "email"
    ]
    assert [f["rule"] for f in email["findings"]] == ["missing-signoff"]
    assert "[" not in email["body"]
    assert "{" not in email["body"]


@pytest.mark.parametrize("channel", ["linkedin", "phone"])
def test_another_channel_has_its_limit_no_subject_and_is_remembered(run: Run, channel: str) -> None:
    mail = EXAMPLES / "interview.eml"
    email = run("draft", mail, "--channel", channel, "--json").json["email"]
    assert (email["channel"], email["subject"], email["in_reply_to"]) == (channel, None, None)
    assert len(email["body"]) <= email["limit"]
    again = run("draft", "last", "--tone", "plain", "--json").json["email"]
    assert again["channel"] == channel
    back = run("draft", "last", "--channel", "email", "--json").json["email"]
    assert (back["channel"], back["limit"]) == ("reply", None)


def test_linkedin_has_a_note_to_connect_and_a_message_for_later(run: Run) -> None:
    mail = EXAMPLES / "interview.eml"
    found = run("draft", mail, "--channel", "linkedin", "--json").json
    assert len(found["email"]["body"]) <= 200 < len(found["later"]) <= 8000
    assert "?" in found["later"]
    assert found["later"].strip() in run("draft", "last").out
    assert "later" not in run("draft", "last", "--channel", "email", "--json").json
