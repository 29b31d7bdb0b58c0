"""What a row asks a model for, and what all rows of a batch have in common."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from kindregards.core.completion import Prompt
from kindregards.core.draft import Tone


@dataclass(frozen=True)
class Plan:
    """What holds for every row of a batch, kept with it so that it goes on as it began.

    ``key`` names the batch. ``model`` is ``None`` where the composer writes. ``tone`` and
    ``language`` are for rows that name none, and no mail shows one.
    """

    key: str
    now: datetime
    model: str | None = None
    with_notes: bool = False
    tone: Tone | None = None
    language: str | None = None


@dataclass(frozen=True)
class Request:
    """One prompt of one row. ``input`` is the row's digest; ``turn`` 0 is the first request.

    Later turns ask again for the parts that did not pass. ``custom_id`` joins an answer to it.
    """

    row: int
    input: str
    turn: int
    prompt: Prompt

    @cached_property
    def key(self) -> str:
        """A digest of what is asked: the same prompt has the same one in every run."""
        turns = [(turn.role, turn.content) for turn in self.prompt.turns]
        told = json.dumps([self.prompt.task, turns, self.prompt.parts])
        return hashlib.sha256(told.encode()).hexdigest()[:32]


def plan_key(source: str, now: datetime) -> str:
    """Return the name of a batch that begins now."""
    return hashlib.sha256(f"{source} {now.isoformat()}".encode()).hexdigest()[:12]
