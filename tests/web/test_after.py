"""After the mail: looking back, the plan, their answer, the papers, the journal, all cases."""

import html
import re
from pathlib import Path

import pytest

from kindregards.adapters.resources import languages
from kindregards.core.answer import Answer
from kindregards.core.draft import YOU
from kindregards.core.gap.requirement import Gap
from kindregards.core.looked_back import QUESTIONS, LookedBack
from kindregards.core.thought import Thought
from tests.web.conftest import EXAMPLES, Page

RISK = "I want to kill myself"
HARD = "They never even read it, and I feel like a failure"
ANSWER = (
    b"From: Ruth Adeyemi <ruth.adeyemi@stbrides.example>\nTo: Grace Mensah <grace@post.example>\n"
    b"Subject: Re: Staff Nurse\nDate: Mon, 7 Dec 2026 10:00:00 +0000\n\nDear Grace,\n\n"
    b"Thank you for your mail. Your examples stayed rather general; a concrete example of dementia "
    b"care would have helped us.\n\nKind regards,\nRuth Adeyemi\n"
)
THREAD = b"Message-ID: <an-answer@stbrides.example>\nReferences: <my-question@post.example>\n"
FILES = {"posting_file": "posting.md", "cv_file": "cv.md"}


def path_of(answer: object) -> str:
    return re.sub(r"^https?://[^/]+", "", str(answer.url))  # type: ignore[attr-defined]


def papers(**more: bytes) -> dict[str, tuple[str, bytes]]:
    chosen = {field: (name, (EXAMPLES / name).read_bytes()) for field, name in FILES.items()}
    return {**chosen, **{field: ("text.txt", data) for field, data in more.items()}}


def answered(page: Page, data: bytes = ANSWER) -> str:
    case = page.drafted()
    shown = page.post(f"{case}/answer", files={"file": ("a.eml", data)})
    assert path_of(shown) == f"{case}/answer", shown.text
    return case


def test_looking_back_asks_and_makes_a_page(page: Page) -> None:
    case = page.drafted()
    asked = page.get(f"{case}/reflect").text
    assert all(f'id="{name}"' in asked for name in QUESTIONS)
    shown = page.post(
        f"{case}/reflect", {"prepared": "I read\r\ntheir report", "went_well": "the falls story"}
    )
    assert path_of(shown) == f"{case}/page/reflection"
    assert "<h2>What you cannot know</h2>" in shown.text
    assert "I read their report" in shown.text
    assert page.store().records.latest(1, LookedBack) == LookedBack(
        "I read their report", went_well="the falls story"
    )
    assert page.store().cases.get(1).case.notes.went_well == ("the falls story",)
    assert path_of(page.get(f"{case}/reflect")) == f"{case}/page/reflection"
    assert "I read their report</textarea>" in page.get(f"{case}/reflect?again").text


def test_looking_back_twice_with_the_same_words_makes_one_page(page: Page) -> None:
    case = page.drafted()
    for _ in range(2):
        page.post(f"{case}/reflect", {"happened": "two people asked"})
    assert len(page.store().versions.history(1, "reflection")) == 1


def test_an_answer_that_is_emptied_is_taken_out(page: Page) -> None:
    case = page.drafted()
    page.post(f"{case}/reflect", {"prepared": "badly", "went_well": "the end"})
    page.post(f"{case}/reflect", {"prepared": "", "went_well": ""})
    assert page.store().records.latest(1, LookedBack) == LookedBack()
    assert page.store().cases.get(1).case.notes.went_well == ()


def test_danger_in_an_answer_shows_help_first_and_keeps_the_others(page: Page) -> None:
    case = page.drafted()
    shown = page.post(
        f"{case}/reflect", {"prepared": "for days", "happened": RISK, "went_well": "later"}
    )
    assert "findahelpline.com" in shown.text
    assert "Your work is kept." in shown.text
    assert f'href="{case}/reflect?again"' in shown.text
    store = page.store()
    assert store.records.latest(1, LookedBack) == LookedBack("for days")
    assert store.versions.latest(1, "reflection") is None
    assert store.cases.get(1).safety.level == "gentle"
    again = page.get(f"{case}/reflect?again").text
    assert 'id="differently"' not in again
    assert "you do not have to carry it alone" in again


