"""Whatever the bytes: a Document, places inside the text, the same places under another line break."""

import gc
import re
from contextlib import suppress
from string import Formatter

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.corpus import corpus
from cxkit.source import Document, Limits, Problem, read

FILES = [data.decode() for data in corpus(6)]
SIGNS = [*"\t\0\x1b\"':#*&<>!|@`%{}[],?-~ \n\r\u202e\u2028\x85\ufeff\u00a0：😀", ": ", " #", "<<: ", "--- "]


def check(document: Document) -> None:
    lines = re.split("\r\n|\r|\n", document.text)
    for problem in document.problems:
        for span in (problem.span, *problem.related):
            assert 1 <= span.line <= len(lines)
            assert 1 <= span.column <= span.end_column <= len(lines[span.line - 1]) + 1
            assert 0 <= span.start <= span.end <= len(document.text)
        for template in (problem.message, problem.hint):
            assert {name for _, name, _, _ in Formatter().parse(template) if name} <= set(problem.args)
    if document.value is None:
        assert document.problems


@given(st.binary(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_bytes(data: bytes) -> None:
    check(read(data))


@given(st.text(alphabet=st.sampled_from([*"ab: -#\n\n  \t'\"[]{},&*!|>%@`?\\"]), max_size=60))
@settings(max_examples=600, deadline=None)
def test_any_soup_of_signs(text: str) -> None:
    check(read(text.encode()))


@given(st.data())
@settings(max_examples=250, deadline=None)
def test_mutations_of_good_files(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(FILES))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        kind = data.draw(st.sampled_from(["insert", "cut", "double", "swap"]))
        if kind == "insert":
            text = text[:at] + data.draw(st.sampled_from(SIGNS)) + text[at:]
        elif kind == "cut":
            text = text[:at] + text[at + data.draw(st.integers(1, 40)) :]
        else:
            lines = text.split("\n")
            line = data.draw(st.integers(0, len(lines) - 2))
            if kind == "double":
                lines.insert(line, lines[line])
            else:
                lines[line], lines[line + 1] = lines[line + 1], lines[line]
            text = "\n".join(lines)
    document = read(text.encode("utf-8", "surrogatepass"))
    check(document)
    for pointer in (("steps", 2, "emotion"), ("actors", "caja", "title"), ("steps", 0, "frontstage", 0, "do"), (3,)):
        for part in ("key", "value"):
            span = document.locate(pointer, part)  # type: ignore[arg-type]
            assert 0 <= span.start <= span.end <= len(document.text)
            assert span.line == span.end_line


def places(problems: list[Problem]) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.span.line, problem.span.column) for problem in problems]


BROKEN = (
    "kind: journey\nsteps:\n  - phase: Llegar\n    customer: Dice: ya va\n    pains: *nota*\n",
    "a: 1\nb: {do: Explica, repite y anota}\na: 2\n",
    "a:\n  - b: 'x\n  - c: 1\n",
    "a: uno #2\nb: [x\nc: 1\n",
)


@given(st.sampled_from(BROKEN), st.integers(1, 30))
def test_comment_lines_above_move_every_place(text: str, count: int) -> None:
    plain = places(read(text.encode()).problems)
    moved = places(read(("# nota\n" * count + text).encode()).problems)
    assert plain
    assert moved == [(code, line + count, column) for code, line, column in plain]


@given(st.sampled_from((*BROKEN, *FILES)), st.sampled_from(["\r\n", "\r"]), st.booleans())
def test_line_breaks_and_byte_order_mark_change_no_place(text: str, newline: str, bom: bool) -> None:
    other = read((b"\xef\xbb\xbf" if bom else b"") + text.replace("\n", newline).encode())
    plain = read(text.encode())
    assert places(other.problems) == places(plain.problems)
    assert other.value == plain.value
    assert other.newline == newline
    assert other.bom is bom
    for pointer in (("steps", 0), ("a", 0, "b"), ("b",), ("title",)):
        assert other.locate(pointer)[:4] == plain.locate(pointer)[:4]


@given(st.text(alphabet="😀é漢a ", min_size=1, max_size=8))
def test_columns_count_characters(word: str) -> None:
    document = read(f'{{"{word}": 1, x: [a, b: c: d]}}'.encode())
    (found,) = document.problems
    assert found.slug == "second-colon"
    assert found.span.column == len(word) + 20
    assert document.text[found.span.start : found.span.end] == ":"


@given(st.sampled_from(FILES))
def test_good_files_have_no_problems(text: str) -> None:
    assert read(text.encode()).problems == []


@given(st.integers(1, 70), st.integers(1, 300), st.integers(1, 300))
def test_limits_can_be_set(depth: int, nodes: int, scalar: int) -> None:
    limits = Limits(depth=depth, nodes=nodes, scalar=scalar)
    document = read(FILES[0].encode(), limits)
    assert {problem.slug for problem in document.problems} <= {"depth", "nodes", "scalar"}


def test_the_garbage_collector_is_left_as_it_was() -> None:
    gc.disable()
    with suppress(Exception):
        read(b"a: 1")
    assert not gc.isenabled()
    gc.enable()
    read(b"a: [")
    assert gc.isenabled()
