"""Says the opposite of what it means."""

from kindregards.core.rules.base import Rule
from kindregards.core.rules.objecting import by_patterns

NAME = "sarcasm"

RULE = Rule(
    code="KR207",
    name=NAME,
    group="manners",
    severity="warning",
    reason="Irony does not survive e-mail; what is left of it is the anger.",
    source="Rubric A14 (calm tone)",
    judge=by_patterns(
        NAME,
        "This can be read as sarcasm. Say it plainly or leave it out.",
        remove=True,
    ),
    bad=(
        "Thanks for nothing.",
        "How nice that you found two minutes to write.",
        "Wow, what a surprise.",
        "Apparently twenty years of experience count for nothing.",
        "Good luck finding someone better.",
        "Clearly such work calls for a rarer genius than mine.",
    ),
    good=(
        "Thank you for letting me know.",
        "It was kind of you to explain the next steps.",
        "I was surprised and pleased to be invited back.",
        "How could I show this better next time?",
        "I wish you good luck with the opening.",
    ),
)
