"""When to send, when to ask once more, and when to let it rest."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from kindregards.core.advice import still_to_come
from kindregards.core.case import Case

NUDGE_WORKING_DAYS = 6
"""One line more after five to seven working days, and then none (Verylinks; USC: at most one
after a week; Randstad: set a schedule, then drop it)."""
CLOSE_DAYS = 7
"""After the nudge; our judgement: a week is as long as the first answer had."""
_FRIDAY = 4


@dataclass(frozen=True)
class Schedule:
    """The dates of a case, in the person's time. ``nudge`` and ``close`` are for a question."""

    send: datetime
    nudge: datetime | None = None
    close: datetime | None = None

    @property
    def moments(self) -> dict[str, datetime]:
        """The dates that there are, by their names."""
        named = {"send": self.send, "nudge": self.nudge, "close": self.close}
        return {name: moment for name, moment in named.items() if moment}


def schedule(case: Case, now: datetime) -> Schedule:
    """Return when to send a case's mail (now, where its time has come), and what follows."""
    send = still_to_come(case.advice.not_before, now) or now
    if case.advice.ask == "no":
        return Schedule(send)
    nudge = _working_days_after(send, NUDGE_WORKING_DAYS)
    return Schedule(send, nudge, nudge + timedelta(days=CLOSE_DAYS))


def _working_days_after(start: datetime, days: int) -> datetime:
    moment = start
    while days:
        moment += timedelta(days=1)
        days -= moment.weekday() <= _FRIDAY
    return moment
