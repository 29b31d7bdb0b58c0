"""A model may write the parts of a private page, nearer to the case; what does not hold is ours."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from kindregards.core.completion import Prompt
from kindregards.core.draft import COMPOSER
from kindregards.usecases.page_work import Page, PageWork
from kindregards.usecases.writing import converse
from kindregards.wiring import open_house
from tests.fakes import FakeWriter
from tests.usecases.test_writing import EXAMPLES, kept_from

STEPS = {
    "step_1": "On Tuesday 1 December, when lunch is over, I take 20 minutes for my CV.",
    "step_2": "If dinner is done on Thursday 3 December, I tell somebody I like; 15 minutes are plenty.",
}
DAYS = {"step_1": ("Tuesday 1 December", "20"), "step_2": ("Thursday 3 December", "15")}
NEARER = "On Tuesday 1 December, when lunch is over, I take 20 minutes for the part on teamwork."
INTERVIEW = Path(EXAMPLES / "interview.eml")


def lay_out(texts: Mapping[str, str]) -> str:
    return "\n\n".join(texts.values())


def worked(answer: Mapping[str, str], kind: str = "plan", own: tuple[str, ...] = ()) -> PageWork:
    page = Page(kind, "en", STEPS, DAYS, own)
    work = PageWork(kept_from(INTERVIEW).case, page, open_house().words, "fake")
    assert work.is_masked
    writer = FakeWriter(lambda prompt: {part: answer[part] for part in prompt.parts})
    converse([work], writer, 100)
    work.asked = writer.asked  # type: ignore[attr-defined]
    return work


def test_what_is_nearer_to_the_case_is_the_models() -> None:
    note = worked({**STEPS, "step_1": NEARER}).mixed()
    assert note.body == lay_out({**STEPS, "step_1": NEARER})
    assert [(part.name, part.author) for part in note.parts] == [
        ("step_1", "model:fake"),
        ("step_2", COMPOSER),
    ]


@pytest.mark.parametrize(
    "bad",
    [
        NEARER.replace("Tuesday 1 December", "Friday 4 December"),
        NEARER.replace("20 minutes", "25 minutes"),
        NEARER.replace("teamwork", "teamwork with Priya Shah"),
        NEARER + " You will find something better soon.",
        NEARER + " They said no because I was too slow.",
        NEARER + " See https://elsewhere.example for more.",
        NEARER
        + " That is a lot of fun for me and for all of those who know me well enough to see.",
        "Am Dienstag nehme ich mir nach dem Essen zwanzig Minuten für meinen Lebenslauf.",
    ],
)
def test_what_does_not_hold_stays_as_it_was(bad: str) -> None:
    work = worked({**STEPS, "step_1": bad})
    assert work.mixed().body == lay_out(STEPS)
    assert len(work.asked) == 3  # type: ignore[attr-defined]


def test_what_was_written_for_the_page_leaves_masked() -> None:
    own = ("I told Priya Shah that I am no good",)
    prompts: list[Prompt] = worked(STEPS, own=own).asked  # type: ignore[attr-defined]
    sent = prompts[0].turns[-1].content
    assert "that I am no good" in sent
    assert "Priya" not in sent
    assert "Shah" not in sent
