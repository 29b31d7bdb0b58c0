"""Requests as lines of Batch JSONL, and the lines that come back, in whatever shape they do."""

import json
import re

import pytest

from kindregards.adapters.openai_ladder import body_of
from kindregards.core.batch.requests import Line, custom_id, from_line, to_line
from kindregards.core.batch.steps import Request
from kindregards.core.completion import Prompt, Turn
from kindregards.ports.writing import Known

PROMPT = Prompt(
    "feedback-email",
    (Turn("system", "Write."), Turn("user", 'A "line"\u2028break\nand \\ more 🥐')),
    ("thanks", "questions"),
)
REQUEST = Request(7, "in", 0, PROMPT)
BODY = {"choices": [{"message": {"content": "{}"}, "finish_reason": "stop"}]}


def test_a_request_is_one_line_with_what_a_provider_wants() -> None:
    line = to_line(custom_id("b" * 32, REQUEST), body_of(PROMPT, "m", {}, Known()))
    assert line.splitlines()[0] != line  # The separator in the text is no line break of JSONL …
    assert "\n" not in line  # … which knows this one alone.
    told = json.loads(line)
    assert list(told) == ["custom_id", "method", "url", "body"]
    assert (told["method"], told["url"]) == ("POST", "/v1/chat/completions")
    assert told["body"]["model"] == "m"
    assert [turn["content"] for turn in told["body"]["messages"]] == [
        turn.content for turn in PROMPT.turns
    ]
    strict = told["body"]["response_format"]["json_schema"]
    assert strict["strict"] is True
    assert strict["schema"]["required"] == ["thanks", "questions"]
    assert strict["schema"]["additionalProperties"] is False


@pytest.mark.parametrize(
    "other",
    [
        Request(8, "in", 0, PROMPT),
        Request(7, "in", 1, PROMPT),
        Request(7, "in", 0, Prompt("reframing-note", PROMPT.turns, PROMPT.parts)),
        Request(7, "in", 0, Prompt(PROMPT.task, PROMPT.turns[:1], PROMPT.parts)),
        Request(7, "in", 0, Prompt(PROMPT.task, PROMPT.turns, PROMPT.parts[:1])),
    ],
)
def test_no_two_requests_of_a_batch_have_one_name(other: Request) -> None:
    names = {custom_id("key", REQUEST), custom_id("key", other), custom_id("yek", REQUEST)}
    assert len(names) == 3
    assert all(re.fullmatch(r"[\w.-]{1,64}", name) for name in names)


def test_a_name_is_short_enough_whatever_it_is_made_of() -> None:
    long = Prompt("a task of – many words, and more of them", PROMPT.turns, PROMPT.parts)
    assert re.fullmatch(r"[\w.-]{1,64}", custom_id("k" * 99, Request(10**9, "", 2, long)))


def line(**told: object) -> str:
    return json.dumps({"id": "r1", "custom_id": "x.1", **told})


@pytest.mark.parametrize(
    ("text", "status", "body", "ended"),
    [
        (line(response={"status_code": 200, "request_id": "r", "body": BODY}, error=None), 200, BODY, False),
        (line(response={"status_code": 200, "body": json.dumps(BODY)}), 200, BODY, False),
        (line(response={"body": BODY}), 200, BODY, False),
        ("\ufeff" + line(response={"status_code": 200, "body": BODY}) + "\r", 200, BODY, False),
        (line(response={"status_code": 429, "body": {"error": {"code": "x"}}}), 429, {"error": {"code": "x"}}, False),
        # As vLLM tells of a request that it did not take.
        (line(response={"status_code": 400, "request_id": "r", "body": None}, error={"message": "no"}), 400, {"error": {"message": "no"}}, False),
        (line(response={"status_code": "odd", "body": None}, error={"message": "no"}), 500, {"error": {"message": "no"}}, False),
        # As OpenAI's error file does.
        (line(response=None, error={"code": "batch_expired", "message": "late"}), 500, {"error": {"code": "batch_expired", "message": "late"}}, True),
        (line(response=None, error={"code": "batch_cancelled"}), 500, {"error": {"code": "batch_cancelled"}}, True),
        (line(error="it broke"), 500, {"error": {"message": "it broke"}}, False),
    ],
)  # fmt: skip
def test_a_line_that_comes_back_is_read(
    text: str, status: int, body: dict[str, object], ended: bool
) -> None:
    found = from_line(text)
    assert found is not None
    assert (found.custom_id, found.status, found.ended) == ("x.1", status, ended)
    assert json.loads(found.body) == body
    assert found.is_answer == (status == 200)


def test_an_answer_without_a_body_says_nothing() -> None:
    assert from_line(line(response={"status_code": 200, "body": None})) == Line("x.1", 200, "")


@pytest.mark.parametrize(
    "text",
    [
        "", "\n", "{", "null", "[]", "7", '"x"', "not JSON", line()[:-9], "[" * 100_000,
        json.dumps({"response": {"status_code": 200, "body": BODY}}),
        json.dumps({"custom_id": 7, "response": {"status_code": 200, "body": BODY}}),
        json.dumps({"custom_id": "", "response": {"status_code": 200, "body": BODY}}),
        json.dumps({"custom_id": "x" * 999, "response": {"status_code": 200, "body": BODY}}),
        line(), line(response=None, error=None), line(response=[], error={}),
    ],
)  # fmt: skip
def test_what_is_no_line_is_passed_over(text: str) -> None:
    assert from_line(text) is None
