"""What ``batch`` does: a crew works on the rows, a model is asked, the report says what came."""

import gc
import shlex
from contextlib import closing, suppress
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from kindregards import wiring_batch as wiring
from kindregards.cli.batching_asked import Asked, asked_for
from kindregards.cli.batching_progress import Progress
from kindregards.cli.house import enter
from kindregards.cli.show_json import show_json
from kindregards.cli.terminal import say, tell
from kindregards.cli.views import batch as view
from kindregards.cli.views.batch_files import files_of
from kindregards.core.batch import columns, states
from kindregards.core.batch.limits import Limits
from kindregards.core.batch.report import csv_lines
from kindregards.core.batch.states import Tally
from kindregards.core.batch.steps import Plan, plan_key
from kindregards.core.errors import UsageError
from kindregards.core.rendering import stream_html
from kindregards.ports.batch import BatchStore, Crew
from kindregards.usecases.batch import Batch
from kindregards.usecases.batch_bench import RowBench
from kindregards.usecases.batch_row import Tools
from kindregards.wiring import open_house

FAILED = 8
_REPEATED = {"with_notes": "--with-notes", "offline": "--offline"}
_AHEAD = 8
"""Rows for each of the crew beside those that a model is asked for, so that nobody waits."""


class Batching:
    """One run of ``batch``, with its options."""

    def __init__(self, source: str, **options: Any) -> None:
        self.source, self.out = source, options["out"]
        self.options = options
        self.house = enter()
        self.now = self.house.clock.now()

    def run(self) -> int:
        """Work on all rows, and return the exit code."""
        # A single command collects no garbage; here it would grow with the rows.
        gc.enable()
        table = wiring.table(self.source)
        if wiring.has_batch(self.out) and not self._goes_on:
            raise _begun(self.out)
        asked = asked_for(self)
        plan = self._plan(asked)
        make = partial(bench_of, plan, str(table.folder), self.out)
        _warm_up(make, table)
        with closing(wiring.crew(make)) as crew, closing(wiring.store(self.out)) as store:
            if store.plan() is None:
                store.begin(plan)
            self.key = plan.key
            self._work(table, asked, crew, store)
            for line in asked.after():
                tell(line)
            return self._report(store, asked)

    def _plan(self, asked: Asked) -> Plan:
        """Return what holds for all rows; what was begun goes on at the moment it was begun."""
        kept = wiring.kept_plan(self.out)
        key, now = (kept.key, kept.now) if kept else (plan_key(self.source, self.now), self.now)
        if kept and self.options["with_notes"] and not kept.with_notes:
            tell("Notes are made for the rows of this run: those that are done stay as they are.")
        settings = self.house.settings
        language = settings.language if settings.language in self.house.words.languages() else None
        return Plan(
            key, now, asked.model, self.options["with_notes"],
            settings.tone, language,  # type: ignore[arg-type]
        )  # fmt: skip

    def _work(self, table: wiring.AnyTable, asked: Asked, crew: Crew, store: BatchStore) -> None:
        before = store.tally()
        options = self.options
        limits = Limits(options["max_calls"], options["max_tokens"])
        tokens = before.prompt_tokens + before.completion_tokens
        asker = asked.make(replace(limits, calls_before=before.calls, tokens_before=tokens))
        progress = Progress(table, before, asker)
        folders = wiring.folders(self.out)
        batch = Batch(table, store, folders, crew, asker, asked.model or "", progress.told)
        at_once = _AHEAD * crew.many + (options["concurrency"] if asked.model else 0)
        try:
            wiring.run(batch.open_rows(), batch.work, at_once, asker.close, progress.tick)
        except KeyboardInterrupt:
            progress.end()
            # Who is to be spoken with must not wait until somebody goes on.
            for line in view.first(self._write_reports(store)):
                tell(line)
            tell(f"To go on: {self._again()}")
            raise
        progress.end()
        if batch.changed:
            rows = "1 row says" if batch.changed == 1 else f"{batch.changed} rows say"
            tell(f"{rows} something else than in the run before.")
        for why, count in progress.without.most_common(3):
            tell(f"{count} {'row' if count == 1 else 'rows'}: {why}")
        for name in columns.unknown(tuple(batch.columns)):
            if name.isidentifier():
                tell(f"The column {name} is not known and is not used.")

    def _write_reports(self, store: BatchStore) -> Tally:
        tally = store.tally()
        wiring.write_lines(self.out, "report.csv", csv_lines(store.results()))
        shown = {"tally": tally, "results": store.results()}
        page = stream_html(wiring.report_template(), shown)
        wiring.write_lines(self.out, "report.html", page)
        return tally

    def _report(self, store: BatchStore, asked: Asked) -> int:
        tally = self._write_reports(store)
        for line in asked.notices:
            tell(line)
        self._show(tally, asked)
        return FAILED if tally.failed else 0

    @property
    def _goes_on(self) -> bool:
        return self.options["go_on"] or self.options["collect"] is not None

    def _show(self, tally: Tally, asked: Asked) -> None:
        if self.options["as_json"]:
            show_json(states.to_json(tally))
            return
        for line, style in view.lines(tally, self.out, self._waits(asked)):
            say(line, **style)

    def _waits(self, asked: Asked) -> str:
        if self.options["backend"] == "local":
            return f"Stopped before the limit. To go on, with a higher one: {self._again()}"
        return asked.waiting

    def _again(self) -> str:
        return f"{self.again(self.options['backend'])} --continue"

    def again(self, backend: str) -> str:
        """Return this command for another run, but for what it does with what is there."""
        given = [flag for name, flag in _REPEATED.items() if self.options[name]]
        by = () if backend == "local" else ("--backend", backend)
        return shlex.join(("kindregards", "batch", self.source, "--out", self.out, *by, *given))


def bench_of(plan: Plan, beside: str, out: str) -> RowBench:
    """Make the bench of one of the crew, with adapters of its own."""
    house = open_house()
    tools = Tools(house.words, house.mails, wiring.files(Path(beside)))
    return RowBench(plan, tools, wiring.folders(out), files_of)


def _warm_up(make: partial[RowBench], table: wiring.AnyTable) -> None:
    """Load what rows need, before the crew is there: it may share it."""
    bench = make()
    for row in islice(table.rows(), 1):
        with suppress(Exception):  # It is worked on once more, and what is wrong is told there.
            bench.warm(row)


def _begun(out: str) -> UsageError:
    return UsageError(
        f"{out} holds a batch already.",
        "Add --continue to go on with it, or name another folder.",
    )
