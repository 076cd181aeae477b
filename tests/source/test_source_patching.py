"""Values changed by their place, in the way that their file is written."""

import difflib
from typing import Any

import pytest

from cxkit.source import Document, Insert, Refusal, Remove, Rename, Replace, encode, patch, read

TEXT = """\
# head
title: Cena  # c1
"q": 'uno'
d: "dos"
purpose:
  customer: x
steps:
  # about one
  - id: a   # one
    pains: [uno, dos]
    frontstage: {do: y, by: z}
    long: |
      uno
      dos

  # about two
  - id: b
    fold: >-  # thin
      uno
      dos
    emotion:
  - c
last: &g w
al: *g
empty:
"""


def difference(text: str, *operations: Any) -> str:
    """The lines that go (`-`) and come (`+`), or the reason of the refusal."""
    document = read(text.encode())
    found = patch(document, operations)
    if isinstance(found, Refusal):
        assert found.text("en") != found.text("es")
        return f"{found.slug}: {found.text()}"
    assert found.value == read(encode(found)).value
    lines = [*difflib.unified_diff(text.splitlines(), found.text.splitlines(), n=0, lineterm="")][2:]
    return "\n".join(f"{line[0]} {line[1:]}".rstrip() for line in lines if line[0] in "+-")


REPLACED = [
    (("title",), "a: b", '- title: Cena  # c1\n+ title: "a: b"  # c1'),
    (("title",), 5, "- title: Cena  # c1\n+ title: 5  # c1"),
    (("title",), None, "- title: Cena  # c1\n+ title: null  # c1"),
    (("title",), ["a", {"b": 1}], "- title: Cena  # c1\n+ title: [a, {b: 1}]  # c1"),
    (("q",), "it's", "- \"q\": 'uno'\n+ \"q\": 'it''s'"),
    (("q",), "a\tb", '- "q": \'uno\'\n+ "q": "a\\tb"'),
    (("q",), 5, '- "q": \'uno\'\n+ "q": 5'),
    (("d",), "x", '- d: "dos"\n+ d: "x"'),
    (("d",), 'a "b"', '- d: "dos"\n+ d: "a \\"b\\""'),
    (("d",), ["a", "b"], '- d: "dos"\n+ d:\n+   - a\n+   - b'),
    (("purpose",), {"a": "z", "b": ["c"]}, "-   customer: x\n+   a: z\n+   b:\n+     - c"),
    (("purpose",), "text", "- purpose:\n-   customer: x\n+ purpose: text"),
    (("purpose",), {}, "- purpose:\n-   customer: x\n+ purpose: {}"),
    (("steps", 0, "pains"), [], "-     pains: [uno, dos]\n+     pains: []"),
    (("steps", 0, "pains", 1), "a, b", '-     pains: [uno, dos]\n+     pains: [uno, "a, b"]'),
    (("steps", 0, "pains", 1), {"k": "a"}, "-     pains: [uno, dos]\n+     pains: [uno, {k: a}]"),
    (("steps", 0, "frontstage"), "z", "-     frontstage: {do: y, by: z}\n+     frontstage: z"),
    (("steps", 0, "long"), "a\n\nb\n", "-       uno\n-       dos\n+       a\n+\n+       b"),
    (("steps", 0, "long"), "a", "-     long: |\n-       uno\n-       dos\n+     long: |-\n+       a"),
    (("steps", 0, "long"), " a\n", '-     long: |\n-       uno\n-       dos\n+     long: " a\\n"'),
    (("steps", 1, "fold"), "a\nb", "-       uno\n-       dos\n+       a\n+\n+       b"),
    (("steps", 1, "fold"), 5, "-     fold: >-  # thin\n-       uno\n-       dos\n+     fold: 5  # thin"),
    (("steps", 1, "emotion"), 2, "-     emotion:\n+     emotion: 2"),
    (("steps", 1, "emotion"), {"value": 2}, "+       value: 2"),
    (("steps", 2), {"id": "c", "x": {"k": 1}}, "-   - c\n+   - id: c\n+     x:\n+       k: 1"),
    (("empty",), ["a", "b"], "+   - a\n+   - b"),
    (("steps",), [], "comment: the change would lose or alter a comment: # about one"),
    (("al",), "z", "alias: 'al' is written elsewhere, under the label 'g': change it there"),
    (("last",), "z", "anchor: 'last' is repeated elsewhere through its label 'g': the change would show there too"),
    (("nope",), "z", "missing: there is no 'nope' in the file"),
    (("steps", 7), "z", "missing: there is no 'steps/7' in the file"),
    (("title", 0), "z", "missing: there is no 'title/0' in the file"),
    ((), {}, "value: '' cannot be written so that it is read as what was wanted"),
    (("title",), "\0", "value: 'title' cannot be written so that it is read as what was wanted"),
    (("title",), "\ud800", "unwritable: the new text holds a character that no file can hold"),
]


@pytest.mark.parametrize(("pointer", "value", "shown"), REPLACED)
def test_replace(pointer: tuple[Any, ...], value: Any, shown: str) -> None:
    assert difference(TEXT, Replace(pointer, value)) == shown


