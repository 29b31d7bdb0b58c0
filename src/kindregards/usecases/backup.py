"""All that is kept, as files that a person can read without this program."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from kindregards.ports import Cases, Catalogue, Kept, Version, Versions
from kindregards.ports.leaving import Archive
from kindregards.ports.records import Gathered, Record, Records
from kindregards.ports.writing import Ledger, Sent
from kindregards.usecases.edit import page

READ_ME = """This is all that kindregards kept on {day}: one folder a case.

message.eml          the mail as it came (.txt where it was pasted)
case.json            what was read from it, the advice, and your notes
email-1.txt ...      every version of every text, by its number; its first line says who wrote it
records.json         what else you kept: thoughts, comparisons, their answer, what was handed over
sent.json            what was sent to a language model, where one was used

Nothing here is encrypted: keep it where only you can read it.
"""


def backup(
    archive: Archive, cases: Cases, catalogue: Catalogue, versions: Versions, ledger: Ledger,
    records: Records, now: datetime,
) -> int:  # fmt: skip
    """Write every case into an archive, whole or not at all, and return how many there are."""
    files: list[tuple[str, object]] = [("README.txt", READ_ME.format(day=f"{now:%d %B %Y}"))]
    ids = sorted(summary.id for summary in catalogue.summaries())
    for case_id in ids:
        if kept := cases.get(case_id):
            found = _files(
                kept, versions.history(case_id), ledger.sent(case_id), records.history(case_id)
            )
            files += [(f"case-{case_id}/{name}", content) for name, content in found]
    archive.write(files, now)
    return len(ids)


def _files(
    kept: Kept,
    history: Sequence[Version],
    sent: Sequence[Sent],
    gathered: Sequence[Record[Gathered]],
) -> Iterator[tuple[str, object]]:
    if kept.source is not None:
        is_paste = bool(kept.case.message and kept.case.message.is_paste)
        yield f"message.{'txt' if is_paste else 'eml'}", kept.source
    yield "case.json", kept.case
    for version in history:
        yield f"{version.artefact}-{version.number}.txt", _text(version)
    if gathered:
        yield "records.json", tuple(_told(record) for record in gathered)
    if sent:
        yield "sent.json", tuple(sent)


def _told(record: Record[Gathered]) -> dict[str, object]:
    what = type(record.value).__name__
    return {"kind": what, "created": record.created, "value": record.value}


def _text(version: Version) -> str:
    head = f"[version {version.number}, {version.created:%d %B %Y %H:%M}, by {version.author}]"
    return f"{head}\n\n{page(version.text).rstrip()}\n"
