"""A posting, a CV or a letter as text, from the kinds of file that people have."""

import builtins
from pathlib import Path
from typing import Any

import docx
import pytest
from pypdf import PdfWriter

from kindregards.adapters.documents_papers import MOST_SIGNS, read_paper
from kindregards.core.errors import KindregardsError


def written(folder: Path, name: str, data: bytes | str) -> str:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)


def test_text_and_markdown_are_taken_as_they_are(tmp_path: Path) -> None:
    text = "Zoë\u00a0Ortiz\r\n- **Ran** the rota\r\n"
    assert read_paper(written(tmp_path, "cv.md", text)) == text.replace("\r\n", "\n")


def test_an_old_charset_is_read(tmp_path: Path) -> None:
    assert "Köchin" in read_paper(written(tmp_path, "cv.txt", "Köchin, Gasthof".encode("cp1252")))


def test_a_page_shows_what_its_reader_sees(tmp_path: Path) -> None:
    page = "<html><style>p{}</style><body><h2>You need</h2><ul><li>SQL</li></ul></body></html>"
    assert [w for w in ("You need", "SQL") if w in read_paper(written(tmp_path, "p.html", page))]
    assert "p{}" not in read_paper(written(tmp_path, "p.txt", page))


def test_a_word_document_gives_its_tables_too(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Nadia Okafor")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "2021 - 2024"
    table.cell(0, 1).text = "Nurse, Larch Ward"
    document.add_paragraph("Dressed wounds", style="List Bullet")
    document.save(str(tmp_path / "cv.docx"))
    text = read_paper(str(tmp_path / "cv.docx"))
    places = [text.index(w) for w in ("Nadia", "2021", "Larch Ward", "- Dressed wounds")]
    assert places == sorted(places)


def test_a_pdf_with_text_is_read(tmp_path: Path) -> None:
    assert "Ran the rota" in read_paper(written(tmp_path, "cv.pdf", pdf("Ran the rota")))


def pdf(text: str) -> bytes:
    """Return the smallest PDF with a line of text."""
    stream = f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj%s endobj\n" % (number, body)
    start = len(made)
    made += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % p for p in places)
    return made + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start


def scanned() -> bytes:
    from io import BytesIO

    writer, made = PdfWriter(), BytesIO()
    writer.add_blank_page(200, 200)
    writer.write(made)
    return made.getvalue()


REFUSED = [
    ("cv.txt", b"  \n", "holds no text"),
    ("cv.txt", bytes(range(32)) * 20, "is no text"),
    ("cv.pdf", scanned(), "pictures of pages"),
    ("cv.pdf", b"%PDF-1.7 broken", "cannot be read"),
    ("cv.docx", b"PK\x03\x04 broken", "no Word document"),
    ("cv.doc", b"\xd0\xcf\x11\xe0 old", "an old Word file"),
    ("cv.png", b"\x89PNG", "a picture"),
    ("cv.txt", b"word " * (MOST_SIGNS // 4), "longer than"),
]


@pytest.mark.parametrize(("name", "data", "said"), REFUSED)
def test_what_cannot_be_read_ends_with_3_and_what_to_do(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    with pytest.raises(KindregardsError) as error:
        read_paper(written(tmp_path, name, data))
    assert error.value.exit == 3
    assert said in error.value.message
    assert error.value.next


@pytest.mark.parametrize(("name", "data"), [("cv.pdf", b"%PDF-1.7"), ("cv.docx", b"PK\x03\x04")])
def test_without_the_extra_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes
) -> None:
    real = builtins.__import__

    def without(module: str, *args: Any, **kwargs: Any) -> Any:
        if module.split(".")[0] in ("pypdf", "docx"):
            raise ImportError(module)
        return real(module, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(KindregardsError) as error:
        read_paper(written(tmp_path, name, data))
    assert error.value.exit == 3
    assert 'pip install "kindregards[docs]"' in error.value.next
