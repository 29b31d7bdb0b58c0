"""Threatens, openly or veiled: law, complaints, reviews, publicity."""

from kindregards.core.rules.base import Rule
from kindregards.core.rules.objecting import by_patterns

NAME = "legal-threat"

RULE = Rule(
    code="KR204",
    name=NAME,
    group="manners",
    severity="error",
    reason="Fear of a claim is the reason most often given for silence; a threat ends the "
    "conversation.",
    source="Rubric A9; Balance, ZifHR, HRZone (domain 1.2, 4.5)",
    judge=by_patterns(
        NAME,
        "This reads as a threat. Leave it out: after a threat employers fall silent.",
        remove=True,
    ),
    bad=(
        "My lawyer will be in touch.",
        "I will have to consider my options.",
        "I know where to share my experience.",
        "My network will hear of this.",
        "I think I was rejected because of my age.",
        "I will be leaving an honest review on Glassdoor.",
        "Under GDPR I request all notes on my application.",
        "I am entitled to an explanation.",
        "I may take this further.",
        "It would be a shame if your star rating suffered over this.",
    ),
    good=(
        "I would value your advice on how I explained subject access requests.",
        "You are under no obligation to reply.",
        "As I consider my next steps, I would value one suggestion.",
        "Thank you for the interview for the role of Legal Counsel, Discrimination & Equal Pay.",
        "I will tell my friends how well you treat candidates.",
        "The code review exercise was a pleasure.",
        "In the interview I was asked about discrimination law, which I enjoyed.",
    ),
)
