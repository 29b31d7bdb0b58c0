"""``draft`` with a model: consent, progress, and the exact bodies of a dry run."""

import json
from typing import TYPE_CHECKING

from kindregards.cli import engine as engines
from kindregards.cli.show_json import show_json
from kindregards.cli.terminal import say, tell
from kindregards.ports import Kept
from kindregards.usecases import draft as usecase
from kindregards.usecases.draft import Drafted
from kindregards.usecases.draft_model import draft_with_model, kept_as
from kindregards.usecases.writing import Writing

if TYPE_CHECKING:
    from kindregards.cli.drafting import Drafting

SIGNS_A_TOKEN = 4
"""An estimate: about four signs of English are one token; other languages take more."""


def write_with_model(drafting: "Drafting", kept: Kept) -> Drafted:
    """Write both texts with the model that is set, or say why the composer did."""
    house, options = drafting.house, drafting.options
    writer, line = engines.writer_of(
        engines.choose(house, offline=False), house, drafting.now,
        no_input=options["no_input"], no_fallback=options["no_fallback"], kept=kept_as(kept),
    )  # fmt: skip
    if writer is None:
        drafting.notices.append(line)
        return usecase.write(kept, house.words, house.store.versions, drafting.now)
    watch = engines.progress(("mail", "note"), writer.model)
    try:
        drafted = draft_with_model(
            kept, house.words, writer, house.store.versions, house.store.ledger, drafting.now,
            house.settings.deadline, watch, fallback=not options["no_fallback"],
        )  # fmt: skip
    finally:
        engines.end_progress(watch)
    if drafted.usage.calls:
        drafting.notices.append(line)
    return drafted


def dry_run(drafting: "Drafting", kept: Kept) -> int:
    """Show what would leave this machine for a case; nothing is sent and nothing is stored."""
    house = drafting.house
    engine = engines.choose(house, offline=drafting.options["offline"])
    writer = house.writer(engine.model) if engine.model else None
    bodies = writer.bodies(Writing(kept, house.words, writer.model).prompts) if writer else ()
    tokens = sum(len(body) for body in bodies) // SIGNS_A_TOKEN
    if drafting.options["as_json"]:
        show_json(
            {
                "engine": engine.name,
                "host": engine.server.host if engine.server else None,
                "bodies": [json.loads(body) for body in bodies],
                "tokens": tokens,
                "notices": [*drafting.notices, *_promises(bool(bodies))],
            }
        )
        return 0
    tell(engine.why)
    for body in bodies:
        say(json.dumps(json.loads(body), ensure_ascii=False, indent=2))
    if bodies:
        tell(f"About {tokens} tokens in {len(bodies)} requests. Nothing was sent or stored.")
    for line in _promises(bool(bodies)):
        tell(line)
    return 0


def _promises(sends: bool) -> tuple[str, ...]:
    if not sends:
        return ("Nothing would be sent.",)
    return (
        "Names, addresses, phone numbers and links are taken out before, and put back after.",
        "So is every word of yours that is not known: it may be a name in small letters.",
        "What this cannot promise: a name in your own words that looks like an ordinary word.",
    )
