"""``batch`` reads cells as people mean them, and hears what somebody noted about a client."""

from pathlib import Path

import pytest

from tests.cli.test_batch import batch, report
from tests.conftest import Run

HEAD = "id,company,role,stage,contact,contact_email,name,reason,notes,tone,language\n"


def state_noted(run: Run, place: Path, notes: str, language: str) -> str:
    """Return what becomes of a row with these notes."""
    row = f'a,Acme,Clerk,interview,,,Sam Roe,,"{notes}",,{language}\n'
    assert batch(run, place, HEAD + row).exit == 0
    return report(place)[0]["state"]


def mail(place: Path, folder: str) -> str:
    return (place / "out" / folder / "mail.txt").read_text("utf-8")


def test_choices_may_have_capitals(run: Run, tmp_path: Path) -> None:
    row = "a,Acme,Nurse,Interview,,,Sam Roe,,,Formal,EN\n"
    assert batch(run, tmp_path, HEAD + row).exit == 0
    assert report(tmp_path)[0]["state"] == "done"


@pytest.mark.parametrize("nothing", ["n/a", "N/A", "none", "-", "keine", "aucun", "なし"])
def test_what_says_nothing_is_nothing(run: Run, tmp_path: Path, nothing: str) -> None:
    row = f"a,Acme,Nurse,interview,{nothing},,Sam Roe,{nothing},{nothing},,\n"
    assert batch(run, tmp_path, HEAD + row).exit == 0
    text = mail(tmp_path, "1-a")
    assert nothing not in text
    assert "reason" not in text
    assert report(tmp_path)[0]["notices"] == ""


def test_a_line_break_in_a_cell_does_not_reach_the_letter(run: Run, tmp_path: Path) -> None:
    row = 'a,"Northwind\nLtd","Night\n  Clerk",interview,,,Sam Roe,,,,\n'
    assert batch(run, tmp_path, HEAD + row).exit == 0
    text = mail(tmp_path, "1-a")
    assert "Northwind Ltd" in text
    assert "Night Clerk" in text


@pytest.mark.parametrize(
    "cell", ['"=HYPERLINK(""http://x.example"")"', "@SUM(A1)", "=1+2", "+SUM(B2)"]
)
def test_a_formula_is_no_name(run: Run, tmp_path: Path, cell: str) -> None:
    done = batch(run, tmp_path, HEAD + f"a,{cell},Nurse,interview,,,Sam Roe,,,,\n")
    assert done.exit == 8
    assert "is a formula of a spreadsheet" in report(tmp_path)[0]["reason"]


@pytest.mark.parametrize(
    ("contact", "language", "greeting"),
    [
        ("The Hiring Team", "", "Dear Hiring Team,"),
        ("hr department", "", "Dear HR Department,"),
        ("MR JOHN HARTLEY", "", "Dear Mr Hartley,"),
        ("Mme Dubois", "fr", "Bonjour Madame Dubois,"),
        ("M. Jean Petit", "fr", "Bonjour Monsieur Petit,"),
        ("Hr. Weber", "de", "Sehr geehrter Herr Weber,"),
        ("Fr. Dr. Lang", "de", "Sehr geehrte Frau Dr. Lang,"),
    ],
)
def test_a_contact_is_greeted_as_they_are_called(
    run: Run, tmp_path: Path, contact: str, language: str, greeting: str
) -> None:
    row = f"a,Acme,CARER,interview,{contact},x@acme.example,Sam Roe,,,formal,{language}\n"
    assert batch(run, tmp_path, HEAD + row).exit == 0
    text = mail(tmp_path, "1-a")
    assert greeting in text
    assert "CARER" not in text


@pytest.mark.parametrize(
    ("reason", "language"),
    [
        ("no budget", "en"), ("salary expectations too high", "en"), ("Budgetkürzung", "de"),
        ("pas de budget", "fr"), ("sin presupuesto", "es"), ("brak budżetu", "pl"),
    ],
)  # fmt: skip
def test_a_reason_of_money_names_nothing_to_learn(
    run: Run, tmp_path: Path, reason: str, language: str
) -> None:
    row = f"a,Acme,Clerk,interview,,,Sam Roe,{reason},,,{language}\n"
    assert batch(run, tmp_path, HEAD + row).exit == 0
    text = mail(tmp_path, "1-a").lower()
    assert not any(word in text for word in ("budget", "presupuest", "budżet", "salary"))