INSERTED = [
    (("kind",), "journey", "+ kind: journey"),
    (("steps", 3), {"id": "k", "w": ["q"]}, "+   - id: k\n+     w:\n+       - q"),
    (("steps", 1), "k", "+   - k"),
    (("steps", 0), {"id": "k", "do": "x"}, "+   - id: k\n+     do: x"),
    (("steps", 0, "new"), "v", "+     new: v"),
    (("steps", 1, "new"), {"a": ["b"]}, "+     new:\n+       a:\n+         - b"),
    (("steps", 0, "pains", 0), "k", "-     pains: [uno, dos]\n+     pains: [k, uno, dos]"),
    (("steps", 0, "pains", 2), "k, m", '-     pains: [uno, dos]\n+     pains: [uno, dos, "k, m"]'),
    (
        ("steps", 0, "frontstage", "if"),
        "no",
        '-     frontstage: {do: y, by: z}\n+     frontstage: {do: y, by: z, if: "no"}',
    ),
    (("empty", 0), "x", "+   - x"),
    (("empty", "k"), "x", "+   k: x"),
    (("purpose", "a: b"), "x", '+   "a: b": x'),
    (("title",), "j", "present: 'title' is already there"),
    (("nope", "a"), "j", "missing: there is no 'nope' in the file"),
    (("title", "a"), "j", "missing: there is no 'title/a' in the file"),
    (("empty", 1), "x", "missing: there is no 'empty/1' in the file"),
    (("steps", 4), "x", "missing: there is no 'steps/4' in the file"),
]


@pytest.mark.parametrize(("pointer", "value", "shown"), INSERTED)
def test_insert(pointer: tuple[Any, ...], value: Any, shown: str) -> None:
    assert difference(TEXT, Insert(pointer, value)) == shown


REMOVED = [
    (("q",), "- \"q\": 'uno'"),
    (("purpose", "customer"), "- purpose:\n-   customer: x\n+ purpose: {}"),
    (("steps", 2), "-   - c"),
    (("steps", 0, "pains", 0), "-     pains: [uno, dos]\n+     pains: [dos]"),
    (("steps", 0, "pains", 1), "-     pains: [uno, dos]\n+     pains: [uno]"),
    (("steps", 0, "frontstage", "do"), "-     frontstage: {do: y, by: z}\n+     frontstage: {by: z}"),
    (("steps", 0, "long"), "-     long: |\n-       uno\n-       dos"),
    (("steps", 1, "emotion"), "-     emotion:"),
    (("empty",), "- empty:"),
    (("title",), "comment: the change would lose or alter a comment: # c1"),
    (("steps", 0), "comment: the change would lose or alter a comment: # one"),
    (("al",), "alias: 'al' is written elsewhere, under the label 'g': change it there"),
    (("last",), "anchor: 'last' is repeated elsewhere through its label 'g': the change would show there too"),
]


@pytest.mark.parametrize(("pointer", "shown"), REMOVED)
def test_remove(pointer: tuple[Any, ...], shown: str) -> None:
    assert difference(TEXT, Remove(pointer)) == shown


@pytest.mark.parametrize(
    ("pointer", "name", "shown"),
    [
        (("purpose", "customer"), "org", "-   customer: x\n+   org: x"),
        (("q",), "z", "- \"q\": 'uno'\n+ \"z\": 'uno'"),
        (("empty",), "año", "- empty:\n+ año:"),
        (
            ("steps", 0, "frontstage", "by"),
            "a: b",
            '-     frontstage: {do: y, by: z}\n+     frontstage: {do: y, "a: b": z}',
        ),
        (("title",), "q", "present: 'q' is already there"),
        (("steps", 0), "q", "missing: there is no 'steps/0' in the file"),
    ],
)
def test_rename(pointer: tuple[Any, ...], name: str, shown: str) -> None:
    assert difference(TEXT, Rename(pointer, name)) == shown


