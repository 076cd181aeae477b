"""The one layout: what it looks like, that nothing is lost, and that it settles at once."""

import re
from itertools import count
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxkit.source import Document, Limits, Refusal, read
from cxkit.source import formatting as engine
from cxkit.source.comparing import same
from cxkit.source.formatting import formatted
from cxkit.source.marks import marks
from cxkit.source.ordering import Order
from cxkit.source.sheet import Sheet
from cxkit.source.values import Value
from tests.source.layouts import KEYS, Written, documents
from tests.source.tearing import torn

CALM = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)


def everywhere(*keys: str) -> Order:
    """The same order in every mapping."""
    order = Order({key: place for place, key in enumerate(keys)})
    order.each = order
    return order


ORDER = everywhere("kind", "id", "title", "a", "b", "c", "steps")


def laid_out(text: str, order: Order = ORDER) -> str:
    found = formatted(read(text.encode()), order)
    assert isinstance(found, Document), found
    again = formatted(found, order)
    assert again is found
    return found.text


PAIRS = {
    "indentation": (
        "kind: x\na:\n    b:\n     - c: 1\n       id: 2\n     -   c\nsteps:\n- a\n-   - b\n    - c\n-\n    a: 1\n",
        "kind: x\na:\n  b:\n    - id: 2\n      c: 1\n    - c\nsteps:\n  - a\n  - - b\n    - c\n  - a: 1\n",
    ),
    "blanks in a line": (
        "kind :   x   \na: { b: 1 ,c: [ 2,3 ] , }\nb:\ty\nc:    [  ]\n",
        "kind: x\na: {b: 1, c: [2, 3]}\nb: y\nc: []\n",
    ),
    "blank lines": (
        "\n\nkind: x\n\n\n\na: 1\nsteps:\n\n  - a\n\n\n  - b\n\n\n",
        "kind: x\n\na: 1\nsteps:\n  - a\n\n  - b\n",
    ),
    "quotes that nobody needs": (
        'kind: \'x\'\n"a": "it is"\nb: \'it\'\'s 5\'\nc: "say \\"hi\\""\n',
        'kind: x\na: it is\nb: it\'s 5\nc: say "hi"\n',
    ),
    "quotes that are needed": (
        "a: 'no'\nb: '1:30'\nc: ['3', '', 'a: b', 'a, b', '2026-01-05', ' x', '# y', 'C:\\x', 'a:b', 'n']\n",
        'a: "no"\nb: "1:30"\nc: ["3", "", "a: b", "a, b", "2026-01-05", " x", "# y", \'C:\\x\', "a:b", "n"]\n',
    ),
    "quotes around both kinds of sign": ("a: '\"x\": \\'\n", "a: '\"x\": \\'\n"),
    "escapes stay as they were written": ('a: "caf\\u00e9 \\t"\nb: "a\\x20"\n', 'a: "caf\\u00e9 \\t"\nb: "a\\x20"\n'),
    "words stay without quotes": ("a: no\nb: 1:30\nc: 0o17\n", "a: no\nb: 1:30\nc: 0o17\n"),
    "order of keys": (
        "steps: []\nx-own: 1\nc: 3\nmine: 2\ntitle: T\na: {b: {title: t, id: i}, id: 1}\nkind: x\n",
        "kind: x\ntitle: T\na: {id: 1, b: {id: i, title: t}}\nc: 3\nsteps: []\nx-own: 1\nmine: 2\n",
    ),
    "comments go with their keys": (
        "# file\nkind: x\n# about c\n# and more\nc: 3   # c\n# about a\na:   # a\n  - 1\n  # under a\nb: 2\n# end\n",
        "# file\nkind: x\n# about a\na:   # a\n  - 1\n  # under a\nb: 2\n# about c\n# and more\nc: 3   # c\n# end\n",
    ),
    "comments above the first key are about the file": (
        "# this file\n\n# is about\ntitle: t\nkind: x\n",
        "# this file\n\n# is about\nkind: x\ntitle: t\n",
    ),
    "nothing is moved above what may be said about the whole block": (
        "a:\n  # both, or c\n  c: 1\n  b: 2\nb:\n  c: 1\n  # b\n  b: 2\n",
        "a:\n  # both, or c\n  c: 1\n  b: 2\nb:\n  # b\n  b: 2\n  c: 1\n",
    ),
    "a comment of its own is never passed": (
        "kind: x\nc: 1\n\n# part two\n\nb: 2\na: 1\n",
        "kind: x\nc: 1\n\n# part two\n\na: 1\nb: 2\n",
    ),
    "a first key with a comment above it stays behind the file's own": (
        "title: t\n# what it is\nkind: x\n",
        "title: t\n# what it is\nkind: x\n",
    ),
    "blank lines stay between long blocks": (
        "kind: x\n\na:\n  - 1\n\nc:\n  - 3\n\nb: 2\n",
        "kind: x\n\na:\n  - 1\nb: 2\n\nc:\n  - 3\n",
    ),
    "comments in one column stay in it": (
        "kind: 'x'    # one\ntitle: t   # alone\na:           # two\n             # goes on\n    b: 1     # three\n",
        "kind: x      # one\ntitle: t   # alone\na:           # two\n             # goes on\n  b: 1       # three\n",
    ),
    "two blanks before a comment": ("a: 1 # x\nb: [1] # y\nc:  # z\n", "a: 1  # x\nb: [1]  # y\nc:  # z\n"),
    "comments at the end of a block": (
        "a:\n    - b: 1\n      # in b\n    # in a\n   # in a too\n# about c\nc:\n  # nothing yet\n# end\n",
        "a:\n  - b: 1\n    # in b\n  # in a\n  # in a too\n# about c\nc:\n  # nothing yet\n# end\n",
    ),
    "braces over several lines": (
        "a: {b: 1,\n    c: [2,\n        3]}\nb: [\n]\nsteps: [{a: 1}, {b: 2,\n c: 3}]\n",
        "a:\n  b: 1\n  c:\n    - 2\n    - 3\nb: []\nsteps:\n  - {a: 1}\n  - b: 2\n    c: 3\n",
    ),
    "comments between braces": (
        "a: [   # h\n  # one\n  1, # two\n  2 # three\n  # before\n  , 3\n  # last\n] # behind\nb: {\n# no\n}\n",
        "a:   # h\n  # one\n  - 1  # two\n  - 2  # three\n  # before\n  - 3\n  # last\n  # behind\n# no\nb: {}\n",
    ),
    "braces that are too long": (
        f"a: {{b: {'x' * 60}, c: {'y' * 60}}} # why\nsteps:\n  - [{'x' * 60}, {'y' * 60}]\n  - [{'z' * 140}]\n",
        f"a:  # why\n  b: {'x' * 60}\n  c: {'y' * 60}\nsteps:\n  - - {'x' * 60}\n    - {'y' * 60}\n  - - {'z' * 140}\n",
    ),
    "braces that just fit": (f"a: {{b: {'x' * 112}}}\n", f"a: {{b: {'x' * 112}}}\n"),
    "braces that just do not fit": (f"a: {{b: {'x' * 113}}}\n", f"a:\n  b: {'x' * 113}\n"),
    "a whole file in braces": ("{title: t, kind: x} # why\n", "{kind: x, title: t}  # why\n"),
    "a pair in brackets": ("a: [b: 1, c]\n", "a: [{b: 1}, c]\n"),
    "a colon without a blank": ('a: {"b":1,"c":[2]}\n', "a: {b: 1, c: [2]}\n"),
    "long texts": (
        "a: |\n     one\n      2\n\n     3  \n\n\nb: >-  # y\n one\n\n  two\nc:\n- |2\n    x\n   y\n- |+\n z\n\n\n",
        "a: |\n  one\n   2\n\n  3  \n\nb: >-  # y\n  one\n\n   two\nc:\n  - |2\n      x\n     y\n  - |+\n    z\n\n\n",
    ),
    "a long text without an end": ("b: 1\na: |\n  one", "a: |-\n  one\nb: 1\n"),
    "a long text that keeps its blank lines": (
        "c: |+\n  x\n\nb: 1\n\na: 2\n",
        "a: 2\nb: 1\nc: |+\n  x\n\n",
    ),
    "no blank line behind a long text that would keep it": (
        "a: 1\n\nc: 3\nb: |+\n  x\n\n",
        "a: 1\nb: |+\n  x\n\nc: 3\n",
    ),
    "a tab in quotes": ("a: 'x\ty'\nb: \"x\ty\"\n", "a: 'x\ty'\nb: \"x\ty\"\n"),
    "a blank behind a backslash": ('a: "one\\ \n   two"\n', 'a: "one\\ \n  two"\n'),
    "a label that nobody uses": ("b: &x hello\na: 1\n", "a: 1\nb: &x hello\n"),
    "a long text of nothing but blank lines": ("a:\n- |+\n   \n  \n- b\n", "a:\n  - |+\n\n\n  - b\n"),
    "texts over several lines": (
        "a: one\n      two\n\n      three\nb: \"one  \n     two \\\n       \\ three\"\nc: 'it\n\n  is'   # so\n",
        "a: one\n  two\n\n  three\nb: \"one\n  two \\\n  \\ three\"\nc: 'it\n\n  is'   # so\n",
    ),
    "a value on the next line": ("a: # why\n  text\nb:\n  # so\n  [1]\n", "# why\na: text\n# so\nb: [1]\n"),
    "a comment behind a dash": (
        "a:\n- # one\n  b: 1\n-\n  # two\n  b: 2\n",
        "a:\n  -  # one\n    b: 1\n  -\n    # two\n    b: 2\n",
    ),
    "labels stay before what repeats them": (
        "b: &x [1]\na: *x\nc: &y\n  b: 2\nsteps: [*y, {b: &z 1, a: *z}]\n",
        "b: &x [1]\na: *x\nc: &y\n  b: 2\nsteps: [*y, {b: &z 1, a: *z}]\n",
    ),
    "labels go along": (
        "b: &x [1]\na: 2\nsteps:\n- &y\n  c: *x\n- *y\n",
        "a: 2\nb: &x [1]\nsteps:\n  - &y\n    c: *x\n  - *y\n",
    ),
    "marks of the document": (
        "%YAML 1.2\n# head\n\n\n---   # why\n# file\nb: 1\na: 2\n...   # over\n# after\n",
        "%YAML 1.2\n# head\n\n---  # why\n# file\na: 2\nb: 1\n...   # over\n# after\n",
    ),
    "keys with a question mark": ("? a\n: 1\n? b\n: [2]\n", "a: 1\nb: [2]\n"),
    "nothing behind a colon": ("a:\nb: [{c: , a: 1}]\nc: ~\n", "a:\nb: [{a: 1, c: }]\nc: ~\n"),
}


