"""A model behind the page: asked for first, watched while it writes, and never in the way."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kindregards.core.thought import Thought
from tests.fault_server import FaultServer, Step, Talk, completion, http, playing, refuse
from tests.usecases.test_writing import GOOD
from tests.web.conftest import Page
from tests.web.test_after import ANSWER

pytestmark = pytest.mark.loopback


def write_well(talk: Talk) -> None:
    schema = talk.request.json["response_format"]["json_schema"]["schema"]
    parts = {part: GOOD.get(part, "hello") for part in schema["properties"]}
    talk.send(http(200, json.dumps(completion(json.dumps(parts))).encode()))


@contextmanager
def model_that(answers: Step, monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultServer]:
    """Set a server on this machine that answers every request in one way."""
    with playing(answers) as model:
        monkeypatch.setenv("OPENAI_BASE_URL", model.base_url)
        yield model


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model is set on a server that is not on this machine; nobody answers there."""
    for name, value in (
        ("OPENAI_BASE_URL", "https://models.example/v1"),
        ("KINDREGARDS_MODEL", "m"),
        ("KINDREGARDS_DEADLINE", "3"),
    ):
        monkeypatch.setenv(name, value)


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KINDREGARDS_MODEL", "m")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-a-key-that-nobody-may-see")
    monkeypatch.setenv("KINDREGARDS_DEADLINE", "5")


def settled(page: Page, case: str) -> str:
    """Wait until nothing runs any more; return the state."""
    for _ in range(200):
        state: str = page.get(f"{case}/working/state").json()["state"]
        if state != "running":
            return state
        time.sleep(0.05)
    raise AssertionError("it runs and runs")


def test_a_server_elsewhere_is_asked_about_first(elsewhere: None, page: Page) -> None:
    case = page.drop()
    page.post(f"{case}/read", {})
    assert settled(page, case) == "consent"
    asked = page.get(f"{case}/working").text
    assert "m at models.example would write" in asked
    assert "Their mail itself never leaves." in asked
    shown = page.post(f"{case}/working/agree", {"answer": "no"})
    assert str(shown.url).endswith(f"{case}/mail")
    assert page.store().servers.consent("models.example") is False
    assert page.store().versions.latest(1, "email").author == "composer"
    assert not page.store().ledger.sent(1)


def test_anything_but_a_yes_is_a_no(elsewhere: None, page: Page) -> None:
    case = page.drop()
    page.post(f"{case}/read", {})
    settled(page, case)
    page.post(f"{case}/working/agree", {"answer": "maybe"})
    assert page.store().servers.consent("models.example") is False


