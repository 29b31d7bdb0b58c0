"""``batch`` without a model: each row ends in one state, with its files or with a reason."""

import csv
import json
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.conftest import Result, Run

EXAMPLES = Path(__file__).parents[2] / "examples"
MAIL = EXAMPLES / "interview.eml"
HEAD = "id,company,role,stage,contact,contact_email,name,notes,file,language,tone\n"
GOOD = "a1,Nordwind Ltd,Nurse,interview,Dana Smith,dana@nord.example,Sam Roe,,,,\n"
RISK = "I want to kill myself"


def batch(run: Run, place: Path, text: str, *more: str, name: str = "t.csv") -> Result:
    (place / name).write_text(text, encoding="utf-8")
    return run("batch", place / name, "--out", place / "out", "--offline", "--json", *more)


def report(place: Path) -> list[dict[str, str]]:
    with (place / "out" / "report.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_row_gets_a_folder_with_mail_facts_and_findings(run: Run, tmp_path: Path) -> None:
    done = batch(run, tmp_path, HEAD + GOOD)
    assert done.exit == 0
    usage = {"calls": 0, "prompt_tokens": 0, "completion_tokens": 0}
    assert done.json == {"rows": 1, "done": 1, "failed": 0, "paused": 0, "usage": usage}
    folder = tmp_path / "out" / "1-a1"
    assert sorted(path.name for path in folder.iterdir()) == [
        "facts.json", "findings.json", "mail.eml", "mail.txt",
    ]  # fmt: skip
    mail = message_from_bytes((folder / "mail.eml").read_bytes(), policy=policy.default)
    assert mail["To"] == "Dana Smith <dana@nord.example>"
    assert json.loads((folder / "facts.json").read_text("utf-8"))["company"] == "Nordwind Ltd"
    assert json.loads((folder / "findings.json").read_text("utf-8"))["ok"]
    assert "Sam Roe" in (folder / "mail.txt").read_text("utf-8")
    (row,) = report(tmp_path)
    assert (row["state"], row["author"], row["folder"]) == ("done", "composer", "1-a1")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("x,,Nurse,,,,,,,,\n", "neither a mail (file) nor a company"),
        ("x,A,Nurse,,,not an address,,,,,\n", "not one address"),
        ("x,A,Nurse,dinner,,,,,,,\n", "“dinner” is no stage"),
        ("x,A,Nurse,,,,,,,xx,\n", "“xx” is no language"),
        ("x,A,Nurse,,,,,,,,loud\n", "“loud” is no tone"),
        ("x,,,,,,,,none.eml,,\n", "no file none.eml"),
        ("x,,,,,,,,-,,\n", "neither a mail (file) nor a company"),
        ("x,A,,,,,,none.toml,,,\n", "no file none.toml"),
        ('x,A,,,,,,"{""feelings"": 3",,,\n', "begin like JSON"),
        ('x,A,,,,,,"{""mood"": ""low""}",,,\n', "mood is not known"),
        ("x,,,,,,,,receipt.txt,,\n", "not read like a rejection"),
        ("x,,,,,,,,empty.eml,,\n", ""),
        ("x,,,,,,,,noise.eml,,\n", ""),
        ("a1,Other Ltd,Cook,,,,,,,,\n", "Row 1 has the same id"),
        ("x,A,B,,,,,,,,,too,many\n", "13 cells"),
    ],
)
def test_a_row_that_is_wrong_ends_with_a_reason(
    run: Run, tmp_path: Path, row: str, reason: str
) -> None:
    receipt = "Dear Sam,\n\nThank you for applying. We have received your application for the post of Cook and will be in touch.\n\nThe Team\n"
    (tmp_path / "receipt.txt").write_text(receipt, encoding="utf-8")
    (tmp_path / "empty.eml").write_bytes(b"")
    (tmp_path / "noise.eml").write_bytes(bytes(range(256)) * 40)
    done = batch(run, tmp_path, HEAD + GOOD + row)
    assert done.exit == 8
    assert (done.json["rows"], done.json["done"], done.json["failed"]) == (2, 1, 1)
    failed = report(tmp_path)[0]
    assert failed["state"] == "failed"
    assert reason in failed["reason"]
    assert failed["reason"]
    assert len([path for path in (tmp_path / "out").iterdir() if path.is_dir()]) == 1


