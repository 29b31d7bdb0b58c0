"""``answer``: their mail kept word for word, what it speaks to, and two lines of thanks."""

import email
from email import policy
from pathlib import Path

import pytest

from tests.cli.editor import editor
from tests.conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples"
HEAD = """From: Ruth Adeyemi <ruth.adeyemi@stbrides.example>
To: Grace Mensah <grace.mensah@post.example>
Subject: {subject}
Date: Fri, 20 Nov 2026 09:12:00 +0000
Message-ID: <{id}@stbrides.example>
In-Reply-To: <asked@post.example>
References: <20261116172031.4471@stbrides.example> <asked@post.example>
{more}Content-Type: text/plain; charset="utf-8"

"""
SAID = """Hi Grace,

Thanks for your note.

Your answer on medication rounds stayed quite general, and we would have liked more detail. \
It was a very close decision.

Good luck with the search,
Ruth

On Tue, 17 Nov 2026, Grace Mensah wrote:
> Which part should I have explained in more depth?
"""


def mail(
    tmp_path: Path, body: str = SAID, *, subject: str = "Re: Staff Nurse", id: str = "one",
    more: str = "", head: str = HEAD,
) -> Path:  # fmt: skip
    path = tmp_path / f"{id}.eml"
    path.write_text(head.format(subject=subject, id=id, more=more) + body, encoding="utf-8")
    return path


@pytest.fixture
def nurse(run: Run) -> Run:
    notes = EXAMPLES / "interview.notes.toml"
    assert run("draft", EXAMPLES / "interview.eml", "--notes", notes).exit == 0
    return run


def test_the_answer_is_kept_and_told(nurse: Run, tmp_path: Path) -> None:
    shown = nurse("answer", "1", mail(tmp_path), "--json").json
    said = shown["answer"]
    assert said["kind"] == "specific"
    assert said["text"].startswith("Hi Grace,")
    assert "Which part should I" not in said["text"]
    assert said["from"] == {"name": "Ruth Adeyemi", "email": "ruth.adeyemi@stbrides.example"}
    assert said["received"] == "2026-11-20T09:12:00+00:00"
    assert len(said["feedback"]) == 2
    verdicts = {one["verdict"] for one in shown["possible"]}
    assert "confirmed" in verdicts
    for one in shown["possible"]:
        assert (one["evidence"] is None) == (one["verdict"] == "open")
    lesson = shown["lessons"][0]
    assert lesson["ground"] == "they wrote it"
    assert lesson["evidence"] in said["feedback"]


def test_their_words_come_first_and_the_next_step_last(nurse: Run, tmp_path: Path) -> None:
    out = nurse("answer", "1", mail(tmp_path)).out
    order = ["What they write", "What it speaks to", "could be taken", "for sending", "Best within"]
    places = [out.index(part) for part in order]
    assert places == sorted(places)
    assert "This is one view" in out
    assert "kindregards export 1 thanks" in out


def test_the_thanks_name_a_thing_of_theirs_by_our_noun(nurse: Run, tmp_path: Path) -> None:
    thanks = nurse("answer", "1", mail(tmp_path), "--json").json["thanks"]
    assert thanks["purpose"] == "thanks"
    assert thanks["channel"] == "reply"
    assert thanks["subject"] == "Re: Staff Nurse"
    assert thanks["in_reply_to"] == "<one@stbrides.example>"
    assert thanks["to"]["email"] == "ruth.adeyemi@stbrides.example"
    assert "medication rounds" in thanks["body"]
    assert "quite general" not in thanks["body"]
    assert "?" not in thanks["body"]
    assert " but " not in thanks["body"]
    assert not thanks["findings"]


def test_the_same_answer_again_changes_nothing(nurse: Run, tmp_path: Path) -> None:
    path = mail(tmp_path)
    first = nurse("answer", "last", path, "--json").json
    again = nurse("answer", "last", path, "--json").json
    assert first == again
    versions = nurse("history", "1", "--json").json["versions"]
    names = [version["artefact"] for version in versions]
    assert names.count("thanks") == names.count("lessons") == 1
    assert nurse("journal", "--json").json["answered"] == 1


