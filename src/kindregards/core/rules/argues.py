"""Disputes the decision, or claims to have been the better choice."""

from kindregards.core.rules.base import Rule
from kindregards.core.rules.objecting import by_patterns

NAME = "argues"

RULE = Rule(
    code="KR202",
    name=NAME,
    group="manners",
    severity="error",
    reason="Dread of a long rebuttal is one of the reasons why employers give no feedback at all.",
    source="Rubric A7; Balance, ZifHR, HRZone (domain 1.2)",
    judge=by_patterns(
        NAME,
        "This disputes the decision. Leave it out, or turn it into a question about your own work.",
        remove=True,
    ),
    bad=(
        "I believe I was more than qualified for this role.",
        "I find it hard to understand how you came to this decision.",
        "I strongly disagree with your assessment.",
        "My CV clearly shows that I met every requirement.",
        "With all due respect, the reason you gave makes no sense.",
        "I was surprised by the decision, as I was the perfect fit.",
        "I deserved at least an interview.",
        "A colleague worked through question six too and reached my figure.",
    ),
    good=(
        "I understand and respect the decision.",
        "I appreciate why timing matters.",
        "I know that others fitted the role better.",
        "One line is more than enough.",
        "Is there a kind of role in which I would be a better fit?",
        "I enjoyed the challenge of the case study.",
        "I was sorry to read your answer, and I accept it.",
        "I made a slip in the tally of the stock sheet.",
    ),
)