def test_the_plan_is_made_on_a_press_and_names_nobody_in_the_calendar(page: Page) -> None:
    case = page.drafted()
    assert "Make the plan" in page.get(f"{case}/plan").text
    assert page.store().versions.latest(1, "plan") is None
    shown = page.post(f"{case}/plan")
    assert path_of(shown) == f"{case}/page/plan"
    assert "<h2>Small steps</h2>" in shown.text
    assert path_of(page.get(f"{case}/plan")) == f"{case}/page/plan"
    file = page.post(f"{case}/plan/calendar")
    assert file.headers["content-type"].startswith("text/calendar")
    assert file.content.count(b"BEGIN:VEVENT") > 2
    assert b"Bride" not in file.content
    assert len(page.store().versions.history(1, "plan")) == 1


@pytest.mark.parametrize(("make", "artefact"), [("reflect", "reflection"), ("plan", "plan")])
def test_a_page_is_changed_and_its_versions_come_back(page: Page, make: str, artefact: str) -> None:
    case = page.drafted()
    page.post(f"{case}/{make}")
    changing = page.get(f"{case}/page/{artefact}?change").text
    assert 'name="body"' in changing
    shown = page.post(
        f"{case}/page/{artefact}", {"body": "# Mine\r\n\r\n- one <b>thing</b>\r\n", "base": "1"}
    )
    assert path_of(shown) == f"{case}/page/{artefact}"
    assert '<h1 lang="en">Mine</h1>' in shown.text
    assert "<li>one &lt;b&gt;thing&lt;/b&gt;</li>" in shown.text
    assert page.store().versions.latest(1, artefact).author == YOU
    assert f'href="{case}/page/{artefact}"' in page.get(f"{case}/versions/{artefact}").text
    page.post(f"{case}/versions/{artefact}", {"number": "1"})
    history = page.store().versions.history(1, artefact)
    assert history[-1].text.body == history[0].text.body


def test_what_is_typed_into_a_page_is_saved_by_the_script(page: Page) -> None:
    case = page.drafted()
    page.post(f"{case}/plan")
    said = {"artefact": "plan", "body": "# Mine", "base": "1"}
    assert page.talk(f"{case}/save", said).json()["version"] == 2
    assert page.store().versions.latest(1, "plan").text.body == "# Mine"


def test_danger_in_a_page_shows_help_first_and_loses_nothing(page: Page) -> None:
    case = page.drafted()
    page.post(f"{case}/plan")
    shown = page.post(f"{case}/page/plan", {"body": f"- {RISK}", "base": "1"})
    assert "findahelpline.com" in shown.text
    assert page.store().versions.latest(1, "plan").text.body == f"- {RISK}"
    assert page.store().cases.get(1).safety.level == "gentle"


def test_their_answer_is_read_and_thanked_for(page: Page) -> None:
    case = page.drafted()
    assert "They wrote back?" in page.get(f"{case}/answer").text
    shown = page.post(f"{case}/answer", files={"file": ("a.eml", ANSWER)})
    assert path_of(shown) == f"{case}/answer"
    assert "Your examples stayed rather general" in shown.text
    assert "(they wrote it)" in html.unescape(shown.text)
    assert page.store().records.latest(1, Answer).kind == "specific"
    thanks = page.get(f"{case}/thanks").text
    body = page.store().versions.latest(1, "thanks").text.body
    assert html.escape(body.split("\n")[0], quote=True) in thanks
    assert "They wrote back?" in page.get(f"{case}/answer?another").text


def test_the_thanks_are_judged_changed_and_handed_over(page: Page) -> None:
    case = answered(page)
    said = {
        "artefact": "thanks",
        "subject": "Re: Staff Nurse",
        "body": "Dear Ruth,\n\nPlease reconsider!!\n\nGrace Mensah",
    }
    judged = page.talk(f"{case}/judge", said).json()
    assert "This asks to change the decision." in judged["margin"]
    number = re.findall(r'data-number="(\d+)">Change to “!”', judged["margin"])[0]
    assert "reconsider!\n" in page.talk(f"{case}/mend", {**said, "number": number}).json()["body"]
    page.post(f"{case}/mail", {**said, "base": "1", "then": "save"})
    assert page.store().versions.latest(1, "thanks").text.body.startswith("Dear Ruth,")
    assert "One more look before it leaves" in page.get(f"{case}/send/thanks").text
    assert page.talk(f"{case}/handed", {"via": "clipboard", "artefact": "thanks"}).json() == {
        "ok": False
    }
    body = "Dear Ruth,\n\nThank you for your answer, and above all for what you say about examples.\n\nGrace Mensah"
    sent = page.post(f"{case}/mail", {**said, "body": body, "base": "2", "then": "send"})
    assert path_of(sent) == f"{case}/send/thanks"
    assert "This is what leaves" in sent.text
    file = page.post(f"{case}/eml/thanks")
    assert file.headers["content-disposition"] == 'attachment; filename="kindregards-1-thanks.eml"'
    assert [
        (r.value.artefact, r.value.purpose)
        for r in page.store().records.history(1)
        if hasattr(r.value, "via")
    ] == [("thanks", "thanks")]