@pytest.mark.parametrize(
    "row",
    [
        f"r7,A,Nurse,,,,,{RISK},,,\n",
        f'r7,A,Nurse,,,,,"{{""feelings"": ""{RISK}""}}",,,\n',
        f"r7,,,,,,,{RISK},none.eml,,\n",
        f"r7,,,,,,,{RISK},,,\n",
        f"r7,A,Nurse,,,wrong,,{RISK},,,\n",
        f"r7,A,Nurse,,,,,,,,,{RISK}\n",
        f"a1,A,Nurse,,,,,{RISK},,,\n",
    ],
)
def test_words_that_raise_risk_pause_a_row_before_all_else(
    run: Run, tmp_path: Path, row: str
) -> None:
    done = batch(run, tmp_path, HEAD + GOOD + row)
    assert (done.exit, done.json["paused"], done.json["failed"]) == (0, 1, 0)
    first = report(tmp_path)[0]
    assert (first["row"], first["state"]) == ("2", "paused")
    assert first["reason"] == "Please speak with this person."
    assert not list((tmp_path / "out").glob("2*"))
    told = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert not any(b"kill myself" in path.read_bytes() for path in told)


def test_a_paused_row_says_whose_it_is_and_keeps_no_mail_of_before(
    run: Run, tmp_path: Path
) -> None:
    batch(run, tmp_path, HEAD + GOOD)
    assert (tmp_path / "out" / "1-a1" / "mail.eml").exists()
    batch(run, tmp_path, HEAD + GOOD.replace("Sam Roe,", f"Sam Roe,{RISK}"), "--continue")
    (row,) = report(tmp_path)
    assert (row["state"], row["company"], row["role"]) == ("paused", "Nordwind Ltd", "Nurse")
    assert (row["notices"], row["folder"]) == ("Name: Sam Roe.", "")
    assert not (tmp_path / "out" / "1-a1").exists()


def test_files_of_others_in_a_row_s_folder_stay(run: Run, tmp_path: Path) -> None:
    batch(run, tmp_path, HEAD + GOOD)
    own = tmp_path / "out" / "1-a1" / "my own.txt"
    own.write_text("mine")
    batch(run, tmp_path, HEAD + GOOD.replace("Sam Roe,", f"Sam Roe,{RISK}"), "--continue")
    assert [path.name for path in own.parent.iterdir()] == ["my own.txt"]


@pytest.mark.parametrize(
    ("notes", "notice"),
    [
        ("I have been crying every day for weeks and cannot sleep.", "sound heavy"),
        ("They said I am too old for their young team.", "may be discrimination"),
        ("It went well enough.", ""),
    ],
)
def test_who_reads_the_report_is_told_whom_to_look_after(
    run: Run, tmp_path: Path, notes: str, notice: str
) -> None:
    batch(run, tmp_path, HEAD + GOOD.replace("Sam Roe,", f"Sam Roe,{notes}"))
    (row,) = report(tmp_path)
    assert row["state"] == "done"
    assert notice in row["notices"] if notice else not row["notices"]
    assert notes not in (tmp_path / "out" / "report.html").read_text("utf-8")


def test_a_file_is_no_folder_of_a_batch(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    done = batch(run, tmp_path, HEAD + GOOD)
    assert done.exit == 2
    assert "cannot be the folder of a batch" in done.err
    assert (tmp_path / "out").read_text() == "mine"


def test_a_column_that_is_not_known_is_named_and_still_screened(run: Run, tmp_path: Path) -> None:
    done = batch(run, tmp_path, f"company,mood,shoe size\nA,fine,42\nB,{RISK},\n")
    assert done.json["paused"] == 1
    assert "The column mood is not known" in done.err
    assert "shoe_size" in done.err


def test_notes_are_made_only_where_they_are_asked_for(run: Run, tmp_path: Path) -> None:
    batch(run, tmp_path, HEAD + GOOD)
    assert not list(tmp_path.rglob("note.txt"))
    (tmp_path / "more").mkdir()
    batch(run, tmp_path / "more", HEAD + GOOD, "--with-notes")
    assert (tmp_path / "more" / "out" / "1-a1" / "note.txt").read_text("utf-8").strip()


def test_cells_that_a_spreadsheet_would_run_are_defused(run: Run, tmp_path: Path) -> None:
    rows = '=1+1,@A,-x\n+2,"=HYPERLINK(""http://x.example"")",b\n'
    batch(run, tmp_path, "id,company,role\n" + rows)
    cells = [cell for row in report(tmp_path) for cell in row.values()]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)
    assert "'@A" in cells


