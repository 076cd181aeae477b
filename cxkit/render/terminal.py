"""What a terminal may be shown: safe characters, their width, and colour when somebody looks."""

import os
import re
import sys
import unicodedata
from typing import TextIO

from cxkit.views.cells import columns as columns

_STYLES = {"bold": "1", "error": "1;31", "warning": "1;33", "info": "1;34", "muted": "2", "ok": "32", "mark": "1;36"}
_UNSEEN = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
TAB = "    "
_COMMAND = re.compile(r"##(?=\[|vso\[)", re.IGNORECASE)
_LINE_COMMAND = re.compile(r"^(\s*):(?=:)", re.MULTILINE)


def safe(text: str) -> str:
    """`text` without anything that moves a cursor, hides a character, turns the reading order or commands a runner.

    Control characters (C0, C1, DEL), bidirectional controls and lone surrogates become U+FFFD, and so does a sign of
    `##[` and `##vso[`, which runners of jobs obey wherever they are printed; a tab is four spaces.
    """
    if "##" in text:
        text = _COMMAND.sub("#\ufffd", text)
    if text.isascii() and text.isprintable():
        return text
    return "".join(TAB if letter == "\t" else "\ufffd" if _hidden(letter) else letter for letter in text)


def opening(text: str) -> str:
    """A text of the user where it begins a line: `::` there is a command to a runner of jobs."""
    return f"./{text}" if text.lstrip().startswith("::") else text


def uncommanding(text: str) -> str:
    """Lines of which none is a command to a runner of jobs: where one begins with `::`, the first sign is U+FFFD."""
    return _LINE_COMMAND.sub("\\1\N{REPLACEMENT CHARACTER}", text) if "::" in text else text


def _hidden(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") or letter in _UNSEEN


class Paint:
    """Colours by meaning; none when the stream is no terminal or `NO_COLOR` is set."""

    def __init__(self, on: bool) -> None:
        self.on = on

    @classmethod
    def of(cls, stream: TextIO | None = None, wish: str = "auto") -> "Paint":
        """`wish` is `auto`, `always` or `never`."""
        if wish != "auto":
            return cls(wish == "always")
        stream = stream or sys.stdout
        return cls(stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")

    def __call__(self, style: str, text: str) -> str:
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.on and text else text