@pytest.mark.parametrize(
    ("notes", "language"),
    [
        ("Client says she wants to die.", "en"),
        ("He told me he can't go on and has been cutting himself.", "en"),
        ("Her husband hits her and takes her wages.", "en"),
        ("Klientin sagt, dass sie sterben will.", "de"),
        ("Ihr Mann schlägt sie jeden Abend.", "de"),
        ("La cliente dit qu'elle veut mourir.", "fr"),
        ("La clienta dice que quiere morirse.", "es"),
        ("La cliente dice che vuole morire.", "it"),
        ("Cliënt zegt dat ze dood wil.", "nl"),
        ("Klientka mówi, że chce umrzeć.", "pl"),
        ("A cliente disse que quer morrer.", "pt"),
        ("本人は死にたいと言っています。", "ja"),
    ],
)
def test_what_was_noted_about_a_client_is_heard(
    run: Run, tmp_path: Path, notes: str, language: str
) -> None:
    assert state_noted(run, tmp_path, notes, language) == "paused"
    assert not (tmp_path / "out" / "1-a").exists()


@pytest.mark.parametrize(
    ("notes", "language"),
    [
        ("She was disappointed but is keen to try again.", "en"),
        ("He wants a job nearer to his children. His mother died in May.", "en"),
        ("Client is dying to know the reason and would kill for this job.", "en"),
        ("Sie ist enttäuscht und will sich wieder bewerben. Ihr Mann ist gestorben.", "de"),
        ("Elle est déçue mais veut continuer à chercher.", "fr"),
        ("本人は落ち込んでいるが、また応募したいと言っている。", "ja"),
    ],
)
def test_what_is_harmless_about_a_client_is_not(
    run: Run, tmp_path: Path, notes: str, language: str
) -> None:
    assert state_noted(run, tmp_path, notes, language) == "done"


def test_rows_put_in_between_leave_no_folder_of_others(run: Run, tmp_path: Path) -> None:
    rows = ["a,Acme,Clerk,,,,,,,,\n", "b,Bolt,Cook,,,,,,,,\n", "c,Corn,Nurse,,,,,,,,\n"]
    batch(run, tmp_path, HEAD + "".join(rows))
    (tmp_path / "out" / "3-c" / "of-mine.txt").write_text("keep me", encoding="utf-8")
    done = batch(run, tmp_path, HEAD + rows[0] + "z,Zed,Baker,,,,,,,,\n" + rows[1], "--continue")
    assert "2 rows say something else than in the run before" in done.err
    folders = sorted(path.name for path in (tmp_path / "out").iterdir() if path.is_dir())
    assert folders == ["1-a", "2-z", "3-b", "3-c"]
    assert [path.name for path in (tmp_path / "out" / "3-c").iterdir()] == ["of-mine.txt"]


def test_a_shorter_table_takes_the_folders_of_what_is_gone_along(run: Run, tmp_path: Path) -> None:
    rows = ["a,Acme,Clerk,,,,,,,,\n", "b,Bolt,Cook,,,,,,,,\n"]
    batch(run, tmp_path, HEAD + "".join(rows))
    batch(run, tmp_path, HEAD + rows[0], "--continue")
    assert [p.name for p in (tmp_path / "out").iterdir() if p.is_dir()] == ["1-a"]


def test_notes_that_are_asked_for_later_are_for_later_rows(run: Run, tmp_path: Path) -> None:
    rows = ["a,Acme,Clerk,,,,,,,,\n", "b,Bolt,Cook,,,,,,,,\n"]
    batch(run, tmp_path, HEAD + rows[0])
    done = batch(run, tmp_path, HEAD + "".join(rows), "--continue", "--with-notes")
    assert "those that are done stay as they are" in done.err
    assert not (tmp_path / "out" / "1-a" / "note.txt").exists()
    assert (tmp_path / "out" / "2-b" / "note.txt").exists()
