"""A private page's Markdown as blocks: what the packs write, and what a person may make of it."""

import pytest

from kindregards.web.markdown import Block, blocks, title_of

PAGES = [
    ("# One\n\ntext\nmore\n", [("title", ["One"]), ("text", ["text / more"])]),
    (
        "## A\n- one\n  *why* so\n- two\n",
        [("heading", ["A"]), ("item", ["one / <em>why so", "two"])],
    ),
    ("- one\n\n- two\n", [("item", ["one", "two"])]),
    ("- one\n\ntext\n", [("item", ["one"]), ("text", ["text"])]),
    ("> a\n> b\n\n> c\n", [("quote", ["a", "b"]), ("quote", ["c"])]),
    ("- one\n  > theirs\n", [("item", ["one / |theirs"])]),
    ("**Said**\n\ntext", [("part", ["Said"]), ("text", ["text"])]),
    ("**A** b", [("text", ["<strong>A b"])]),
    ("2 * 3 * 4", [("text", ["2 <em> 3  4"])]),
    ("*", [("text", ["*"])]),
    ("****\n**\n", [("text", ["**** / **"])]),
    ("#no\n##\n-x\n>y", [("text", ["#no / ## / -x / >y"])]),
    ("  deep\n", [("text", ["deep"])]),
    ("\n\n  \n", []),
    ("<b>x</b>", [("text", ["<b>x</b>"])]),
]


def flat(block: Block) -> tuple[str, list[str]]:
    items = [
        " / ".join(
            ("|" if line.quoted else "")
            + "".join(f"<{p.style}>{p.text}" if p.style else p.text for p in line.pieces)
            for line in item
        )
        for item in block.items
    ]
    return block.kind, items


@pytest.mark.parametrize(("text", "expected"), PAGES)
def test_a_page_is_parted_into_blocks(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert [flat(block) for block in blocks(text)] == expected


def test_a_title_is_told_and_may_be_missing() -> None:
    assert title_of(blocks("# A *b*\n\nx")) == "A b"
    assert title_of(blocks("x")) == ""


def test_no_letter_of_a_page_is_lost() -> None:
    text = "# T\n\na\n\n## H\n\n- one\n  two\n  > three\n- four\n\n> five\n\n**six**\nseven"
    shown = " ".join(" ".join(items) for _, items in map(flat, blocks(text)))
    assert [word for word in text.replace("*", "").split() if word.isalpha()] == [
        word for word in shown.replace("|", "").split() if word.isalpha()
    ]
