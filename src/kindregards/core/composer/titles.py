"""The title of a private page: what it is, and of which job."""

from kindregards.core.case import Case
from kindregards.core.composer.note_values import LONGEST_ROLE
from kindregards.core.language import Table
from kindregards.core.rendering import render


def page_title(case: Case, page: Table) -> str:
    """Return the title of a page; a role that is very long is left out of it."""
    role, company = case.facts.role, case.facts.company
    role = role if role and len(role) <= LONGEST_ROLE else None
    if role and company:
        what: str | None = render(page["what_role_company"], {"role": role, "company": company})
    else:
        what = role or company
    return render(page["title_of"], {"what": what}) if what else str(page["title"])
