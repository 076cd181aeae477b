"""Places: where the keys and values of a TOML text stand; the library that reads it does not tell."""

import re
from contextlib import suppress
from functools import lru_cache
from typing import NoReturn

from cxkit.source import Pointer, Span
from cxkit.source.lines import Lines

_VOID = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
_BLANK = re.compile(r"[ \t]*+")
_KEY = re.compile(r"""(?P<bare>[A-Za-z0-9_-]++)|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+'""")
_TEXT = re.compile(
    r""""{3}(?:[^"\\]|\\[\s\S]|"{1,2}(?!"))*+"{3,5}|'{3}(?:[^']|'{1,2}(?!'))*+'{3,5}"""
    r"""|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+'"""
)
_BARE = re.compile(r"[^\s,#\[\]{}=](?:[^,#\[\]{}=\r\n]*[^\s,#\[\]{}=])?")


class Places:
    """The keys and values of one text by pointer, `("overrides", 0, "paths")`."""

    def __init__(self, text: str, keys: dict[Pointer, tuple[int, int]], values: dict[Pointer, tuple[int, int]]) -> None:
        self._lines = Lines(text)
        self._keys = keys
        self._values = values

    def span(self, at: Pointer, *, value: bool = False) -> Span:
        """The span of a key (or of its value); else that of the nearest thing around it, else the beginning."""
        first, other = (self._values, self._keys) if value else (self._keys, self._values)
        for length in range(len(at), 0, -1):
            if found := first.get(at[:length]) or other.get(at[:length]):
                return self._lines.span(*found)
        return self._lines.span(0, 0)

    def end(self, index: int) -> Span:
        """The place of one character."""
        return self._lines.span(index, index + 1)


@lru_cache(maxsize=4)
def places(text: str) -> Places:
    """The places in a text that is valid TOML; of what this does not follow, those before it."""
    scan = _Scan(text)
    with suppress(_Lost, RecursionError, ValueError):
        scan.run()
    return Places(text, scan.keys, scan.values)


class _Lost(Exception):
    """The text goes on in a way that valid TOML does not."""


class _Scan:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.keys: dict[Pointer, tuple[int, int]] = {}
        self.values: dict[Pointer, tuple[int, int]] = {}
        self._last: dict[Pointer, int] = {}
        """The number of the latest table of each array of tables."""

    def run(self) -> None:
        table: Pointer = ()
        while self._skip(_VOID):
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)

    def _skip(self, pattern: re.Pattern[str]) -> bool:
        """Go past what does not count; whether anything is left."""
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.at < len(self.text)

    def _sign(self, sign: str) -> bool:
        """Go past a sign, if it stands here."""
        if not self.text.startswith(sign, self.at):
            return False
        self.at += len(sign)
        return True

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str]:
        found = pattern.match(self.text, self.at)
        if found is None:
            self._lose()
        self.at = found.end()
        return found

    def _lose(self) -> NoReturn:
        raise _Lost

    def _header(self) -> Pointer:
        start = self.at
        several = self._sign("[[") or not self._sign("[")
        names = self._names()
        end = "]]" if several else "]"
        if not self._sign(end):
            self._lose()
        pointer: Pointer = ()
        for position, (name, *span) in enumerate(names, 1):
            pointer = (*pointer, name)
            self.keys.setdefault(pointer, (span[0], span[1]))
            if pointer in self._last and not (several and position == len(names)):
                pointer = (*pointer, self._last[pointer])
        if several:
            self._last[pointer] = self._last.get(pointer, -1) + 1
            pointer = (*pointer, self._last[pointer])
            self.keys[pointer] = (start, self.at)
        return pointer

    def _names(self) -> list[tuple[str, int, int]]:
        """A key with its dots: each part with start and end."""
        names = []
        while True:
            self._skip(_BLANK)
            start, found = self.at, self._match(_KEY)
            names.append((found["bare"] or _plain(found[0]), start, self.at))
            self._skip(_BLANK)
            if not self._sign("."):
                return names

    def _pair(self, table: Pointer) -> None:
        for name, start, end in self._names():
            table = (*table, name)
            self.keys.setdefault(table, (start, end))
        if not self._sign("="):
            self._lose()
        self._skip(_BLANK)
        self._value(table)

    def _value(self, pointer: Pointer) -> None:
        start = self.at
        match self.text[start : start + 1]:
            case '"' | "'":
                self._match(_TEXT)
            case "[":
                self._array(pointer)
            case "{":
                self._table(pointer)
            case _:
                self._match(_BARE)
        self.values[pointer] = (start, self.at)

    def _array(self, pointer: Pointer) -> None:
        self.at += 1
        number = 0
        while self._skip(_VOID) and not self._sign("]"):
            self._value((*pointer, number))
            number += 1
            self._skip(_VOID)
            self._sign(",")

    def _table(self, pointer: Pointer) -> None:
        self.at += 1
        while self._skip(_VOID) and not self._sign("}"):
            self._pair(pointer)
            self._skip(_VOID)
            self._sign(",")


def _plain(quoted: str) -> str:
    """What a key in quotes says."""
    if "\\" not in quoted or quoted[0] == "'":
        return quoted[1:-1]
    import tomllib

    return str(tomllib.loads(f"key = {quoted}")["key"])
