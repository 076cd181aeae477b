"""Edits are made when nothing else changes, else refused with the reason and the place."""

import pytest

from cxkit.source import Document, Edit, Refusal, change, encode, read, touches_comment

TEXT = """\
a: uno # nota
b:
  - x
  - {do: y, by: z}
  - &g w
  - *g
c:
d: |  # larga
  uno
  dos
e: [uno, uno, dos]
f: !!str 5
"""


def edit(text: str, old: str, new: str, nth: int = 0) -> Edit:
    """Replace `old`, or insert at it where it begins with `^`, behind it where it ends in `$`."""
    word = old.removeprefix("^").removesuffix("$")
    start = -1
    for _ in range(nth + 1):
        start = text.index(word, start + 1)
    if old.startswith("^"):
        return Edit(start, start, new)
    end = start + len(word)
    return Edit(end, end, new) if old.endswith("$") else Edit(start, end, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("uno", "dos"),
        ("a: uno", "z: 'dos'"),
        ("  - x\n", ""),
        ("^  - x", "  - x\n"),
        ("^  - {", "  # más\n  - otro\n"),
        ("do", "if"),
        (", by: z", ""),
        ("{do: y, by: z}", "texto"),
        ("{do: y, by: z}", "[y, {z: 1}]"),
        ("c:$", " 4"),
        ("c:$", "\n  k: v"),
        ("c:\n", "c:\n  - 1\n"),
        ("  uno\n  dos", "  tres"),
        ("|", ">-"),
        ("nota$", "\nnueva: 1"),
        ("# nota", "# nota, y más\n# nota"),
        ("^a: uno", "kind: journey\n"),
        ("^a: uno", "# otra\n\n"),
        ("[uno, uno, dos]", "[uno, dos]"),
        ("uno, uno", "uno"),
        ("^uno, uno", "cero, "),
        ("!!str ", ""),
        ("^{do", "&k "),
        ("  uno\n  dos", "  uno\ndos: 1"),
    ],
)
def test_made(old: str, new: str) -> None:
    document = read(TEXT.encode())
    wanted = edit(TEXT, old, new)
    found = change(document, [wanted])
    assert isinstance(found, Document), found
    assert found.text == TEXT[: wanted.start] + new + TEXT[wanted.end :]
    assert found.value == read(found.text.encode()).value
    assert encode(found) == found.text.encode()


@pytest.mark.parametrize(
    ("old", "new", "slug", "line"),
    [
        ("uno", "'dos", "new-error", 1),
        ("uno", "[dos", "new-error", 1),
        ("uno # nota", "dos", "comment", 1),
        ("^nota", "\n", "new-error", 1),
        ("^a: uno", "# ", "elsewhere", 1),
        ("^do: y", "# ", "breaks", 5),
        ("^b:", "k: ", "breaks", 2),
        ("uno # nota\nb:", "uno # nota\nb: |", "elsewhere", 3),
        ("c:", "d:", "new-error", 8),
        ("- &g w", "- w", "new-error", 6),
        ("&g w", "&h w", "new-error", 6),
        ("*g", "texto", "elsewhere", 5),
        ("# larga", "", "comment", 8),
        (" dos]\n", " dos]\n---\n", "new-error", 12),
        ("\n  - {do", "\n  # - {do", "elsewhere", 3),
        ("uno", "\ud800", "unwritable", 1),
    ],
)
def test_refused(old: str, new: str, slug: str, line: int) -> None:
    document = read(TEXT.encode())
    found = change(document, [edit(TEXT, old, new)])
    assert isinstance(found, Refusal), found.text
    assert (found.slug, found.span.line) == (slug, line), found.text()
    assert found.text("en") != found.text("es")


def test_edits_that_meet() -> None:
    document = read(b"a: uno dos\n")
    for edits in (
        [Edit(3, 6, "x"), Edit(5, 7, "y")],
        [Edit(3, 3, "x"), Edit(3, 3, "y")],
        [Edit(3, 6, ""), Edit(4, 4, "")],
    ):
        found = change(document, edits)
        assert isinstance(found, Refusal)
        assert found.slug == "overlap"
    found = change(document, [Edit(6, 6, "s"), Edit(3, 6, "un"), Edit(3, 3, "l")])
    assert isinstance(found, Document)
    assert found.text == "a: luns dos\n"


@pytest.mark.parametrize("edit", [Edit(-1, 0, ""), Edit(0, 99, ""), Edit(5, 4, "")])
def test_edits_outside(edit: Edit) -> None:
    found = change(read(b"a: uno\n"), [edit])
    assert isinstance(found, Refusal)
    assert found.slug == "outside"


