"""What kind of message it is: scored by what it says of this person, not by its regrets."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from kindregards.core.facts import Kind
from kindregards.core.language import Table
from kindregards.core.reading.answer import Read
from kindregards.core.reading.feedback import offered
from kindregards.core.reading.reason import reason_of
from kindregards.core.reading.said import Hit, first_said, hits, supposed
from kindregards.core.reading.search import plain
from kindregards.core.reading.stage import stage_of

_STRONG, _WEAK = 2, 1
# Shorter ones are names and titles; a text that is all quoted was copied so.
_QUOTED = re.compile(r'(?<!\w)"(?=\S)[^"]{60,2000}"|«[^»]{40,2000}»|「[^」]{30,1000}」')
_LEFT = 12


@dataclass(frozen=True)
class _Score:
    points: int = 0
    evidence: str | None = None


def kind_of(subject: str, body: str, words: Table) -> Read[Kind]:
    """Tell what kind of message it is; a refusal of something that is no job is ``other``."""
    text = f"{body}\n{subject}"
    rules = words["kind"]
    if _is_elsewhere(text, words) or _is_their_own(text, words):
        return Read("other")
    reserve = first_said(
        rules["reserve-list"]["strong"], text, words, rules["reserve-list"]["never"]
    )
    if reserve and not first_said(rules["reserve-list"].get("over", ()), text, words):
        return Read("reserve-list", reserve.sentence)
    others = {name: _score(rules[name], text, words) for name in rules["order"]}
    refusal = _refusal(_unquoted(text), others, words)
    if refusal:
        return Read("rejection", refusal)
    return _best(others)


def _unquoted(text: str) -> str:
    """Blank out what somebody else said: passages in quotation marks, but no names or wholes."""
    cut = text
    for said in _QUOTED.finditer(plain(text)):
        cut = cut[: said.start()] + " " * len(said[0]) + cut[said.end() :]
    return cut if len(cut.split()) >= _LEFT else text


def _best(scores: dict[str, _Score]) -> Read[Kind]:
    name, best = max(scores.items(), key=lambda item: item[1].points)
    if best.points < (_WEAK if name == "receipt" else _STRONG):
        return Read("other")
    return Read(cast(Kind, name), best.evidence)


def _refusal(text: str, others: dict[str, _Score], words: Table) -> str | None:
    """Return the sentence that refuses this person; ``None`` where none does."""
    rules = words["kind"]["rejection"]
    if _is_decided("offer", text, words):
        return None
    if _is_kept_in(text, words):
        return None
    hard = _said(rules["hard"], text, words)
    asked_in = not hard and _is_asked_in(text, words)
    if not hard and not asked_in:
        hard = _said(rules["other"], text, words)
    if hard:
        return None if _is_told_of(hard, text, others, words) else hard[0].sentence
    if asked_in:
        return None
    return _hinted(text, others, words) or _bad_news(text, others, words)


def _is_kept_in(text: str, words: Table) -> bool:
    """Tell whether a text says that this person is still in, whatever else it refuses.

    A day to talk about feedback is no step, and a pool of talents is no process.
    """
    rules = words["kind"]["kept_in"]
    if first_said(rules["open"], text, words, rules["never"], rules["supposed"]):
        return True
    asked = first_said(rules["asked"], text, words, rules["never"], rules["supposed"])
    return asked is not None and offered(text, words).value != "yes"


def _is_their_own(text: str, words: Table) -> bool:
    """Tell whether it was this person who ended it, or who has not finished applying."""
    rules = words["kind"]
    told = first_said(rules["their_own"], text, words, rules=rules["kept_in"]["supposed"])
    return told is not None


def _bad_news(text: str, others: dict[str, _Score], words: Table) -> str | None:
    """Return the sentence that says no in words of its own, where all around it says so too.

    A person gives us the mail that turned them down: bad news about work that names no next
    step is one, however it is put.
    """
    rules = words["kind"]["rejection"]["bad_news"]
    regret, denial = (_first(rules[name], text, words) for name in ("regrets", "denials"))
    found = denial or regret
    most = _STRONG if regret and denial else _WEAK
    if found is None or _is_kept_open(text, others, words, most):
        return None
    if not (regret and denial) and not _first(rules["asides"], text, words):
        return found.sentence if reason_of(text, words) else None
    return found.sentence


def _is_kept_open(text: str, others: dict[str, _Score], words: Table, most: int) -> bool:
    """Tell whether a text may leave the person in, or is no answer about work at all."""
    rules, rivals = words["kind"], dict(others)
    on_hold, offer = rivals.pop("on-hold"), rivals.pop("offer")
    if offer.points or max(score.points for score in rivals.values()) > most:
        return True
    if on_hold.points and _stays_open(text, words):
        return True
    if _is_elsewhere(text, words, share=1) or not _is_about_work(text, words):
        return True
    return any(hits(rules["rejection"]["bad_news"]["next_steps"], text, words))


def _stays_open(text: str, words: Table) -> bool:
    """Tell whether a hold keeps the person in; "apply again once it is lifted" does not."""
    hit = first_said(words["kind"]["on-hold"]["open"], text, words)
    return hit is not None and not any(hits(words["reapply"]["said"], hit.sentence, words))


def _first(patterns: Sequence[str], text: str, words: Table) -> Hit | None:
    return first_said(patterns, text, words, words["kind"]["rejection"]["never"])


def _is_decided(kind: str, text: str, words: Table) -> bool:
    rules = words["kind"][kind]
    return first_said(rules["decisive"], text, words, rules["never"], rules["supposed"]) is not None


def _is_asked_in(text: str, words: Table) -> bool:
    """Tell whether a step is still to come; a day to talk about feedback is none."""
    return _is_decided("invitation", text, words) and offered(text, words).value != "yes"


def _said(patterns: Sequence[str], text: str, words: Table) -> list[Hit]:
    found = hits(patterns, text, words, words["kind"]["rejection"]["never"])
    return [hit for hit in found if not supposed(hit, words)]


def _hinted(text: str, others: dict[str, _Score], words: Table) -> str | None:
    """Return the first of several hints that together make a refusal, none of them alone."""
    hints = _score(words["kind"]["rejection"], text, words, only_said=True)
    rival = max(score.points for score in others.values())
    if rival >= _STRONG or hints.points < _WEAK or not _is_about_work(text, words):
        return None
    if hints.points < _STRONG + _WEAK and not _is_reasoned(text, words):
        return None
    return hints.evidence


def _is_reasoned(text: str, words: Table) -> bool:
    """Tell whether a reason is given that only a refusal has; it weighs as much as a hint."""
    reason = reason_of(text, words)
    return reason is not None and reason.kind in words["kind"]["rejection"]["telling"]


def _is_told_of(hard: Sequence[Hit], text: str, others: dict[str, _Score], words: Table) -> bool:
    """Tell whether a refusal is only looked back at, or is a hold that keeps the person in."""
    rules = words["kind"]["rejection"]
    if others["on-hold"].points >= _STRONG and len({hit.sentence for hit in hard}) == 1:
        return _stays_open(text, words)
    addressed = any(hits(rules["addressed"], text, words))
    if _opens_with_news(others["newsletter"], hard[0], text) and not addressed:
        return True
    if max(others["survey"].points, others["newsletter"].points) < _STRONG:
        return False
    return all(first_said(rules["told"], hit.sentence, words) for hit in hard)


def _opens_with_news(news: _Score, refusal: Hit, text: str) -> bool:
    """Tell whether a text is a newsletter first: a refusal may have its furniture below."""
    if news.points < _STRONG or news.evidence is None:
        return False
    return text.find(news.evidence) <= text.find(refusal.sentence)


def _is_about_work(text: str, words: Table) -> bool:
    """Tell whether a text speaks of a job at all, or of a step towards one."""
    spoken = next(hits(words["kind"]["elsewhere"]["job"], text, words), None)
    return spoken is not None or stage_of("", text, (), words).value != "unknown"


def _score(rules: Table, text: str, words: Table, only_said: bool = False) -> _Score:
    never = () if only_said else rules.get("never", ())
    decisive = rules.get("decisive", ())
    strong = _distinct([*decisive, *rules["strong"]], text, words, never, only_said)
    weak = _distinct(rules["weak"], text, words, never, only_said)
    found = [*strong.values(), *weak.values()]
    points = _STRONG * len(strong) + _WEAK * len(weak)
    return _Score(points, found[0].sentence if found else None)


def _distinct(
    patterns: Sequence[str], text: str, words: Table, hide: Sequence[str], only_said: bool
) -> dict[str, Hit]:
    """Return the first match of each pattern: saying a thing twice does not count twice."""
    found: dict[str, Hit] = {}
    for hit in hits(patterns, text, words, hide):
        if not only_said or not supposed(hit, words):
            found.setdefault(hit.match.re.pattern, hit)
    return found


def _is_elsewhere(text: str, words: Table, share: int = 2) -> bool:
    """Tell whether words of other matters stand ``share`` times as often as those of work."""
    rules = words["kind"]["elsewhere"]
    if any(hits(rules["sure"], text, words)):
        return True
    said = sum(1 for _ in hits(rules["said"], text, words))
    return said > 0 and said >= share * sum(1 for _ in hits(rules["job"], text, words))
