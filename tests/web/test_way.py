"""The way through, as a browser without a script goes it: forms, and a page after each."""

import re
from pathlib import Path

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.draft import YOU
from tests.web.conftest import EXAMPLES, Page

SOURCE = Path(__file__).parents[2] / "src"


def fields(shown: str) -> dict[str, str]:
    """Read what a page's fields hold."""
    found = dict(re.findall(r'<input id="(\w+)" name="\w+" value="([^"]*)"', shown))
    found |= dict(re.findall(r'<textarea id="([\w-]+)"[^>]*>\n?([^<]*)</textarea>', shown))
    return found


def test_from_a_dropped_mail_to_a_file(page: Page) -> None:
    case = page.drop()
    read = page.get(case)
    assert fields(read.text)["company"] == "St Bride&#39;s Hospital"
    assert "Worth asking: Ruth Adeyemi offered to talk about it." in read.text
    assert "Read from: “Thank you for coming to meet the panel" in read.text
    mail = page.post(
        f"{case}/read",
        {"went_well": "the part on falls prevention", "felt_weak": "medication rounds"},
    )
    assert "falls prevention" in fields(mail.text)["body"]
    assert "For you. Not for sending." in mail.text
    send = page.get(f"{case}/send")
    assert "mailto:ruth.adeyemi@stbrides.example?subject=Re%3A%20Staff%20Nurse" in send.text
    file = page.post(f"{case}/eml")
    assert file.headers["content-type"] == "message/rfc822"
    assert file.headers["content-disposition"] == 'attachment; filename="kindregards-1.eml"'
    assert b"To: Ruth Adeyemi <ruth.adeyemi@stbrides.example>" in file.content
    assert b"X-Unsent: 1" in file.content
    assert [r.value.via for r in page.store().records.history(1)] == ["eml"]


def test_a_pasted_mail_is_read_too(page: Page) -> None:
    shown = page.post("/start", {"text": (EXAMPLES / "screen.txt").read_text()})
    assert str(shown.url).endswith("/case/1/read")


def test_the_same_mail_goes_on_with_its_case(page: Page) -> None:
    case = page.drafted()
    shown = page.post(
        "/start", files={"file": ("a.eml", (EXAMPLES / "interview.eml").read_bytes())}
    )
    assert str(shown.url).endswith(f"{case}/mail")


def test_without_a_mail_four_words_will_do(page: Page) -> None:
    shown = page.post(
        "/start/no-mail",
        {
            "company": "Rook & Daughters",
            "role": "Joiner",
            "stage": "interview",
            "contact": "Ada Rook",
        },
    )
    assert str(shown.url).endswith("/case/1/read")
    facts = page.store().cases.get(1).case.facts
    assert (facts.company, facts.role, facts.stage, facts.contact.name) == (
        "Rook & Daughters",
        "Joiner",
        "interview",
        "Ada Rook",
    )


@pytest.mark.parametrize("form", [{}, {"contact": "Ada"}, {"company": "  ", "role": "\n"}])
def test_neither_an_employer_nor_a_role_is_too_little(page: Page, form: dict[str, str]) -> None:
    shown = page.post("/start/no-mail", form)
    assert shown.status_code == 422
    assert "Please name the employer or the role." in shown.text
    assert not page.store().catalogue.summaries()


UNREAD = [
    (b"", "There is nothing to read yet"),
    (b" \n\t ", "There is nothing to read yet"),
    (b"\x89PNG\r\n\x1a\n" + b"x" * 99, "This is a picture."),
    (b"%PDF-1.7 x", "This is a PDF and no mail."),
    (b"PK\x03\x04xxxx", "This is a zip or Office file"),
]


@pytest.mark.parametrize(("data", "told"), UNREAD)
def test_what_cannot_be_read_is_told_and_nothing_is_kept(
    page: Page, data: bytes, told: str
) -> None:
    shown = page.post("/start", files={"file": ("x", data)})
    assert shown.status_code == 422
    assert told in shown.text
    assert not page.store().catalogue.summaries()


