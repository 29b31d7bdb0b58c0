"""What looks like a person's name, a team's, an employer's: shapes of the naming table."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from kindregards.core.language import Table
from kindregards.core.length import is_spaceless
from kindregards.core.patterns import Pattern
from kindregards.core.plain import folded
from kindregards.core.reading.search import compiled, find, plain
from kindregards.core.reading.wordlists import ends_like, holds, is_listed, is_made_of

_SURNAMED = 2
_EDGES = " \t\n\"'“”„‘’*_|/,;:.!-–—•·()[]<>"

_GRADE = re.compile(r"(?<=\w) I{1,3}(?=$|[,;(]|\s[-–(])")
"""A job's grade behind its title ("Librarian I"), which is no word."""


def filled(pattern: str, words: Table) -> Pattern:
    """Compile a pattern of the naming table with its ``<shape>`` marks filled in."""
    return _filled(pattern, tuple(words["shapes"].items())) if "<" in pattern else compiled(pattern)


@cache
def _filled(pattern: str, shapes: tuple[tuple[str, str], ...]) -> Pattern:
    return compiled(with_shapes(pattern, shapes))


def with_shapes(pattern: str, shapes: Iterable[tuple[str, str]]) -> str:
    """Return a pattern's source with its ``<shape>`` marks filled in, the last shape first."""
    for name, shape in reversed(tuple(shapes)):
        pattern = pattern.replace(f"<{name}>", shape)
    return pattern


def has_name_shape(text: str, words: Table) -> bool:
    """Tell whether all of ``text`` is written as employers' names are."""
    return filled("<name>", words).fullmatch(plain(text)) is not None


def trimmed(text: str) -> str:
    """Return a name without the quotes, bullets, brackets and stops around it."""
    text = " ".join(text.split())
    stripped = text.strip(_EDGES)
    for opening, closing in ("()", "[]"):
        if stripped.count(opening) > stripped.count(closing):
            stripped += closing
    ends = text.strip(" .,;:!")[-1:]
    opened = stripped.count('"') % 2 or stripped.count("„") > stripped.count("”")
    return stripped + ends if opened and ends in ('"', "”") else stripped


def person_name(text: str, words: Table) -> str | None:
    """Return the person's name that ``text`` is, cleaned, or ``None`` where it is no such name.

    Titles go, unless one word alone is left; letters behind the name and pronouns go; an
    address book's "Reyes, Dana" is turned round.
    """
    text = _without_additions(text, words)
    swapped = re.fullmatch(r"([^\s,]+(?: [^\s,]+)?), ([^\s,]+(?: [^\s,]+)?)", text)
    if swapped:
        text = f"{swapped[2]}{'.' if swapped[2][-2:-1] == ' ' else ''} {swapped[1]}"
    name = without_title(text, words)
    return _cased(name) if name and is_person(name, words) else None


def _without_additions(text: str, words: Table) -> str:
    for pattern in (*words["titles"]["pronouns"], *words["titles"]["after"]):
        text = compiled(pattern).sub("", text)
    return trimmed(text)


def without_title(name: str, words: Table) -> str:
    """Drop forms of address ("Dr", "Ms") where a name is left that is more than a surname."""
    parts = name.split()
    titles = words["titles"]["person"]
    rest = list(parts)
    while rest and rest[0].lower().rstrip(".") in titles:
        rest.pop(0)
    initial = rest and len(rest[0].strip(".")) == 1 and len(rest) == _SURNAMED
    return " ".join(rest if len(rest) > 1 and not initial else parts)


def is_person(text: str, words: Table) -> bool:
    """Tell whether ``text`` has the shape of a person's name and holds no word that none has."""
    parts = [part.lower().strip(".,'’") for part in re.split(r"[\s]+", text)]
    titles = words["titles"]["person"]
    never, months = words["people"]["never"], words["people"]["months"]
    if not 1 <= len(parts) <= 6 or "_" in text or any(part in never for part in parts):
        return False
    if all(part in months for part in parts) or sum(part in months for part in parts) > 1:
        return False
    if parts[0] in titles and len(parts) == 1:
        return False
    named = parts if parts[-1] not in words["people"]["surnames"] else parts[:-1]
    if is_organisation(" ".join(named), words):
        return False
    return filled("<person>", words).fullmatch(_cased(text)) is not None


