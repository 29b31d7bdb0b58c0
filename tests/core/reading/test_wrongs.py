"""Names that stand where an employer's or a contact's does, and are neither: none is taken."""

from datetime import UTC, datetime

import pytest

from kindregards.core.facts import Facts
from kindregards.usecases.read import read
from kindregards.wiring import open_house

NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)


def facts_of(mail: str) -> Facts:
    house = open_house()
    return read(mail.encode(), house.mails, house.words, NOW, "eml").facts


def mail(sender: str, text: str, to: str = "Sam Lee <sam.lee@post.example>", more: str = "") -> str:
    head = f"From: {sender}\nTo: {to}\nSubject: Your application\n{more}"
    return f"{head}Content-Type: text/plain; charset=utf-8\n\n{text}\n"


NO = "Dear Sam,\n\nUnfortunately we have chosen another candidate.\n\n"

COMPANIES = {
    "a boss that a colleague writes for": (
        mail(
            "Ivy Holt <iholt@tarnmutual.example>",
            f"[Sent on behalf of Petra Quayle]\n\n{NO}Regards,\n\nPetra Quayle\nDirector\n\nTarn Valley Mutual Bank",
            more="Cc: Petra Quayle <pquayle@tarnmutual.example>\n",
        ),
        "Tarn Valley Mutual Bank",
    ),
    "a unit that the address is called after": (
        mail("Brook Motors Bodyshop <bodyshop@brook-motors.example>", f"{NO}Cheers"),
        "Brook Motors",
    ),
    "a recruiting office beside a sure frame": (
        mail(
            "Ardent Recruiting <no-reply@sapsf.com>",
            "Dear Sam,\n\nThank you for your application for Chemist at Ardent Polymers.\nUnfortunately we chose somebody else.\n\nRegards,\nArdent Recruiting Services",
        ),
        "Ardent Polymers",
    ),
    "a domain that is one word": (
        mail(
            "office@transports-ravel.example",
            "Bonjour,\n\nNous ne donnons pas suite à votre candidature.\n\nCordialement,\nLe secrétariat",
        ),
        "Transports Ravel",
    ),
    "a label": (
        mail(
            "Lowmere Recruitment <noreply@apps.trac.jobs>",
            "Dear Sam\n\nPost: Porter\nEmployer: Lowmere General Hospital Trust\n\nUnfortunately you have not been shortlisted.\n\nRecruitment",
        ),
        "Lowmere General Hospital Trust",
    ),
    "an agency behind a position": (
        mail(
            "Ola Mruk <ola.mruk@hiresmith.example>",
            "Cześć Sam,\n\nmam feedback od klienta po rozmowie: niestety nie idziemy dalej.\n\nPozdrawiam\nOla Mruk\nRecruiter @ Hiresmith",
        ),
        None,
    ),
    "another vacancy's employer": (
        mail(
            "キャリアみさき 原田 <harada@career-misaki.example>",
            "佐野様\n\nキャリアみさきの原田です。\n面接をお受けいただいた株式会社青葉園芸の件、先方より今回は見送りとのことでした。\n別途、株式会社ツバメ外構の求人をお送りいたします。\n\n原田",
            to="佐野 遥 <sano@post.example>",
        ),
        "株式会社青葉園芸",
    ),
}

CONTACTS = {
    "a person with an address made of the name": (
        mail("HR <hr@pinelibrary.example>", f"{NO}Should anything be unclear, Deputy Director Oona Pratt can be reached at opratt@pinelibrary.example.\n\nSincerely,\nCarl Munt\nHR Officer"),
        ("Oona Pratt", "opratt@pinelibrary.example"),
    ),
    "a blank": (
        mail("Slate Mutual <notifications@app.bamboohr.com>", f"{NO}Regards,\n[[recruiter_name]]\nSlate Mutual People Operations"),
        (None, None),
    ),
    "a tenant": (
        mail("Ferrada <ferrada@myworkday.com>", f"{NO}Regards,\nTalent Acquisition, Ferrada Norte"),
        (None, "ferrada@myworkday.com"),
    ),
    "a consultant who hands an answer on": (
        mail(
            "Wim Bos <wim@klusflex.example>",
            "Dag Yusuf,\n\nZie hieronder van Ria. Jammer!\n\nGroet,\nWim\n\n---------- Doorgestuurd bericht ---------\nVan: Ria Kamp <ria@kamp-bouw.example>\nDatum: vr 18 sep 2026 om 15:58\nOnderwerp: proefdag\nAan: Wim Bos <wim@klusflex.example>\n\nWim,\nWe gaan niet verder met Yusuf als timmerman.\nRia",
            to="yusuf.demir@postbus.example",
        ),
        ("Wim Bos", "wim@klusflex.example"),
    ),
    "the candidate who forwards a refusal": (
        mail(
            "Yusuf Demir <yusuf.demir@postbus.example>",
            "Kijk eens, jammer.\n\n---------- Doorgestuurd bericht ---------\nVan: Ria Kamp <ria@kamp-bouw.example>\nDatum: vr 18 sep 2026 om 15:58\nOnderwerp: proefdag\nAan: Yusuf Demir <yusuf.demir@postbus.example>\n\nBeste Yusuf,\nWe gaan helaas niet met je verder als timmerman.\n\nGroet,\nRia Kamp",
            to="Elif <elif@postbus.example>",
        ),
        ("Ria Kamp", "ria@kamp-bouw.example"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), COMPANIES.values(), ids=COMPANIES.keys())
def test_the_employer_is_nobody_elses_name(text: str, wanted: str | None) -> None:
    assert facts_of(text).company == wanted


@pytest.mark.parametrize(("text", "wanted"), CONTACTS.values(), ids=CONTACTS.keys())
def test_the_contact_is_who_can_be_asked(text: str, wanted: tuple[str | None, str | None]) -> None:
    found = facts_of(text).contact
    assert (found.name, found.email) == wanted