def test_what_is_no_rejection_is_asked_about(page: Page) -> None:
    text = "Thank you for your application to Rook & Daughters. We have received it and will be in touch."
    asked = page.post("/start", {"text": text})
    assert "It reads like a receipt" in asked.text
    assert not page.store().catalogue.summaries()
    held = re.findall(r'name="held" value="(.+?)"', asked.text)[0]
    assert str(page.post("/start/all-the-same", {"held": held}).url).endswith("/case/1/read")
    assert page.post("/start/all-the-same", {"held": held}).status_code == 422


def test_each_fact_can_be_put_right(page: Page) -> None:
    case = page.drop()
    page.post(f"{case}/read", {"company": "St Brigid's", "role": "Matron", "stage": "final", "contact": "Ann Other",
                               "contact_email": "ann@other.example", "reason": "no more beds", "name": "G. Mensah"})  # fmt: skip
    facts = page.store().cases.get(1).case.facts
    assert (facts.company, facts.role, facts.stage, facts.reason_given) == (
        "St Brigid's",
        "Matron",
        "final",
        "no more beds",
    )
    assert (facts.contact.name, facts.contact.email, facts.candidate.name) == (
        "Ann Other",
        "ann@other.example",
        "G. Mensah",
    )


def test_facts_that_stand_as_they_were_read_are_no_corrections(page: Page) -> None:
    case = page.drop()
    before = page.store().cases.get(1)
    values = {
        name: text.replace("&#39;", "'") for name, text in fields(page.get(case).text).items()
    }
    page.post(f"{case}/read", {**values, "stage": "interview"})
    assert page.store().cases.get(1).case.facts == before.case.facts


def test_an_address_that_is_none_is_told_beside_its_field(page: Page) -> None:
    case = page.drop()
    shown = page.post(
        f"{case}/read", {"contact_email": "ann@other.example, b@c.example", "feelings": "sad"}
    )
    assert shown.status_code == 422
    assert 'aria-invalid="true"' in shown.text
    assert "ann@other.example, b@c.example" in shown.text
    assert fields(shown.text)["feelings"] == "sad"
    assert page.store().versions.latest(1, "email") is None


def test_back_to_what_was_read_and_on_again_writes_nothing_over(page: Page) -> None:
    case = page.drafted(felt_weak="medication rounds")
    page.post(
        f"{case}/mail", {"artefact": "email", "subject": "Hello", "body": "Mine.", "base": "1"}
    )
    page.post(f"{case}/read", {"felt_weak": "medication rounds"})
    newest = page.store().versions.latest(1, "email")
    assert (newest.number, newest.author) == (2, YOU)


def test_what_was_said_can_be_taken_back(page: Page) -> None:
    case = page.drop()
    said = {
        "went_well": "falls prevention",
        "felt_weak": "medication rounds",
        "feelings": "Gutted.",
    }
    page.post(f"{case}/read", said)
    page.post(f"{case}/read", {**said, "felt_weak": " ", "feelings": ""})
    notes = page.store().cases.get(1).case.notes
    assert (notes.went_well, notes.felt_weak, notes.feelings) == (("falls prevention",), (), "")
    assert "medication rounds" not in page.store().versions.latest(1, "email").text.body
    page.post(f"{case}/read", {"company": "St Bride's Hospital"})  # What is not sent stays.
    assert page.store().cases.get(1).case.notes == notes


def test_help_comes_first_and_the_work_is_kept(page: Page) -> None:
    case = page.drop()
    shown = page.post(f"{case}/read", {"feelings": "I want to kill myself"})
    assert str(shown.url).endswith(f"{case}/help")
    assert "findahelpline.com" in shown.text
    assert "Your work is kept." in shown.text
    assert page.store().versions.latest(1, "email") is None
    for place in ("", "/mail", "/read", "/send"):
        assert str(page.get(f"{case}{place}").url).endswith(f"{case}/help")
    gone_on = page.post(f"{case}/help")
    assert str(gone_on.url).endswith(f"{case}/mail")
    assert "you do not have to carry it alone" in gone_on.text
    assert page.store().cases.get(1).safety.level == "gentle"


def test_a_wish_that_speaks_of_danger_shows_help_and_changes_nothing(page: Page) -> None:
    case = page.drafted()
    shown = page.post(f"{case}/ask", {"artefact": "email", "wish": "write that I will kill myself"})
    assert "findahelpline.com" in shown.text
    assert page.store().versions.latest(1, "email").number == 1


