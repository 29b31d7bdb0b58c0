"""Keep what an editor left behind: a new version each; a file goes only after its text is kept."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, cast, get_args

from kindregards.core.draft import YOU
from kindregards.ports import Artefact, Cases, Edited, Editor, Left, Version, Versions, Words
from kindregards.usecases.edit import changed, page, with_findings

State = Literal["kept", "known", "empty", "nowhere"]


@dataclass(frozen=True)
class Recovered:
    """What came of one file: ``kept`` as ``version``, ``known`` as that one already, ``empty``,
    or ``nowhere`` where its case or text is not there; only then the file stays."""

    left: Left
    state: State
    version: Version | None = None


def recover(
    help: str, editor: Editor, cases: Cases, versions: Versions, words: Words, now: datetime
) -> tuple[Recovered, ...]:
    """Make a version of each file that holds a text that no version has."""
    found = tuple(_one(left, cases, versions, words, now) for left in editor.left(help))
    for one in found:
        if one.state != "nowhere":
            editor.done(Edited(one.left.path, "changed"))
    return found


def _one(left: Left, cases: Cases, versions: Versions, words: Words, now: datetime) -> Recovered:
    if not left.text.strip():
        return Recovered(left, "empty")
    kept, artefact = cases.get(left.case), cast(Artefact, left.artefact)
    history = versions.history(left.case, artefact) if artefact in get_args(Artefact) else ()
    if kept is None or not history:
        return Recovered(left, "nowhere")
    same = next((v for v in history if page(v.text).split() == left.text.split()), None)
    if same:
        return Recovered(left, "known", same)
    text = with_findings(changed(history[-1].text, left.text), kept, artefact, words)
    return Recovered(left, "kept", versions.write(kept.id, artefact, text, YOU, now))
