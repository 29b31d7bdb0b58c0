"""When to send, when to ask once more, when to let it rest, and when to apply there again."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, timedelta

from kindregards.core.advice import still_to_come
from kindregards.core.case import Case

NUDGE_WORKING_DAYS = 6
"""One line more after five to seven working days, and then none (Verylinks; USC: at most one
after a week; Randstad: set a schedule, then drop it)."""
CLOSE_DAYS = 7
"""After the nudge; our judgement: a week is as long as the first answer had."""
REAPPLY_MONTHS = 6
"""Three to twelve months are usual, and six typical (Climb the Ladder; JJobs)."""
_FRIDAY = 4


@dataclass(frozen=True)
class Schedule:
    """The dates of a case, in the person's time. ``nudge`` and ``close`` are for a question.

    All three are ``None`` where the employer has answered. ``reapply`` is the day from which
    another application to the same employer makes sense.
    """

    send: datetime | None = None
    nudge: datetime | None = None
    close: datetime | None = None
    reapply: datetime | None = None

    @property
    def moments(self) -> dict[str, datetime]:
        """The dates that there are, by their names."""
        named = {
            "send": self.send,
            "nudge": self.nudge,
            "close": self.close,
            "reapply": self.reapply,
        }
        return {name: moment for name, moment in named.items() if moment}


def schedule(
    case: Case, now: datetime, sent: datetime | None = None, *, answered: bool = False
) -> Schedule:
    """Return when to send a case's mail (now, where its time has come), and what follows.

    ``sent`` is when the mail was handed over, where it was: then all follows from that day.
    After an answer nothing is asked any more.
    """
    if answered:
        return Schedule(reapply=_reapply(case))
    send = sent or still_to_come(case.advice.not_before, now) or now
    if case.advice.ask == "no":
        return Schedule(send, reapply=_reapply(case))
    nudge = _working_days_after(send, NUDGE_WORKING_DAYS)
    return Schedule(send, nudge, nudge + timedelta(days=CLOSE_DAYS), _reapply(case))


def _reapply(case: Case) -> datetime | None:
    """Return a day where the mail invites to it, or where the employer is known to apply to."""
    if not (case.facts.invites_reapply or case.facts.company):
        return None
    return months_after(min(_here(case.facts.received, case.now), case.now), REAPPLY_MONTHS)


def _here(moment: datetime | None, now: datetime) -> datetime:
    if moment is None:
        return now
    return moment.astimezone(now.tzinfo) if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)


def months_after(moment: datetime, months: int) -> datetime:
    """Return the same day some months later, or that month's last day where it has no such day."""
    years, month = divmod(moment.month - 1 + months, 12)
    year, month = moment.year + years, month + 1
    return moment.replace(year=year, month=month, day=min(moment.day, monthrange(year, month)[1]))


def _working_days_after(start: datetime, days: int) -> datetime:
    moment = start
    while days:
        moment += timedelta(days=1)
        days -= moment.weekday() <= _FRIDAY
    return moment
