"""The page in a browser: from a drop to the shown mail, from a pause to the findings, and kills.

Needs Chromium (Debian: chromium). ``python -m benchmarks.page --kills 50`` also kills the server at
random points while somebody types, and looks whether anything is lost that the page called saved.
"""

import argparse
import os
import random
import signal
import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from kindregards.adapters.store import Store
from kindregards.core.notes import Notes
from kindregards.core.safety.screen import Safety
from kindregards.usecases.draft import Order, keep, understood, write
from kindregards.usecases.screening import Screened, screen_words
from kindregards.wiring import open_house
from tests.web.browser import browsing
from tests.web.served import Served, serving

MAIL = Path(__file__).parents[1] / "examples" / "interview.eml"
WEAK = "medication rounds"
OFTEN = """() => setInterval(
  () => document.querySelector('#body').dispatchEvent(new Event('blur')), 25)"""
RUNS = 15
WORDS = ("role", "thank", "please", "ward", "question", "learn", "advice", "time")
SHOWN = """() => new Promise(done => {
  const look = () => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    paint ? done(paint.startTime) : setTimeout(look, 5);
  };
  look();
})"""
"""Milliseconds from the press of the button, over the redirect, to the page that is painted."""
TIMED = """() => {
  window.typed = []; window.judged = [];
  const body = document.querySelector('#body');
  body.addEventListener('input', () => { window.last = performance.now(); });
  document.addEventListener('judged', () => window.judged.push(performance.now() - window.last));
  document.addEventListener('saved', () => { window.called = window.sending; });
  const send = window.fetch;
  window.fetch = (path, more) => {
    if (String(path).endsWith('/save')) window.sending = JSON.parse(more.body).body;
    return send(path, more);
  };
}"""


def enter(browser: Browser, served: Served) -> Tab:
    """Open the page as its visitor does."""
    tab = browser.new_context(locale="en").new_page()
    tab.goto(served.file.as_uri())
    tab.wait_for_url(f"{served.address}/")
    return tab


def from_drop_to_mail(tab: Tab, served: Served) -> float:
    """Return the seconds that the page takes for its two steps, as the person sees them."""
    tab.goto(served.address)
    tab.set_input_files("#file", MAIL)
    spent = _until(tab, "form.drop button.main", "**/read")
    tab.fill("#felt_weak", WEAK)
    spent += _until(tab, "main button.main", "**/mail")
    tab.goto(tab.url.replace("/mail", "/forget"))
    tab.get_by_role("button", name="Erase it").click()
    return spent


def _until(tab: Tab, button: str, place: str) -> float:
    tab.locator(button).click()
    tab.wait_for_url(place, wait_until="load")
    shown: float = tab.evaluate(SHOWN)
    return shown / 1_000


def use_case() -> float:
    """Return the seconds of the same two steps in the use cases, in this process."""
    house = open_house()
    store, now, calm = house.store, house.clock.now(), Screened(Safety("none", None))
    begun = time.perf_counter()
    order = Order(source=MAIL.read_bytes(), kind="eml")
    taken = (house.mails, house.words, store.cases, store.catalogue, now)
    kept = keep(understood(order, None, calm, *taken), store.cases, now)
    notes = Notes(felt_weak=(WEAK,))
    screened = screen_words(notes.texts, house.words, house.country, now.date())
    kept = keep(understood(Order(notes=notes), kept, screened, *taken), store.cases, now)
    write(kept, house.words, store.versions, now)
    spent = time.perf_counter() - begun
    store.erasure.forget(kept.id)
    house.close()
    return spent


def from_pause_to_findings(tab: Tab) -> list[float]:
    """Type words with pauses; return the milliseconds from each last key to its findings."""
    tab.evaluate(TIMED)
    tab.locator("#body").focus()
    tab.keyboard.press("Control+End")
    for number in range(RUNS * 2):
        tab.keyboard.type(f" {WORDS[number % len(WORDS)]}", delay=15)
        tab.wait_for_function("n => window.judged.length > n", arg=number)
    found: list[float] = tab.evaluate("window.judged")
    return found


def lost_in_a_kill(browser: Browser, seed: int) -> bool:
    """Kill the server at a random point while somebody types; tell whether anything was lost."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as served:
        tab = enter(browser, served)
        tab.set_input_files("#file", MAIL)
        _until(tab, "form.drop button.main", "**/read")
        _until(tab, "main button.main", "**/mail")
        tab.evaluate(TIMED)
        # Saves come thick and fast, so that a kill meets one under way.
        tab.evaluate(OFTEN)
        tab.locator("#body").focus()
        tab.keyboard.press("Control+End")
        for _ in range(chance.randint(1, 12)):
            tab.keyboard.type(f" {chance.choice(WORDS)}", delay=chance.randint(1, 12))
        time.sleep(chance.random() * 0.08)
        served.stop(signal.SIGKILL)
        tab.keyboard.type(" after")
        tab.wait_for_timeout(150)
        called = tab.evaluate("window.called")
        tab.context.close()
        with Store(Path(folder)) as store:
            kept = [v.text.body.rstrip() for v in store.versions.history(1, "email")]
        return called is not None and called.rstrip() not in kept


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=0)
    kills = parser.parse_args().kills
    with browsing() as browser, tempfile.TemporaryDirectory() as folder:
        os.environ["KINDREGARDS_HOME"] = folder
        with serving(Path(folder)) as served:
            tab = enter(browser, served)
            seen = [from_drop_to_mail(tab, served) for _ in range(RUNS)]
            acts = [use_case() for _ in range(RUNS)]
            over = (statistics.median(seen[1:]) - statistics.median(acts[1:])) * 1_000
            whole = statistics.median(seen[1:]) * 1_000
            print(f"drop to shown mail: {whole:.0f} ms, {over:.0f} of them beyond the use cases")
            tab.goto(served.address)
            tab.set_input_files("#file", MAIL)
            _until(tab, "form.drop button.main", "**/read")
            _until(tab, "main button.main", "**/mail")
            judged = sorted(from_pause_to_findings(tab))
            print(f"last key to findings: median {statistics.median(judged):.0f} ms, "
                  f"slowest {judged[-1]:.0f} ms, of which 150 ms are the pause itself")  # fmt: skip
        if kills:
            lost = sum(lost_in_a_kill(browser, seed) for seed in range(kills))
            print(f"kills: {kills}, with something lost that was called saved: {lost}")


if __name__ == "__main__":
    main()
