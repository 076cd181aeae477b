"""Text of the author in every view and format: real parsers find our elements and attributes, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from cxkit.api.drawing import draw, offered, telling
from cxkit.api.places import drawables
from cxkit.load import load
from cxkit.render.formats import RENDERERS, renderer, teller
from cxkit.views.catalogue import VIEWS
from tests.hostile.judge import LINKS, moving
from tests.hostile.kinds import everything, yaml

SIGN = "zq7"
HOSTILE = (
    f"{SIGN}<script>alert(1)</script>]]>--><svg onload=alert(1)></style></title></text>&#60;b&#62;&amp;",
    f"\" onload='{SIGN}' x=\"' style='x:expression(1)'; url(//{SIGN}.example/x) }}}}*{{{{background:red",
    f"| {SIGN} | `a` **b** [x](javascript:alert(1)) ![y](//{SIGN}.example/z) <http://{SIGN}.example> ~~s~~ \\| $m$",
    f"# {SIGN} @all #1 http://{SIGN}.example www.{SIGN}.example {SIGN}@{SIGN}.example",
    f"::error file=x::{SIGN}\n##[error]{SIGN}\n::set-output name=x::{SIGN}\u202e\u2066{SIGN}",
    f"shape=image;image=//{SIGN}.example/x;html=1;link=javascript:alert(1)\n- {SIGN}\n1. {SIGN}\n> {SIGN}\n---",
)
HARMLESS = ("palabra", "una frase con muchas palabras que ocupa más de una línea en todas partes", "# 1 | a: b; c - d")
WORDS = {"aria-label", "label", "name", "tooltip", "value"}
"""Attributes that hold texts for people."""
IDS = {"id", "parent", "source", "target", "aria-labelledby", "aria-describedby"}
NAME = re.compile(r"[\w. -]*")
Seen = tuple[set[str], list[tuple[str, str, str]]]


def spelt(words: str, folder: Path) -> Iterator[tuple[str, str, str]]:
    """Every picture of the workspace in every format of text: its view, the format and the text."""
    folder.mkdir()
    for name, file in everything(words).items():
        (folder / f"{name}.yaml").write_text(yaml(file), encoding="utf-8")
    rooms, _ = load([str(folder)])
    for path, content, scope in drawables(rooms[0]):
        for view, part in offered(content, scope)[0]:
            picture = draw(content, scope, view, lang="es", source=path, part=part)
            told = telling(content, scope, view, lang="es", source=path, part=part)
            for format_ in ("svg", "drawio"):
                if format_ in RENDERERS:
                    yield view, format_, renderer(format_)(picture, "light")
            for format_ in ("md", "html-table", "txt"):
                yield view, format_, teller(format_)(told)


def seen(format_: str, text: str) -> Seen:
    """The kinds of what a parser finds, and its attributes: element, name, value."""
    if format_ == "md":
        return _marked(text)
    if format_ == "html-table":
        page = _Page()
        page.feed(text)
        page.close()
        return page.kinds, page.attributes
    if format_ == "txt":
        return {"a command" for line in text.splitlines() if line.lstrip().startswith("::") or "##[" in line}, []
    kinds, attributes = set(), []
    for element in ElementTree.fromstring(text).iter():
        tag = str(element.tag).rpartition("}")[2]
        kinds |= {tag, *(f"{tag} {name}" for name in element.attrib)}
        attributes += [(tag, name, value) for name, value in element.attrib.items()]
        if tag == "style":
            attributes.append((tag, "text", element.text or ""))
    return kinds, attributes


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.kinds: set[str] = set()
        self.attributes: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.kinds |= {tag, *(f"{tag} {name}" for name, _ in attrs)}
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_comment(self, data: str) -> None:
        self.kinds.add(f"comment {data}")

    def handle_pi(self, data: str) -> None:
        self.kinds.add(f"instruction {data}")


def _marked(text: str) -> Seen:
    kinds: set[str] = set()
    attributes: list[tuple[str, str, str]] = []

    def walk(tokens: list[Token]) -> None:
        for token in tokens:
            html = token.type in ("html_inline", "html_block")
            kinds.add(f"{token.type} {token.tag} {token.content if html else ''}")
            attributes.extend((token.tag, name, str(value)) for name, value in token.attrs.items())
            walk(token.children or [])

    walk(MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text))
    for called in re.findall(r"(?<!&#8203;)(?:(?<![\w\\])@\w|https?://|\bwww\.)", text):
        kinds.add(f"called {called}")
    return kinds, attributes


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """What harmless words bring about, format by format."""
    known: dict[str, set[str]] = {}
    views = set()
    for number, words in enumerate(HARMLESS):
        for view, format_, text in spelt(words, tmp_path_factory.mktemp("ours") / str(number)):
            views.add(view)
            known.setdefault(format_, set()).update(seen(format_, text)[0])
    assert views == set(VIEWS)
    # What words of other scripts bring along.
    known["svg"] |= {"tspan", *(f"text {name}" for name in ("lang", "direction", "unicode-bidi"))}
    return known


@pytest.mark.parametrize("words", HOSTILE, ids=[f"{n}" for n in range(len(HOSTILE))])
def test_only_our_elements_and_attributes_are_there(words: str, ours: dict[str, set[str]], tmp_path: Path) -> None:
    held = set()
    for view, format_, text in spelt(words, tmp_path / "w"):
        kinds, attributes = seen(format_, text)
        assert kinds <= ours[format_], (view, format_, kinds - ours[format_])
        for tag, name, value in attributes:
            name = name.rpartition("}")[2]
            if name in ("href", "src", "link"):
                assert LINKS.match(value), (view, format_, tag, value)
            elif SIGN in value and name not in WORDS:
                assert name in IDS, (view, format_, tag, name, value)
                assert NAME.fullmatch(value), (view, format_, tag, name, value)
        if format_ == "txt":
            assert not moving(text), (view, moving(text))
        held |= {format_} if SIGN in text else set()
    assert held == set(ours)
