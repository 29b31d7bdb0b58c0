"""A data folder with one case in it."""

from pathlib import Path

import pytest

from kindregards.adapters.store import Store
from tests.adapters.stores import fill


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A data folder with one case, its mail and its note."""
    with Store(tmp_path / "data") as store:
        fill(store)
    return tmp_path / "data"
