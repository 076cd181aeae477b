"""A tree of elements as text in one pass: as `xml.etree` writes it, but for the blank before `/>`."""

import re
from xml.etree.ElementTree import Element

_IN_TEXT = re.compile("[&<>]")
_IN_ATTRIBUTE = re.compile('[&<>"\t\n\r]')
_WRITTEN = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#09;", "\n": "&#10;", "\r": "&#13;"}


def markup(root: Element) -> str:
    """The element with everything in it; names stand as they are, without namespaces."""
    parts: list[str] = []
    _write(root, parts)
    return "".join(parts)


def _write(element: Element, parts: list[str]) -> None:
    tag, text = element.tag, element.text
    given = "".join([f' {name}="{_attribute(value)}"' for name, value in element.items()])
    if not text and not len(element):
        parts.append(f"<{tag}{given}/>")
    else:
        parts.append(f"<{tag}{given}>{_text(text)}" if text else f"<{tag}{given}>")
        for child in element:
            _write(child, parts)
        parts.append(f"</{tag}>")
    if element.tail:
        parts.append(_text(element.tail))


def _attribute(value: str) -> str:
    return _IN_ATTRIBUTE.sub(_escaped, value) if _IN_ATTRIBUTE.search(value) else value


def _text(value: str) -> str:
    return _IN_TEXT.sub(_escaped, value) if _IN_TEXT.search(value) else value


def _escaped(sign: re.Match[str]) -> str:
    return _WRITTEN[sign[0]]