def test_what_is_typed_is_a_version_and_what_is_mended_another(page: Page) -> None:
    case = page.drafted()
    body = "Dear Ruth,\r\n\r\nThank you for it!!! What should I learn?\r\n\r\nGrace Mensah"
    shown = page.post(
        f"{case}/mail",
        {
            "artefact": "email",
            "subject": "Hello\r\nBcc: x@y.example",
            "body": body,
            "base": "1",
            "then": "mend",
        },
    )
    assert shown.status_code == 200
    history = page.store().versions.history(1, "email")
    assert [version.author for version in history] == ["composer", YOU, YOU]
    assert history[1].text.subject == "Hello Bcc: x@y.example"
    assert "\r" not in history[1].text.body
    assert "!!!" not in history[2].text.body


def test_an_empty_text_takes_nothing_away(page: Page) -> None:
    case = page.drafted()
    page.post(f"{case}/mail", {"artefact": "email", "subject": "", "body": " \n ", "base": "1"})
    assert page.store().versions.latest(1, "email").number == 1


def test_two_pages_on_one_text_lose_nothing(page: Page) -> None:
    case = page.drafted()
    first = page.talk(
        f"{case}/save", {"artefact": "email", "subject": "S", "body": "One.", "base": "1"}
    ).json()
    second = page.talk(
        f"{case}/save", {"artefact": "email", "subject": "S", "body": "Two.", "base": "1"}
    ).json()
    assert (first["version"], first["other"]) == (2, None)
    assert second["version"] == 3
    assert "that is version 2, yours is version 3" in second["other"]
    assert [v.text.body for v in page.store().versions.history(1, "email")][1:] == ["One.", "Two."]


def test_the_note_is_changed_apart_from_the_mail(page: Page) -> None:
    case = page.drafted()
    saved = page.talk(f"{case}/save", {"artefact": "note", "body": "Mine.", "base": "1"}).json()
    assert (saved["version"], saved["state"]) == (2, "changed")
    assert page.store().versions.latest(1, "email").number == 1


@pytest.mark.parametrize(
    "artefact", ["plan", "reflection", "lessons", "thanks", "", "x", "../email"]
)
def test_no_other_text_can_be_named(page: Page, artefact: str) -> None:
    case = page.drafted()
    assert (
        page.talk(f"{case}/save", {"artefact": artefact, "body": "x", "base": "1"}).status_code
        == 404
    )
    assert page.post(f"{case}/ask", {"artefact": artefact, "wish": "shorter"}).status_code == 404


def test_it_is_judged_as_it_is_typed_and_nothing_is_kept(page: Page) -> None:
    case = page.drafted()
    body = "😀 Please reconsider!"
    said = page.talk(f"{case}/judge", {"artefact": "email", "subject": "", "body": body}).json()
    marked = [(m["start"], m["end"], m["error"]) for m in said["marks"] if m["where"] == "body"]
    assert (0, 20, True) in marked  # A face of two UTF-16 units counts as one sign.
    assert "This asks to change the decision." in said["margin"]
    assert page.store().versions.latest(1, "email").number == 1


def test_one_finding_is_mended_and_the_rest_stays(page: Page) -> None:
    case = page.drafted()
    body = "Dear Ruth,\n\nThank you!!! What should I learn?? 😀\n\nGrace Mensah"
    said = {"artefact": "email", "subject": "Re: Staff Nurse", "body": body}
    margin = page.talk(f"{case}/judge", said).json()["margin"]
    number = re.findall(r'data-number="(\d+)">Change to “!”', margin)[0]
    better = page.talk(f"{case}/mend", {**said, "number": number}).json()
    assert "Thank you! What" in better["body"]
    assert "😀" in better["body"]
    for wrong in ("", "99", "-1", "x", 1):
        assert page.talk(f"{case}/mend", {**said, "number": wrong}).status_code == 404


@pytest.mark.parametrize(
    "button", ["shorter", "warmer", "plainer", "more formal", "another question"]
)
def test_each_button_changes_the_mail_or_says_why_not(page: Page, button: str) -> None:
    case = page.drafted(felt_weak="medication rounds")
    shown = page.post(f"{case}/ask", {"artefact": "email", "button": button})
    newest = page.store().versions.latest(1, "email")
    assert newest.number == 2 or "There is no other wording" in shown.text
    assert "kindregards edit" not in shown.text