@pytest.mark.parametrize("name", PAIRS)
def test_layout(name: str) -> None:
    before, after = PAIRS[name]
    assert laid_out(before) == after


def test_without_an_order_every_key_stays_where_it_is() -> None:
    text = "b: 1\n# a\na: {d: 1, c: 2}\n"
    assert laid_out(text, Order()) == text


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("a: '1x'\r\nb: |\r\n    x\r\n", "a: 1x\r\nb: |\r\n  x\r\n"),
        ("a: 1\r\nb: 2\nc: 3\r\n", "a: 1\r\nb: 2\r\nc: 3\r\n"),
        ("a: 1\nb: 2\nc: 3\r\n", "a: 1\nb: 2\nc: 3\n"),
        ("a: 1\rb: 2", "a: 1\rb: 2\r"),
        ("\ufeffb: 1\na: 2", "a: 2\nb: 1\n"),
    ],
    ids=repr,
)
def test_line_ends_are_those_of_most_lines_and_a_byte_order_mark_stays(text: str, after: str) -> None:
    document = read(text.encode())
    found = formatted(document, ORDER)
    assert isinstance(found, Document)
    assert (found.text, found.bom) == (after, text.startswith("\ufeff"))
    assert formatted(found, ORDER) is found


@pytest.mark.parametrize(
    ("text", "slug", "line"),
    [
        ("a: [1\n", "unreadable", 1),
        ("", "unreadable", 1),
        ("a: 1\n? - b\n: 2\n", "layout", 2),
        ("a: 1\nb: !!str 2\n", "layout", 2),
        ("a: 1\n---\n", "layout", 2),
        ("&all\na: 1\n", "layout", 1),
        ("words\n", "layout", 1),
    ],
)
def test_what_the_layout_does_not_know_is_refused_at_its_place(text: str, slug: str, line: int) -> None:
    found = formatted(read(text.encode()), ORDER)
    assert isinstance(found, Refusal)
    assert (found.slug, found.span.line) == (slug, line)


