"""Sets the reader a date, or demands an answer."""

from kindregards.core.rules.base import Rule
from kindregards.core.rules.objecting import by_patterns

NAME = "demands-deadline"

RULE = Rule(
    code="KR211",
    name=NAME,
    group="manners",
    severity="warning",
    reason="A favour with a deadline is an order.",
    source="Domain 1.3 (exit, no deadline), 1.6",
    judge=by_patterns(
        NAME,
        "This demands an answer by a certain time. Let them answer when they can.",
    ),
    bad=(
        "Please reply by Friday.",
        "I expect a detailed answer.",
        "Could you send me feedback within 48 hours?",
        "I need an answer as soon as possible.",
        "You owe me an explanation.",
    ),
    good=(
        "There is no rush.",
        "Thank you for replying before Friday.",
        "I enjoyed the deadline project.",
        "I will finish my course by March.",
        "I do not expect a reply.",
        "Thank you for coming back to me so promptly.",
        "I always answer letters within two days, and the test showed me why that matters.",
    ),
)
