"""The plan as one Markdown page: small steps, the mail's dates, and applying there again."""

from collections.abc import Iterator
from datetime import datetime

from kindregards.core.advice import still_to_come
from kindregards.core.case import Case
from kindregards.core.composer.dates import date_in_words, day_in_words, moment_in_words
from kindregards.core.composer.note_values import seed_of
from kindregards.core.composer.phrases import pick
from kindregards.core.composer.plan import Step
from kindregards.core.composer.titles import page_title
from kindregards.core.language import LanguagePack, Table
from kindregards.core.rendering import render
from kindregards.core.schedule import Schedule


def plan_page(
    case: Case, pack: LanguagePack, steps: tuple[Step, ...], found: Schedule, now: datetime,
    *, sent: datetime | None = None, gentle: bool = False,
) -> str:  # fmt: skip
    """Return the plan as a page for the person to change as they like.

    It says no hour that would be another one tomorrow, so that it reads the same until a day
    of it has passed. ``gentle``: the mail can wait.
    """
    words = pack.tables["plan"]
    page = words["page"]
    told = {
        "title": page_title(case, page),
        "intro": tuple(_soft_intro(case, pack)) if gentle else (page["intro"],),
        "page": page,
        "steps": steps,
        "mail": (page["mail_soft"],) if gentle else tuple(_mail(case, words, found, now, sent)),
        "again": _again(case, words, found, now),
    }
    return render(pack.templates["plan.md"], told).strip() + "\n"


def _soft_intro(case: Case, pack: LanguagePack) -> Iterator[str]:
    said = pack.tables["safety"]["gentle"]
    warm = ({"text": line} for line in said["warm"])
    yield pick(warm, {}, f"{seed_of(case)}|warm") or ""
    yield said["pointer"]


def _mail(
    case: Case, words: Table, found: Schedule, now: datetime, sent: datetime | None
) -> Iterator[str]:
    page, dates = words["page"], words["dates"]
    if case.advice.ask == "no" or found.send is None:
        yield page["send_no" if found.send else "answered"]
        return
    assert found.nudge
    assert found.close
    waits = still_to_come(case.advice.not_before, now)
    if not (sent or waits):
        yield from (page["send_any"], page["nudge_after"], page["close_after"])
        return
    if sent:
        yield render(page["sent_on"], {"day": day_in_words(sent.date(), dates)})
    else:
        yield render(page["send_on"], {"moment": moment_in_words(found.send, dates)})
    if found.close <= now:
        yield page["rest"]
        return
    nudge = page["nudge_on"] if found.nudge > now else page["nudge_late"]
    yield render(nudge, {"day": day_in_words(found.nudge.date(), dates)})
    yield render(page["close_on"], {"day": day_in_words(found.close.date(), dates)})


def _again(case: Case, words: Table, found: Schedule, now: datetime) -> str | None:
    if found.reapply is None:
        return None
    values = {
        "day": date_in_words(found.reapply.date(), words["dates"]),
        "invites": case.facts.invites_reapply,
        "late": found.reapply <= now,
        "kind": case.facts.reason_kind or "none",
    }
    return pick(words["again"], values, f"{seed_of(case)}|again")
