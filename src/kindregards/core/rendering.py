"""Words with slots, filled: Jinja with nothing undefined and nothing read twice."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment, Template

# A phrase of plain slots is filled here: compiling a template for each costs more than all else.
_SLOT_ALONE = re.compile(r"\{\{ ?(\w+) ?\}\}")
_OTHER = re.compile(r"\{\{(?! ?\w+ ?\}\})")
_SLOT = re.compile(r"\{\{-?\s*(\w+)")


@cache
def _environment(*, escapes: bool = False) -> "Environment":
    from jinja2 import Environment, StrictUndefined

    return Environment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=escapes
    )


@lru_cache(maxsize=64)
def _template(source: str) -> "Template":
    return _environment().from_string(source)


@lru_cache(maxsize=4096)
def slots(source: str) -> frozenset[str]:
    """Name the slots of a phrase: the first word inside each pair of double braces."""
    return frozenset(_SLOT.findall(source))


def render(source: str, values: Mapping[str, object]) -> str:
    """Fill a template. A value is only ever text: braces inside it are printed, never run.

    Raises ``KeyError`` or ``jinja2.UndefinedError`` where a value that it names is not given.
    """
    if "{%" not in source and "{#" not in source and not _OTHER.search(source):
        return _SLOT_ALONE.sub(lambda slot: str(values[slot[1]]), source)
    return _template(source).render(values)


def render_html(source: str, values: Mapping[str, object]) -> str:
    """Fill a template of HTML: every value is escaped, and braces inside it are printed."""
    return _environment(escapes=True).from_string(source).render(values)


def stream_html(source: str, values: Mapping[str, object]) -> Iterator[str]:
    """Fill a template of HTML piece by piece: what it walks along need not be held at once."""
    return _environment(escapes=True).from_string(source).generate(values)
