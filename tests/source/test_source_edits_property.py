"""Whatever the layout: an edit changes what it names, keeps every comment, and leaves all other bytes alone."""

import json
from collections.abc import Iterator
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from cxkit.source import (
    Document,
    Edit,
    Insert,
    Pointer,
    Refusal,
    Remove,
    Rename,
    Replace,
    change,
    encode,
    patch,
    read,
    scalar,
    touches_comment,
)
from cxkit.source.comparing import same
from cxkit.source.layers import applied
from cxkit.source.marks import marks
from tests.source.layouts import LONG, TEXTS, Written, documents
from tests.source.test_source_oracle import plain

FEW = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
NEW = st.one_of(
    st.sampled_from((*TEXTS, *LONG, 0, 2.5, True, None)), st.text(st.characters(categories=["L", "P", "S"]))
)
GROUPS = st.one_of(NEW, st.lists(NEW, max_size=2), st.dictionaries(st.sampled_from(TEXTS), NEW, max_size=2))
SHARED = {"alias", "anchor"}


def leaves(value: Any, pointer: Pointer = ()) -> Iterator[tuple[Pointer, Any]]:
    """Every place below `value`, groups too."""
    if pointer:
        yield pointer, value
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in inner:
        yield from leaves(item, (*pointer, step))


def pick(document: Document, random: Random, kinds: type | tuple[type, ...] = object) -> tuple[Pointer, Any]:
    return random.choice([(pointer, value) for pointer, value in leaves(document.value) if isinstance(value, kinds)])


def remarks(document: Document) -> list[str]:
    return [mark.word for mark in marks(document) if mark.kind == "comment"]


def common(one: str, other: str) -> tuple[int, int]:
    """How many characters two texts share at the beginning and, behind that, at the end."""
    most = min(len(one), len(other))
    front = next((at for at in range(most) if one[at] != other[at]), most)
    back = next((at for at in range(most - front) if one[-1 - at] != other[-1 - at]), most - front)
    return front, back


@given(documents())
@FEW
def test_generated_files_are_read_as_other_readers_do(written: Written) -> None:
    document = read(written.data)
    assert document.problems == []
    assert json.dumps(document.value) == json.dumps(written.value)
    assert plain(YAML(typ="safe", pure=True).load(written.text)) == written.value


@given(st.one_of(documents().map(lambda written: written.data), st.binary(max_size=200)))
@settings(max_examples=300)
def test_bytes_come_back(data: bytes) -> None:
    assert encode(read(data)) == data


@given(documents(), NEW, st.randoms(use_true_random=False))
@settings(FEW, max_examples=250)
def test_replace_changes_one_value(written: Written, new: Any, random: Random) -> None:
    document = read(written.data)
    pointer, old = pick(document, random, (str, int, float, bool, type(None)))
    result = patch(document, [Replace(pointer, new)])
    if isinstance(result, Refusal):
        assert result.slug in SHARED
        return
    changed = [(where, value) for where, value in leaves(result.value) if not isinstance(value, dict | list)]
    before = [(where, value) for where, value in leaves(document.value) if not isinstance(value, dict | list)]
    assert [where for where, _ in changed] == [where for where, _ in before]
    wrong = [where for (where, one), (_, other) in zip(before, changed, strict=True) if not same(one, other)]
    assert wrong in ([], [pointer])
    assert dict(changed)[pointer] == new
    assert remarks(result) == remarks(document)
    # All that differs stands on the lines of the value.
    span = document.locate(pointer)
    front, back = common(document.text, result.text)
    key = document.locate(pointer, "key")
    if document.text != result.text:
        assert front >= min(span.start, key.start)
        gone = document.text[front : len(document.text) - back]
        assert len(gone.splitlines()) <= len(str(old).splitlines()) + 1
    assert result.bom == document.bom
    assert encode(result).decode("utf-8-sig") == result.text


@given(documents(), GROUPS, st.randoms(use_true_random=False))
@settings(FEW, max_examples=250)
def test_insert_then_remove_is_nothing(written: Written, new: Any, random: Random) -> None:
    document = read(written.data)
    holders = [((), document.value), *((where, value) for where, value in leaves(document.value) if value)]
    pointer, holder = random.choice([each for each in holders if isinstance(each[1], dict | list)])
    last = "nuevo" if isinstance(holder, dict) else random.randint(0, len(holder))
    inserted = patch(document, [Insert((*pointer, last), new)])
    if isinstance(inserted, Refusal):
        assert inserted.slug in SHARED
        return
    assert remarks(inserted) == remarks(document)
    removed = patch(inserted, [Remove((*pointer, last))])
    assert isinstance(removed, Document), removed
    assert encode(removed) == written.data


@given(documents(), st.randoms(use_true_random=False))
@FEW
def test_remove_takes_one_value_and_no_comment(written: Written, random: Random) -> None:
    document = read(written.data)
    pointer, _ = pick(document, random)
    result = patch(document, [Remove(pointer)])
    if isinstance(result, Refusal):
        assert result.slug in {"comment", "label", "value", *SHARED}
        return
    holder: Any = plain(document.value)
    for step in pointer[:-1]:
        holder = holder[step]
    size = len(holder)
    after: Any = result.value
    for step in pointer[:-1]:
        after = after[step]
    assert len(after) == size - 1
    assert remarks(result) == remarks(document)


