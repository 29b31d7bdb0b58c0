"""What ``check`` does: find the text and its context, judge it, and word the result."""

from collections.abc import Iterator
from typing import Any, cast

from kindregards.cli.house import enter
from kindregards.cli.target import find_case, kind_of, names_a_file
from kindregards.cli.terminal import tell
from kindregards.cli.views import findings as view
from kindregards.core.draft import Purpose
from kindregards.core.finding import Finding, errors
from kindregards.core.rules.base import Text
from kindregards.usecases.check import check, check_version, context_from
from kindregards.usecases.edit import latest, split_subject
from kindregards.wiring import House, read_bytes, read_table

Findings = tuple[Finding, ...]


def judge(target: str, context_file: str | None, purpose: str) -> tuple[Text, Findings]:
    """Return the text that an argument names, with what the rules say of it."""
    house = enter()
    if not names_a_file(target):
        return _judge_case(target, house)
    text = _text(target, house)
    table = read_table(context_file) if context_file else {}
    context, unknown = context_from(table, cast(Purpose, purpose))
    for key in unknown:
        tell(f"In the context, {key} is not known and is ignored.")
    return text, check(text, context, house.words)


def _judge_case(target: str, house: House) -> tuple[Text, Findings]:
    kept = find_case(target, house)
    version = latest(house.store.versions, kept.id, "email")
    email = check_version(version, kept, house.words)
    return Text(email.body, email.subject), email.findings


def _text(target: str, house: House) -> Text:
    data = read_bytes(target)
    if kind_of(target) == "eml":
        message = house.mails.parse(data, "eml")
        return Text(message.text, message.subject)
    decoded = data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    subject, body = split_subject(decoded)
    return Text(body, subject)


def to_json(text: Text, findings: Findings) -> dict[str, Any]:
    """Return all that ``check --json`` prints."""
    return {
        "subject": text.subject,
        "body": text.body,
        "findings": view.to_json(findings),
        "ok": not errors(findings),
        "fixed": None,
    }


def lines(text: Text, findings: Findings) -> Iterator[str]:
    """Yield the findings, and the verdict."""
    yield from view.lines(findings, {"subject": text.subject, "body": text.body})
    if errors(findings):
        yield "Not ready to send: mend the errors first."
    else:
        yield "Nothing stands against sending it." if not findings else "It can be sent as it is."
