"""Prompts, keys and writers for the tests of the client."""

from typing import Any

from kindregards.adapters.openai_writer import OpenAIWriter
from kindregards.core.completion import Answer, Fault, Prompt, Turn
from kindregards.ports.writing import Servers, Watch
from tests.fakes import FakeServers
from tests.fault_server import FaultServer, Step, playing

KEY = "sk-canary-4f1e9c"
MODEL = "tiny-1"
MAIL = Prompt(
    "feedback-email",
    (Turn("system", "Write kindly."), Turn("user", "Grüße 🙂, a «case».")),
    ("subject", "questions"),
)
NOTE = Prompt("reframing-note", (Turn("user", "A case."),), ("feeling", "known"))
GOOD = '{"subject": "A question", "questions": "What would help?"}'
PARTS = {"subject": "A question", "questions": "What would help?"}


def writer(
    base_url: str, servers: Servers | None = None, key: str | None = KEY, **extra: Any
) -> OpenAIWriter:
    memory = servers if servers is not None else FakeServers()
    return OpenAIWriter(base_url, key, MODEL, memory, extra, first_pause=0.01)


def ask(
    base_url: str, *prompts: Prompt, seconds: float = 20, watch: Watch | None = None, **more: Any
) -> tuple[Answer, ...]:
    return writer(base_url, **more).ask(prompts or (MAIL,), seconds, watch)


def played(*script: Step, seconds: float = 20, **more: Any) -> tuple[Answer, FaultServer]:
    """Ask one prompt of a server that plays ``script``."""
    with playing(*script) as server:
        (answer,) = ask(server.base_url, seconds=seconds, **more)
    return answer, server


def faulty(answer: Answer) -> Fault:
    assert isinstance(answer, Fault), answer
    return answer