@given(documents(), st.sampled_from([*TEXTS, "nuevo"]), st.randoms(use_true_random=False))
@FEW
def test_rename_changes_one_key(written: Written, name: str, random: Random) -> None:
    document = read(written.data)
    pointer, old = random.choice([each for each in leaves(document.value) if isinstance(each[0][-1], str)])
    result = patch(document, [Rename(pointer, name)])
    if isinstance(result, Refusal):
        assert result.slug in {"present", *SHARED}
        return
    assert (*pointer[:-1], name) in dict(leaves(result.value))
    assert pointer not in dict(leaves(result.value))
    assert sum(1 for _ in leaves(result.value)) == sum(1 for _ in leaves(document.value))
    assert remarks(result) == remarks(document)
    key = document.locate(pointer, "key")
    assert result.text.startswith(document.text[: key.start])
    assert result.text.endswith(document.text[key.end :])


SNIPPETS = (
    "",
    "x",
    "'",
    '"',
    "#",
    " # x",
    ": ",
    "- ",
    "\n",
    "  ",
    "[",
    "}",
    ", ",
    "&a ",
    "*a0",
    "|",
    "é😀",
    "garzon",
    "\t",
)


def places(document: Document) -> dict[int, tuple[Any, int]]:
    """Where each short value begins: what it is and where it ends."""
    found = {}
    for pointer, value in leaves(document.value):
        span = document.locate(pointer)
        short = not isinstance(value, dict | list) and "\n" not in str(value)
        # An item of a list has no key. Without these a labelled item would be known only through its aliases.
        own = isinstance(pointer[-1], int) or document.locate(pointer, "key") != span
        if short and span.start < span.end and own:
            found[span.start] = (value, span.end)
    return found


@given(documents(), st.data())
@settings(FEW, max_examples=400)
def test_a_change_that_is_made_touches_nothing_else(written: Written, data: st.DataObject) -> None:
    document = read(written.data)
    edits = []
    for _ in range(data.draw(st.integers(1, 2))):
        start = data.draw(st.integers(0, len(document.text)))
        end = min(len(document.text), start + data.draw(st.integers(0, 12)))
        edits.append(Edit(start, end, data.draw(st.sampled_from(SNIPPETS))))
    result = change(document, edits)
    if isinstance(result, Refusal):
        assert result.text("es") != result.text("en")
        assert 0 <= result.span.start <= result.span.end <= len(document.text)
        return
    assert result.text == applied(document.text, edits)
    assert encode(result).startswith(b"\xef\xbb\xbf") == written.data.startswith(b"\xef\xbb\xbf")
    after = places(result)
    shifted = {}
    for start, (value, end) in places(document).items():
        if all(end < edit.start or start > edit.end for edit in edits):
            shift = sum(len(edit.text) - edit.end + edit.start for edit in edits if edit.end < start)
            shifted[start + shift] = value
    assert {start: after[start][0] if start in after else "gone" for start in shifted} == shifted
    if not touches_comment(document, edits):
        kept = iter(remarks(result))
        assert all(word in kept for word in remarks(document))


@given(documents(newlines=("\n",)), st.sampled_from(["\r\n", "\r"]), st.integers(0, 9))
@FEW
def test_places_do_not_depend_on_line_ends_and_move_with_lines(written: Written, newline: str, count: int) -> None:
    one = read(written.data)
    other = read(written.data.replace(b"\n", newline.encode()))
    moved = read(b"# nota\n" * count + written.text.encode()) if not written.text.startswith("%") else None
    for pointer, _ in leaves(one.value):
        for part in ("key", "value"):
            place = one.locate(pointer, part)  # type: ignore[arg-type]
            assert other.locate(pointer, part)[:4] == place[:4]  # type: ignore[arg-type]
            if moved:
                line, column = moved.locate(pointer, part)[:2]  # type: ignore[arg-type]
                assert (line, column) == (place.line + count, place.column)


@given(st.text("😀é漢a", min_size=1, max_size=9), st.sampled_from(TEXTS))
def test_columns_count_characters_before_a_place(word: str, text: str) -> None:
    line = f"{{{word}: 1, x: {scalar(text, flow=True)}, y: 2}}"
    span = read(line.encode()).locate(("y",))
    assert (span.column, line[span.start : span.end]) == (line.index("y: 2") + 4, "2")


@given(documents(), st.data())
@settings(FEW, max_examples=300)
def test_nothing_is_ever_raised(written: Written, data: st.DataObject) -> None:
    broken = bytearray(written.data)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(broken)))
        broken[at : at + data.draw(st.integers(0, 3))] = data.draw(
            st.sampled_from(
                [b"", b"\t", b"\0", b"\x1b", b'"', b":", b"#", b"*", b"&", b"<", b"\xe2\x80\xae", b"\xff", b"{"]
            )
        )
    document = read(bytes(broken))
    assert encode(document) == bytes(broken)
    start = data.draw(st.integers(-1, len(document.text) + 1))
    edits = [Edit(start, start + data.draw(st.integers(-1, 9)), data.draw(st.text(max_size=5)))]
    for found in document.problems:
        mended = change(document, found.edits) if found.edits else None
        if found.sure and isinstance(mended, Document):
            assert same(mended.likely, document.likely)
    assert isinstance(change(document, edits), Document | Refusal)
    assert touches_comment(document, edits) in (True, False)
    pointers = [pointer for pointer, _ in leaves(document.value)] + [(), (0,), ("a", 0)]
    pointer = data.draw(st.sampled_from(pointers))
    value = data.draw(st.one_of(GROUPS, st.just("\ud800")))
    for operation in (Replace(pointer, value), Remove(pointer), Rename(pointer, "b"), Insert((*pointer, 0), value)):
        assert isinstance(patch(document, [operation]), Document | Refusal)
