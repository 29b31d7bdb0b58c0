"""Blames the reader, their colleagues or the process."""

from kindregards.core.rules.base import Rule
from kindregards.core.rules.objecting import by_patterns

NAME = "blames"

RULE = Rule(
    code="KR203",
    name=NAME,
    group="manners",
    severity="error",
    reason="Nobody helps a stranger who has just accused them, fairly or not.",
    source="Rubric A7, domain 1.6 and 3.5",
    judge=by_patterns(
        NAME,
        "This blames the reader or the process. Leave it out; they are being asked for a favour.",
        remove=True,
    ),
    bad=(
        "The process was unfair from the start.",
        "Your interviewer was rude and did not even read my CV.",
        "You wasted my time.",
        "I felt misled by your recruiter.",
        "You should have told me earlier.",
        "It was obvious that you had already decided.",
    ),
    good=(
        "The process was clear and fair.",
        "The interview was demanding, and I learned from it.",
        "I do not feel that the process was unfair.",
        "You told me early, and I appreciated that.",
        "Which part of my answer came across as careless?",
        "Was my approach to the task too disorganised?",
    ),
)
