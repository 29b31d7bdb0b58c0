"""A model writes what holds; the composer writes the rest; nothing private or named leaves."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from kindregards.core.completion import Fault, Prompt
from kindregards.core.draft import COMPOSER
from kindregards.core.finding import errors
from kindregards.core.notes import notes_from
from kindregards.ports import Kept, SafetyState
from kindregards.usecases.draft import Order, begin, change
from kindregards.usecases.writing import Writing
from kindregards.wiring import open_house, read_table
from tests.fakes import MOMENT, FakeStore, FakeWriter

EXAMPLES = Path(__file__).parents[2] / "examples"
MAILS = sorted(p for p in EXAMPLES.iterdir() if p.suffix in (".eml", ".txt", ".html"))
GOOD = {
    "subject": "A question about my application",
    "thanks": "Thank you for letting me know and for taking the time to consider me.",
    "acceptance": "I understand and respect your decision.",
    "aim": "I would value your advice for my next applications.",
    "questions": "Which one skill would you suggest I strengthen first?",
    "exit": "A single line is plenty, and I will understand if you cannot reply.",
    "open_door": "I would be glad to hear from you if a suitable role opens up later.",
    "feeling": "It makes sense that this hurts after the work that went into it.",
    "known": "You took part in this, and they told you that it will not go further.",
    "unknown": "Nobody outside can see everything that went into their choice.",
    "in_my_hands": "You can choose what to work on next, and how much of it.",
    "next_step": "Tomorrow, take fifteen minutes to write down one thing that went well.",
}
BAD = {
    "an invented name": "Thank you for the talk with Priya Shah, and I respect the decision.",
    "an invented figure": "After my ten years on the wards I respect your decision.",
    "an insult": "I respect the decision, you idiots.",
    "a link": "I respect the decision, see https://elsewhere.example for more.",
    "another language": "Ich respektiere die Entscheidung und danke Ihnen für die Zeit.",
    "markup": "**I respect** the decision.",
    "a template": "I respect the decision, {{ first_name }}.",
    "a made-up sign": "I respect the decision of [[PERSON_9]].",
    "a terminal code": "I respect \x1b[31mthe decision\x1b[0m.",
    "a refusal": "I'm sorry, but I can't help with that.",
    "too much": "I understand and respect the decision that was made. " * 20,
    "nonsense": "The weather of the house is made of very many things.",
}  # fmt: skip


def kept_from(mail: Path, **safety: Any) -> Kept:
    house, store = open_house(), FakeStore()
    notes, _ = notes_from(read_table(str(mail.with_suffix(".notes.toml"))))
    kind: Any = mail.suffix[1:]
    order = Order(source=mail.read_bytes(), kind=kind, notes=notes, force=True)
    begun = begin(order, house.mails, house.words, store.cases, store.catalogue, MOMENT)
    kept = change(begun, order, house.words)
    return Kept(kept.case, kept.source, SafetyState(**safety))


def written(
    kept: Kept, says: Callable[[Prompt], Mapping[str, str] | Fault]
) -> tuple[Writing, FakeWriter]:
    writer = FakeWriter(says)
    writing = Writing(kept, open_house().words, writer.model)
    writing.converse(writer, 100)
    return writing, writer


def good(prompt: Prompt) -> dict[str, str]:
    return {part: GOOD[part] for part in prompt.parts}


@pytest.mark.parametrize("mail", MAILS, ids=lambda p: p.stem)
def test_what_holds_is_the_models(mail: Path) -> None:
    writing, writer = written(kept_from(mail), good)
    ours = {"greeting", "closing"} | ({"subject"} if writing.email.channel == "reply" else set())
    for text in (writing.email, writing.note_text):
        assert {part.name for part in text.parts if part.author == COMPOSER} <= ours
        assert errors(text.findings) == ()
    assert len(writer.asked) == 2
    assert writing.notices == ()


@pytest.mark.parametrize("mail", MAILS, ids=lambda p: p.stem)
def test_no_name_of_the_case_and_no_feeling_in_the_mail_leaves(mail: Path) -> None:
    kept = kept_from(mail)
    _, writer = written(kept, good)
    facts, case = kept.case.facts, kept.case
    names = {facts.company, facts.contact.name, facts.contact.email, case.name}
    sent = [turn.content.casefold() for prompt in writer.asked for turn in prompt.turns]
    assert not [name for name in names if name and any(name.casefold() in text for text in sent)]
    of_mail = " ".join(
        t.content for p in writer.asked if p.task == "feedback-email" for t in p.turns
    )
    assert not case.notes.feelings or case.notes.feelings not in of_mail


def test_what_is_the_same_in_every_case_is_the_same_byte_for_byte() -> None:
    first = {
        prompt.task: {turn.content for turn in prompt.turns[:1]}
        for mail in MAILS
        for prompt in written(kept_from(mail), good)[1].asked
    }
    again = [p for mail in MAILS for p in written(kept_from(mail), good)[1].asked]
    assert all({prompt.turns[0].content} == first[prompt.task] for prompt in again)


@pytest.mark.parametrize("what", sorted(BAD))
def test_a_bad_part_is_asked_again_twice_and_then_written_without_the_model(what: str) -> None:
    def says(prompt: Prompt) -> dict[str, str]:
        return {
            **good(prompt),
            **({"acceptance": BAD[what]} if "acceptance" in prompt.parts else {}),
        }

    writing, writer = written(kept_from(EXAMPLES / "interview.eml"), says)
    by = {part.name: part.author for part in writing.email.parts}
    assert by["acceptance"] == COMPOSER
    assert by["thanks"] == by["questions"] == "model:fake"
    repairs = [prompt for prompt in writer.asked if prompt.task == "repair"]
    assert [prompt.parts for prompt in repairs] == [("acceptance",)] * 2
    assert len(writing.notices) == 1


def test_a_part_that_is_mended_is_the_models() -> None:
    def says(prompt: Prompt) -> dict[str, str]:
        bad = {"acceptance": BAD["a link"]} if prompt.task == "feedback-email" else {}
        return {**good(prompt), **bad}

    writing, writer = written(kept_from(EXAMPLES / "interview.eml"), says)
    assert {p.name for p in writing.email.parts if p.author == COMPOSER} == {
        "subject",
        "greeting",
        "closing",
    }
    assert len(writer.asked) == 3
    assert writing.notices == ()


def test_a_fault_of_one_text_leaves_the_other_to_the_model() -> None:
    fault = Fault("server", "The server is down.", "Try later.")
    writing, writer = written(
        kept_from(EXAMPLES / "interview.eml"),
        lambda prompt: fault if prompt.task == "feedback-email" else good(prompt),
    )
    assert {part.author for part in writing.email.parts} == {COMPOSER}
    assert "model:fake" in {part.author for part in writing.note_text.parts}
    assert [notice for notice in writing.notices if "The server is down" in notice]
    assert len(writer.asked) == 2


@pytest.mark.parametrize(
    "safety", [{"level": "gentle"}, {"level": "none", "kind": "discrimination"}], ids=str
)
def test_the_note_of_somebody_in_distress_is_not_left_to_a_model(safety: dict[str, Any]) -> None:
    writing, writer = written(kept_from(EXAMPLES / "interview.eml", **safety), good)
    assert {part.author for part in writing.note_text.parts} == {COMPOSER}
    assert [prompt.task for prompt in writer.asked] == ["feedback-email"]


def test_nothing_is_asked_again_when_no_time_is_left() -> None:
    writer = FakeWriter(lambda prompt: {})
    writing = Writing(kept_from(EXAMPLES / "interview.eml"), open_house().words, writer.model)
    writing.converse(writer, 0.5)
    assert len(writer.asked) == 2
    assert {part.author for part in writing.email.parts} == {COMPOSER}


def test_the_same_sentence_in_every_part_is_used_once() -> None:
    same = GOOD["thanks"]
    writing, _ = written(
        kept_from(EXAMPLES / "interview.eml"), lambda p: dict.fromkeys(p.parts, same)
    )
    assert (writing.email.body + writing.note_text.body).count(same) <= 2


def test_a_greeting_in_the_thanks_is_taken_off() -> None:
    def says(prompt: Prompt) -> dict[str, str]:
        thanks = {"thanks": f"Dear Ruth, {GOOD['thanks'][:1].lower()}{GOOD['thanks'][1:]}"}
        return {**good(prompt), **(thanks if "thanks" in prompt.parts else {})}

    writing, _ = written(kept_from(EXAMPLES / "interview.eml"), says)
    assert GOOD["thanks"] in writing.email.body
    assert writing.email.body.count("Dear Ruth") == 1


def test_of_a_warning_alone_no_model_is_asked_again() -> None:
    pleading = "I would be so very grateful, please, it would mean the world to me."

    def says(prompt: Prompt) -> dict[str, str]:
        return {**good(prompt), **({"aim": pleading} if "aim" in prompt.parts else {})}

    writing, writer = written(kept_from(EXAMPLES / "interview.eml"), says)
    assert len(writer.asked) == 2
    assert pleading not in writing.email.body


def test_the_longest_part_of_a_mail_that_grew_too_long_is_given_up() -> None:
    many = (
        "I would value your advice for the next applications that I write, since "
        + " and ".join(
            f"work of the {number} kind" for number in ("first", "other", "same", "next", "best")
        )
    )
    long = {"thanks": many.replace("I would", "Thank you; I would") + " is dear to me too, as it was.",
            "aim": many + ".", "exit": many.replace("since", "and a line is plenty, since") + "."}  # fmt: skip

    writing, _ = written(
        kept_from(EXAMPLES / "interview.eml"),
        lambda p: {**good(p), **{k: v for k, v in long.items() if k in p.parts}},
    )
    assert len(writing.email.body.split()) <= 150


AMISS = {
    "I accept the decision, although I believe I was the best person for it.": "acceptance",
    "Thank you for your email, even though it arrived rather late.": "thanks",
    "Was it my accent?": "questions",
    "Could you forward my CV to others?": "questions",
    "Who got the job instead of me?": "questions",
    "Why did you not choose me?": "questions",
    "Please answer by tomorrow, otherwise I will call.": "exit",
    "I would work for free if a role came up later.": "open_door",
    "Here is your email: Thank you for letting me know.": "thanks",
    "They did not want you because you only had one placement.": "known",
    "You could report them to the press.": "in_my_hands",
    "Stop taking your tablets for a day and rest.": "next_step",
    "You are clearly depressed.": "feeling",
    "I have been doing the same for years.": "feeling",
}


@pytest.mark.parametrize("text", sorted(AMISS))
def test_what_reads_well_but_should_not_be_said_is_not(text: str) -> None:
    part = AMISS[text]
    writing, _ = written(
        kept_from(EXAMPLES / "interview.eml"),
        lambda p: {**good(p), **({part: text} if part in p.parts else {})},
    )
    assert text not in writing.email.body + writing.note_text.body
