"""``export``: the ways out, the wait, what was waived, and what can never leave."""

from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.cli.editor import editor
from tests.conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples"
MAILS = sorted(
    p for p in EXAMPLES.iterdir()
    if p.suffix in (".eml", ".html", ".txt") and p.with_name(f"{p.stem}.notes.toml").exists()
)  # fmt: skip


@pytest.fixture(autouse=True)
def nowhere_to_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


def drafted(run: Run, mail: Path) -> int:
    notes = mail.with_name(f"{mail.stem}.notes.toml")
    result = run("draft", mail, "--notes", notes, "--json", "--force")
    assert result.exit == 0, result.err
    number: int = result.json["case"]
    return number


@pytest.fixture
def case(run: Run) -> int:
    return drafted(run, EXAMPLES / "interview.eml")


def test_a_file_is_in_the_thread_and_goes_to_the_one_person(
    run: Run, case: int, tmp_path: Path
) -> None:
    result = run("export", case, "--via", "eml", "--output", tmp_path / "a.eml", "--yes", "--json")
    assert (result.exit, result.json["place"]) == (0, str(tmp_path / "a.eml"))
    made = message_from_bytes((tmp_path / "a.eml").read_bytes(), policy=policy.default)
    theirs = message_from_bytes((EXAMPLES / "interview.eml").read_bytes(), policy=policy.default)
    email = result.json["email"]
    assert made["In-Reply-To"] == theirs["Message-ID"] == email["in_reply_to"]
    assert [one.addr_spec for one in made["To"].addresses] == [email["to"]["email"]]
    assert made["Subject"] == email["subject"]
    assert made.get_content().split() == email["body"].split()


def test_a_file_that_cannot_be_written_keeps_the_draft(run: Run, case: int, tmp_path: Path) -> None:
    result = run("export", case, "--via", "eml", "--output", tmp_path / "no" / "a.eml", "--yes")
    assert result.exit == 7
    assert "The draft is kept" in result.err


def test_a_link_is_shown_where_none_can_be_opened(run: Run, case: int) -> None:
    result = run("export", case, "--via", "mailto", "--yes")
    assert result.exit == 0
    assert result.out.startswith("mailto:")
    assert "Nothing was sent" in result.err


def test_it_says_that_it_had_better_wait(run: Run, case: int) -> None:
    fresh = run("draft", "--company", "Rook & Daughters", "--role", "Joiner", "--contact-email",
                "ada@rook.example", "--json").json  # fmt: skip
    waits = fresh["facts"]["advice"]["not_before"]
    result = run("export", "last", "--yes")
    assert ("Better not before" in result.err) == bool(waits)
    assert "Better not before" not in run("export", case, "--yes").err


def test_what_was_waived_is_kept_with_the_text(
    run: Run, case: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(tmp_path, "p.write_text(s + '\\nPlease reconsider your decision.')", monkeypatch)
    run("edit", case)
    before = len(run("history", case, "email", "--json").json["versions"])
    assert run("export", case, "--yes").exit == 1
    assert run("export", case, "--yes", "--allow", "asks-to-reconsider").exit == 0
    versions = run("history", case, "email", "--json").json["versions"]
    assert len(versions) == before + 1
    assert versions[-1]["allowed"] == ["KR101"] or versions[-1]["allowed"]
    assert run("export", case, "--yes").exit == 0
    assert len(run("history", case, "email", "--json").json["versions"]) == before + 1
    run("edit", case)
    assert run("export", case, "--yes").exit == 1, "a changed text is judged anew"


@pytest.mark.parametrize("artefact", ["note", "reflection", "lessons", "plan"])
def test_what_is_private_is_refused_in_plain_words(run: Run, case: int, artefact: str) -> None:
    result = run("export", case, artefact, "--yes", "--via", "eml")
    assert result.exit == 2
    assert "private" in result.err


@pytest.mark.parametrize("mail", MAILS, ids=lambda p: p.stem)
def test_nothing_private_is_in_what_leaves(run: Run, mail: Path, tmp_path: Path) -> None:
    import tomllib

    notes = tomllib.loads(mail.with_name(f"{mail.stem}.notes.toml").read_text(encoding="utf-8"))
    case = drafted(run, mail)
    note = run("show", case, "note", "--json").json
    run("export", case, "--via", "eml", "--output", tmp_path / "a.eml", "--yes")
    if not (tmp_path / "a.eml").exists():
        pytest.skip("nothing leaves: an error stands against it")
    made = message_from_bytes((tmp_path / "a.eml").read_bytes(), policy=policy.default)
    left = made.as_string() + made.get_content()
    feelings = notes.get("feelings") or ""
    private = [line for line in (*feelings.split("."), *note["body"].split("\n")) if len(line) > 20]
    assert not [line for line in private if line.strip() in left]


def test_output_is_for_a_file_alone(run: Run, case: int) -> None:
    assert run("export", case, "--output", "x.eml", "--yes").exit == 2


@pytest.mark.parametrize(("channel", "says"), [("linkedin", "Connect"), ("phone", "when you call")])
def test_a_text_for_another_channel_is_copied_and_is_no_mail(
    run: Run, case: int, channel: str, says: str
) -> None:
    run("draft", case, "--channel", channel)
    refused = run("export", case, "--via", "eml", "--yes")
    assert refused.exit == 2
    assert "no mail" in refused.err
    taken = run("export", case, "--yes")
    assert taken.exit == 0
    assert says in taken.err


@pytest.mark.parametrize(
    "wrong",
    ["ada@rook.example, eve@evil.example", "ada@rook.example\r\nBcc: eve@evil.example", "ada",
     '"a b"@rook.example', "ada@rook.example (Ada)", "<ada@rook.example>", "a" * 1000 + "@b.example"],
)  # fmt: skip
def test_an_address_that_is_not_one_is_refused_at_once(run: Run, wrong: str) -> None:
    result = run("draft", "--company", "Rook", "--role", "Joiner", "--contact-email", wrong)
    assert result.exit == 2
    assert "not one address" in result.err
    assert run("list", "--json").json["cases"] == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [("Frankly, I am furious about how this went.", 0), ("I blanked on medication rounds.", 1)],
)
def test_a_heated_word_of_ones_own_is_named_and_a_private_one_is_blocked(
    run: Run, case: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, code: int
) -> None:
    new = f"s.replace('Dear Ruth,', 'Dear Ruth,\\n\\n{typed}', 1)"
    editor(tmp_path, f"p.write_text({new})", monkeypatch)
    found = run("edit", case, "--json").json["findings"]
    assert [one["severity"] for one in found if one["rule"] == "private-words"] == [
        "error" if code else "warning"
    ]
    assert run("export", case, "--yes").exit == code
