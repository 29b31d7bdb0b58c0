"""What several tests of the store do with it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kindregards.adapters.store import Store
from kindregards.core.errors import StoreError
from tests.adapters.samples import EMAIL, KEPT, NOTE, NOW

FILE = "kindregards.db"


def fill(store: Store) -> None:
    """Keep one case, its mail and its note."""
    case_id = store.cases.add(KEPT)
    store.versions.write(case_id, "email", EMAIL, "composer", NOW)
    store.versions.write(case_id, "note", NOTE, "composer", NOW)


def failure(
    folder: Path, act: Callable[[Store], object] = lambda store: store.catalogue.last()
) -> StoreError:
    with Store(folder, timeout=0.1) as store, pytest.raises(StoreError) as caught:
        act(store)
    error = caught.value
    assert error.exit == 6
    for sentence in (error.message, error.kept, error.next):
        assert sentence.endswith(".")
        assert "\n" not in sentence
        assert "SECRETMARK" not in sentence
    return error
