"""The newest version of a text, or what makes one."""

from kindregards.core.errors import UsageError
from kindregards.ports import Artefact, Version, Versions

_MADE_BY = {"reflection": "reflect", "lessons": "learn", "plan": "plan", "thanks": "answer"}
_WITH = {"learn": " --posting FILE --cv FILE", "answer": " FILE"}


def latest(versions: Versions, case_id: int, artefact: Artefact) -> Version:
    """Return a text's newest version; ``UsageError`` where there is none yet."""
    found = versions.latest(case_id, artefact)
    if found is None:
        command = _MADE_BY.get(artefact, "draft")
        raise UsageError(
            f"Case {case_id} has no {artefact} yet.",
            f"Make it with: kindregards {command} {case_id}{_WITH.get(command, '')}",
        )
    return found