@pytest.mark.parametrize(
    "data", ["a: b\n".encode("utf-16"), b"\x89PNG\r\n", b"a: \xed\n", b"{a:a:}\n", b"a: &a [*a]\n"]
)
def test_what_cannot_be_read_is_not_changed(data: bytes) -> None:
    found = change(read(data), [])
    assert isinstance(found, Refusal)
    assert found.slug == "unreadable"
    assert encode(read(data)) == data


@pytest.mark.parametrize("data", [b"", b"# solo\n", b"\xef\xbb\xbf\r\n"])
def test_what_is_empty_can_be_begun(data: bytes) -> None:
    found = change(read(data), [Edit(0, 0, "kind: journey\n")])
    assert isinstance(found, Document)
    assert found.value == {"kind": "journey"}
    assert encode(found) == data[: 3 * data.startswith(b"\xef")] + b"kind: journey\n" + data.removeprefix(
        b"\xef\xbb\xbf"
    )


def test_a_mark_at_the_beginning_does_not_become_a_byte_order_mark() -> None:
    found = change(read(b"a: uno\n"), [Edit(0, 0, "\ufeff")])
    assert isinstance(found, Refusal)
    assert found.slug == "breaks"


def test_nothing_is_lost_from_a_file_of_many_habits() -> None:
    """Comments, odd spacing, CRLF among LF, a byte order mark, anchors, no last line end: only the edit differs."""
    data = (
        "\ufeff# Cena  \r\n\r\ntítle :   'uno'   # dos\n\n"
        "steps:\r\n-   &a {do:  y ,by: garson}  # quién\r\n\n#fin\r\n-   *a\r\nx: |+\r\n   largo\r\n\r\n# último"
    ).encode()
    document = read(data)
    assert document.ok
    found = change(document, [edit(document.text, "garson", "garzon")])
    assert isinstance(found, Document)
    assert encode(found) == data.replace(b"garson", b"garzon")


def test_a_comment_that_becomes_text_is_kept() -> None:
    document = read(b"pains: Cuesta #3 del mes\n")
    (problem,) = document.problems
    assert touches_comment(document, problem.edits)
    found = change(document, problem.edits)
    assert isinstance(found, Document)
    assert found.value == {"pains": "Cuesta #3 del mes"}


@pytest.mark.parametrize(
    ("old", "new", "touches"),
    [
        ("uno", "dos", False),
        ("uno ", "dos", False),
        ("uno # nota", "dos # nota", True),
        ("^nota", "x", True),
        ("nota$", "x", True),
        ("nota$", "\nx: 1", False),
        ("^# nota", "x", False),
        ("|  #", ">  #", True),
        ("|", ">", False),
    ],
)
def test_touching_a_comment(old: str, new: str, touches: bool) -> None:
    assert touches_comment(read(TEXT.encode()), [edit(TEXT, old, new)]) is touches


@pytest.mark.parametrize(
    "text", ["a: 'x # y'\n", "a: x#y\n", "a: |\n  # x\n", 'a: "\n  # x"\n', "a: >2\n   # x\n  b\n"]
)
def test_what_only_looks_like_a_comment(text: str) -> None:
    document = read(text.encode())
    at = text.index("#")
    assert not touches_comment(document, [Edit(at, at + 1, "")])


@pytest.mark.parametrize("old", ["uno", "{do: y, by: z}", "c:$"])
@pytest.mark.parametrize("slug", ["a: &x {b: 1}\n", "k: [&y 1, *y]\n"])
def test_labels_around_stay(old: str, slug: str) -> None:
    text = TEXT + "l: &z 1\nm: *z\n"
    document = read(text.encode())
    assert isinstance(change(document, [edit(text, old, " x" if "$" in old else "x")]), Document)
    lost = change(document, [edit(text, old, " x" if "$" in old else "x"), edit(text, "*z", "1")])
    assert isinstance(lost, Refusal) or lost.value["l"] == document.value["l"]


@pytest.mark.parametrize("edit", [Edit(0, 6, "x"), Edit(0, 7, "x")])
def test_a_group_is_not_spilt_into_a_text_by_an_edit_at_its_beginning(edit: Edit) -> None:
    document = read(b"kind: {kind: 0}\ntitle: Saluda\n")
    assert isinstance(change(document, [edit]), Refusal)
    assert not isinstance(change(document, [Edit(6, 6, "'"), Edit(15, 15, "'")]), Refusal)
    assert not isinstance(change(document, [Edit(6, 15, "nothing")]), Refusal)
