"""What comes after the mail, in a real browser: by keyboard, on a phone, with no script, attacked."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect
from playwright.sync_api import Page as Tab

from kindregards.adapters.store import Store
from tests.web.browser import EXAMPLES, MAIL, PAYLOADS, reach, saved, texts, violations, write
from tests.web.served import Served

pytestmark = pytest.mark.loopback
ANSWER = """Dear Grace,

Thank you for your mail. Your examples stayed rather general; a concrete example of dementia care would have helped us.

Kind regards,
Ruth Adeyemi
"""
RISK = "I want to kill myself"


def by_key(tab: Tab, selector: str, to: str = "") -> None:
    reach(tab, selector)
    tab.keyboard.press("Enter")
    if to:
        tab.wait_for_url(to)


def all_made(tab: Tab, served: Served) -> str:
    """Make what there is to see of a case, and return its address."""
    write(tab)
    case = f"{served.address}/case/1"
    tab.goto(f"{case}/reflect")
    tab.fill("#prepared", "read their report")
    press(tab, "Make the page")
    tab.goto(f"{case}/plan")
    press(tab, "Make the plan")
    tab.goto(f"{case}/answer")
    tab.fill("#text", ANSWER)
    press(tab, "Read it")
    tab.goto(f"{case}/learn")
    tab.set_input_files("#posting_file", EXAMPLES / "posting.md")
    tab.set_input_files("#cv_file", EXAMPLES / "cv.md")
    press(tab, "Hold them side by side")
    return case


def press(tab: Tab, name: str) -> None:
    tab.get_by_role("button", name=name).click()
    tab.wait_for_load_state()


PLACES = (
    "/case/1/reflect?again", "/case/1/page/reflection", "/case/1/page/reflection?change", "/case/1/page/plan",
    "/case/1/page/lessons", "/case/1/learn?again", "/case/1/answer", "/case/1/answer?another", "/case/1/thanks",
    "/case/1/send/thanks", "/case/1/thought", "/case/1/versions/plan", "/case/1/versions/thanks", "/case/1/read", "/cases", "/cases?q=zzz",
    "/journal", "/journal?applied=40", "/journal?applied=0",
)  # fmt: skip


def test_what_comes_after_by_keyboard_alone(tab: Tab, served: Served, home: Path) -> None:
    write(tab)
    by_key(tab, '.besides a[href$="/reflect"]', "**/reflect")
    reach(tab, "#prepared")
    tab.keyboard.type("I read their report")
    by_key(tab, "button.main", "**/page/reflection")
    by_key(tab, 'a[href="?change"]', "**?change")
    reach(tab, "#body")
    tab.keyboard.press("Control+End")
    tab.keyboard.type("\n- one more thing")
    saved(tab, "#reflection")
    by_key(tab, "button.main", "**/page/reflection*")
    expect(tab.locator("article")).to_contain_text("one more thing")
    by_key(tab, '.besides a[href$="/plan"]', "**/plan")
    by_key(tab, "button.main", "**/page/plan")
    by_key(tab, '.besides a[href$="/answer"]', "**/answer")
    reach(tab, "#text")
    tab.keyboard.insert_text(ANSWER)
    by_key(tab, "button.main")
    expect(tab.get_by_role("link", name="Thank them")).to_be_visible()
    by_key(tab, 'a.main[href$="/thanks"]', "**/thanks")
    by_key(tab, 'button.main[value="send"]', "**/send/thanks")
    by_key(tab, "[data-copy]")
    expect(tab.locator("[data-copied-here]")).to_contain_text("Copied.")
    by_key(tab, '.steps a[href$="/mail"]', "**/mail")
    by_key(tab, 'a[href$="/thought"]', "**/thought")
    reach(tab, "#thought")
    tab.keyboard.type("I always ruin everything")
    by_key(tab, "button.main")
    expect(tab.get_by_role("radio").first).to_be_visible()
    reach(tab, "#chosen-none")
    tab.keyboard.press("ArrowUp")
    by_key(tab, "button.main", "**/mail*")
    by_key(tab, '.besides a[href$="/learn"]', "**/learn")
    reach(tab, "#posting")
    tab.keyboard.insert_text((EXAMPLES / "posting.md").read_text())
    reach(tab, "#cv")
    tab.keyboard.insert_text((EXAMPLES / "cv.md").read_text())
    by_key(tab, "button.main", "**/page/lessons")
    by_key(tab, "a.home", f"{served.address}/")
    by_key(tab, 'a[href="/journal"]', "**/journal")
    reach(tab, "#applied")
    tab.keyboard.type("12")
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", name="How far applications got")).to_be_visible()
    tab.wait_for_url("**applied=12")
    by_key(tab, "summary")
    expect(tab.get_by_role("table")).to_have_count(1)
    assert texts(home, "reflection")[-1].rstrip().endswith("- one more thing")


def test_the_thanks_are_judged_as_they_are_typed(tab: Tab, served: Served, home: Path) -> None:
    all_made(tab, served)
    tab.goto(f"{served.address}/case/1/thanks")
    before = tab.input_value("#body")
    tab.locator("#body").focus()
    tab.keyboard.press("Control+End")
    tab.keyboard.type(" Please reconsider.")
    expect(tab.locator(".findings .must")).to_have_count(1)
    expect(tab.locator(".marks mark.must")).to_have_count(1)
    saved(tab, "#thanks")
    assert texts(home, "thanks")[-1].rstrip() == (before + " Please reconsider.").rstrip()
    assert "reconsider" not in texts(home)[-1]


def test_papers_that_are_dropped_on_their_fields_are_read(tab: Tab, served: Served) -> None:
    write(tab)
    tab.goto(f"{served.address}/case/1/learn")
    for number, name in enumerate(("posting.md", "cv.md")):
        tab.evaluate(
            """([number, name, text]) => { const data = new DataTransfer(); data.items.add(new File([text], name));
            for (const kind of ['dragover', 'drop']) document.querySelectorAll('.drop-here textarea')[number]
              .dispatchEvent(new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: data})); }""",
            [number, name, (EXAMPLES / name).read_text()],
        )
    press(tab, "Hold them side by side")
    tab.wait_for_url("**/page/lessons")
    expect(tab.locator("article")).to_contain_text("Staff scheduling")


def test_nobody_is_shut_out_of_what_comes_after(tab: Tab, served: Served) -> None:
    all_made(tab, served)
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for path in PLACES:
            tab.goto(served.address + path)
            assert not violations(tab), (scheme, path)
    for way in ("linkedin", "phone"):
        tab.goto(f"{served.address}/case/1/read")
        tab.select_option("#by", way)
        press(tab, "Go on to the mail")
        assert not violations(tab), way
        tab.goto(f"{served.address}/case/1/send")
        assert not violations(tab), way
    tab.goto(f"{served.address}/case/1/answer?another")
    press(tab, "Read it")
    assert not violations(tab)
    tab.goto(f"{served.address}/case/1/learn?again")
    press(tab, "Hold them side by side")
    assert not violations(tab)
    tab.goto(f"{served.address}/case/1/thought")
    tab.fill("#thought", "I always ruin everything")
    tab.select_option("#strength", "5")
    press(tab, "Look at it")
    assert not violations(tab)
    tab.goto(f"{served.address}/case/1/reflect?again")
    tab.fill("#happened", RISK)
    press(tab, "Make the page")
    expect(tab.get_by_role("link", name="findahelpline.com")).to_be_visible()
    assert not violations(tab)


def test_nobody_is_shut_out_of_pages_that_are_still_empty(tab: Tab, served: Served) -> None:
    for path in ("/journal", "/cases"):
        tab.goto(served.address + path)
        assert not violations(tab), path
    tab.goto(served.address)
    write(tab)
    for path in ("reflect", "plan", "answer", "learn"):
        tab.goto(f"{served.address}/case/1/{path}")
        assert not violations(tab), path


def test_what_comes_after_fits_a_small_phone_and_large_letters(tab: Tab, served: Served) -> None:
    all_made(tab, served)
    for width, size in ((320, "100%"), (640, "200%"), (1280, "200%")):
        tab.set_viewport_size({"width": width, "height": 700})
        for path in PLACES:
            tab.goto(served.address + path)
            tab.evaluate("size => { document.documentElement.style.fontSize = size }", size)
            wide = tab.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, (width, size, path, wide)


def test_without_a_script_all_of_it_works(browser: Browser, served: Served, home: Path) -> None:
    context = browser.new_context(java_script_enabled=False, locale="en")
    tab = context.new_page()
    tab.goto(served.first)
    tab.get_by_role("link", name="kindregards").click()
    all_made(tab, served)
    tab.goto(f"{served.address}/case/1/page/plan?change")
    tab.fill("#body", "# Mine\n\n- rest")
    press(tab, "Done")
    expect(tab.get_by_role("heading", level=1)).to_have_text("Mine")
    tab.goto(f"{served.address}/case/1/thanks")
    tab.fill("#body", tab.input_value("#body") + "\n\nIt was great!!!")
    tab.get_by_role("button", name="Save").click()
    expect(tab.locator("#thanks [data-state]")).to_contain_text("Saved")
    press(tab, "Mend what can be mended")
    expect(tab.locator("#body")).to_have_value(re.compile(r"It was great!$"))
    tab.goto(f"{served.address}/journal?applied=9")
    tab.locator("summary").first.click()
    expect(tab.get_by_role("table").first).to_be_visible()
    with Store(home) as store:
        assert store.versions.latest(1, "plan").text.body == "# Mine\n\n- rest"  # type: ignore[union-attr]
    context.close()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_script_in_any_new_field_runs(
    context: BrowserContext, tab: Tab, served: Served, payload: str
) -> None:
    hit: list[str] = []
    asked: list[str] = []
    tab.on("dialog", lambda dialog: hit.append(dialog.message))
    tab.on("request", lambda request: asked.append(request.url))
    case = all_made(tab, served)
    tab.goto(f"{case}/reflect?again")
    for field in ("prepared", "happened", "went_well", "differently"):
        tab.fill(f"#{field}", payload)
    press(tab, "Make the page")
    for page in ("plan", "lessons"):
        tab.goto(f"{case}/page/{page}?change")
        tab.fill(
            "#body",
            f"# {payload}\n\n## {payload}\n\n- **{payload}** {payload}\n  > {payload}\n\n> {payload}\n\n**{payload}**",
        )
        press(tab, "Done")
    tab.goto(f"{case}/thanks")
    for field in ("subject", "body"):
        tab.fill(f"#{field}", f"{payload} Please reconsider!! {payload}")
    saved(tab, "#thanks")
    tab.goto(f"{case}/answer?another")
    tab.fill(
        "#text",
        f"Dear Grace,\n\nYour examples stayed rather general {payload}. {payload}\n\nRuth {payload}",
    )
    press(tab, "Read it")
    tab.goto(f"{case}/learn?again")
    tab.locator("summary").click()
    for field in ("posting", "cv", "letter"):
        tab.fill(f"#{field}", f"Experience of {payload}\n- {payload}\n")
    press(tab, "Hold them side by side")
    tab.goto(f"{case}/thought")
    tab.fill("#thought", f"I always ruin everything {payload}")
    press(tab, "Look at it")
    assert tab.evaluate("window.hit") is None
    tab.fill("#own", payload)
    press(tab, "Keep it with the note")
    for path in (*PLACES, "/case/1/learn", "/case/1/mail"):
        tab.goto(served.address + path)
        assert tab.evaluate("window.hit") is None, path
        assert not tab.locator(
            "main script, main iframe, main img, main [onerror], main [onload], main math"
        ).count()
        assert path.startswith("/journal") or not tab.locator("main svg").count()
    for name, query in (("cases", "q"), ("journal", "applied")):
        tab.goto(f"{served.address}/{name}")
        tab.fill(f"#{query}", payload)
        tab.locator(f"#{query}").press("Enter")
        tab.wait_for_load_state()
        assert tab.evaluate("window.hit") is None, name
    assert not hit
    assert all(url.startswith((served.address, "file://")) for url in asked), asked


def test_a_mail_with_a_payload_is_harmless_on_every_page_after(tab: Tab, served: Served) -> None:
    payload = PAYLOADS[1]
    mail = MAIL.read_text().replace("St Bride's Hospital", f"Rook {payload}")
    tab.fill("#text", mail)
    press(tab, "Read it")
    for field in ("company", "role"):
        tab.fill(f"#{field}", f"Rook {payload}")
    press(tab, "Write the mail")
    for path, name in (("reflect", "Make the page"), ("plan", "Make the plan")):
        tab.goto(f"{served.address}/case/1/{path}")
        press(tab, name)
        assert tab.evaluate("window.hit") is None
        assert not tab.locator("main script").count()
