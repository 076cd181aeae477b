"""User text and addresses made harmless for the languages that drawings are written in."""

import re
from collections.abc import Iterable

_BLANKS = str.maketrans(dict.fromkeys("\t\n\v\f\r\x85\u2028\u2029", " "))
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_OUTSIDE_NAME = re.compile(r"[^\w.-]+")
_OUTSIDE_CLASS = re.compile(r"[^A-Za-z0-9_ -]+")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_SCHEMES = ("http:", "https:", "mailto:")


def inert(text: str) -> str:
    """`text` on one line, with U+FFFD for every character that XML or DOT cannot carry."""
    if text.isprintable():
        return text
    text = _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text.translate(_BLANKS))
    if max(text) < "\U0001fffe":
        return text
    return "".join("\N{REPLACEMENT CHARACTER}" if ord(sign) & 0xFFFE == 0xFFFE else sign for sign in text)


def name(text: str) -> str:
    """`text` as an XML id without blanks, signs or a leading digit problem: what is no letter becomes `-`."""
    cleaned = _OUTSIDE_NAME.sub("-", text).strip("-") or "x"
    return cleaned if cleaned[0].isalpha() or cleaned[0] == "_" else f"x{cleaned}"


def classes(text: str) -> str:
    """`text` as class words: ASCII letters, digits, `-` and `_`."""
    return text if text.replace(" ", "").isalnum() and text.isascii() else _OUTSIDE_CLASS.sub("", text)


def safe_link(address: str) -> str | None:
    """An address that may become an `href`: http, https, mailto or relative; else None.

    Blanks and control characters are dropped before the scheme is judged, as browsers do.
    """
    cleaned = "".join(sign for sign in address if sign > " " and sign.isprintable())
    if not cleaned or "\\" in cleaned or cleaned.startswith("//"):
        return None
    if scheme := _SCHEME.match(cleaned):
        return cleaned if scheme[0].lower() in _SCHEMES else None
    head = re.split(r"[/?#]", cleaned, maxsplit=1)[0]
    return None if ":" in head or "&" in head else cleaned


def web_address(address: str) -> str | None:
    """An address that means something outside of a web page: http, https or mailto with somebody there; else None.

    Programs of an office call a whole file damaged for one address that they cannot take apart.
    """
    link = safe_link(address)
    return link if link and _SCHEME.match(link) and _is_whole(link) else None


def _is_whole(link: str) -> bool:
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(link)
        _ = parts.port  # raises where it is no number
    except ValueError:
        return False
    return bool(parts.path if parts.scheme == "mailto" else parts.hostname)


def once(names: Iterable[str]) -> list[str]:
    """The names with a number added where one comes again; empty ones stay empty."""
    seen: dict[str, int] = {}
    unique = []
    for wanted in names:
        chosen = wanted
        while chosen and chosen in seen:
            seen[wanted] += 1
            chosen = f"{wanted}-{seen[wanted]}"
        seen.setdefault(chosen, 1)
        unique.append(chosen)
    return unique
