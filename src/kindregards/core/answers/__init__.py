"""From an answer's Message to an Answer: what is feedback in it, and of what kind."""

from collections.abc import Sequence

from kindregards.core.answer import Answer, Kind
from kindregards.core.answers.sentences import own_sentences
from kindregards.core.answers.telling import OF_THE_CASE, Told, is_harsh, told
from kindregards.core.language import LanguagePack
from kindregards.core.mail.message import Message


def read_answer(message: Message, pack: LanguagePack) -> Answer:
    """Read an answer in its language; where nothing is sure its kind is ``unclear``."""
    found = [told(sentence, pack) for sentence in own_sentences(message, pack)]
    kind = _kind(found)
    return Answer(
        message=message,
        language=pack.language,
        kind=kind,
        received=message.date,
        feedback=tuple(one.sentence for one in found if _is_feedback(one, kind)),
        points=tuple(point for one in found for point in one.points),
        harsh=is_harsh(message.text, pack),
    )


def _kind(found: Sequence[Told]) -> Kind:
    """Weigh the sentences: one that can be acted on outweighs all that surrounds it."""
    kinds = [one.kind for one in found]
    order: tuple[Kind, ...] = ("specific", "offer", "none", "generic")
    return next((kind for kind in order if kind in kinds), "unclear")


def _is_feedback(one: Told, kind: Kind) -> bool:
    """Tell what to quote: beside something specific, words for everybody are none."""
    if kind == "specific":
        of_the_case = any(point.topic in OF_THE_CASE for point in one.points)
        return one.kind == "specific" or of_the_case or (one.kind == "unclear" and one.touches)
    if kind in ("generic", "unclear"):
        return one.kind == kind and (one.touches or kind == "generic")
    return False
