"""Sends or mentions an attachment."""

from kindregards.core.rules.base import Rule
from kindregards.core.rules.objecting import by_patterns

NAME = "attachment-mention"

RULE = Rule(
    code="KR210",
    name=NAME,
    group="manners",
    severity="warning",
    reason="There is nothing for them to open, and a file reads as a second application.",
    source="Rubric A15; domain 1.4 (attachments: 0)",
    judge=by_patterns(
        NAME,
        "A mail that asks for advice needs no attachment. Leave this out.",
        remove=True,
    ),
    bad=(
        "I have attached my updated CV.",
        "Please see attached.",
        "My portfolio is enclosed.",
        "You will find my certificates enclosed.",
        "I am attaching the slides again.",
    ),
    good=(
        "I had grown attached to the idea of working with you.",
        "The interview covered attachment theory.",
        "The way I attached the brackets was too slow, I think.",
        "No file comes with this mail.",
        "I did not attach much importance to the layout.",
    ),
)