@pytest.mark.parametrize(
    "harm",
    [
        lambda text: text.replace("one", "two"),
        lambda text: text.replace("# said", ""),
        lambda text: text.replace("# said\n  b", "b") + "# said\n",
        lambda text: text + "# more\n",
        lambda text: text.replace("&x ", "").replace("*x", "1"),
        lambda text: text.replace("1.50", "1.5"),
        lambda text: text.replace("d: 2\nd: 2\n", "d: 2\n").replace("d: 2\n", "d: 2\nd: 2\n"),
    ],
    ids=["a value", "a comment", "its place", "a comment too many", "a label", "a figure", "a key twice"],
)
def test_a_layout_that_would_lose_something_is_refused(harm: object, monkeypatch: pytest.MonkeyPatch) -> None:
    document = read(b"a:\n    # said\n    b: one\nb: &x 1\nc: [*x, 1.50]\nd: 2\n")
    assert isinstance(formatted(document, ORDER), Document)
    shaped = engine.shaped
    monkeypatch.setattr(engine, "shaped", lambda sheet: harm(shaped(sheet)))  # type: ignore[operator]
    found = formatted(document, ORDER)
    assert isinstance(found, Refusal)
    assert found.slug == "layout"


def test_a_comment_that_was_overlooked_keeps_the_file_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    laid = engine.laid

    def careless(text: str) -> Sheet:
        found = laid(text)
        found.root.above.clear()
        return found

    document = read(b"# said\na:  1\n")
    assert isinstance(formatted(document, ORDER), Document)
    monkeypatch.setattr(engine, "laid", careless)
    assert isinstance(formatted(document, ORDER), Refusal)


