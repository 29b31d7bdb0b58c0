"""The page in a real browser: the whole way, typing, two tabs, back, reload, and a killed server."""

import re
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect
from playwright.sync_api import Page as Tab

from kindregards.adapters.store import Store
from kindregards.core.draft import YOU
from tests.fault_server import playing, silence
from tests.web.browser import (
    EXAMPLES,
    MAIL,
    PAYLOADS,
    append,
    drop,
    entered,
    reach,
    saved,
    texts,
    violations,
    write,
)  # fmt: skip
from tests.web.served import Served, serving

pytestmark = pytest.mark.loopback


def test_the_whole_way_by_keyboard_alone(tab: Tab, home: Path) -> None:
    tab.keyboard.press("Tab")
    expect(tab.locator(".skip")).to_be_focused()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    expect(tab.locator("#text")).to_be_focused()
    tab.keyboard.insert_text((EXAMPLES / "screen.txt").read_text())
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/read")
    reach(tab, "textarea#felt_weak")
    tab.keyboard.type("stock control")
    reach(tab, "button.main")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/mail")
    reach(tab, "textarea#body")
    tab.keyboard.press("Control+End")
    tab.keyboard.type(" Please reconsider!!")
    expect(tab.locator(".findings .must")).to_have_count(1)
    saved(tab)
    reach(tab, ".must button.mend")
    tab.keyboard.press("Enter")
    expect(tab.locator(".findings .must")).to_have_count(0)
    expect(tab.locator("#margin-title")).to_be_focused()
    saved(tab)
    tab.locator("#body").focus()
    reach(tab, 'button.main[value="send"]')
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/send")
    reach(tab, "[data-copy]")
    tab.keyboard.press("Enter")
    expect(tab.locator("[data-copied-here]")).to_contain_text("Copied.")
    assert "Please reconsider" not in texts(home)[-1]


def test_a_mail_that_is_dropped_is_read_at_once(tab: Tab) -> None:
    tab.evaluate(
        """text => { const data = new DataTransfer(); data.items.add(new File([text], 'a.eml'));
        for (const kind of ['dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: data})); }""",
        MAIL.read_text(),
    )
    tab.wait_for_url("**/read")
    expect(tab.locator("#company")).to_have_value("St Bride's Hospital")


def test_typing_is_judged_marked_and_saved_and_never_disturbed(tab: Tab, home: Path) -> None:
    write(tab)
    before = tab.input_value("#body")
    typed = " 😀 Please reconsider. " + "I learned much from you. " * 8
    append(tab, typed)
    assert tab.input_value("#body") == before + typed
    expect(tab.locator(".marks mark.must")).to_have_text(re.compile("Please reconsider"))
    saved(tab)
    assert tab.input_value("#body") == before + typed
    assert texts(home)[-1].rstrip() == (before + typed).rstrip()
    tab.locator(".must button.jump").first.click()
    assert tab.evaluate("document.getSelection().toString()").strip().endswith("Please reconsider.")


def test_marks_lie_under_their_words(tab: Tab) -> None:
    write(tab)
    append(tab, "\n\nA word more. Please reconsider it.")
    mark = tab.locator(".marks mark.must")
    expect(mark).to_have_count(1)
    layer, area = (tab.evaluate(
        "s => { const e = document.querySelector(s), c = getComputedStyle(e), r = e.getBoundingClientRect();"
        "return [r.left, r.top, r.width, r.height, c.fontFamily, c.fontSize, c.lineHeight, c.paddingLeft, c.paddingTop, c.letterSpacing] }", s)
        for s in (".marks", "#body"))  # fmt: skip
    assert layer == area


def test_two_tabs_on_one_case_lose_nothing(context: BrowserContext, tab: Tab, home: Path) -> None:
    write(tab)
    other = context.new_page()
    other.goto(tab.url)
    append(tab, " One.")
    saved(tab)
    append(other, " Two.")
    expect(other.locator("#email [data-state]")).to_contain_text(
        "that is version 2, yours is version 3"
    )
    kept = texts(home)
    assert kept[1].endswith("One.")
    assert kept[2].endswith("Two.")
    assert "One." not in kept[2]


def test_back_and_reload_show_what_was_saved(tab: Tab, home: Path) -> None:
    write(tab)
    append(tab, " Kept.")
    saved(tab)
    tab.reload()
    expect(tab.locator("#body")).to_have_value(re.compile(r"Kept\.$"))
    tab.go_back()
    tab.wait_for_url("**/read")
    tab.go_forward()
    tab.wait_for_url("**/mail")
    expect(tab.locator("#body")).to_have_value(re.compile(r"Kept\.$"))
    assert len(texts(home)) == 2


def test_what_was_typed_when_the_page_goes_is_saved(tab: Tab, home: Path) -> None:
    write(tab)
    append(tab, " Last words.")
    tab.goto(tab.url.replace("/mail", "/read"))
    tab.goto(tab.url.replace("/read", "/mail"))
    assert texts(home)[-1].endswith("Last words.")