@pytest.mark.parametrize(
    ("text", "operation", "wanted"),
    [
        # no last line end
        ("a: 1", Insert(("b",), 1), "a: 1\nb: 1"),
        ("a: 1\nb: 2", Remove(("b",)), "a: 1"),
        ("a: 1\r\nb: 2", Remove(("b",)), "a: 1"),
        ("a: |\n  x", Replace(("a",), "x\ny\n"), 'a: "x\\ny\\n"'),
        # blank lines that belong to a text, and those that do not
        ("a: |+\n  x\n\n\nc:\n", Insert(("b",), 1), "a: |+\n  x\n\n\nc:\nb: 1\n"),
        ("a: |+\n  x\n\n\n", Insert(("b",), 1), "a: |+\n  x\n\n\nb: 1\n"),
        ("a: |\n  x\n\n\n# x\n", Insert(("b",), 1), "a: |\n  x\nb: 1\n\n\n# x\n"),
        ("a: |+\n  x\n\n\nb: 1\n", Remove(("a",)), "\n\nb: 1\n"),
        # empty groups
        ("a: []\n", Insert(("a", 0), {"b": 1}), "a: [{b: 1}]\n"),
        ("a: {}\n", Insert(("a", "x"), ["b"]), "a: {x: [b]}\n"),
        ("a:\n- b\n", Remove(("a", 0)), "a: []\n"),
        # the habits of the file
        ("a:\n- b\n- c\n", Insert(("a", 1), "x"), "a:\n- b\n- x\n- c\n"),
        ("a:\n-   b: 1\n", Insert(("a", 1), {"b": 2, "c": 3}), "a:\n-   b: 1\n-   b: 2\n    c: 3\n"),
        (
            "a:\n    b:\n        c: 1\n",
            Insert(("a", "d"), {"e": 1}),
            "a:\n    b:\n        c: 1\n    d:\n        e: 1\n",
        ),
        ("a:\n  - {b: 1}\n", Insert(("a", 1), {"b": 2}), "a:\n  - {b: 1}\n  - {b: 2}\n"),
        ("a: x\r\nb:\r\n    c: 1\r\n", Replace(("a",), {"k": 1}), "a:\r\n    k: 1\r\nb:\r\n    c: 1\r\n"),
        ("a: x\rb: 2\r", Insert(("c",), 3), "a: x\rb: 2\rc: 3\r"),
        # lists in lists
        ("a:\n- - b\n  - c\n", Remove(("a", 0, 0)), "a:\n- - c\n"),
        ("a:\n- - b\n  - c\n", Insert(("a", 0, 0), "z"), "a:\n- - z\n  - b\n  - c\n"),
        ("s:\n  - id: a\n    b: 1\n", Remove(("s", 0, "id")), "s:\n  - b: 1\n"),
        # comments stay where they are
        ("a:\n  # uno\n  - x\n  # dos\n  - y\n", Insert(("a", 1), "z"), "a:\n  # uno\n  - x\n  - z\n  # dos\n  - y\n"),
        ("a:\n  # uno\n  - x\n  # dos\n  - y\n", Remove(("a", 0)), "a:\n  # uno\n  # dos\n  - y\n"),
        ("a: # uno\n", Replace(("a",), "x"), "a: x # uno\n"),
        ("a: # uno\n  b: 1\n", Insert(("a", "c"), 2), "a: # uno\n  b: 1\n  c: 2\n"),
        ("a: x # uno\n", Rename(("a",), "b"), "b: x # uno\n"),
        # labels stay
        ("a: {k: &x 1, b: *x}\n", Insert(("a", "z"), 2), "a: {k: &x 1, b: *x, z: 2}\n"),
        ("a: &x {k: 1}\nb: *x\nc: 1\n", Insert(("d",), 2), "a: &x {k: 1}\nb: *x\nc: 1\nd: 2\n"),
        ("a: {b: &x 1, c: *x, d: 2}\n", Replace(("a", "d"), 3), "a: {b: &x 1, c: *x, d: 3}\n"),
        ("a:\n", Replace(("a",), "x"), "a: x\n"),
        ("a: \nb: 1\n", Replace(("a",), "x"), "a: x \nb: 1\n"),
        ("{a: , b: 1}\n", Replace(("a",), "x"), "{a: x , b: 1}\n"),
        ("a:\n-\n- b\n", Replace(("a", 0), "x"), "a:\n- x\n- b\n"),
    ],
)
def test_in_the_way_of_the_file(text: str, operation: Any, wanted: str) -> None:
    found = patch(read(text.encode()), [operation])
    assert isinstance(found, Document), found
    assert encode(found) == wanted.encode()


def test_a_merge_is_not_touched() -> None:
    document = read(b"b: &b {x: 1}\nc: {<<: *b, y: 2}\n")
    for operation in (Replace(("c", "y"), 3), Insert(("c", "z"), 3), Remove(("c", "y")), Rename(("c", "y"), "z")):
        found = patch(document, [operation])
        assert isinstance(found, Refusal)
        assert found.slug in ("merge-key", "anchor")


def test_operations_follow_one_another() -> None:
    found = patch(
        read(b"steps:\n  - a # uno\n"),
        [Insert(("steps", 0), "z"), Replace(("steps", 1), "b"), Insert(("kind",), "x"), Rename(("kind",), "title")],
    )
    assert isinstance(found, Document)
    assert found.text == "steps:\n  - z\n  - b # uno\ntitle: x\n"
    refused = patch(read(b"a: 1\n"), [Replace(("a",), 2), Remove(("b",))])
    assert isinstance(refused, Refusal)


def test_nothing_to_do_is_the_same_document() -> None:
    document = read(b"a: 1\n")
    assert patch(document, []) is document


@pytest.mark.parametrize("data", [b"", b"# x\n", b"\xff\xfea", b"a: [\n"])
def test_what_has_no_value_is_refused(data: bytes) -> None:
    found = patch(read(data), [Replace(("a",), 1)])
    assert isinstance(found, Refusal)
    assert found.slug == "unreadable"