def test_a_layout_that_does_not_settle_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    shaped, counted = engine.shaped, count(1)
    monkeypatch.setattr(engine, "shaped", lambda sheet: shaped(sheet) + "\n" * next(counted))
    document = read(b"b: 1\n")
    assert isinstance(formatted(document, ORDER), Refusal)
    assert next(counted) == 4


def test_the_order_of_unplaced_keys_is_kept() -> None:
    order = Order({"b": 0})
    order.below["b"] = Order()
    order.below["b"].each = everywhere("id", "title")
    text = "x: 1\nb:\n  z: {title: t, id: i}\n  y: {title: t, other: 1}\nw: 2\n"
    after = "b:\n  z: {id: i, title: t}\n  y: {title: t, other: 1}\nx: 1\nw: 2\n"
    assert laid_out(text, order) == after


# Whatever the layout was.


def sorted_deep(value: Value) -> Value:
    if isinstance(value, dict):
        return {name: sorted_deep(value[name]) for name in sorted(value)}
    return [sorted_deep(item) for item in value] if isinstance(value, list) else value


def kept(old: Document, new: Document) -> None:
    """Values, comments and labels, as another part of the reader sees them."""
    assert same(sorted_deep(old.value), sorted_deep(new.value))
    before, after = marks(old), marks(new)
    assert sorted(mark.word for mark in before) == sorted(mark.word for mark in after)
    assert [mark.word for mark in before if mark.kind != "comment"] == [
        mark.word for mark in after if mark.kind != "comment"
    ]
    assert new.bom == old.bom
    assert {found.code for found in new.problems} <= {found.code for found in old.problems}


def tidy(document: Document, *, long: bool) -> None:
    text = re.sub("\r\n?", "\n", document.text)
    assert text.endswith("\n")
    if not long:
        assert not text.endswith("\n\n")
        assert "\n\n\n" not in text
        assert not re.search(r"[ \t]$", re.sub(r"(?m): $", "", text), re.MULTILINE)
    breaks = set(re.findall("\r\n|\r|\n", document.text))
    assert len(breaks) == 1


@given(written=documents(), sort=st.booleans())
@settings(max_examples=150, deadline=None, suppress_health_check=CALM)
def test_any_file_keeps_what_it_says_and_settles_at_once(written: Written, sort: bool) -> None:
    order = everywhere(*sorted(KEYS)) if sort else Order()
    old = read(written.data)
    new = formatted(old, order)
    assert isinstance(new, Document)
    kept(old, new)
    tidy(new, long="|" in written.text)
    assert formatted(new, order) is new
    if not sort:
        comments = [mark.word for mark in marks(old) if mark.kind == "comment"]
        assert [mark.word for mark in marks(new) if mark.kind == "comment"] == comments
        assert same(old.value, new.value)


@given(seed=st.integers(0, 2**32))
@settings(max_examples=400, deadline=None, suppress_health_check=CALM)
def test_no_way_to_write_it_is_too_odd(seed: int) -> None:
    old = read(torn(Random(seed)).encode())
    if old.value is None or not old.ok or not isinstance(old.value, dict) or old.layers.text != old.text:
        return
    order = everywhere("kind", "id", "title", "customer", "steps", "actors", "notes")
    new = formatted(old, order)
    assert isinstance(new, Document), new
    kept(old, new)
    assert formatted(new, order) is new


def test_a_file_at_the_limit_of_depth_is_formatted() -> None:
    deep = Limits().depth - 2
    text = "a: " + "[" * deep + "]" * deep + "\n"
    old = read(text.encode())
    assert old.value is not None
    found = formatted(old, ORDER)
    assert isinstance(found, Document)
    assert same(found.value, old.value)
