"""Apologises for asking, or more than once."""

from kindregards.core.rules.base import Rule
from kindregards.core.rules.objecting import by_patterns

NAME = "over-apologising"

RULE = Rule(
    code="KR209",
    name=NAME,
    group="manners",
    severity="warning",
    reason="An apology for asking tells the reader that the question is out of place. It is not.",
    source="Rubric A14 (calm tone); domain 1.6",
    judge=by_patterns(
        NAME,
        "There is nothing to apologise for here. Ask plainly and thank them.",
        remove=True,
    ),
    bad=(
        "I am sorry to bother you with this.",
        "Sorry for taking up your time.",
        "I apologise for my poor answers.",
        "I am so sorry, I know I am being annoying.",
        "Forgive me for asking.",
    ),
    good=(
        "No need to apologise for the wait.",
        "I was sorry to hear that the project has ended.",
        "Apologies for my late reply.",
        "Thank you for your time.",
        "You need not be sorry about the delay.",
    ),
)
