"""The ledger and the servers' memory keep the same promises in the store and in its fake."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kindregards.adapters import store_migrations
from kindregards.adapters.store import Store
from kindregards.core.completion import Call
from kindregards.core.errors import StoreError
from kindregards.ports.writing import Known, Sent
from tests.adapters.samples import EMAIL, KEPT, NOTE, NOW
from tests.adapters.stores import FILE, failure, fill
from tests.fakes import FakeStore

LATER = NOW + timedelta(hours=1)
CALL = Call(
    "feedback-email", "llm.example", "m",
    body='{"messages":[{"role":"user","content":"\u00e9t\u00e9 \ud83d \u0000 \u65e5"}]}',
    answer='{"aim": "to learn"}', fault="deadline", seconds=1.25, prompt_tokens=11,
    completion_tokens=7,
)  # fmt: skip
OTHER = replace(CALL, task="note", fault="")


@pytest.fixture(params=["real", "fake"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store | FakeStore]:
    made = Store(tmp_path / "data") if request.param == "real" else FakeStore()
    made.cases.add(KEPT)
    made.cases.add(KEPT)
    yield made
    made.close()


def test_calls_come_back_whole_and_in_order(store: Store) -> None:
    store.ledger.add(1, "email", 1, [CALL, OTHER], LATER)
    store.ledger.add(2, "email", 1, [OTHER], NOW)
    store.ledger.add(1, "note", None, [CALL], NOW)
    assert store.ledger.sent(1) == (
        Sent("email", 1, LATER, CALL), Sent("email", 1, LATER, OTHER), Sent("note", None, NOW, CALL)
    )  # fmt: skip
    assert store.ledger.sent(3) == ()


def test_calls_of_a_forgotten_case_are_refused_and_none_is_no_failure(store: Store) -> None:
    store.ledger.add(9, "email", 1, [], NOW)
    with pytest.raises(StoreError, match="no longer there"):
        store.ledger.add(9, "email", 1, [CALL], NOW)
    assert store.ledger.sent(9) == ()


def test_forgetting_a_case_takes_its_calls_and_no_others(store: Store) -> None:
    for case_id in (1, 2):
        store.ledger.add(case_id, "email", 1, [CALL], NOW)
    store.servers.keep_consent("llm.example", True, NOW)
    store.erasure.forget(1)
    assert (store.ledger.sent(1), len(store.ledger.sent(2))) == ((), 1)
    assert store.servers.consent("llm.example") is True
    store.erasure.forget_all()
    assert (store.ledger.sent(2), store.servers.consent("llm.example")) == ((), None)


# The last is what a byte that is no UTF-8 becomes in a name from the environment.
@pytest.mark.parametrize("name", ["m", "", "o'hara", "\u65e5", "m\udcff"])
def test_what_is_learnt_of_a_model_replaces_what_was_known(store: Store, name: str) -> None:
    assert store.servers.known(name, name) == Known()
    for known in (Known("text", ("seed", "top_p")), Known("json_object")):
        store.servers.learn(name, name, known)
        assert store.servers.known(name, name) == known
    assert store.servers.known(name, "another") == store.servers.known("another", name) == Known()


@pytest.mark.parametrize("host", ["llm.example", "llm.example:8080", "m\udcff"])
def test_the_last_answer_holds_until_it_is_forgotten(store: Store, host: str) -> None:
    assert store.servers.consent(host) is None
    for yes in (True, False, True):
        store.servers.keep_consent(host, yes, NOW)
        assert store.servers.consent(host) is yes
    assert store.servers.consent("other.example") is None
    store.servers.forget_consent(host)
    assert store.servers.consent(host) is None


@pytest.mark.parametrize("change", ["call = '{'", "call = '{}'", "moment = 'then'"])
def test_a_damaged_call_is_told_of(tmp_path: Path, change: str) -> None:
    with Store(tmp_path) as store:
        fill(store)
        store.ledger.add(1, "email", 1, [CALL], NOW)
    spoil(tmp_path, "DROP TRIGGER calls_stay", f"UPDATE calls SET {change}")
    assert "damaged" in failure(tmp_path, lambda store: store.ledger.sent(1)).message


@pytest.mark.parametrize(
    "known", ["", "{", "[]", '{"rung": 3}', '{"rung": "loud"}', '{"without": 1}']
)
def test_what_was_learnt_and_cannot_be_read_is_learnt_anew(tmp_path: Path, known: str) -> None:
    with Store(tmp_path) as store:
        store.servers.learn("llm.example", "m", Known("text"))
    spoil(tmp_path, f"UPDATE servers SET known = '{known}'")
    with Store(tmp_path) as store:
        assert store.servers.known("llm.example", "m") == Known()


def test_a_store_from_before_the_ledger_keeps_its_cases(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = store_migrations.MIGRATIONS
    # What writes a case now needs the columns of today; the rest is as it was then.
    later = ("m007_channel", "m009_topics", "m010_streak")
    before = {name: steps[name] for name in steps if name < "m005" or name in later}
    with monkeypatch.context() as patch, Store(tmp_path) as store:
        patch.setattr(store_migrations, "MIGRATIONS", before)
        fill(store)
    with Store(tmp_path) as store:
        assert [version.artefact for version in store.versions.history(1)] == ["email", "note"]
        assert store.versions.history(1)[0].text == EMAIL
        assert store.catalogue.summaries()[0].artefacts == ("email", "note")
        store.versions.write(1, "plan", NOTE, "composer", NOW)
        assert store.catalogue.summaries()[0].artefacts == ("email", "note", "plan")
        assert store.ledger.sent(1) == ()
        store.ledger.add(1, "email", 1, [CALL], NOW)
        assert store.ledger.sent(1) == (Sent("email", 1, NOW, CALL),)


def spoil(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / FILE)) as database, database:
        for sql in statements:
            database.execute(sql)