def _cased(name: str) -> str:
    """Give a name typed without capitals, or in nothing but capitals, the usual ones."""
    if name.islower() or (name.isupper() and len(name) > 3 and "." not in name):
        return re.sub(r"[^\W\d_]+(?:(?<=\w)['’]s\b)?", lambda m: m[0].capitalize(), name.lower())
    return name


def is_team(text: str, words: Table) -> bool:
    """Tell whether ``text`` names a team or department, with or without its employer's name."""
    return is_team_alone(text, words) or (
        find([words["teams"]["marks"]], text) is not None
        and without_team(text, words) != trimmed(text)
    )


def is_team_alone(text: str, words: Table) -> bool:
    """Tell whether ``text`` names a team or department, and no employer."""
    teams = words["teams"]
    return is_made_of(text, teams["units"]) or find(teams["alone"], text) is not None


def without_team(text: str, words: Table) -> str:
    """Cut trailing departments off: "Acme Talent Team" is "Acme"; a team alone is ""."""
    text = trimmed(text)
    while text and not is_team_alone(text, words):
        cut = compiled(words["teams"]["tail"]).sub("", text)
        if cut == text:
            return text
        text = trimmed(cut)
    return ""


def is_organisation(text: str, words: Table) -> bool:
    """Tell whether ``text`` holds a word that marks organisations (Ltd, Bakery, Hospital …)."""
    return holds(text, words["organisations"]["words"])


def is_place(text: str, words: Table) -> bool:
    """Tell whether ``text`` is nothing but places, as signatures and job titles name them."""
    places = words["places"]
    return is_made_of(text, places["words"], places["shapes"], places["between"])


def is_department(text: str, words: Table) -> bool:
    """Tell whether ``text`` is made of words for units inside an employer."""
    return is_made_of(text, words["organisations"]["departments"])


def is_position(text: str, words: Table) -> bool:
    """Tell whether ``text`` says what somebody does ("Talent Partner", "Ward Manager")."""
    return holds(text, words["closings"]["positions"])


def is_job(text: str, words: Table) -> bool:
    """Tell whether a phrase ends, or begins a part of it, as titles of jobs do."""
    role = words["role"]
    return holds(text, role["short_jobs"]) or ends_like(text, role["jobs"], role["not_jobs"])


def is_no_title(text: str, words: Table) -> bool:
    """Tell whether ``text`` cannot be a job's title: words of no job, or of a sentence."""
    role, text = words["role"], _GRADE.sub("", text)
    if is_made_of(text, role["never_alone"]) or holds(text, role["never_in"]):
        return True
    return find(role["never"], text) is not None


def company_name(text: str, words: Table) -> str | None:
    """Return the employer's name that ``text`` is, cleaned, or ``None`` where it cannot be one."""
    name = without_team(text, words)
    if name != trimmed(text):
        name = compiled(words["teams"]["article"]).sub("", name)
    name = compiled(words["teams"]["bodies"]).sub("", name)
    name = trimmed(compiled(words["organisations"]["legal"]).sub("", f" {name}"))
    never = words["organisations"]
    if not name or len(name) > 80 or is_listed(name, never["never_alone"]):
        return None
    if name.lower().strip(".") in words["titles"]["person"]:  # "Judith Reyes (Mrs)"
        return None
    if find(never["never"], name) or is_place(name, words) or is_team_alone(name, words):
        return None
    return name


@lru_cache(maxsize=2048)
def key_of(name: str) -> str:
    """Return what two spellings of one name have in common: letters and digits alone."""
    flat = folded(plain(name).lower()).replace("&", " and ")
    flat = re.sub(r"^the\s+", "", flat)
    return re.sub(r"[\W_]+", "", flat)


def are_related(one: str, other: str) -> bool:
    """Tell whether one name's key is the beginning of the other's ("Acme", "Acme Foods").

    Where there are no spaces between words, the kind of firm may stand before the name.
    """
    short, long = sorted((one, other), key=len)
    if one == other or len(short) < 3:
        return False
    return long.startswith(short) or (is_spaceless(short) and long.endswith(short))
