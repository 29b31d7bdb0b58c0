"""Asks them to change the decision, in blunt or in polite words."""

from kindregards.core.rules.base import Rule
from kindregards.core.rules.objecting import by_patterns

NAME = "asks-to-reconsider"

RULE = Rule(
    code="KR201",
    name=NAME,
    group="manners",
    severity="error",
    reason="A request to think again puts the reader on the defensive, and it is remembered "
    "at a later application.",
    source="Rubric A6; employers' advice on rejected candidates (domain 1.3, 1.6)",
    judge=by_patterns(
        NAME,
        "This asks to change the decision. Leave it out and say that you accept it.",
        remove=True,
    ),
    bad=(
        "I hope you will reconsider your decision.",
        "If there is any way the decision could be looked at again, I would be grateful.",
        "Should the chosen candidate fall through, I hope you will think of me.",
        "Please give me a second chance to show what I can do.",
        "Is this decision final?",
        "Could my application be re-opened?",
        "I would like to appeal the decision.",
        "Please take another look at my application.",
        "My calendar is clear should the wind change.",
        "Is the ink on the contract dry yet?",
    ),
    good=(
        "I am not asking you to reconsider the decision.",
        "I would be glad to hear of similar openings later.",
        "If the role opens again, I would be glad to hear of it.",
        "Please keep me in mind for roles in this field.",
        "I am not writing to reopen the decision.",
        "Which part of my approach would you suggest I reconsider?",
        "I wish the person you chose well.",
        "Thank you for the chance to come back for a second interview.",
    ),
)
