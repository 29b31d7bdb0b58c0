"""A model behind any OpenAI-compatible server: the port ``Writer`` on Chat Completions."""

from collections.abc import Mapping, Sequence
from typing import Any

from kindregards.adapters import openai_ladder as ladder
from kindregards.adapters.openai_conversation import Conversation, Server
from kindregards.adapters.openai_threads import together
from kindregards.adapters.openai_waiting import Deadline
from kindregards.core.completion import Answer, Prompt
from kindregards.ports.writing import Known, Servers, Watch


class OpenAIWriter:
    """Asks prompts at the same time, within one deadline, and learns how a server is asked.

    ``extra`` are parameters of the request that the person set; nothing else is sent but the
    model, the turns and the shape of the answer.
    """

    def __init__(
        self, base_url: str, api_key: str | None, model: str, servers: Servers,
        extra: Mapping[str, Any] = {}, first_pause: float = 0.5,
    ) -> None:  # fmt: skip
        self._server = Server(base_url, api_key, model, extra, first_pause)
        self._servers = servers

    @property
    def host(self) -> str:
        """The server's name and port, as a person would say it."""
        return self._server.host

    @property
    def model(self) -> str:
        """The model's name, as it is sent."""
        return self._server.model

    def ask(
        self, prompts: Sequence[Prompt], seconds: float, watch: Watch | None = None
    ) -> tuple[Answer, ...]:
        """Ask all prompts at the same time; every answer is there within ``seconds``."""
        deadline = Deadline.within(seconds)
        known = self._known()
        asked = [Conversation(prompt, self._server, known, deadline) for prompt in prompts]
        if asked:
            together(asked, deadline, watch)
        self._learn(known, asked)
        return tuple(each.answer for each in asked)

    def bodies(self, prompts: Sequence[Prompt]) -> tuple[str, ...]:
        """Return the JSON bodies that ``ask`` would send first; nothing is sent."""
        known, server = self._known(), self._server
        return tuple(ladder.body_of(each, server.model, server.extra, known) for each in prompts)

    def _known(self) -> Known:
        return self._servers.known(self.host, self.model)

    def _learn(self, known: Known, asked: Sequence[Conversation]) -> None:
        # Here and not in a thread: what remembers may belong to the caller's thread.
        rungs = [each.known.rung for each in asked if each.worked]
        refused = dict.fromkeys(
            (*known.without, *(n for each in asked for n in each.known.without))
        )
        rung = min(rungs, key=ladder.RUNGS.index, default=known.rung)
        learnt = Known(rung, tuple(refused))
        if learnt != known:
            self._servers.learn(self.host, self.model, learnt)
