"""Texts and paths as strict programs take them: whole characters, addresses, one line."""

import re
from typing import Any
from urllib.parse import quote

_HALVES = re.compile("[\ud800-\udfff]")


def whole(value: Any) -> Any:
    """A value for strict readers of JSON: halves of characters, which no encoding has, become U+FFFD."""
    if isinstance(value, str):
        return value if value.isascii() else _HALVES.sub("\ufffd", value)
    if isinstance(value, dict):
        return {key: whole(item) for key, item in value.items()}
    if isinstance(value, list):
        return [whole(item) for item in value]
    return value


def address(path: str) -> str:
    """A path as a relative URI: names that are no text keep their bytes."""
    try:
        data = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # a half that stands for no byte, as Windows allows
        data = path.encode("utf-8", "replace")
    return quote(data, safe="/")


def spoken(each: Any, lang: str) -> str:
    """What is wrong and what to do, in one line."""
    return "; ".join(filter(None, (each.text(lang), each.advice(lang))))