def test_the_model_writes_and_changes(
    here: None, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    with model_that(write_well, monkeypatch):
        case = page.drop()
        shown = page.post(f"{case}/read", {"felt_weak": "medication rounds"})
        assert str(shown.url).endswith(f"{case}/working") or str(shown.url).endswith(f"{case}/mail")
        assert settled(page, case) == "done"
        assert str(page.get(f"{case}/working").url).endswith(f"{case}/mail")
        assert page.store().versions.latest(1, "email").author == "model:m"
        assert "sk-a-key" not in page.get(f"{case}/mail").text


def test_a_model_that_fails_leaves_the_composers_texts_and_says_so(
    here: None, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    with model_that(refuse(401, "no"), monkeypatch):
        case = page.drop()
        page.post(f"{case}/read", {})
        assert settled(page, case) == "done"
        assert "Written without a model instead." in page.get(f"{case}/mail").text
        assert page.store().versions.latest(1, "email").author == "composer"


def test_help_comes_before_any_model(elsewhere: None, page: Page) -> None:
    case = page.drop()
    shown = page.post(f"{case}/read", {"feelings": "I want to kill myself"})
    assert str(shown.url).endswith(f"{case}/help")
    assert page.get(f"{case}/working/state").json()["state"] == "done"


@pytest.mark.parametrize(("make", "artefact"), [("plan", "plan"), ("reflect", "reflection")])
def test_a_page_is_written_as_a_job_that_can_be_watched(
    here: None, page: Page, monkeypatch: pytest.MonkeyPatch, make: str, artefact: str
) -> None:
    with model_that(write_well, monkeypatch):
        case = page.drop()
        shown = page.post(f"{case}/{make}", {"prepared": "I read a lot"})
        assert str(shown.url).endswith((f"{case}/working", f"{case}/page/{artefact}"))
        assert settled(page, case) == "done"
        assert str(page.get(f"{case}/working").url).endswith(f"{case}/page/{artefact}")
        assert page.store().ledger.sent(1)
        assert page.store().versions.latest(1, artefact) is not None


def test_a_page_waits_for_a_yes_and_is_made_without_after_a_no(elsewhere: None, page: Page) -> None:
    case = page.drop()
    page.post(f"{case}/plan")
    assert settled(page, case) == "consent"
    assert "m at models.example would write" in page.get(f"{case}/working").text
    assert page.store().versions.latest(1, "plan") is None
    shown = page.post(f"{case}/working/agree", {"answer": "no"})
    assert str(shown.url).endswith(f"{case}/page/plan")
    assert page.store().versions.latest(1, "plan").author == "composer"
    assert page.store().versions.latest(1, "email") is None
    assert not page.store().ledger.sent(1)


def test_no_model_writes_pages_for_somebody_who_is_hurt(elsewhere: None, page: Page) -> None:
    case = page.drop()
    page.post(f"{case}/reflect", {"prepared": "I want to kill myself"})
    shown = page.post(f"{case}/reflect", {"prepared": "a little"})
    assert str(shown.url).endswith(f"{case}/page/reflection")


def test_the_thanks_are_written_while_the_answer_is_read(
    here: None, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = page.drop()
    with model_that(write_well, monkeypatch) as model:
        shown = page.post(f"{case}/answer", files={"file": ("a.eml", ANSWER)})
        assert str(shown.url).endswith(f"{case}/answer")
        assert settled(page, case) == "done"
        assert "rather general" not in str(model.bodies)
        assert str(page.get(f"{case}/thanks").url).endswith(f"{case}/thanks")
    assert page.store().versions.latest(1, "thanks").author == "model:m"


def test_thanks_wait_for_a_yes_and_stay_ours_after_a_no(elsewhere: None, page: Page) -> None:
    case = page.drop()
    page.post(f"{case}/answer", files={"file": ("a.eml", ANSWER)})
    assert settled(page, case) == "consent"
    assert "m at models.example would write" in page.get(f"{case}/thanks").text
    shown = page.post(f"{case}/working/agree", {"answer": "no"})
    assert str(shown.url).endswith(f"{case}/thanks")
    assert page.store().versions.latest(1, "thanks").author == "composer"


NEARER = "One answer was no, and it speaks of one morning."


def nearer(talk: Talk) -> None:
    schema = talk.request.json["response_format"]["json_schema"]["schema"]
    parts = dict.fromkeys(schema["properties"], NEARER)
    talk.send(http(200, json.dumps(completion(json.dumps(parts))).encode()))


def test_other_ways_to_see_a_thought_are_written_nearer_to_it(
    here: None, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = page.drop()
    with model_that(nearer, monkeypatch):
        page.post(f"{case}/thought", {"thought": "I always ruin everything", "strength": "4"})
        assert settled(page, case) == "done"
    shown = page.get(f"{case}/working")
    assert str(shown.url).endswith(f"{case}/thought/seen")
    assert shown.text.count(f">{NEARER}<") == 1
    form = {"thought": "I always ruin everything", "strength": "4", "chosen": NEARER}
    page.post(f"{case}/thought/keep", form)
    kept = page.store().records.latest(1, Thought)
    assert kept.chosen == NEARER
    assert str(page.get(f"{case}/thought/seen").url).endswith(f"{case}/thought")


def slowly(talk: Talk) -> None:
    time.sleep(1)
    nearer(talk)


def test_a_thought_is_neither_lost_nor_mixed_up_while_another_is_written(
    here: None, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = page.drop()
    with model_that(slowly, monkeypatch):
        page.post(f"{case}/thought", {"thought": "I always ruin everything"})
        page.post(f"{case}/thought", {"thought": "Nobody will ever hire me"})
        assert settled(page, case) == "done"
    shown = page.get(f"{case}/working").text
    assert "Nobody will ever hire me" in shown
    assert NEARER not in shown


def test_a_thought_that_was_kept_does_not_come_back(
    here: None, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = page.drop()
    with model_that(slowly, monkeypatch):
        page.post(f"{case}/thought", {"thought": "I always ruin everything"})
        form = {"thought": "I always ruin everything", "chosen": "It was one day."}
        page.post(f"{case}/thought/keep", form)
        assert settled(page, case) == "done"
    assert str(page.get(f"{case}/thought/seen").url).endswith(f"{case}/thought")
    assert page.store().records.latest(1, Thought).chosen == "It was one day."