def test_a_wish_takes_what_was_typed_along(tab: Tab, home: Path) -> None:
    write(tab)
    append(tab, " Mine.")
    tab.get_by_role("button", name="Shorter").click()
    expect(tab.get_by_role("alert")).to_contain_text("This text is your own")
    expect(tab.locator("#body")).to_have_value(re.compile(r"Mine\.$"))
    assert texts(home)[-1].endswith("Mine.")


def test_the_note_and_the_mail_are_saved_each_on_its_own(tab: Tab, home: Path) -> None:
    write(tab)
    tab.locator("#note-body").fill("Only for me.")
    append(tab, " Mail.")
    tab.get_by_role("button", name="It is good: hand it over").click()
    tab.wait_for_url("**/send")
    assert texts(home, "note")[-1] == "Only for me."
    assert texts(home)[-1].endswith("Mail.")
    assert "Only for me" not in tab.content()


@pytest.mark.parametrize("after", [0, 40, 90, 160, 300])
def test_a_killed_server_loses_nothing_that_was_called_saved(
    context: BrowserContext, served: Served, home: Path, after: int
) -> None:
    tab = entered(context, served)
    write(tab)
    tab.evaluate(
        "document.addEventListener('saved', () => { window.called = document.querySelector('#body').value })"
    )
    for word in range(6):
        append(tab, f" word{word}")
        tab.locator("#body").blur()
        tab.wait_for_timeout(60)
    tab.wait_for_timeout(after)
    served.stop(signal.SIGKILL)
    append(tab, " after the end")
    tab.locator("#body").blur()
    expect(tab.locator("#email [data-state]")).to_contain_text(
        "Not saved: kindregards no longer answers."
    )
    called = tab.evaluate("window.called || ''")
    kept = texts(home)
    assert not called or any(called.startswith(text.rstrip()) and len(text) > 9 for text in kept)
    numbers = [int(n) for n in re.findall(r"word(\d)", kept[-1])]
    base = int(tab.input_value("#email [name=base]"))
    assert len(kept) >= base
    assert numbers == list(range(len(numbers)))


def test_a_model_that_takes_long_can_be_stopped(browser: Browser, home: Path) -> None:
    with (
        playing(*[silence] * 9) as model,
        serving(
            home, OPENAI_BASE_URL=model.base_url, OPENAI_API_KEY="sk-none", KINDREGARDS_MODEL="m"
        ) as served,
    ):
        context = browser.new_context(locale="en")
        context.set_default_timeout(15_000)
        tab = entered(context, served)
        drop(tab)
        tab.get_by_role("button", name="Write the mail").click()
        tab.wait_for_url("**/working")
        expect(tab.get_by_role("heading", name="It is being written")).to_be_visible()
        assert not violations(tab)
        expect(tab.locator("[data-seconds]")).to_have_text(re.compile(r"[1-9] seconds"))
        tab.get_by_role("button", name="Stop").click()
        expect(tab.get_by_role("heading", name="Stopped")).to_be_visible()
        assert not violations(tab)
        tab.get_by_role("button", name="Write it without the model").click()
        tab.wait_for_url("**/mail")
        assert tab.input_value("#body")
        with Store(home) as store:
            assert store.ledger.sent(1)[0].call.fault == "interrupted"
        context.close()


