"""The composer's mails give the rules nothing to say."""

from dataclasses import replace

import pytest

from kindregards.adapters.resources import language_pack
from kindregards.core.case import Case
from kindregards.core.composer.email import compose_email
from kindregards.core.draft import Tone
from kindregards.core.grounds import email_context
from kindregards.core.rules import judge
from kindregards.core.rules.base import Text
from tests.core.composer.email_samples import sixty

PACK = language_pack("en")
TONES: tuple[Tone, ...] = ("warm", "plain", "formal")


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("made", list(sixty()))
def test_the_rules_are_silent(made: Case, tone: Tone) -> None:
    made = replace(made, tone=tone)
    email = compose_email(made, PACK)
    context = email_context(made, email, PACK)
    found = judge(Text(email.body, email.subject), context, PACK.tables["rules"])
    assert [(f.rule, email.body[f.start : f.end]) for f in found] == []
