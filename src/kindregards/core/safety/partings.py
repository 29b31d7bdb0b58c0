"""The last day at a job: whoever says goodbye to colleagues there takes no leave of life."""

from kindregards.core.language import Table
from kindregards.core.patterns import pattern
from kindregards.core.safety.loose import loose, sentences


def without_partings(text: str, table: Table) -> str:
    """Take the sentences out that tell of it, by a language's list of ``partings``.

    Such a sentence speaks of ``leaving`` and of ``work``, and holds nothing of ``unless``.
    """
    listed: Table = table.get("partings", {})
    told = list(sentences(text)) if listed else []
    kept = [one for one in told if not _is_parting(loose(one)[0], listed)]
    return ". ".join(kept) if len(kept) < len(told) else text


def _is_parting(reading: str, listed: Table) -> bool:
    told = {side: pattern(source, flags=0).search(reading) for side, source in listed.items()}
    return bool(told["leaving"] and told["work"] and not told["unless"])