def test_without_a_script_the_way_is_the_same(browser: Browser, served: Served, home: Path) -> None:
    context = browser.new_context(java_script_enabled=False, locale="en")
    tab = context.new_page()
    tab.goto(served.first)
    tab.get_by_role("link", name="kindregards").click()
    drop(tab)
    tab.get_by_role("button", name="Write the mail").click()
    tab.fill("#body", tab.input_value("#body") + "\n\nIt was great!!!")
    tab.get_by_role("button", name="Save").first.click()
    expect(tab.locator("#email [data-state]")).to_have_text(re.compile("Saved"))
    tab.get_by_role("button", name="Mend what can be mended").click()
    expect(tab.locator("#body")).to_have_value(re.compile(r"It was great!$"))
    tab.get_by_role("button", name="It is good: hand it over").click()
    expect(tab.get_by_text("Select the text above and copy it.")).to_be_visible()
    with Store(home) as store:
        assert store.versions.latest(1, "email").author == YOU  # type: ignore[union-attr]
    context.close()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_script_in_any_field_runs(tab: Tab, served: Served, payload: str) -> None:
    hit: list[str] = []
    tab.on("dialog", lambda dialog: hit.append(dialog.message))
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    mail = f"From: {payload} <hr@rook.example>\nTo: me@post.example\nSubject: {payload}\n\nDear {payload},\n\nUnfortunately we will not take your application for the role of {payload} at Rook & Daughters further. {payload}\n\nKind regards,\nAda Rook"
    tab.fill("#text", mail)
    tab.get_by_role("button", name="Read it").click()
    go_on = tab.get_by_role("button", name="It is one: go on")
    write_it = tab.get_by_role("button", name="Write the mail")
    expect(go_on.or_(write_it)).to_be_visible()  # Or the page before would be asked.
    if go_on.count():
        go_on.click()
    expect(write_it).to_be_visible()
    for field in (
        "company",
        "role",
        "contact",
        "reason",
        "name",
        "went_well",
        "felt_weak",
        "feelings",
    ):
        tab.fill(f"#{field}", payload)
    tab.fill("#contact_email", payload)
    write_it.click()
    expect(tab.locator("#contact_email[aria-invalid=true]")).to_be_visible()
    # No address: told, and shown as it was typed.
    expect(tab.locator("#contact_email")).to_have_value(payload)
    tab.fill("#contact_email", "ada@rook.example")
    write_it.click()
    tab.wait_for_url("**/mail")
    for field in ("subject", "body", "note-body"):
        tab.fill(f"#{field}", f"{payload} Please reconsider {payload}!!!")
    saved(tab)
    saved(tab, "#note")
    tab.get_by_role("button", name="Shorter").click() if tab.get_by_role(
        "button", name="Shorter"
    ).count() else None
    tab.goto(f"{served.address}/case/1/mail")
    for path in (
        "/case/1/read",
        "/case/1/mail",
        "/case/1/send",
        "/case/1/versions/email",
        "/case/1/versions/note",
        "/case/1/forget",
        "/",
        "/?q=x",
    ):
        tab.goto(
            served.address
            + path.replace("q=x", f"q={payload}".replace("#", "%23").replace("&", "%26"))
        )
        assert tab.evaluate("window.hit") is None, path
        assert "50337" not in tab.inner_text("main") or "7191*7" not in payload
        assert not tab.locator(
            "main script, main iframe, main img, main svg, main [onerror], main [onload]"
        ).count()
    assert not hit
    assert all(url.startswith((served.address, "file://")) for url in asked), asked


PLACES = (
    "/",
    "/case/1/read",
    "/case/1/mail",
    "/case/1/send",
    "/case/1/versions/email",
    "/case/1/forget",
    "/nowhere",
    "/case/2/help",
)


def everywhere(tab: Tab, served: Served) -> None:
    """Make what there is to see: a case with marks and versions, and one that is paused."""
    write(tab)
    append(tab, " Please reconsider!! 😀")
    expect(tab.locator(".findings .must")).to_have_count(1)
    saved(tab)
    tab.goto(f"{served.address}/")
    tab.locator("summary").click()
    tab.fill("#company", "Rook & Daughters")
    tab.locator("details button").click()
    tab.fill("#feelings", "I want to kill myself")
    tab.get_by_role("button", name="Write the mail").click()
    tab.wait_for_url("**/help")


def test_nobody_is_shut_out_of_any_page(tab: Tab, served: Served) -> None:
    everywhere(tab, served)
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme)
        for path in PLACES:
            tab.goto(served.address + path)
            assert not violations(tab), (scheme, path)
    tab.goto(served.address)
    tab.fill("#text", "Thank you for your application. We have received it and will be in touch.")
    tab.get_by_role("button", name="Read it").click()
    assert not violations(tab)


def test_every_page_fits_a_small_phone_and_large_letters(tab: Tab, served: Served) -> None:
    everywhere(tab, served)
    for width, size in ((320, "100%"), (360, "100%"), (640, "200%"), (1280, "200%")):
        tab.set_viewport_size({"width": width, "height": 700})
        for path in PLACES:
            tab.goto(served.address + path)
            tab.evaluate("size => { document.documentElement.style.fontSize = size }", size)
            wide = tab.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, (width, size, path, wide)


def test_help_comes_before_all_else_and_the_way_goes_on(tab: Tab, served: Served) -> None:
    drop(tab)
    tab.fill("#feelings", "I want to kill myself")
    tab.get_by_role("button", name="Write the mail").click()
    tab.wait_for_url("**/help")
    expect(tab.get_by_role("link", name="findahelpline.com")).to_be_visible()
    tab.get_by_role("button", name="Go on with the mail").click()
    tab.wait_for_url("**/mail")
    expect(tab.locator(".help")).to_contain_text("you do not have to carry it alone")


def test_another_site_cannot_frame_it_or_send_it_a_form(
    context: BrowserContext, tab: Tab, served: Served, tmp_path: Path
) -> None:
    write(tab)
    trap = tmp_path / "trap.html"
    trap.write_text(
        f'<iframe src="{served.address}/case/1/mail"></iframe><img src="{served.address}/static/icon.svg">'
        f'<form method=post action="{served.address}/case/1/forget"><button>Win</button></form>'
    )
    other = context.new_page()
    other.goto(trap.as_uri())
    assert (
        other.frames[1].url.startswith("chrome-error:")
        or not other.frames[1].locator("#body").count()
    )
    assert other.evaluate("document.images[0].naturalWidth") == 0
    other.get_by_role("button").click()
    expect(other.get_by_role("heading")).to_have_text("That did not come from this page")
    tab.reload()
    assert tab.input_value("#body")
