"""Which engine writes in this run: what is set, the person's yes, how far the model is."""

import sys
from collections.abc import Sequence
from datetime import datetime

import click

from kindregards.cli.terminal import is_interactive, tell
from kindregards.core.errors import KindregardsError
from kindregards.ports.writing import Watch, Writer
from kindregards.usecases.engine import Engine, engine_for
from kindregards.wiring import House

LEAVES = (
    "What leaves this computer: the role, how far it went, their reason, and your own notes.",
    "Names, addresses and phone numbers are taken out before. Their mail itself never leaves.",
)
AGAIN = "To be asked once more: kindregards doctor --ask-again"


def choose(house: House, *, offline: bool) -> Engine:
    """Choose the engine from what is set."""
    return engine_for(house.server, house.models, house.settings.deadline, offline=offline)


def writer_of(
    engine: Engine, house: House, now: datetime, *, no_input: bool, no_fallback: bool,
    kept: str = "",
) -> tuple[Writer | None, str]:  # fmt: skip
    """Return the writer that may be asked, and the line that says who writes.

    Without a fallback, ``KindregardsError`` (4 or 5) where a model that is set cannot write;
    ``kept`` says what is kept then.
    """
    if engine.model is None or engine.server is None:
        if no_fallback:
            raise refusal(engine, kept)
        return None, f"{engine.why} Written without a model." if engine.fault else engine.why
    if not engine.server.is_local and not _agreed(engine, house, now, no_input):
        why = f"You said no to {engine.server.host}."
        if no_fallback:
            raise KindregardsError(why, kept, AGAIN, exit=4)
        return None, f"{why} Written without a model. {AGAIN}"
    return house.writer(engine.model), f"{engine.model} at {engine.server.host} was asked."


def refusal(engine: Engine, kept: str) -> KindregardsError:
    """Return the error for a run that wants a model and has none; ``kept`` says what is kept."""
    fault = engine.fault
    if fault is None:
        how = "Set OPENAI_API_KEY or OPENAI_BASE_URL, or leave out --no-fallback."
        return KindregardsError("No model is set up.", kept, how, exit=4)
    return KindregardsError(fault.message, kept, fault.next, exit=fault.exit)


def _agreed(engine: Engine, house: House, now: datetime, no_input: bool) -> bool:
    assert engine.server is not None
    host, servers = engine.server.host, house.store.servers
    answered = servers.consent(host)
    if answered is not None:
        return answered
    if not is_interactive(no_input):
        tell(f"{engine.model} at {host} is asked: names are taken out before.")
        return True
    tell(f"{engine.model} at {host} would write. This is the first time for this server.")
    for line in LEAVES:
        tell(line)
    yes = click.confirm("Ask this server, now and from now on?", default=True, err=True)
    servers.keep_consent(host, yes, now)
    return yes


def progress(names: Sequence[str], model: str) -> Watch | None:
    """Return what shows on a terminal how far the model is; nothing where it is no terminal."""
    if not sys.stderr.isatty():
        return None

    def watch(done: Sequence[bool], seconds: float) -> None:
        parts = zip(names, done, strict=False)
        state = ", ".join(f"{name} {'done' if ready else 'on its way'}" for name, ready in parts)
        click.echo(f"\r\x1b[K{model}: {state}, {seconds:.0f} s", err=True, nl=False)

    return watch


def end_progress(watch: Watch | None) -> None:
    """Clear the line of progress."""
    if watch is not None:
        click.echo("\r\x1b[K", err=True, nl=False)
