"""The only room that judges a text: one file a rule, each named in ``ALL``."""

from collections.abc import Iterable, Iterator

from kindregards.core.finding import Finding
from kindregards.core.language import Table
from kindregards.core.rules import (
    argues,
    asks_comparison,
    asks_to_reconsider,
    attachment_mention,
    blames,
    control_characters,
    demands_deadline,
    generic_why,
    impersonal_greeting,
    legal_threat,
    missing_signoff,
    missing_subject,
    names_the_feeling,
    no_clinical_words,
    no_question,
    no_thanks,
    not_over_positive,
    one_step,
    one_trap,
    over_apologising,
    oversharing,
    placeholder,
    plain_and_short,
    pleads,
    private_words,
    salary_complaint,
    sarcasm,
    shouting,
    specific,
    three_parts,
    too_long,
    too_many_questions,
    too_short,
    true,
    ungrounded,
    vague_subject,
    wider_view,
    wrong_company,
)
from kindregards.core.rules.base import Context, NoteContext, PartContext, Rule, Text, run

ALL: tuple[Rule, ...] = (
    control_characters.RULE,
    placeholder.RULE,
    private_words.RULE,
    wrong_company.RULE,
    ungrounded.RULE,
    asks_to_reconsider.RULE,
    argues.RULE,
    blames.RULE,
    legal_threat.RULE,
    asks_comparison.RULE,
    pleads.RULE,
    sarcasm.RULE,
    oversharing.RULE,
    over_apologising.RULE,
    attachment_mention.RULE,
    demands_deadline.RULE,
    salary_complaint.RULE,
    generic_why.RULE,
    no_question.RULE,
    too_many_questions.RULE,
    too_long.RULE,
    too_short.RULE,
    missing_subject.RULE,
    vague_subject.RULE,
    impersonal_greeting.RULE,
    missing_signoff.RULE,
    no_thanks.RULE,
    shouting.RULE,
    names_the_feeling.RULE,
    specific.RULE,
    true.RULE,
    one_trap.RULE,
    three_parts.RULE,
    one_step.RULE,
    not_over_positive.RULE,
    wider_view.RULE,
    plain_and_short.RULE,
    no_clinical_words.RULE,
)
EMAIL_RULES: tuple[Rule, ...] = tuple(rule for rule in ALL if rule.group != "note")
NOTE_RULES: tuple[Rule, ...] = tuple(rule for rule in ALL if rule.group == "note")
_NO_WORDS: Table = {}


def by_code(code_or_name: str) -> Rule | None:
    """Return the rule of that code (``KR101``) or name, in any case; ``None`` if there is none."""
    wanted = code_or_name.strip().casefold()
    return next((r for r in ALL if wanted in (r.code.casefold(), r.name)), None)


def judge(text: Text, context: Context, words: Table | None) -> tuple[Finding, ...]:
    """Judge a mail by every rule, in the order of places in the text.

    ``words`` is the language's ``rules`` table; ``None`` for a language without a pack, where
    only the rules that need no words are judged. A subject of theirs is no matter of manners.
    """
    rules = (rule for rule in EMAIL_RULES if words is not None or not rule.needs_words)
    told = _NO_WORDS if words is None else words
    ours = text if context.own_subject else Text(text.body)
    return _sorted(
        finding
        for rule in rules
        for finding in run(rule, ours if rule.group == "manners" else text, context, told)
    )


def judge_note(body: str, context: NoteContext, words: Table) -> tuple[Finding, ...]:
    """Judge a private note by rubric B, in the order of places in the text."""
    text = Text(body)
    return _sorted(finding for rule in NOTE_RULES for finding in run(rule, text, context, words))


def judge_part(text: str, context: PartContext, words: Table) -> tuple[Finding, ...]:
    """Judge one part that a model wrote: where there is any finding, the part is not used.

    ``words`` is the language's ``rules`` table, as in ``judge``.
    """
    from kindregards.core.rules import model  # A draft without a model costs nothing of it.

    return _sorted(model.findings(text, context, words))


def reasons() -> dict[str, str]:
    """Return why each rule is there, by its name."""
    from kindregards.core.rules.model import MODEL_RULES

    return {rule.name: rule.reason for rule in (*ALL, *MODEL_RULES)}


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    def place(finding: Finding) -> tuple[bool, bool, int, str]:
        whole = finding.start is None
        return (finding.where == "body", whole, finding.start or 0, finding.code)

    return tuple(sorted(findings, key=place))


def mend(whole: str, findings: Iterable[Finding], where: str = "body") -> str:
    """Apply the fixes that belong to one place of a text; where two overlap, the wider one."""
    for finding in _apart(f for f in findings if f.where == where and f.fix is not None):
        whole = whole[: finding.start] + (finding.fix or "") + whole[finding.end :]
    return whole


def _apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings that do not overlap, the last one in the text first."""
    kept: list[Finding] = []
    for one in sorted(findings, key=lambda f: (f.start or 0) - (f.end or 0)):
        start, end = one.start or 0, one.end or 0
        if all(end <= (k.start or 0) or start >= (k.end or 0) for k in kept):
            kept.append(one)
    yield from sorted(kept, key=lambda f: -(f.start or 0))
