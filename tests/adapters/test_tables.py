"""Tables as people make them: any separator, any charset, and lines that are no rows."""

from pathlib import Path

import pytest

from kindregards.adapters.tables import table_at
from kindregards.core.batch.rows import Row
from kindregards.core.errors import InputError

HEAD = b"id,company,role\n"
UMLAUT = "id,company\n1,Müller"


def rows(path: Path, data: bytes, name: str = "t.csv") -> list[Row]:
    (path / name).write_bytes(data)
    return list(table_at(str(path / name)).rows())


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (b"id,company\n1,Acme\n", [{"id": "1", "company": "Acme"}]),
        (b"\xef\xbb\xbfid,company\r\n1,Acme\r\n", [{"id": "1", "company": "Acme"}]),
        (b"id;company\n1;Acme, Sons\n", [{"id": "1", "company": "Acme, Sons"}]),
        (b"id\tcompany\n1\tAcme\n", [{"id": "1", "company": "Acme"}]),
        (b"sep=;\nid;company\n1;Acme\n", [{"id": "1", "company": "Acme"}]),
        (b'id,company\n1,"Acme\nSons"\n2,B\n', [{"id": "1", "company": "Acme\nSons"}, {"id": "2", "company": "B"}]),
        (b'id,company\n1,"say ""hi"""\n', [{"id": "1", "company": 'say "hi"'}]),
        (b"Id, Company ,Contact-Email\n1, Acme ,a@b.example\n", [{"id": "1", "company": "Acme", "contact_email": "a@b.example"}]),
        (UMLAUT.encode("cp1252"), [{"id": "1", "company": "Müller"}]),
        (UMLAUT.encode("utf-16"), [{"id": "1", "company": "Müller"}]),
        (HEAD + b"1,A,B\n\n,,\n2,C,D\n", [{"id": "1", "company": "A", "role": "B"}, {"id": "2", "company": "C", "role": "D"}]),
        (HEAD + b"1,A\n", [{"id": "1", "company": "A"}]),
        (HEAD + b"1,A,B,,\n", [{"id": "1", "company": "A", "role": "B"}]),
        (HEAD + b"1,A\x00B,C\n", [{"id": "1", "company": "AB", "role": "C"}]),
    ],
)  # fmt: skip
def test_a_csv_is_read_as_spreadsheets_write_it(
    tmp_path: Path, data: bytes, wanted: list[dict[str, str]]
) -> None:
    found = rows(tmp_path, data)
    assert [dict(row.values) for row in found] == wanted
    assert [row.number for row in found] == list(range(1, len(wanted) + 1))
    assert not any(row.problem for row in found)


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (HEAD + b"1,A,B,more\n", "t.csv", "4 cells"),
        (b'{"company": "A"\n', "t.jsonl", "Line 1 is no JSON."),
        (b"[1]\n", "t.jsonl", "no JSON object"),
        (b'{"company": ["A"]}\n', "t.jsonl", "company must be a text"),
    ],
)
def test_a_line_that_is_no_row_ends_as_one_with_a_problem(
    tmp_path: Path, data: bytes, name: str, said: str
) -> None:
    (found,) = rows(tmp_path, data, name)
    assert said in found.problem


def test_what_stands_beyond_the_headings_is_screened_too(tmp_path: Path) -> None:
    (found,) = rows(tmp_path, HEAD + b"1,A,B,private words\n")
    assert found.others == ("private words",)


def test_a_quote_that_never_closes_costs_no_more_than_what_it_swallows(tmp_path: Path) -> None:
    found = rows(tmp_path, HEAD + b'1,"A,B\n' + b"2,C,D\n" * 300_000)
    assert found
    assert any("is no row" in row.problem for row in found)


def test_jsonl_takes_numbers_notes_and_blank_lines(tmp_path: Path) -> None:
    line = b'{"Id": 7, "company": "A", "force": true, "role": null, "notes": {"feelings": "low"}}'
    (found,) = rows(tmp_path, line + b"\n\n", "t.jsonl")
    assert dict(found.values) == {
        "id": "7",
        "company": "A",
        "force": "true",
        "notes": '{"feelings": "low"}',
    }


def test_a_folder_gives_its_mails_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.eml", "a.txt", "c.HTML", ".hidden.eml", "list.csv", "b.txt"):
        (tmp_path / name).write_text("Dear", encoding="utf-8")
    (tmp_path / "deeper.eml").mkdir()
    found = list(table_at(str(tmp_path)).rows())
    assert [row.values["file"] for row in found] == ["a.txt", "b.eml", "b.txt", "c.HTML"]
    assert [row.id for row in found] == ["a", "b.eml", "b.txt", "c"]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("t.csv", b"", "is empty"),
        ("t.csv", b"\xef\xbb\xbf\n", "is empty"),
        ("t.csv", b"name of firm,place\nA,B\n", "no line of headings"),
        ("t.csv", b"company,Company\nA,B\n", "two columns company"),
        ("t.xlsx", b"PK\x03\x04rest", "a spreadsheet"),
        ("t.pdf", b"%PDF-1.7", "a PDF"),
    ],
)
def test_what_is_no_table_is_told_at_once(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    with pytest.raises(InputError) as told:
        rows(tmp_path, data, name)
    assert said in told.value.message


def test_an_empty_folder_and_a_missing_file_are_told(tmp_path: Path) -> None:
    for name in (tmp_path, tmp_path / "none.csv"):
        with pytest.raises(InputError):
            table_at(str(name))
