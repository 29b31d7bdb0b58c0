"""Who writes: a model behind a server that is set, or the composer; and why."""

from collections.abc import Callable
from dataclasses import dataclass

from kindregards.core.completion import Fault
from kindregards.ports.writing import Models, Server

MOST_SECONDS_FOR_A_LIST = 15.0
"""A server that takes longer to list its models is treated as one that is not there."""
VARIABLE = "KINDREGARDS_MODEL"


@dataclass(frozen=True)
class Engine:
    """Who writes. ``model`` is ``None`` where the composer does; ``why`` is one sentence.

    ``fault`` is what keeps the model from writing, where something does.
    """

    why: str
    server: Server | None = None
    model: str | None = None
    fault: Fault | None = None

    @property
    def name(self) -> str:
        """The engine as it is shown: ``composer`` or ``model:<name>``."""
        return f"model:{self.model}" if self.model else "composer"


def engine_for(
    server: Server | None, models: Callable[[], Models], seconds: float, *, offline: bool = False
) -> Engine:
    """Choose the engine. The server is only asked where no model is named."""
    if offline:
        return Engine("Written without a model, as you asked.", server)
    if server is None:
        return Engine("No model is set up: written without one, on this computer alone.")
    if server.model:
        return Engine(f"{server.model} at {server.host} writes.", server, server.model)
    names = models().names(min(seconds, MOST_SECONDS_FOR_A_LIST))
    if isinstance(names, Fault):
        return Engine(f"{names.message} {names.next}", server, fault=names)
    if len(names) == 1:
        return Engine(f"{names[0]} is the one model at {server.host}.", server, names[0])
    return _unclear(server, names)


def _unclear(server: Server, names: tuple[str, ...]) -> Engine:
    some = ", ".join(names[:3])
    has = (
        f"has {len(names)} models ({some}{' …' if len(names) > 3 else ''})"
        if names
        else "lists no model"
    )
    fault = Fault(
        "no-model",
        f"{server.host} {has}, and none is named.",
        f"Name one in the variable {VARIABLE}.",
        exit=4,
    )
    return Engine(f"{fault.message} {fault.next}", server, fault=fault)
