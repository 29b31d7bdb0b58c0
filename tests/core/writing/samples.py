"""Invented cases for the tests of the mask: one a language, each with its people and employer."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from kindregards.adapters.resources import language_pack
from kindregards.core.advice import advise
from kindregards.core.case import Case
from kindregards.core.facts import Facts, Hints, Person
from kindregards.core.mail.message import Message
from kindregards.core.notes import Notes
from kindregards.core.writing.mask import Mask, mask_for

NOW = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
NO_NOTES = Notes()


@dataclass(frozen=True)
class Names:
    """Who is in a case, and how its language speaks of them; none of it may leave."""

    candidate: str
    contact: str
    company: str
    email: str
    text: str
    gone: tuple[str, ...]


NAMES = {
    "en": Names(
        "Sam Okafor-Young", "Priya Baker", "Northwind Bakery Ltd", "priya.baker@northwind.example",
        "priya asked me, PRIYA BAKER said yes. Baker's team at Northwind, the Northwind Bakery; okafor-young, Sam’s way. baker role",
        ("priya", "baker", "northwind", "okafor", "young", "sam"),
    ),
    "de": Names(
        "Jörg Weißmüller", "Ute Königsberg", "Hartwig & Söhne GmbH", "u.koenigsberg@hartwig-soehne.example",
        "Frau Königsbergs Frage, utes Mappe, JÖRG WEISSMÜLLER, Joerg Weissmueller, bei Hartwig & Söhne und den Hartwigs, koenigsberg",
        ("königsberg", "koenigsberg", "ute", "hartwig", "weiß", "weiss", "jörg", "joerg"),
    ),
    "es": Names(
        "Lucía Peñalver", "Íñigo Zubeldia", "Talleres Urquijo, S.L.", "izubeldia@urquijo.example",
        "lucia penalver, LUCÍA PEÑALVER, don Íñigo, el señor Zubeldía, los Zubeldia, en Urquijo y en Talleres Urquijo",
        ("luc", "peñalver", "penalver", "íñigo", "inigo", "zubeld", "urquijo"),
    ),
    "fr": Names(
        "Éloïse d'Aubigny", "Loïc Kervella", "Ateliers Quentric SARL", "lkervella@quentric.example",
        "eloise a parlé, ÉLOÏSE D'AUBIGNY, l'idée de Loïc, M. Kervella, chez Quentric, d'Éloïse, aubigny",
        ("éloïse", "eloise", "aubigny", "loïc", "kervella", "quentric"),
    ),
    "it": Names(
        "Niccolò Bellandi", "Ginevra Quaranta", "Officine Trevisol S.r.l.", "g.quaranta@trevisol.example",
        "niccolo, NICCOLÒ BELLANDI, la dott.ssa Quaranta, all'ufficio di Ginevra, da Trevisol, i Bellandi",
        ("niccol", "bellandi", "ginevra", "quaranta", "trevisol"),
    ),
    "ja": Names(
        "山田花子", "佐藤 一郎", "株式会社みなと商事", "sato@minato-shoji.example",
        "佐藤様とみなと商事の山田です。佐藤一郎さん、花子、株式会社みなと商事、佐藤　一郎部長。",
        ("佐藤", "一郎", "山田", "花子", "みなと"),
    ),
    "nl": Names(
        "Femke van der Loosdijk", "Joris Tjeenk", "Bakkerij Hoefnagel B.V.", "joris@hoefnagel.example",
        "femke zei, FEMKE VAN DER LOOSDIJK, mevrouw Loosdijk, Joris' vraag, Tjeenks vraag, bij Hoefnagel",
        ("femke", "loosdijk", "joris", "tjeenk", "hoefnagel"),
    ),
    "pl": Names(
        "Marek Wróbel", "Anna Zielińska", "Zakłady Jodłowski sp. z o.o.", "anna.zielinska@jodlowski.example",
        "pani Zielińskiej, Annie, z Anną Zielińską, zielinska, Marka Wróbla, Markowi Wróblowi, marek, w Jodłowskim, jodlowski",
        ("zieli", "ann", "mare", "mark", "wrób", "jodł", "jodlow"),
    ),
    "pt": Names(
        "Jacira Lourinhã", "Evaristo Quintela", "Metalúrgica Sandoval, Lda", "evaristo@sandoval.example",
        "jacira falou, JACIRA LOURINHÃ, o Dr. Quintela, do Evaristo, na Sandoval, lourinha",
        ("jacira", "lourinh", "evaristo", "quintela", "sandoval"),
    ),
}  # fmt: skip
"""By language: a case's names, a text with every form of them, and stems that may not be left."""


def case_in(language: str, notes: Notes = NO_NOTES, **given: Any) -> Case:
    """Make the case of a language, with these notes."""
    who, pack = NAMES[language], language_pack(language)
    facts = Facts(
        True, "rejection", language, Person(who.candidate, "me@post.example"), who.company,
        contact=Person(who.contact, who.email), hints=Hints(agency=given.pop("agency", None)),
    )  # fmt: skip
    return Case(facts, advise(facts, pack.tables["advice"], NOW), NOW, notes, **given)


def mask_in(language: str, notes: Notes = NO_NOTES, **given: Any) -> Mask:
    """Make the mask of that case."""
    return mask_for(case_in(language, notes, **given), language_pack(language))


def message(text: str, **given: Any) -> Message:
    """Make a message with headers that name more people."""
    return Message("Your application", text, **given)
