"""Tells of money, health or family, which the reader cannot help with."""

from kindregards.core.rules.base import Rule
from kindregards.core.rules.objecting import by_patterns

NAME = "oversharing"

RULE = Rule(
    code="KR208",
    name=NAME,
    group="manners",
    severity="warning",
    reason="Hardship makes the reader feel guilty and careful, and careful readers do not answer.",
    source="Rubric A14, BAD-2; domain 1.6 (hardship story)",
    judge=by_patterns(
        NAME,
        "This is private and puts pressure on the reader. Leave it out of this mail.",
        remove=True,
    ),
    bad=(
        "I do not know how to pay my rent.",
        "I have just gone through a divorce.",
        "My children depend on me.",
        "I have been unemployed for eight months.",
        "My father passed away during the process.",
        "My counsellor says that this was only to be expected.",
    ),
    good=(
        "I enjoyed talking about the family support service.",
        "The mortgage case in the interview was interesting.",
        "I am learning to work with families in crisis.",
        "The mental health ward was well run.",
        "I have worked in debt advice for four years.",
    ),
)
