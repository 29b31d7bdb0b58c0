"""Complains about pay, or haggles after the no."""

from kindregards.core.rules.base import Rule
from kindregards.core.rules.objecting import by_patterns

NAME = "salary-complaint"

RULE = Rule(
    code="KR212",
    name=NAME,
    group="manners",
    severity="warning",
    reason="Pay is settled before an offer or not at all; afterwards it reads as the real "
    "reason for writing.",
    source="Domain 1.6 (avoid), 10 (pay history)",
    judge=by_patterns(
        NAME,
        "This is about money. Leave it out of a request for advice.",
        remove=True,
    ),
    bad=(
        "The salary was an insult anyway.",
        "I would accept a lower salary.",
        "You pay peanuts.",
        "I am paid better elsewhere.",
        "The pay was far too low for this work.",
        "The figure you put to me was low for the trade.",
    ),
    good=(
        "Thank you for the interview for the Salary & Benefits Analyst role.",
        "I enjoyed the pay equity exercise.",
        "The payroll case was clear.",
        "Which part of my salary survey analysis was too long?",
        "Thank you for being open about the pay range.",
        "My figure in the tender was too low, as I forgot the scaffolding.",
    ),
)
