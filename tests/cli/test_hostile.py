"""Files that mean harm, through every command: no traceback, no signal, the limit is named, the input untouched."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HEAD = "kind: journey\ntitle: t\n"
LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{this}: &{this} [{','.join([f'*{before}'] * 9)}]\n" for before, this in zip("abcdefghi", "bcdefghij", strict=True)
)
ESCAPE = "kind: journey\ntitle: t\nid: ../../escaped\nsteps:\n  - customer: a\n"
EVIL = """\
kind: journey
title: "\\e[31mred\\e]0;x\\a </title><script>alert(1)</script>"
id: ../../etc/passwd
steps:
  - id: "../x"
    customer: "\\u202Eevil %0A::error::x"
    frontstage: {do: "\\"];n1 [URL=\\"javascript:alert(1)\\"]", by: "<b>", links: "javascript:alert(1)"}
    emotion: 1
    quotes: "]]> --> </style>"
"""

FILES: dict[str, tuple[bytes, str]] = {
    "bomb of aliases": (LAUGHS.encode(), "expansion"),
    "deep brackets": (b"[" * 100_000, "depth"),
    "deep questions": (b"? " * 5_000, "depth"),
    "too big": (HEAD.encode() + b"notes: " + b"x" * (3 << 20), "size"),
    "one long text": (f'{HEAD}notes: "{"y" * 300_000}"\n'.encode(), "scalar"),
    "too many values": ("\n".join(f"k{n}: [1,2,3,4]" for n in range(60_000)).encode(), "nodes"),
    "NUL": (b"kind: journey\ntitle: a\0b\n", "U+0000"),
    "Latin-1": (b"kind: journey\ntitle: caf\xe9\n", "0xE9"),
    "UTF-16": ("kind: journey\n".encode("utf-16"), "UTF-16"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
    "a web page": (b"<!DOCTYPE html><html></html>", "HTML"),
    "empty": (b"", "empty"),
    "only comments": (b"# nothing here\n", "comments"),
    "several documents": (b"kind: journey\ntitle: a\nsteps: []\n---\nkind: persona\n", "---"),
    "a tag that runs code": (b"!!python/object/apply:os.system [echo hi]\n", "python/object"),
    "a conflict": (b"kind: journey\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> x\n", "<<<<<<<"),
    "a cycle": (b"kind: journey\ntitle: t\nsteps: &s [*s]\n", "itself"),
    "an endless number": (
        f"{HEAD}version: {'9' * 6000}\nsteps:\n  - customer: a\n    emotion: 1e400\n".encode(),
        "finite",
    ),
    "a name that climbs": (ESCAPE.encode(), "STR005"),
    "markup and escapes": (EVIL.encode(), "U+001B"),
}
COMMANDS = (
    ("lint", "--output-format", "concise"),
    ("lint", "--output-format", "github"),
    ("lint", "--output-format", "json", "--lang", "es"),
    ("lint", "--output-format", "sarif", "--lang", "es"),
    ("fmt", "--diff"),
    ("stats",),
    ("render", "-f", "svg", "-f", "dot", "-o", "{out}"),
    ("report", "-o", "{out}"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("name", FILES)
def test_harm_ends_in_a_line(name: str, command: tuple[str, ...], cxkit: Callable[..., Any], tmp_path: Path) -> None:
    data, word = FILES[name]
    path = tmp_path / "in" / "map.yaml"
    path.parent.mkdir()
    path.write_bytes(data)
    out = tmp_path / "some" / "where" / "out"  # deep enough for `../../` to be seen
    ran = cxkit(command[0], str(path), *(part.replace("{out}", str(out)) for part in command[1:]))
    assert ran.code in ((0, 1, 2) if command[0] == "fmt" else (0, 1)), ran.err
    assert "Traceback" not in ran.err
    assert path.read_bytes() == data
    assert not any(letter in ran.out + ran.err for letter in "\x1b\x07\u202e\0")
    outside = [other for other in tmp_path.rglob("*") if other.is_file() and not other.is_relative_to(out)]
    assert outside == [path]
    if command[0] == "lint" and "--lang" not in command:
        assert word in ran.out
