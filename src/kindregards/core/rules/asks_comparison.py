"""Asks about the person who was chosen, or about other candidates."""

from kindregards.core.rules.base import Rule
from kindregards.core.rules.objecting import by_patterns

NAME = "asks-comparison"

RULE = Rule(
    code="KR205",
    name=NAME,
    group="manners",
    severity="error",
    reason="Employers' own guides tell staff not to discuss other candidates, so the "
    "question gets no answer.",
    source="Rubric A8; AU-toolkit, Juno (domain 1.3)",
    judge=by_patterns(
        NAME,
        "This asks about other people, which they may not discuss. Ask about your own "
        "work instead.",
    ),
    bad=(
        "What did the person you hired have that I didn't?",
        "How did I compare with the other candidates?",
        "In what way was the successful candidate stronger?",
        "Who got the job in the end?",
        "Why was somebody else chosen over me?",
        "Could you tell me where I ranked?",
    ),
    good=(
        "I wish the person you chose well.",
        "How did my answers compare with what the role needs?",
        "I understand that other candidates had more experience.",
        "I understand that you chose another candidate.",
        "Which topic should I have taken deeper?",
    ),
)
