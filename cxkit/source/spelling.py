"""Values as YAML text that every reader takes for the same values, whether it follows YAML 1.1 or 1.2."""

import re
from math import isinf, isnan
from typing import NamedTuple

from yaml.resolver import Resolver

from cxkit.source.values import Integer, Real, Value, plain

_UNSEEN = re.compile("[^\\x20-\\x7e\\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What a screen does not show and a reader may refuse, line breaks among it."""
_STARTS = frozenset("?:,[]{}#&*!|>'\"%@`=~<")
_FLOW = frozenset(",[]{}?")
_GROUPED = re.compile(r"[-+.0-9][-+.:0-9a-fA-FxXoO]*_[-+.:_0-9a-fA-FxXoO]*")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile(rf'["\\]|{_UNSEEN.pattern}')
# Readers of YAML 1.1 differ on these: its page on truth lists them, most programs do not.
_TRUTH = frozenset(("y", "Y", "n", "N"))


class Layout(NamedTuple):
    """How the blocks of a file stand: spaces for a mapping below its key, for a list below its key; the line break."""

    step: int = 2
    dashes: int = 2
    newline: str = "\n"


def scalar(text: str, *, flow: bool = False) -> str:
    """`text` on one line, without quotes where it needs none. `flow`: it will stand between braces or brackets.

    Raises ValueError for half of a surrogate pair, which no file can hold.
    """
    return text if bare(text, flow=flow) else quoted(text)


def bare(text: str, *, flow: bool) -> bool:
    """Whether `text` without quotes is read as itself."""
    if not text or text != text.strip() or not visible(text):
        return False
    if text[0] in _STARTS or text.startswith(("- ", "--", "...")) or text in ("-", *_TRUTH):
        return False
    # A full-width colon after a first word looks like a key to the reader, and to people.
    if ": " in text or " #" in text or text.endswith(":") or "：" in text:
        return False
    # Some readers stumble over `._` and `0x_`, which their own pattern takes for numbers.
    if _GROUPED.fullmatch(text):
        return False
    if flow and not _FLOW.isdisjoint(text):
        return False
    guesses = Resolver.yaml_implicit_resolvers.get(text[0], ())
    return isinstance(plain(text), str) and not any(pattern.match(text) for _, pattern in guesses)


def visible(text: str) -> bool:
    """Whether a screen shows all of `text`, on one line."""
    return not _UNSEEN.search(text)


def quoted(text: str) -> str:
    """`text` in double quotes, in single ones where that saves escapes."""
    if ('"' in text or "\\" in text) and visible(text):
        return single(text)
    return double(text)


def single(text: str) -> str:
    """In single quotes; only for text that a screen shows whole."""
    return "'" + text.replace("'", "''") + "'"


def double(text: str) -> str:
    """In double quotes, with escapes for what a screen does not show."""
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def _escape(found: re.Match[str]) -> str:
    sign = found[0]
    code = ord(sign)
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    if 0xD800 <= code <= 0xDFFF:
        raise ValueError("half of a surrogate pair")
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def key(text: str, *, flow: bool = False) -> str:
    """`text` as a key."""
    return text if ":" not in text and bare(text, flow=flow) else quoted(text)


def atom(value: Value, *, flow: bool = False) -> str:
    """A value that holds no others; empty lists and mappings count among those."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return scalar(value, flow=flow)
        case Integer() | Real():
            return value.raw
        case float() if isnan(value):
            return ".nan"
        case float() if isinf(value):
            return ".inf" if value > 0 else "-.inf"
        case float():
            # YAML 1.1 takes 1e+16 for text.
            figure = repr(value)
            return figure.replace("e", ".0e") if "e" in figure and "." not in figure else figure
        case dict():
            return "{}"
        case list():
            return "[]"
    return str(value)


def inline(value: Value) -> str:
    """A value between braces and brackets, on one line."""
    if isinstance(value, dict) and value:
        return "{" + ", ".join(f"{key(name, flow=True)}: {inline(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list) and value:
        return "[" + ", ".join(map(inline, value)) + "]"
    return atom(value, flow=True)


def block(value: Value, layout: Layout) -> list[str]:
    """A value as lines, to be indented by whoever places them."""
    if isinstance(value, dict) and value:
        return [line for name, item in value.items() for line in entry(name, item, layout)]
    if isinstance(value, list) and value:
        return [line for item in value for line in dashed(item, layout)]
    return [atom(value)]


def entry(name: str, value: Value, layout: Layout) -> list[str]:
    """A key and its value as lines."""
    if not isinstance(value, dict | list) or not value:
        return [f"{key(name)}: {atom(value)}"]
    margin = " " * (layout.dashes if isinstance(value, list) else layout.step)
    return [f"{key(name)}:", *(margin + line for line in block(value, layout))]


def dashed(value: Value, layout: Layout, gap: int = 1) -> list[str]:
    """An item of a list as lines, `gap` spaces behind its dash."""
    first, *rest = block(value, layout)
    return ["-" + " " * gap + first, *(" " * (gap + 1) + line for line in rest)]