def test_a_wish_in_words_says_what_was_not_done(page: Page) -> None:
    case = page.drafted(felt_weak="medication rounds")
    shown = page.post(
        f"{case}/ask", {"artefact": "email", "wish": "shorter, and mention the parking lot"}
    )
    assert "Not done: “mention parking lot”" in shown.text
    unknown = page.post(f"{case}/ask", {"artefact": "email", "wish": "like a pirate"})
    assert unknown.status_code == 422
    assert "That cannot be done without a model." in unknown.text
    assert 'value="like a pirate"' in unknown.text


def test_ones_own_text_is_not_written_over(page: Page) -> None:
    case = page.drafted()
    page.talk(f"{case}/save", {"artefact": "email", "subject": "S", "body": "Mine.", "base": "1"})
    assert "so it is not written over" in page.get(f"{case}/mail").text
    assert page.post(f"{case}/ask", {"artefact": "email", "button": "shorter"}).status_code == 422
    assert page.store().versions.latest(1, "email").text.body == "Mine."


def test_versions_show_what_changed_and_come_back(page: Page) -> None:
    case = page.drafted()
    before = page.store().versions.latest(1, "email").text
    first = before.body.split()[0]
    body = before.body.replace(first, "Salutations", 1)
    page.talk(
        f"{case}/save", {"artefact": "email", "subject": before.subject, "body": body, "base": "1"}
    )
    shown = page.get(f"{case}/versions/email").text
    assert f"removed: </span>{first}</del> <ins>" in shown
    assert "added: </span>Salutations</ins>" in shown
    page.post(f"{case}/versions/email", {"number": "1"})
    assert page.store().versions.latest(1, "email").text.body == before.body
    assert page.get(f"{case}/versions/email?before=x&after=99").status_code == 200


def test_what_weighs_against_it_keeps_it_here_unless_it_is_waived(page: Page) -> None:
    case = page.drafted()
    page.talk(
        f"{case}/save",
        {
            "artefact": "email",
            "subject": "S",
            "body": "Dear Ruth,\n\nThank you. Please reconsider. What can I learn?\n\nGrace Mensah",
            "base": "1",
        },
    )
    blocked = page.get(f"{case}/send").text
    assert "One more look before it leaves" in blocked
    assert "data-copy" not in blocked
    assert "mailto:" not in blocked
    assert page.post(f"{case}/eml").headers["content-type"].startswith("text/html")
    assert page.talk(f"{case}/handed", {"via": "clipboard"}).json() == {"ok": False}
    assert not page.store().records.history(1)
    waived = page.post(f"{case}/send", {"allow": ["KR201", "KR104"]})
    assert "This is what leaves" in waived.text
    assert page.store().versions.latest(1, "email").text.allowed == ("KR201",)
    assert page.post(f"{case}/eml").headers["content-type"] == "message/rfc822"


def test_what_may_not_be_waived_is_not(page: Page) -> None:
    case = page.drafted()
    page.talk(
        f"{case}/save",
        {
            "artefact": "email",
            "subject": "S",
            "body": "Dear [NAME],\n\nThank you. What can I learn?\n\nGrace Mensah",
            "base": "1",
        },
    )
    assert "This one has to be changed." in page.get(f"{case}/send").text
    assert "One more look" in page.post(f"{case}/send", {"allow": ["KR102", "placeholder"]}).text


def test_the_calendar_names_nobody(page: Page) -> None:
    case = page.drafted()
    file = page.get(f"{case}/reminders.ics")
    assert file.headers["content-type"].startswith("text/calendar")
    assert b"BEGIN:VEVENT" in file.content
    assert b"Ruth" not in file.content
    assert b"Bride" not in file.content


def test_forgetting_asks_first_and_is_to_the_byte(page: Page, home: Path) -> None:
    case = page.drafted(feelings="zanzibar")
    assert "Erase this case for good?" in page.get(f"{case}/forget").text
    assert page.store().cases.get(1) is not None
    assert "It is erased for good." in page.post(f"{case}/forget").text
    assert page.get(case).status_code == 404
    assert page.post(f"{case}/forget").status_code == 404
    assert not any(b"zanzibar" in path.read_bytes() for path in home.iterdir() if path.is_file())


