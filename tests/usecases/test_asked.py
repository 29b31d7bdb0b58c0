"""What a model is asked for a case in nine languages: feelings apart, nobody's name, at once."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import cast, get_args

import pytest

from kindregards.adapters.resources import languages
from kindregards.core.completion import Answer, Prompt
from kindregards.core.draft import Channel
from kindregards.core.mail.message import Message
from kindregards.core.notes import Notes
from kindregards.ports import Kept
from kindregards.ports.writing import Watch
from kindregards.usecases.writing import Writing
from kindregards.wiring import open_house
from tests.fakes import FakeWriter
from tests.languages.samples import cases_in
from tests.usecases.test_writing import EXAMPLES, MAILS, good, kept_from, written

INTERVIEW = EXAMPLES / "interview.eml"
PLANTED = Notes(
    went_well=("Ruth liked my folder; she said to ring 020 7946 0958 or +44 7700 900123",),
    felt_weak=("dementia care, as Adeyemi told me at St Brides",),
    questions=("May I write to ruth.adeyemi@stbrides.example or see stbrides.example/ward?",),
    feelings="I am tired. MENSAH is a fool, my sister Wilhelmina says.",
)
GONE = ("ruth", "adeyemi", "mensah", "grace", "wilhelmina", "bride", "7946", "900123", "@", "ward?")
FEELINGS = "I cried as I last did in 1987."
EACH = 23
BAD = "As an AI, {name} <b>!"


def kept_in(language: str) -> Iterator[Kept]:
    if language == "en":
        yield from (kept_from(mail) for mail in MAILS)
    else:
        # Every stage, and cases with and without a name, an employer, notes.
        yield from (Kept(case) for case in cases_in(language)[::EACH])


def writing_of(kept: Kept) -> Writing:
    return Writing(kept, open_house().words, "fake")


def told(prompts: Sequence[Prompt]) -> str:
    return "\n".join(turn.content for prompt in prompts for turn in prompt.turns).casefold()


def names_of(kept: Kept) -> set[str]:
    facts, message = kept.case.facts, kept.case.message or Message("", "")
    people = (facts.candidate, facts.contact, message.sender, message.recipient, message.reply_to)
    named = {text for person in people if person for text in (person.name, person.email)}
    return {text for text in (*named, kept.case.name, facts.company, facts.hints.agency) if text}


def test_both_texts_are_asked_for_in_one_go_and_so_are_the_repairs() -> None:
    rounds: list[list[str]] = []

    class Watched(FakeWriter):
        def ask(
            self, prompts: Sequence[Prompt], seconds: float, watch: Watch | None = None
        ) -> tuple[Answer, ...]:
            rounds.append([f"{prompt.task} {len(prompt.parts)}" for prompt in prompts])
            return super().ask(prompts, seconds, watch)

    def says(prompt: Prompt) -> dict[str, str]:
        return good(prompt) | {n: BAD for n in ("aim", "exit", "known") if n in prompt.parts}

    writing_of(kept_from(INTERVIEW)).converse(Watched(says), 60)
    first = ["feedback-email 6", "reframing-note 5"]
    assert rounds == [first, ["repair 2", "repair 1"], ["repair 2", "repair 1"]]


@pytest.mark.parametrize("language", languages())
def test_every_case_can_be_left_to_a_model(language: str) -> None:
    for kept in kept_in(language):
        writing = writing_of(kept)
        tasks = [prompt.task for prompt in writing.prompts]
        assert tasks == ["feedback-email", "reframing-note"], names_of(kept)


@pytest.mark.parametrize("language", languages())
def test_feelings_are_told_for_the_note_and_never_for_the_mail(language: str) -> None:
    for kept in kept_in(language):
        notes = replace(kept.case.notes, feelings=FEELINGS)
        writing = writing_of(replace(kept, case=replace(kept.case, notes=notes)))
        feels = {prompt.task: "1987" in told([prompt]) for prompt in writing.prompts}
        assert feels == {"feedback-email": False, "reframing-note": True}


@pytest.mark.parametrize("language", languages())
def test_nobody_is_named_in_any_turn_nor_in_a_repair(language: str) -> None:
    for kept in kept_in(language):
        _, writer = written(kept, lambda prompt: dict.fromkeys(prompt.parts, BAD))
        assert len(writer.asked) == 6
        said = told(writer.asked)
        assert [name for name in names_of(kept) if name.casefold() in said] == []


def test_names_and_numbers_in_notes_do_not_leave() -> None:
    kept = kept_from(INTERVIEW)
    planted = replace(kept, case=replace(kept.case, notes=PLANTED))
    _, writer = written(planted, lambda prompt: dict.fromkeys(prompt.parts, BAD))
    assert len(writer.asked) == 6
    said = told(writer.asked)
    assert [gone for gone in GONE if gone in said] == []


def test_a_name_in_an_answer_is_not_sent_again() -> None:
    named = {
        "thanks": "Thank you, Ruth Adeyemi of St Bride's, as an AI.",
        "known": "As an AI I know, Grace Mensah, that you got far.",
    }
    _, writer = written(
        kept_from(INTERVIEW), lambda p: {part: named.get(part, good(p)[part]) for part in p.parts}
    )
    assert [prompt.parts for prompt in writer.asked[2:]] == [("thanks",), ("known",)] * 2
    said = told(writer.asked)
    assert [name for name in ("ruth", "adeyemi", "bride's", "mensah") if name in said] == []


def test_the_first_turn_is_the_same_in_every_language() -> None:
    first: dict[str, set[str]] = {}
    for language in languages():
        for kept in kept_in(language):
            for prompt in writing_of(kept).prompts:
                assert [turn.role for turn in prompt.turns] == ["system", "user"]
                first.setdefault(prompt.task, set()).add(prompt.turns[0].content)
    assert {task: len(texts) for task, texts in first.items()} == {
        "feedback-email": 1,
        "reframing-note": 1,
    }


@pytest.mark.parametrize("channel", get_args(Channel))
def test_a_short_channel_is_never_left_to_a_model(channel: str) -> None:
    kept = kept_from(INTERVIEW)
    advice = replace(kept.case.advice, channel=cast(Channel, channel))
    writing = writing_of(replace(kept, case=replace(kept.case, advice=advice)))
    tasks = [prompt.task for prompt in writing.prompts]
    assert ("feedback-email" in tasks) is (channel not in ("linkedin", "phone"))
    assert "reframing-note" in tasks


@pytest.mark.parametrize("language", languages())
def test_a_thank_you_asks_nothing(language: str) -> None:
    for kept in kept_in(language):
        advice = replace(kept.case.advice, ask="no")
        thanks = replace(kept, case=replace(kept.case, advice=advice))
        writing, writer = written(thanks, lambda p: {**good(p), "questions": "Why not me?"})
        assert not {"aim", "questions", "exit"} & set(writer.asked[0].parts)
        assert not [mark for mark in "?？" if mark in writing.email.body]


@pytest.mark.parametrize(("seconds", "asked"), [(0.5, 2), (1.05, 2), (1.15, 4), (60, 6)])
def test_with_less_than_a_second_left_no_model_is_asked_again(seconds: float, asked: int) -> None:
    writer = FakeWriter(lambda prompt: {})
    writing_of(kept_from(INTERVIEW)).converse(writer, seconds)
    assert len(writer.asked) == asked
