"""Pleads for the job or for an answer."""

from kindregards.core.rules.base import Rule
from kindregards.core.rules.objecting import by_patterns

NAME = "pleads"

RULE = Rule(
    code="KR206",
    name=NAME,
    group="manners",
    severity="warning",
    reason="Pleading makes an answer feel like a burden, and counts against a later application.",
    source="Rubric A14; MDM, Binaryweb, Hindu (domain 1.3)",
    judge=by_patterns(
        NAME,
        "This pleads. A calm sentence is easier to answer.",
        remove=True,
    ),
    bad=(
        "Please, please help me.",
        "I am begging you for an answer.",
        "I really need this job.",
        "It would mean the world to me.",
        "I would do anything to work for you.",
    ),
    good=(
        "Please tell me if one line is easier.",
        "I need to work on my presentation skills.",
        "I would be grateful for one suggestion.",
        "I hope to apply again one day.",
        "Advice on this would help me prepare.",
    ),
)
