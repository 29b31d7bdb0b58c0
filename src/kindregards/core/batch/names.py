"""The name of a row's folder: it says which row it is, and can do nothing else."""

import re
import unicodedata

_MOST = 40
_OTHER = re.compile(r"[^\w]+")


def folder_name(row: int, id_: str) -> str:
    """Return ``<row>-<id>``: small letters and figures, so that no system minds it."""
    plain = unicodedata.normalize("NFKC", id_).casefold()
    slug = _OTHER.sub("-", plain).replace("_", "-").strip("-")[:_MOST].strip("-")
    # A number comes first: no name that Windows keeps for itself, and no way up.
    return f"{row}-{slug}" if slug and slug != str(row) else str(row)
