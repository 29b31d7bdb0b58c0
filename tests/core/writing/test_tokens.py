"""A token that a model mangled never becomes a wrong name: it is mended, or it is told."""

import pytest

from kindregards.core.writing.tokens import defused
from tests.core.writing.samples import mask_in

MASK = mask_in("en")
P, C, K = MASK.candidate, MASK.contact, MASK.company
SAM, PRIYA, FIRM = "Sam Okafor-Young", "Priya Baker", "Northwind Bakery Ltd"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (f"Dear {C},", f"Dear {PRIYA},"),
        ("Dear [[person_2]],", f"Dear {PRIYA},"),
        ("at [[Company_1]].", f"at {FIRM}."),
        ("at [[ COMPANY_1 ]].", f"at {FIRM}."),
        ("at [COMPANY_1]].", f"at {FIRM}."),
        ("at [[COMPANY_1].", f"at {FIRM}."),
        ("at [[[COMPANY_1]].", f"at {FIRM}."),
        (f"{C}'s team, {C}’s", f"{PRIYA}'s team, {PRIYA}’s"),
        (f"d'{K} et l'équipe", f"d'{FIRM} et l'équipe"),
        (f"{C}様、{K}の件", f"{PRIYA}様、{FIRM}の件"),
        (f"{P} and {C}/{K}", f"{SAM} and {PRIYA}/{FIRM}"),
        (f"{C}, {C}", f"{PRIYA}, {PRIYA}"),
        ("No token at all (1) [sic].", "No token at all (1) [sic]."),
        ("ISO-9001 and COVID-19, person 2", "ISO-9001 and COVID-19, person 2"),
    ],
)
def test_a_token_comes_back_where_it_is_plain_which(text: str, meant: str) -> None:
    assert MASK.restore(text).text == meant
    assert MASK.restore(text).problems == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Dear [[PERSON_99]],", "left-over"),
        ("bei [[FIRMA_1]]", "left-over"),
        ("[[FIRMA_1] und FIRMA_1", "left-over"),
        ("z [[OSOBA_1]]", "left-over"),
        ("[[会社_1]]", "left-over"),
        ("Dear PERSON_2,", "left-over"),
        ("Dear person_2,", "left-over"),
        ("Dear [PERSON_2],", "left-over"),
        ("Dear [[PERSON 2]],", "left-over"),
        ("Dear [[PERSON\\_2]],", "left-over"),
        ("Dear [[PERSON_2", "left-over"),
        ("Dear {{PERSON_2}},", "left-over"),
        ("Dear ⟦PERSON_2⟧,", "left-over"),
        ("Dear ((PERSON_2)),", "left-over"),
        ("Dear {{name}},", "left-over"),
        ("Dear ［［PERSON_2］］,", "left-over"),
        ("Dear [[PERSON_02]],", "left-over"),
        (f"z {C}em", "inflected"),
        (f"{K}s Team", "inflected"),
        (f"Mac{C}", "inflected"),
        (f"{C}'em", "inflected"),
        (f"{C}2", "inflected"),
        (f"https://{K}.example/x", "in-link"),
        (f"https://x.example/?who={C}", "in-link"),
        (f"{C}@post.example", "in-link"),
        (f"{K}.example", "in-link"),
        (f"[here](https://x.example/{C})", "in-link"),
        (f"www.{K}", "in-link"),
        (f"Dear {C} {C},", "doubled"),
        (f"Dear {C}{C},", "doubled"),
        (f"[[PERSON_{C}]]", "doubled"),
        (f"[[{C}]]", "doubled"),
    ],
)
def test_what_a_model_made_of_a_token_is_told(text: str, problem: str) -> None:
    assert problem in MASK.restore(text).problems


@pytest.mark.parametrize(
    "text", ["Dear [[PERSON_99]]", "bei [[FIRMA_2]]", "Dear PERSON_2", "{{PERSON_2}}"]
)
def test_what_was_never_issued_becomes_nobody(text: str) -> None:
    assert not any(name in MASK.restore(text).text for name in (SAM, PRIYA, FIRM))


@pytest.mark.parametrize(
    "typed",
    [
        "[[PERSON_2]]", "[[person_2]]", "[PERSON_2]", "PERSON_2", "⟦PERSON_2⟧", "{{PERSON_2}}", "[[[PERSON_2]]]",
        "［［PERSON_2］］", "[[COMPANY_1]]", "Person_2", "[[PERSON_[[PERSON_2]]]]", "{{first_name}}", "FIRMA_1", "PERSON-2",
    ],
)  # fmt: skip
@pytest.mark.parametrize("own", [False, True])
def test_a_token_that_somebody_typed_never_becomes_a_name(typed: str, own: bool) -> None:
    masked = MASK.mask(f"they wrote {typed} twice", own)
    back = MASK.restore(masked)
    assert back.problems == ()
    assert not any(name in back.text for name in (SAM, PRIYA, FIRM))


def test_defusing_leaves_ordinary_text_alone() -> None:
    text = "a [sic] in (round) {brackets}, utf-8, ISO-9001, snake_case and COVID-19"
    assert defused(text) == text


def test_a_name_that_looks_like_a_token_is_put_back_as_round_brackets() -> None:
    from dataclasses import replace

    from kindregards.adapters.resources import language_pack
    from kindregards.core.writing.mask import mask_for
    from tests.core.writing.samples import case_in

    case = case_in("en")
    odd = replace(case, facts=replace(case.facts, company="[[PERSON_1]] Trading"))
    mask = mask_for(odd, language_pack("en"))
    assert mask.company is not None
    assert mask.restore(mask.company).text == "((PERSON 1)) Trading"