def test_what_the_person_edited_is_not_written_over(
    nurse: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = mail(tmp_path)
    nurse("answer", "1", path)
    editor(tmp_path, "p.write_text(s.replace('I wish', 'We wish'))", monkeypatch)
    edited = nurse("edit", "1", "thanks", "--json").json
    assert (edited["version"], edited["findings"]) == (2, [])
    thanks = nurse("answer", "1", path, "--json").json["thanks"]
    assert thanks["author"] == "you"
    assert "We wish" in thanks["body"]
    assert len(nurse("history", "1", "thanks", "--json").json["versions"]) == 2


def test_a_second_answer_adds_to_the_lessons(nurse: Run, tmp_path: Path) -> None:
    nurse("answer", "1", mail(tmp_path))
    nurse("answer", "1", mail(tmp_path, "Hi Grace,\n\nWe missed examples.\n\nRuth", id="two"))
    page = nurse("show", "1", "lessons").out
    assert page.count("What their answer says") == 2
    assert "> We missed examples." in page
    assert page.startswith("# Lessons")


def test_the_thanks_leave_in_their_thread(nurse: Run, tmp_path: Path) -> None:
    nurse("answer", "1", mail(tmp_path))
    done = nurse("export", "1", "thanks", "--via", "eml", "--output", "-", "--yes")
    assert done.exit == 0
    sent = email.message_from_string(done.out, policy=policy.default)
    assert sent["In-Reply-To"] == "<one@stbrides.example>"
    assert sent["References"].split() == [
        "<20261116172031.4471@stbrides.example>", "<asked@post.example>", "<one@stbrides.example>",
    ]  # fmt: skip
    assert sent["Subject"] == "Re: Staff Nurse"
    assert nurse("export", "1", "thanks", "--yes", "--json").json["email"]["purpose"] == "thanks"
    assert nurse("export", "1", "thanks", "--via", "mailto", "--yes").exit == 0
    assert nurse("export", "1", "lessons", "--yes").exit == 2


def test_the_thanks_of_a_case_are_checked_as_thanks(nurse: Run, tmp_path: Path) -> None:
    assert "thanks" not in nurse("check", "1", "--purpose", "thanks", "--json").json["body"][:0]
    nurse("answer", "1", mail(tmp_path))
    found = nurse("check", "1", "--purpose", "thanks", "--json")
    assert found.exit == 0
    assert "medication rounds" in found.json["body"]
    assert found.json["findings"] == []
    assert "medication rounds gives" not in nurse("check", "1", "--json").json["body"]


def test_no_model_is_asked_to_change_the_thanks(
    nurse: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert nurse("answer", "1", mail(tmp_path)).exit == 0
    monkeypatch.setenv("OPENAI_BASE_URL", "https://models.example/v1")
    monkeypatch.setenv("KINDREGARDS_MODEL", "any")
    # The network raises in the suite: a model that was asked would be seen.
    refused = nurse("edit", "1", "thanks", "--ask", "warmer")
    assert refused.exit == 2
    assert "edit 1 thanks" in refused.err
    assert nurse("show", "1", "--sent", "--json").json["sent"] == []


def other(body: str, tmp_path: Path, **more: str) -> Path:
    return mail(tmp_path, body, id="other", **more)


NO_ANSWERS = [
    ("I am out of the office until Monday.", {"subject": "Automatic reply: Staff Nurse"}, "away"),
    ("Back on Monday.", {"more": "Auto-Submitted: auto-replied\n"}, "automatic reply"),
    ("We have received your message and will reply within 5 working days.", {}, "arrived"),
    ("It was not delivered.", {"subject": "Undeliverable: Staff Nurse"}, "delivered"),
    ("Please complete our survey about your candidate experience. It takes five minutes and helps "
     "us improve. Rate your experience from 1 to 10.", {}, "survey"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "more", "said"), NO_ANSWERS)
def test_what_is_no_answer_is_said_and_not_stored(
    nurse: Run, tmp_path: Path, body: str, more: dict[str, str], said: str
) -> None:
    done = nurse("answer", "1", other(body, tmp_path, **more))
    assert done.exit == 3
    assert said in done.err
    assert "Nothing was stored" in done.err
    assert len(done.err.strip().splitlines()) <= 5
    assert nurse("show", "1", "thanks").exit == 2
    assert nurse("journal", "--json").json["answered"] == 0


def test_ones_own_words_alone_are_no_answer(nurse: Run, tmp_path: Path) -> None:
    asked = nurse("show", "1", "email", "--json").json["body"]
    quoted = "\n".join(f"> {line}" for line in asked.splitlines())
    done = nurse("answer", "1", other(quoted, tmp_path))
    assert (done.exit, "nothing of their own" in done.err) == (3, True)


def test_the_first_mail_and_ones_own_are_no_answers(nurse: Run, tmp_path: Path) -> None:
    first = nurse("answer", "1", EXAMPLES / "interview.eml")
    assert (first.exit, "began with" in first.err) == (3, True)
    head = HEAD.replace("Ruth Adeyemi <ruth.adeyemi@stbrides", "Grace Mensah <grace.mensah@post")
    own = nurse("answer", "1", mail(tmp_path, head=head))
    assert (own.exit, "from you" in own.err) == (3, True)


def test_another_rejection_is_no_answer(nurse: Run) -> None:
    done = nurse("answer", "1", EXAMPLES / "application.eml")
    assert done.exit == 3
    assert "another rejection" in done.err
    assert "kindregards draft" in done.err


def test_a_person_who_is_away_may_still_answer(nurse: Run, tmp_path: Path) -> None:
    body = "I am on leave next week, so could we talk on Thursday?\n\nRuth"
    assert nurse("answer", "1", other(body, tmp_path), "--json").json["answer"]["kind"] == "offer"


def test_who_declines_is_thanked_all_the_same(nurse: Run, tmp_path: Path) -> None:
    body = "Hi Grace,\n\nI am afraid we cannot give individual feedback.\n\nRuth"
    shown = nurse("answer", "1", other(body, tmp_path), "--json").json
    assert shown["answer"]["kind"] == "none"
    assert shown["answer"]["feedback"] == []
    assert shown["thanks"]["body"].count("\n\n") == 3
    assert shown["thanks"]["findings"] == []
    assert all(lesson["ground"] != "they wrote it" for lesson in shown["lessons"])


def test_a_paste_is_answered_where_it_came_from(nurse: Run) -> None:
    shown = nurse("answer", "1", "-", "--json", stdin="We missed concrete examples.\n\nRuth").json
    assert shown["thanks"]["to"]["name"] == "Ruth Adeyemi"
    assert shown["thanks"]["in_reply_to"] == "<20261116172031.4471@stbrides.example>"
    assert shown["thanks"]["subject"].startswith("Re: Staff Nurse")
    assert shown["answer"]["received"] is None


def test_whoever_answered_is_thanked(nurse: Run, tmp_path: Path) -> None:
    head = HEAD.replace("Ruth Adeyemi <ruth.adeyemi", "Tom Field <tom.field")
    body = "Hi Grace,\n\nWe missed concrete examples.\n\nTom\nMatron"
    thanks = nurse("answer", "1", mail(tmp_path, body, head=head), "--json").json["thanks"]
    assert thanks["to"] == {"name": "Tom Field", "email": "tom.field@stbrides.example"}
    assert "Tom" in thanks["body"].splitlines()[0]
    assert "Ruth" not in thanks["body"]


def test_the_answer_goes_where_its_reply_to_says(nurse: Run, tmp_path: Path) -> None:
    more = "Reply-To: Elder Care <care@stbrides.example>\n"
    thanks = nurse("answer", "1", mail(tmp_path, more=more), "--json").json["thanks"]
    assert thanks["to"] == {"name": "Ruth Adeyemi", "email": "care@stbrides.example"}


def test_a_portal_is_not_written_to(nurse: Run, tmp_path: Path) -> None:
    head = HEAD.replace("ruth.adeyemi@stbrides", "noreply@jobs")
    shown = nurse("answer", "1", mail(tmp_path, head=head), "--json").json
    assert shown["thanks"]["to"]["email"] == "ruth.adeyemi@stbrides.example"


def test_a_hard_answer_has_a_calm_line_above_it(nurse: Run, tmp_path: Path) -> None:
    body = "Grace, your presentation was embarrassing and you were out of your depth.\n\nRuth"
    out = nurse("answer", "1", other(body, tmp_path)).out
    assert out.splitlines()[0].startswith("Some of this is hard to read")
    assert "embarrassing" not in nurse("show", "1", "thanks").out


def test_nothing_of_a_hidden_address_or_script_gets_into_the_mail(
    nurse: Run, tmp_path: Path
) -> None:
    body = "Your answers on <script>alert(1)</script> SQL lacked depth: see http://evil.example\n"
    shown = nurse("answer", "1", other(body, tmp_path), "--json").json
    assert "evil" not in shown["thanks"]["body"]
    assert "<" not in shown["thanks"]["body"]


@pytest.mark.parametrize(
    ("arguments", "exit_code"), [(("9", "-"), 2), (("1", "no-such-file.eml"), 3), (("x", "-"), 2)]
)
def test_what_is_not_there_is_said(nurse: Run, arguments: tuple[str, ...], exit_code: int) -> None:
    assert nurse("answer", *arguments, stdin="We missed examples.").exit == exit_code


def test_empty_input_is_said(nurse: Run) -> None:
    assert nurse("answer", "1", "-", stdin="").exit == 3


def test_a_backup_and_forgetting_take_it_along(nurse: Run, tmp_path: Path, home: Path) -> None:
    import zipfile

    nurse("answer", "1", mail(tmp_path))
    nurse("backup", tmp_path / "b.zip")
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert b"stayed quite general" in archive.read("case-1/records.json")
    nurse("forget", "1", "--yes")
    kept = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    assert b"stayed quite general" not in kept
