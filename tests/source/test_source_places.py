"""A pointer leads to characters: never to more than one line, and somewhere near when the thing is not written."""

import pytest

from cxkit.source import Pointer, Span, read

TEXT = """\
# comentario
title: Cena
purpose:
  customer: Celebrar
tags: [uno, dos]
notes: >
  Un texto
  largo.
steps:
  - id: mesa
    frontstage: {do: Saluda, by: garzon}
    emotion:
    pains: Nadie saluda
  - phase: Pagar
    backstage:
      - {do: Cobra}
      - do: Anota
        by: caja
1: uno
"""
DOCUMENT = read(TEXT.encode())


def shown(span: Span) -> tuple[int, int, str]:
    assert span.line == span.end_line
    assert span.end - span.start == span.end_column - span.column
    return (span.line, span.column, TEXT[span.start : span.end])


@pytest.mark.parametrize(
    ("pointer", "line", "column", "text"),
    [
        (("title",), 2, 8, "Cena"),
        (("purpose",), 4, 3, "customer: Celebrar"),
        (("purpose", "customer"), 4, 13, "Celebrar"),
        (("tags",), 5, 7, "[uno, dos]"),
        (("tags", 1), 5, 13, "dos"),
        (("notes",), 6, 8, ">"),
        (("steps",), 10, 3, "- id: mesa"),
        (("steps", 0), 10, 5, "id: mesa"),
        (("steps", 0, "frontstage"), 11, 17, "{do: Saluda, by: garzon}"),
        (("steps", 0, "frontstage", "by"), 11, 34, "garzon"),
        (("steps", 1, "backstage", 1), 17, 9, "do: Anota"),
        (("steps", 1, "backstage", 1, "by"), 18, 13, "caja"),
        (("1",), 19, 4, "uno"),
        ((), 2, 1, "title: Cena"),
    ],
)
def test_values(pointer: Pointer, line: int, column: int, text: str) -> None:
    assert shown(DOCUMENT.locate(pointer)) == (line, column, text)


@pytest.mark.parametrize(
    ("pointer", "line", "column", "text"),
    [
        (("title",), 2, 1, "title"),
        (("steps", 0, "frontstage", "by"), 11, 30, "by"),
        (("steps", 1, "backstage"), 15, 5, "backstage"),
        (("tags", 1), 5, 13, "dos"),
        (("steps", 1), 14, 5, "phase: Pagar"),
    ],
)
def test_keys(pointer: Pointer, line: int, column: int, text: str) -> None:
    assert shown(DOCUMENT.locate(pointer, "key")) == (line, column, text)


@pytest.mark.parametrize(
    ("pointer", "line", "column", "text"),
    [
        # an empty value is shown by its key
        (("steps", 0, "emotion"), 12, 5, "emotion"),
        # short forms stay where they are
        (("steps", 0, "frontstage", 0, "do"), 11, 22, "Saluda"),
        (("steps", 0, "pains", 0, "text"), 13, 12, "Nadie saluda"),
        (("steps", 0, "pains", "text"), 13, 12, "Nadie saluda"),
        (("title", 0), 2, 8, "Cena"),
        # what is missing is shown by what would hold it
        (("steps", 1, "emotion"), 14, 5, "phase"),
        (("purpose", "organization"), 3, 1, "purpose"),
        (("steps", 0, "frontstage", "time"), 11, 5, "frontstage"),
        (("steps", 1, "backstage", 0, "by"), 16, 10, "do"),
        (("steps", 7), 9, 1, "steps"),
        (("persona",), 2, 1, "title"),
        (("purpose", "organization", "x", 3), 3, 1, "purpose"),
        (("tags", "uno"), 5, 1, "tags"),
    ],
)
def test_near_places(pointer: Pointer, line: int, column: int, text: str) -> None:
    for part in ("value", "key"):
        if pointer[-1:] == (0,) or "text" in pointer or "do" in pointer:
            part = "value"
        assert shown(DOCUMENT.locate(pointer, part)) == (line, column, text)  # type: ignore[arg-type]


def test_without_values_there_is_only_the_start() -> None:
    assert read(b"# a: 1").locate(("a",)) == Span(1, 1, 1, 1, 0, 0)


def test_places_after_a_repair_are_those_of_the_written_text() -> None:
    text = "steps:\n\t- do: Dice: ya\n\t\tby: caja\n\t\twho: @x\n\t\tend: aquí\n"
    document = read(text.encode())
    assert document.value == {"steps": [{"do": "Dice: ya", "by": "caja", "who": "@x", "end": "aquí"}]}
    span = document.locate(("steps", 0, "end"))
    assert (span.line, span.column, text[span.start : span.end]) == (5, 8, "aquí")
    assert document.locate(("steps", 0, "do"))[:2] == (2, 8)
    assert document.text == text


@pytest.mark.parametrize("separator", ["\u0085", "\u2028", "\u2029"])
def test_other_line_separators_are_no_lines(separator: str) -> None:
    document = read(f"a: uno{separator}dos\nb: 2\n".encode())
    assert document.locate(("b",))[:2] == (2, 4)
    assert document.value == {"a": "uno dos", "b": 2}
    assert document.line(1) == f"a: uno{separator}dos"


def test_lines_and_line_breaks() -> None:
    document = read(b"\xef\xbb\xbfa: 1\r\nb: 2\r\rc: 3\n")
    assert [document.line(number) for number in range(6)] == ["", "a: 1", "b: 2", "", "c: 3", ""]
    assert document.bom
    assert document.newline == "\r\n"
    assert document.encoding == "utf-8"
    assert document.text.startswith("a")


def test_an_alias_is_found_where_it_is_written_out() -> None:
    document = read(b"a: &x {b: 1}\nc: *x\n")
    assert document.locate(("c",), "key")[:2] == (2, 1)
    assert document.locate(("c", "b"))[:2] == (1, 11)
