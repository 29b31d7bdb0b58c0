"""``journal``: counts and ranges on a screen, in JSON, and as a page that needs nothing else."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from kindregards.core.columns import columns
from tests.conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples"
STAGES = ("application", "screen", "interview", "interview", "final")


def make(run: Run, stages: tuple[str, ...] = STAGES) -> None:
    for number, stage in enumerate(stages):
        run("draft", "--company", f"Firm {number}", "--role", "Joiner", "--stage", stage,
            "--reason", "We needed more experience with oak joints.", "--offline")  # fmt: skip


def test_no_cases_have_a_kind_line(run: Run) -> None:
    done = run("journal")
    assert (done.exit, done.err) == (0, "")
    assert "Nothing is kept here yet" in done.out
    shown = run("journal", "--applied", "5", "--json").json
    assert (shown["cases"], shown["themes"], shown["asked"]) == (0, [], 0)


def test_the_screen_is_plain_and_fits(run: Run) -> None:
    make(run)
    for arguments in ((), ("--applied", "40")):
        out = run("journal", *arguments).out
        assert max(map(columns, out.splitlines())) <= 80
        assert out.isascii()
        assert "\x1b" not in out
    assert "2 of 40" not in out
    assert "3 of 40 got as far as: interview. Range: 2 to 20 in 100" in out
    assert "hundreds of applications" in " ".join(out.split())


def test_shares_only_with_the_number_of_applications(run: Run) -> None:
    make(run)
    shown = run("journal", "--json").json
    assert shown["funnel"] is None
    assert shown["by_stage"]["interview"] == 2
    assert "--applied N" in run("journal").out
    told = run("journal", "--applied", "6", "--json").json
    steps = {step["stage"]: step for step in told["funnel"]}
    assert (steps["interview"]["reached"], steps["interview"]["of"]) == (3, 6)
    assert "interview" in told["too_early"]
    assert "too early to tell" in run("journal", "--applied", "6").out


@pytest.mark.parametrize("number", ["4", "0", "-1", "many"])
def test_fewer_applications_than_cases_are_refused(run: Run, number: str) -> None:
    make(run)
    done = run("journal", "--applied", number)
    assert done.exit == 2
    assert done.out == ""


def test_what_several_employers_name_is_a_theme(run: Run) -> None:
    make(run)
    theme = run("journal", "--json").json["themes"][0]
    assert (theme["topic"], theme["employers"], theme["weight"]) == (
        "experience", 5, "several say so",
    )  # fmt: skip


def test_asked_and_answered_are_counts_of_cases(run: Run, tmp_path: Path) -> None:
    make(run)
    for case in ("1", "1", "2"):
        run("draft", case, "--contact", "Ada Rook", "--contact-email", "ada@rook.example")
        out = tmp_path / "out.eml"
        assert run("export", case, "--via", "eml", "--output", out, "--yes").exit == 0
        out.unlink()
    run("answer", "2", "-", stdin="We are unable to give individual feedback.")
    shown = run("journal", "--json").json
    assert (shown["asked"], shown["answered"], shown["answers"]) == (2, 1, {"none": 1})
    assert shown["time_to_answer"] is None
    assert "no second refusal" in run("journal").out


def test_many_at_one_stage_are_a_guess_where_to_look(run: Run) -> None:
    make(run, ("application",) * 4)
    shown = run("journal", "--json").json
    assert shown["where_to_look"] == "application"
    out = " ".join(run("journal").out.split())
    assert "not a finding" in out
    assert "may be" in out


def test_three_in_two_weeks_change_the_tone(run: Run) -> None:
    make(run, ("interview",) * 2)
    assert "It gives no mark" in run("journal").out
    make(run, ("interview",) * 3)
    out = " ".join(run("journal").out.split())
    assert "in the last two weeks: 3" in out
    assert "heavy for anybody" in out


LANGUAGES = ["en", "de", "fr", "es", "pt", "nl", "it", "pl", "ja"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_language_of_the_settings(run: Run, home: Path, language: str) -> None:
    make(run, ("application",) * 3)
    (home / "settings.toml").write_text(f'language = "{language}"\n')
    done = run("journal", "--applied", "40", "--html", home / "j.html")
    assert max(map(columns, done.out.splitlines())) <= 80
    assert "{{" not in done.out
    page = html.fromstring((home / "j.html").read_bytes())
    assert page.get("lang") == language
    assert page.xpath("string(//h1)") == done.out.splitlines()[0].split(" (")[0]


def page_of(run: Run, tmp_path: Path) -> tuple[Any, str]:
    path = tmp_path / "j.html"
    assert run("journal", "--applied", "40", "--html", path).exit == 0
    return html.fromstring(path.read_bytes()), path.read_text(encoding="utf-8")


def test_the_page_needs_nothing_else(run: Run, tmp_path: Path) -> None:
    make(run)
    page, text = page_of(run, tmp_path)
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'"]
    assert not page.xpath("//script | //link | //img | //iframe | //@src | //@href | //@onload")
    assert "http" not in text.replace("http-equiv", "")
    assert "@import" not in text
    assert not [part for part in text.split("url(")[1:] if not part.startswith("#")]
    assert page.xpath("//meta[@name='viewport']")
    for media in ("prefers-color-scheme: dark", "@media print"):
        assert media in text


def test_every_plot_is_told_in_words_and_in_a_table(run: Run, tmp_path: Path) -> None:
    make(run)
    page, _ = page_of(run, tmp_path)
    figures = page.xpath("//figure")
    assert len(figures) >= 3
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    for figure in figures:
        (svg,) = figure.xpath(".//svg[@role='img']")
        title, told = svg.get("aria-labelledby").split()
        assert svg.xpath(f"string(.//*[@id='{title}'])").strip()
        words = svg.xpath(f"string(.//*[@id='{told}'])")
        rows = figure.xpath(".//table/tbody/tr")
        assert len(rows) == len(svg.xpath(".//rect[@class='bar']"))
        assert figure.xpath(".//th[@scope='col']")
        for row in rows:
            label, cells = row.xpath("string(th[@scope='row'])"), row.xpath("td/text()")
            assert label in words
            assert label in svg.text_content()
            assert any(cell in words for cell in cells)
        assert svg.xpath(".//pattern"), "not by colour alone"


def test_what_others_wrote_cannot_become_markup(run: Run, tmp_path: Path) -> None:
    run("draft", "--company", "<script>alert(1)</script>{{7*7}}", "--role", "Joiner", "--offline")
    _, text = page_of(run, tmp_path)
    assert "<script" not in text
    assert "alert(1)" not in text


def test_an_empty_page_is_a_page(run: Run, tmp_path: Path) -> None:
    page, _ = page_of(run, tmp_path)
    assert "Nothing is kept here yet" in page.text_content()


def test_a_page_that_cannot_be_written_is_said(run: Run, tmp_path: Path) -> None:
    done = run("journal", "--html", tmp_path / "no" / "j.html")
    assert done.exit == 7
    assert "could not be written" in done.err


RECENT = "Subject: Your application\nDate: {date}\nMessage-ID: <{id}@x.example>\n\n"
REFUSAL = "Dear Kim,\n\nunfortunately we will not take your application for the {id} role further."


def refusal(tmp_path: Path, id: str, day: datetime) -> Path:
    path = tmp_path / f"{id}.eml"
    head = RECENT.format(date=day.strftime("%a, %d %b %Y %H:%M:%S +0000"), id=id)
    path.write_text(f"From: HR <hr@{id}.example>\n{head}{REFUSAL.format(id=id)}\n")
    return path


def test_the_third_note_in_two_weeks_is_for_rest(run: Run, tmp_path: Path) -> None:
    now = datetime.now(UTC)
    for number, name in enumerate(("baker", "joiner")):
        shown = run("draft", refusal(tmp_path, name, now - timedelta(days=number)), "--json").json
        assert not [notice for notice in shown["notices"] if "two weeks" in notice]
    third = refusal(tmp_path, "welder", now)
    shown = run("draft", third, "--json").json
    assert [notice for notice in shown["notices"] if "in two weeks: 3" in notice]
    parts = run("show", "3", "note").out
    lines = ("in a short time", "of these weeks", "several of these lately")
    assert [line for line in lines if line in parts]
    assert [
        finding for finding in shown["note"]["findings"] if finding["severity"] == "error"
    ] == []
    run("draft", refusal(tmp_path, "later", now))
    assert run("draft", third, "--json").json["note"]["body"] == shown["note"]["body"]


def test_old_refusals_are_no_streak(run: Run, tmp_path: Path) -> None:
    now = datetime.now(UTC)
    for number in range(4):
        path = refusal(tmp_path, f"job{number}", now - timedelta(days=40 * number))
        shown = run("draft", path, "--json").json
        assert not [notice for notice in shown["notices"] if "two weeks" in notice]


def test_the_same_mail_made_a_case_again_is_no_streak(run: Run, tmp_path: Path) -> None:
    path = refusal(tmp_path, "baker", datetime.now(UTC))
    for _ in range(4):
        shown = run("draft", path, "--new", "--json").json
    assert not [notice for notice in shown["notices"] if "two weeks" in notice]
