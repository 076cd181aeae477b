"""What holds of every command, whatever it was given."""

import json
import re
import unicodedata
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

from tests.hostile.parent import Ended

OURS_NOT_THEIRS = (
    "Traceback",
    "internal error",
    "error interno",
    "Exception ignored",
    "pydantic",
    "Warning:",
    "MemoryError",
    "core dumped",
)
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
PROGRESS = re.compile(r"\r\x1b\[K(\d+/\d+ )?")
"""How a terminal is told how far a command is: the line that stands there is written anew."""
ISOLATED = re.compile("\u2068([^\u2066-\u2069\n]*)\u2069")
"""Words of the other direction in a drawing: kept apart, they move no neighbour."""
HIDDEN = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
LINKS = re.compile(r"(?:https?|mailto):|(?![^/?#]*:)", re.IGNORECASE)
LIVE = {"script", "foreignobject", "iframe", "object", "embed", "base", "form", "set", "animate"}


def spoken(ended: Ended, *, data: bool, lines: bool = False) -> str:
    """What was printed, after a look at it; `data`: standard output is for programs; `lines`: it keeps CRLF."""
    assert ended.code in (0, 1, 2), f"exit {ended.code}: {(ended.err or ended.out)[-2000:]!r}"
    out, err = ended.out.decode("utf-8"), ended.err.decode("utf-8")
    if lines:
        out = out.replace("\r\n", "\n")
    for word in OURS_NOT_THEIRS:
        assert word not in err, err[-3000:]
        assert data or word not in out
    for shown in (err,) if data else (out, err):
        assert not moving(shown), moving(shown)
    return out + err


def moving(text: str) -> list[str]:
    """The characters that a terminal would obey, or that turn the reading order."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return []
    text = ISOLATED.sub(r"\1", PROGRESS.sub("", COLOUR.sub("", text)))
    return sorted(
        {sign for sign in text if sign not in "\t\n" and (unicodedata.category(sign) in ("Cc", "Cs") or sign in HIDDEN)}
    )


def written(path: Path) -> None:
    """A file that a command wrote: whole, and with nothing alive in it that is not ours."""
    match path.suffix:
        case ".svg":
            _picture(path.read_bytes())
        case ".html":
            page = Page(path.read_text(encoding="utf-8"))
            assert page.faults == [], path.name
        case ".json":
            json.loads(path.read_bytes())
        case ".txt":
            assert not moving(path.read_text(encoding="utf-8"))
        case ".dot":
            text = path.read_text(encoding="utf-8")
            assert text.startswith("digraph") or "digraph" in text[:200]
            assert not [sign for sign in moving(text) if sign < " " or sign == "\x7f"]
        case ".md":
            assert not moving(path.read_text(encoding="utf-8"))
        case ".drawio":
            ElementTree.fromstring(path.read_bytes())
        case ".pptx":
            with ZipFile(path) as parts:
                for name in parts.namelist():
                    if name.endswith((".xml", ".rels")):
                        ElementTree.fromstring(parts.read(name))
        case ".png":
            assert path.read_bytes()[:4] == b"\x89PNG"
        case ".pdf":
            assert path.read_bytes()[:5] == b"%PDF-"


def _picture(data: bytes) -> None:
    for element in ElementTree.fromstring(data).iter():
        tag = str(element.tag).rpartition("}")[2].lower()
        assert tag not in LIVE, tag
        for name, value in element.attrib.items():
            _harmless(tag, name.rpartition("}")[2].lower(), value)


def _harmless(tag: str, name: str, value: str) -> None:
    assert not name.startswith("on"), (tag, name, value)
    if name in ("href", "src", "action", "formaction"):
        assert LINKS.match(value) or value == "data:,", (tag, name, value)


class Page(HTMLParser):
    """The elements of a page in order: each closed where it was opened, nothing alive but the script of the report."""

    VOID = frozenset({"meta", "link", "br", "img", "input", "hr"})

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self._open: list[str] = []
        self._scripts = 0
        self.feed(text)
        self.close()
        if self._open or self._scripts > 1:
            self.faults.append(f"open {self._open}, scripts {self._scripts}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._scripts += tag == "script"
        if tag in LIVE - {"script"}:
            self.faults.append(f"<{tag}>")
        for name, value in attrs:
            _harmless(tag, name, value or "")
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            _harmless(tag, name, value or "")

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")
