"""What ``check`` does: find the text and its context, judge it, mend it, and word the result."""

from collections.abc import Iterator
from typing import Any, cast

from kindregards.cli.house import enter
from kindregards.cli.show_json import show_json
from kindregards.cli.target import as_it_stands, find_case, names_a_file
from kindregards.cli.terminal import say, tell
from kindregards.cli.views import findings as view
from kindregards.core.draft import YOU, Purpose
from kindregards.core.finding import Finding, errors
from kindregards.core.mail import kind_named
from kindregards.core.rules.base import Context, Text
from kindregards.ports import Artefact, Version
from kindregards.usecases.check import check, check_version, context_from, fix, fix_version
from kindregards.usecases.edit import SUBJECT, split_subject
from kindregards.usecases.newest import latest
from kindregards.wiring import read_bytes, read_table

Findings = tuple[Finding, ...]


class Checking:
    """One run of ``check``. ``text`` is what was judged, ``fixed`` the mended text or ``None``."""

    def __init__(
        self, target: str, context_file: str | None, purpose: str, *, fix: bool, as_json: bool
    ) -> None:
        self.target, self.context_file, self.purpose = target, context_file, purpose
        self.fix, self.as_json = fix, as_json
        self.house = enter()
        self.fixed: Text | None = None
        self.left: Findings = ()

    def run(self) -> int:
        """Judge, show, and return the exit code."""
        text, findings = self._file() if names_a_file(self.target) else self._case()
        if self.as_json:
            show_json(self._json(text, findings))
        elif self.fix:
            self._show_fixed()
        else:
            for line in lines(text, findings):
                say(line)
        return 1 if errors(self.left if self.fix else findings) else 0

    def _file(self) -> tuple[Text, Findings]:
        text, context, words = self._text(), self._context(), self.house.words
        findings = check(text, context, words)
        if self.fix:
            self.fixed = fix(text, findings, context, words)
            self.left = check(self.fixed, context, words)
        return text, findings

    def _context(self) -> Context:
        table = read_table(self.context_file) if self.context_file else {}
        context, unknown = context_from(table, cast(Purpose, self.purpose))
        for key in unknown:
            tell(f"In the context, {key} is not known and is ignored.")
        return context

    def _case(self) -> tuple[Text, Findings]:
        house, kept = self.house, find_case(self.target, self.house)
        version = self._version(kept.id)
        kept = as_it_stands(kept, version.artefact, house)
        email = check_version(version, kept, house.words)
        if self.fix:
            better = fix_version(email, kept, house.words)
            self.fixed, self.left = Text(better.body, better.subject), better.findings
            if (better.body, better.subject) != (email.body, email.subject):
                now = house.clock.now()
                of = cast(Artefact, version.artefact)
                new = house.store.versions.write(kept.id, of, better, YOU, now)
                tell(f"Kept as version {new.number} of the {of}.")
        return Text(email.body, email.subject), email.findings

    def _version(self, case_id: int) -> Version:
        """Return the text of the case: its thanks where these are meant and there are any."""
        versions = self.house.store.versions
        thanks = versions.latest(case_id, "thanks") if self.purpose == "thanks" else None
        return thanks or latest(versions, case_id, "email")

    def _text(self) -> Text:
        data = read_bytes(self.target)
        if kind_named(self.target) == "eml":
            message = self.house.mails.parse(data, "eml")
            return Text(message.text, message.subject)
        decoded = data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
        subject, body = split_subject(decoded)
        return Text(body, subject)

    def _json(self, text: Text, findings: Findings) -> dict[str, Any]:
        return {
            "subject": text.subject,
            "body": text.body,
            "findings": view.to_json(findings),
            "ok": not errors(findings),
            "fixed": _page(self.fixed) if self.fixed else None,
        }

    def _show_fixed(self) -> None:
        assert self.fixed is not None
        say(_page(self.fixed))
        fixed = {"subject": self.fixed.subject, "body": self.fixed.body}
        for line in view.lines(self.left, fixed):
            tell(line)


def _page(text: Text) -> str:
    """Write a text as it was given: with its subject on the first line, where it has one."""
    return text.body if text.subject is None else f"{SUBJECT} {text.subject}\n\n{text.body}"


def lines(text: Text, findings: Findings) -> Iterator[str]:
    """Yield the findings, and the verdict."""
    yield from view.lines(findings, {"subject": text.subject, "body": text.body})
    if any(finding.fix is not None for finding in findings):
        yield "Some of it can be mended for you: kindregards check … --fix"
    if errors(findings):
        yield "Not ready to send: mend the errors first."
    else:
        yield "Nothing stands against sending it." if not findings else "It can be sent as it is."