@pytest.mark.parametrize("name", ["../../x", "..", "CON", "a/b\\c", "nul.txt", "x" * 300, "<b>&"])
def test_no_id_makes_a_folder_elsewhere(run: Run, tmp_path: Path, name: str) -> None:
    text = json.dumps({"id": name, "company": "A", "role": "Cook"})
    done = batch(run, tmp_path, text, name="t.jsonl")
    assert done.json["done"] == 1
    made = [path.parent for path in tmp_path.rglob("mail.txt")]
    assert [path.parent for path in made] == [tmp_path / "out"]
    assert made[0].name.startswith("1")
    assert "<b>&" not in (tmp_path / "out" / "report.html").read_text("utf-8")


def test_a_folder_of_mails_is_read_as_drafts_are(run: Run, tmp_path: Path) -> None:
    mails = tmp_path / "mails"
    mails.mkdir()
    for path in sorted(EXAMPLES.glob("*.eml"))[:2]:
        (mails / path.name).write_bytes(path.read_bytes())
    done = run("batch", mails, "--out", tmp_path / "out", "--offline", "--json")
    assert (done.json["rows"], done.exit) == (2, 0)
    draft = run("draft", min(mails.iterdir()), "--offline", "--json").json["email"]
    facts = json.loads(next((tmp_path / "out").glob("1-*/facts.json")).read_text("utf-8"))
    assert facts["contact"] == draft["to"]


def test_a_second_run_needs_continue_and_keeps_what_is_there(run: Run, tmp_path: Path) -> None:
    batch(run, tmp_path, HEAD + GOOD)
    refused = batch(run, tmp_path, HEAD + GOOD)
    assert refused.exit == 2
    assert "--continue" in refused.err
    mail = tmp_path / "out" / "1-a1" / "mail.eml"
    before = mail.read_bytes()
    done = batch(run, tmp_path, HEAD + GOOD, "--continue")
    assert (done.exit, done.json["done"]) == (0, 1)
    assert mail.read_bytes() == before


def test_a_row_that_was_mended_is_written_when_it_goes_on(run: Run, tmp_path: Path) -> None:
    wrong = "x,,,,,,,,late.eml,,\n"
    assert batch(run, tmp_path, HEAD + GOOD + wrong).exit == 8
    (tmp_path / "late.eml").write_bytes(MAIL.read_bytes())
    done = batch(run, tmp_path, HEAD + GOOD + wrong, "--continue")
    assert (done.exit, done.json["done"]) == (0, 2)
    shorter = batch(run, tmp_path, HEAD + GOOD, "--continue")
    assert shorter.json["rows"] == 1


def test_the_same_row_twice_without_an_id_is_one_and_a_duplicate(run: Run, tmp_path: Path) -> None:
    done = batch(run, tmp_path, "company,role\nA,Cook\nA,Cook\nB,Cook\n")
    assert (done.json["done"], done.json["failed"]) == (2, 1)
    assert "Row 1 says the same" in report(tmp_path)[0]["reason"]


def test_a_mail_saved_twice_is_one_and_a_duplicate(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mails").mkdir()
    for name in ("a.eml", "b.eml"):
        (tmp_path / "mails" / name).write_bytes(MAIL.read_bytes())
    done = run("batch", tmp_path / "mails", "--out", tmp_path / "out", "--offline", "--json")
    assert (done.exit, done.json["done"], done.json["failed"]) == (8, 1, 1)
    assert "Row 1 is the same mail" in report(tmp_path)[0]["reason"]


def test_the_screen_says_what_came_and_where(run: Run, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(HEAD + GOOD + f"r,A,,,,,,{RISK},,,\n", encoding="utf-8")
    done = run("batch", tmp_path / "t.csv", "--out", tmp_path / "out", "--offline")
    first, second = done.out.splitlines()[:2]
    assert first == "Please speak with 1 person first: they stand at the top of the report."
    assert second == "2 rows: 1 done, 0 failed, 1 paused."
    page = (tmp_path / "out" / "report.html").read_text("utf-8")
    assert page.index("Please speak with this person") < page.index("Nordwind")
    assert "kill myself" not in page + done.out + done.err


def test_another_run_in_the_same_folder_is_told(run: Run, tmp_path: Path) -> None:
    from kindregards.adapters.store_batch import BatchFile

    batch(run, tmp_path, HEAD + GOOD)
    held = BatchFile(tmp_path / "out")
    done = batch(run, tmp_path, HEAD + GOOD, "--continue")
    held.close()
    assert done.exit == 6
    assert "Another run" in done.err


def test_a_damaged_store_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / ".batch.sqlite3").write_bytes(b"no database at all" * 100)
    done = batch(run, tmp_path, HEAD + GOOD, "--continue")
    assert done.exit == 6
    assert "damaged" in done.err