def test_what_is_kept_is_listed_and_found(page: Page) -> None:
    page.drafted()
    page.post("/start/no-mail", {"company": "Rook & Daughters", "role": "Joiner"})
    both = page.get("/").text
    assert "Staff Nurse" in both
    assert "Joiner, Rook &amp; Daughters" in both
    found = page.get("/", params={"q": "rook"}).text
    assert "Joiner" in found
    assert "Staff Nurse" not in found
    assert "Nothing fits that." in page.get("/", params={"q": "zzz"}).text


ODD = ["NEAR", '"', "*", "--", "a OR b", "%", "_", "'; DROP TABLE cases; --", "\x00", "💥" * 300]


@pytest.mark.parametrize("words", ODD)
def test_odd_words_in_the_search_do_no_harm(page: Page, words: str) -> None:
    page.drafted()
    assert page.get("/", params={"q": words}).status_code == 200
    assert "Staff Nurse" in page.get("/").text


@pytest.mark.parametrize(
    "path",
    [
        "/case/2",
        "/case/2/mail",
        "/case/1/mail",
        "/case/1/send",
        "/case/1/versions/email",
        "/nowhere",
        "/case/x",
    ],
)
def test_what_is_not_there_leads_on_calmly(page: Page, path: str) -> None:
    page.drop()
    answer = page.get(path)
    assert answer.status_code in (200, 404)
    assert "Traceback" not in answer.text


def test_a_fault_of_ours_is_told_without_a_word_of_theirs(
    page: Page, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = page.drafted()

    def broken(*_: object) -> None:
        raise RuntimeError("zanzibar")

    monkeypatch.setattr("kindregards.web.pages.mail.page", broken)
    answer = page.get(f"{case}/mail")
    assert answer.status_code == 500
    assert "This is a fault of ours" in answer.text
    assert "zanzibar" not in answer.text
    log = home / "kindregards-error.log"
    assert "zanzibar" not in log.read_text()


def test_a_store_that_cannot_be_read_is_told(page: Page, home: Path) -> None:
    (home / "kindregards.db").parent.mkdir(parents=True, exist_ok=True)
    (home / "kindregards.db").write_bytes(
        b"no database at all, but long enough to be looked at" * 40
    )
    answer = page.get("/")
    assert answer.status_code == 503
    assert "That did not work" in answer.text


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("de-AT,de;q=0.9,en;q=0.8", "de"),
        ("sv,ja;q=0.5", "ja"),
        ("sv", "en"),
        ("", "en"),
        (";;;q=x", "en"),
        ("en;q=0,pl;q=0.1", "pl"),
    ],
)
def test_the_page_speaks_as_the_browser_asks(page: Page, header: str, language: str) -> None:
    shown = page.get("/", headers={"accept-language": header}).text
    assert f'<html lang="{language}">' in shown


def test_what_is_set_wins_and_what_is_chosen_wins_over_it(page: Page, home: Path) -> None:
    home.mkdir(exist_ok=True)
    (home / "settings.toml").write_text('language = "pl"')
    # Settings are read when the desk is first used.
    assert '<html lang="pl">' in page.get("/").text
    assert '<html lang="it">' in page.post("/language", {"language": "it", "here": "/"}).text


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "a.png", "Das ist ein Bild."),
        (b"%PDF-1.7\n", "a.pdf", "Das ist eine PDF-Datei und keine Mail."),
        (b"PK\x03\x04" + b"\0" * 99, "a.docx", "Das ist eine Zip- oder Office-Datei."),
        (b" \n", "a.txt", "Hier ist noch nichts zu lesen."),
    ],
)
def test_why_a_file_is_not_read_is_said_in_the_language_of_the_page(
    page: Page, data: bytes, name: str, told: str
) -> None:
    page.post("/language", {"language": "de", "here": "/"})
    shown = page.post("/start", files={"file": (name, data)})
    assert told in shown.text
    assert "not a message" not in shown.text


def test_every_reason_that_a_file_is_not_read_has_words() -> None:
    source = "\n".join(path.read_text("utf-8") for path in SOURCE.rglob("*.py"))
    listed = language_pack("en").tables["web"]["unread"]
    assert set(re.findall(r'why="([\w-]+)"', source)) <= listed.keys()
    assert all(f'"{why}"' in source for why in listed)
