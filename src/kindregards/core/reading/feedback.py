"""Whether feedback is offered or refused to this person, and how an offer is taken up."""

from typing import Literal

from kindregards.core.facts import Offered
from kindregards.core.language import Table
from kindregards.core.reading.answer import Read
from kindregards.core.reading.said import Hit, hits, look
from kindregards.core.reading.search import sentences
from kindregards.core.reading.stage import stage_of

By = Literal["call", "mail", "portal"]
_MET: tuple[str, ...] = ("interview", "final")
_WAYS: tuple[tuple[str, By], ...] = (
    ("portal", "portal"),
    ("spoken", "call"),
    ("mail", "mail"),
    ("call", "call"),
)


def offered(body: str, words: Table) -> Read[Offered]:
    """Tell whether feedback is offered (``yes``), refused (``declined``) or not spoken of.

    An offer to this person wins over a refusal in general; one that holds only for those who
    were interviewed is an offer to a person who was.
    """
    rules = words["feedback"]
    if offer := _offer(body, words):
        return Read("yes", offer.sentence)
    if hit := next(hits(rules["only_met"], body, words), None):
        met = stage_of("", body, (), words).value in _MET
        return Read("yes" if met else "declined", hit.sentence)
    if hit := next(hits(rules["declined"], body, words), None):
        return Read("declined", hit.sentence)
    return Read("unknown")


def offer_by(body: str, words: Table) -> By | None:
    """Tell how an offer of feedback is to be taken up; ``None`` without an offer or a way."""
    offer = _offer(body, words)
    if offer is None:
        return None
    after = body[body.index(offer.sentence) + len(offer.sentence) :]
    following = next(sentences(after), None)
    for text in (offer.match.string, following.text if following else ""):
        for rule, way in _WAYS:
            if any(look(p, words).search(text) for p in words["feedback"]["by"][rule]):
                return way
    return None


def _offer(body: str, words: Table) -> Hit | None:
    rules = words["feedback"]
    hide = (*rules["survey"], *rules["declined"], *rules["only_met"])
    return next(hits(rules["offered"], body, words, hide), None)