NO_ANSWERS = [
    ((EXAMPLES / "interview.eml").read_bytes(), "the mail that it began with"),
    (b"From: a@b.example\nSubject: Out of office: Re: Staff Nurse\nAuto-Submitted: auto-replied\n\nI am out of the office until Monday.\n", "automatic reply: they are away"),
    (b"From: MAILER-DAEMON@b.example\nSubject: Undelivered Mail\n\nYour message could not be delivered.\n", "could not be delivered"),
    (b"From: hr@rook.example\nSubject: Your application at Rook\n\nUnfortunately we have decided not to take your application for the role of Joiner at Rook & Daughters further.\n", "reads like another no"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "told"), NO_ANSWERS)
def test_what_is_no_answer_is_told_and_not_kept(page: Page, data: bytes, told: str) -> None:
    case = page.drafted()
    shown = page.post(f"{case}/answer", files={"file": ("a.eml", data)})
    assert shown.status_code == 422
    assert told in shown.text
    assert "kindregards answer" not in shown.text
    assert page.store().records.latest(1, Answer) is None


def test_nothing_and_no_mail_are_no_answer_either(page: Page) -> None:
    case = page.drafted()
    assert "There is nothing to read yet." in page.post(f"{case}/answer", {"text": " \n"}).text
    picture = page.post(
        f"{case}/answer", files={"file": ("a.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 99)}
    )
    assert picture.status_code == 422
    assert page.store().records.latest(1, Answer) is None


def test_posting_and_cv_are_held_side_by_side_and_not_kept(page: Page, home: Path) -> None:
    case = page.drafted()
    assert "side by side" in page.get(f"{case}/learn").text
    shown = page.post(f"{case}/learn", files=papers())
    assert path_of(shown) == f"{case}/page/lessons", shown.text
    assert "<h2>" in shown.text
    assert page.store().records.latest(1, Gap).requirements
    whole = (EXAMPLES / "cv.md").read_text().strip()
    assert not any(whole.encode() in path.read_bytes() for path in home.iterdir() if path.is_file())
    assert path_of(page.get(f"{case}/page/lessons")) == f"{case}/page/lessons"
    assert "side by side" in page.get(f"{case}/learn?again").text


def test_pasted_papers_do_as_well_and_the_missing_one_is_named(page: Page) -> None:
    case = page.drafted()
    posting, cv = ((EXAMPLES / name).read_text() for name in ("posting.md", "cv.md"))
    lacking = page.post(f"{case}/learn", {"posting": posting, "cv": " "})
    assert lacking.status_code == 422
    assert 'aria-describedby="cv-wrong"' in lacking.text
    assert html.escape(posting.strip().split("\n")[0], quote=False)[:20] in lacking.text
    assert (
        path_of(page.post(f"{case}/learn", {"posting": posting, "cv": cv}))
        == f"{case}/page/lessons"
    )
    assert page.store().records.latest(1, Gap).requirements


def test_a_paper_that_is_no_text_is_told_beside_its_field(page: Page) -> None:
    case = page.drafted()
    files = {**papers(), "cv_file": ("cv.zip", b"PK\x03\x04" + b"\0" * 200)}
    shown = page.post(f"{case}/learn", files=files)
    assert shown.status_code == 422
    assert 'id="cv-wrong"' in shown.text
    assert page.store().records.latest(1, Gap) is None


@pytest.mark.parametrize("field", ["cv", "letter"])
def test_danger_in_ones_papers_shows_help_first_and_keeps_nothing(page: Page, field: str) -> None:
    case = page.drafted()
    form = {"posting": (EXAMPLES / "posting.md").read_text(), "cv": "Nurse", field: RISK}
    shown = page.post(f"{case}/learn", form)
    assert "findahelpline.com" in shown.text
    assert page.store().records.latest(1, Gap) is None
    assert page.store().versions.latest(1, "lessons") is None


def test_the_journal_counts_draws_and_tells_in_tables(page: Page) -> None:
    assert "Nothing is kept here yet." in page.get("/journal").text
    for stage in ("interview", "interview", "screen", "final"):
        page.post(
            "/start/no-mail",
            {"company": f"Firm {stage}", "role": f"{stage} {len(stage)}", "stage": stage},
        )
    page.post("/start/no-mail", {"company": "Rook", "role": "Joiner", "stage": "interview"})
    shown = page.get("/journal").text
    assert "<svg" in shown
    assert '<th scope="row">interview</th><td>2</td>' in shown
    assert "kindregards journal" not in shown
    told = page.get("/journal?applied=40").text
    assert "How far applications got" in told
    assert "–" in told
    assert len(re.findall("<svg", told)) == 2


@pytest.mark.parametrize("typed", ["0", "-3", "x", "1", "9" * 30, "4.5", "٣", "<script>"])
def test_a_number_that_cannot_be_is_told(page: Page, typed: str) -> None:
    for role in ("Joiner", "Cook"):
        page.post("/start/no-mail", {"company": "Rook", "role": role})
    shown = page.get("/journal", params={"applied": typed})
    assert shown.status_code == 422
    assert "A whole number, please" in shown.text
    assert "<script>" not in shown.text.replace('<script src="/static/page.js" defer>', "")


def test_all_cases_are_listed_found_and_parted_into_pages(page: Page) -> None:
    assert "Nothing is kept here yet." in page.get("/cases").text
    for number in range(53):
        page.post(
            "/start/no-mail",
            {"company": "Rook & Daughters", "role": f"Joiner {number}"},
            follow_redirects=False,
        )
    first, second = page.get("/cases").text, page.get("/cases?from=50").text
    assert "Joiner 52, Rook &amp; Daughters" in first
    assert ">Joiner 2, " not in first
    assert 'href="/cases?q=&amp;from=50"' in first
    assert ">Joiner 2, " in second
    found = page.get("/cases", params={"q": "joiner 52"}).text
    assert "Joiner 52" in found
    assert "Joiner 51" not in found
    assert "Nothing fits that." in page.get("/cases", params={"q": "zzz"}).text
    assert page.get("/cases?from=x").status_code == page.get("/cases?from=-1").status_code == 200
    start = page.get("/").text
    assert start.count('<li><a href="/case/') == 8
    assert 'href="/cases?q="' in start


FACTS = ("company", "role", "stage", "contact", "contact_email", "reason", "name")


def all_facts(page: Page, case: str) -> dict[str, str]:
    shown = page.get(f"{case}/read").text
    found = dict(re.findall(r'<input id="(\w+)" name="\w+" value="([^"]*)"', shown))
    reason = re.findall(r'<textarea id="reason"[^>]*>([^<]*)</textarea>', shown)[0]
    return {
        name: html.unescape(value)
        for name, value in {**found, "reason": reason, "stage": "interview"}.items()
    }


@pytest.mark.parametrize("field", FACTS)
def test_a_wrong_fact_is_cleared_and_the_others_stay(page: Page, field: str) -> None:
    case = page.drop()
    before = all_facts(page, case)
    assert before[field]
    page.post(f"{case}/read", {**before, field: ""})
    facts = page.store().cases.get(1).case.facts
    now = {
        "company": facts.company, "role": facts.role, "stage": facts.stage.replace("unknown", ""),
        "contact": facts.contact.name, "contact_email": facts.contact.email,
        "reason": facts.reason_given and " ".join(facts.reason_given.split()),
        "name": facts.candidate and facts.candidate.name,
    }  # fmt: skip
    assert not now[field]
    assert {name: now[name] for name in FACTS if name != field} == {
        name: before[name] for name in FACTS if name != field
    }
    if field == "company":
        assert "St Bride" not in page.store().versions.latest(1, "email").text.body


def test_a_case_without_a_mail_keeps_one_of_two_names(page: Page) -> None:
    page.post("/start/no-mail", {"company": "Rook"})
    shown = page.post("/case/1/read", {"company": "", "role": ""})
    assert shown.status_code == 422
    assert "Please name the employer or the role." in shown.text
    assert page.store().cases.get(1).case.facts.company == "Rook"


@pytest.mark.parametrize(
    ("way", "title"),
    [("linkedin", "Your message on LinkedIn"), ("phone", "What you could say on the phone")],
)
def test_another_way_can_be_chosen_and_left_again(page: Page, way: str, title: str) -> None:
    case = page.drop()
    shown = page.post(f"{case}/read", {"by": way})
    assert title in shown.text
    assert page.store().versions.latest(1, "email").text.channel == way
    assert ("Once they have accepted" in shown.text) == (way == "linkedin")
    send = page.get(f"{case}/send").text
    assert "mailto:" not in send
    assert "/eml" not in send
    assert "Copied. Open their mail" not in send
    assert f'<option value="{way}" selected>' in page.get(f"{case}/read").text
    page.post(f"{case}/read", {"by": "email"})
    assert page.store().versions.latest(1, "email").text.channel == "reply"


def test_a_way_that_stands_is_no_choice(page: Page) -> None:
    page.post("/start/no-mail", {"company": "Rook", "stage": "application"})
    page.post("/case/1/read", {})
    before = page.store().cases.get(1)
    page.post("/case/1/read", {"by": "email"})
    assert page.store().cases.get(1) == before


@pytest.mark.parametrize("way", ["", "pigeon", "reply"])
def test_no_other_way_is_taken(page: Page, way: str) -> None:
    case = page.drop()
    page.post(f"{case}/read", {"by": way})
    assert page.store().versions.latest(1, "email").text.channel == "reply"


def test_a_thought_is_looked_at_and_kept_with_the_note(page: Page) -> None:
    case = page.drafted()
    assert f'href="{case}/thought"' in page.get(f"{case}/mail").text
    seen = page.post(f"{case}/thought", {"thought": "I always ruin\r\neverything", "strength": "4"})
    assert page.store().records.latest(1, Thought) is None
    assert re.findall('name="thought" value="(.+?)"', seen.text) == ["I always ruin everything"]
    offered = re.findall(r'<label for="chosen-\d+"[^>]*>(.+?)</label>', seen.text)
    assert len(offered) > 1
    form = {
        "thought": "I always ruin everything",
        "strength": "4",
        "chosen": html.unescape(offered[1]),
        "own": "",
        "after": "7",
    }
    kept = page.post(f"{case}/thought/keep", form)
    assert path_of(kept).split("#")[0] == f"{case}/mail"
    assert "Some thoughts take their time." in kept.text
    thought = page.store().records.latest(1, Thought)
    assert (thought.text, thought.strength, thought.strength_after) == (
        "I always ruin everything",
        4,
        7,
    )
    assert thought.chosen == html.unescape(offered[1])
    assert len(page.store().versions.history(1, "note")) == 2


def test_ones_own_words_win_over_what_was_offered(page: Page) -> None:
    case = page.drafted()
    form = {
        "thought": "I always ruin everything",
        "chosen": "Nobody knows yet.",
        "own": "It was one\r\nmorning.",
        "after": "99",
    }
    page.post(f"{case}/thought/keep", form)
    thought = page.store().records.latest(1, Thought)
    assert (thought.chosen, thought.strength, thought.strength_after) == (
        "It was one morning.",
        None,
        None,
    )
    assert "It was one morning" in page.store().versions.latest(1, "note").text.body


@pytest.mark.parametrize("field", ["thought", "own"])
def test_danger_in_a_thought_shows_help_first_and_keeps_nothing(page: Page, field: str) -> None:
    case = page.drafted()
    form = {"thought": "I failed", "own": "It was one day", field: RISK}
    for path in ("thought", "thought/keep"):
        assert "findahelpline.com" in page.post(f"{case}/{path}", form).text
    assert page.store().records.latest(1, Thought) is None


def test_no_thought_is_none(page: Page) -> None:
    case = page.drafted()
    for path in ("thought", "thought/keep"):
        assert path_of(page.post(f"{case}/{path}", {"thought": " "})) == f"{case}/thought"
    assert page.store().records.latest(1, Thought) is None


EVERY = (
    "thought",
    "reflect",
    "plan",
    "answer",
    "learn",
    "thanks",
    "page/plan",
    "page/lessons",
    "page/reflection",
    "send/thanks",
)


@pytest.mark.parametrize("place", EVERY)
def test_a_paused_case_shows_help_wherever_one_goes(page: Page, place: str) -> None:
    case = page.drop()
    page.post(f"{case}/read", {"feelings": RISK})
    assert path_of(page.get(f"{case}/{place}")) == f"{case}/help"
    if "/" not in place and place != "thanks":
        assert path_of(page.post(f"{case}/{place}")) == f"{case}/help"
    assert [v.artefact for v in page.store().versions.history(1)] == []


@pytest.mark.parametrize(
    "path", ["page/email", "page/note", "page/thanks", "page/x", "send/note", "send/plan", "send/x"]
)
def test_nothing_private_has_a_way_out_and_no_letter_is_a_page(page: Page, path: str) -> None:
    case = page.drafted()
    page.post(f"{case}/plan")
    assert page.get(f"{case}/{path}").status_code == 404


@pytest.mark.parametrize("artefact", ["plan", "note", "reflection", "lessons"])
def test_no_private_page_is_handed_over(page: Page, artefact: str) -> None:
    case = page.drafted()
    page.post(f"{case}/plan")
    assert page.post(f"{case}/eml/{artefact}").status_code == 404
    assert (
        page.talk(f"{case}/handed", {"via": "clipboard", "artefact": artefact}).status_code == 404
    )


@pytest.mark.parametrize("is_made", [False, True])
def test_asking_for_pages_changes_nothing(page: Page, is_made: bool) -> None:
    case = answered(page) if is_made else page.drafted()
    if is_made:
        page.post(f"{case}/learn", files=papers())
        page.post(f"{case}/plan")
        page.post(f"{case}/reflect", {"prepared": "x"})
    before = (page.store().versions.history(1), page.store().records.history(1))
    for place in (*EVERY, "reflect?again", "answer?another", "learn?again", "page/plan?change"):
        page.get(f"{case}/{place}")
    page.get("/journal?applied=9")
    page.get("/cases?q=x")
    store = page.store()
    assert (store.versions.history(1), store.records.history(1)) == before
    assert bool(before[1]) == is_made


def test_thanks_go_to_whoever_answered_in_their_thread(page: Page) -> None:
    data = ANSWER.replace(b"Ruth Adeyemi", b"Tom Reed").replace(b"ruth.adeyemi@", b"tom.reed@")
    case = answered(page, THREAD + data)
    body = "Dear Tom,\n\nThank you for your answer, Tom, and for the time it took.\n\nGrace Mensah"
    said = {"artefact": "thanks", "subject": "Re: Staff Nurse", "body": body, "base": "1"}
    shown = page.post(f"{case}/mail", {**said, "then": "send"}).text
    assert "This is what leaves" in shown
    assert "tom.reed@stbrides.example" in shown
    file = page.post(f"{case}/eml/thanks").content
    assert b"In-Reply-To: <an-answer@stbrides.example>" in file
    assert b"<my-question@post.example>" in file


def test_going_back_with_all_as_it_was_writes_nothing_over(page: Page) -> None:
    case = page.drop()
    as_sent = {**all_facts(page, case), "by": "email"}
    page.post(f"{case}/read", as_sent)
    said = {"artefact": "email", "subject": "Hello", "body": "Mine.", "base": "1"}
    page.post(f"{case}/mail", said)
    page.post(f"{case}/read", as_sent)
    newest = page.store().versions.latest(1, "email")
    assert (newest.number, newest.author) == (2, YOU)


@pytest.mark.parametrize("language", languages())
def test_every_page_speaks_every_language(page: Page, language: str) -> None:
    case = answered(page)
    page.post(f"{case}/learn", files=papers())
    page.post(f"{case}/plan")
    page.post(f"{case}/reflect", {"prepared": "x"})
    page.post("/language", {"language": language, "here": "/"})
    for place in (
        *EVERY,
        "reflect?again",
        "answer?another",
        "learn?again",
        "page/plan?change",
        "versions/plan",
        "versions/thanks",
    ):
        shown = page.get(f"{case}/{place}")
        assert shown.status_code == 200, place
        assert f'<html lang="{language}">' in shown.text
        assert "{{" not in re.sub(r"data-\w+=\"[^\"]*\"", "", shown.text)
    for place in ("/journal", "/journal?applied=8", "/cases"):
        assert f'<html lang="{language}">' in page.get(place).text


@pytest.mark.parametrize(
    ("words", "language"),
    [("Ich will mich umbringen", "de"), ("死にたい", "ja"), ("I want to kill myself", "en")],
)
def test_help_says_which_language_it_speaks(page: Page, words: str, language: str) -> None:
    case = page.drafted()
    page.post("/language", {"language": language, "here": "/"})
    shown = page.post(f"{case}/reflect", {"prepared": words}).text
    block = shown[shown.index('class="help"') :].split("</div>")[0]
    assert set(re.findall(r'<p lang="(\w+)">', block)) == {language}
    again = page.get(f"{case}/reflect?again").text
    block = again[again.index('class="help"') :].split("</div>")[0]
    assert set(re.findall(r'<p lang="(\w+)">', block)) == {language}
