"""The formats of a drawing: who spells each, imported when it is asked for."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

RENDERERS = {
    "svg": "cxkit.render.svg:svg",
    "png": "cxkit.render.png:png",
    "pdf": "cxkit.render.pdf:pdf",
    "pptx": "cxkit.render.pptx:pptx",
    "drawio": "cxkit.render.drawio:drawio",
    "dot": "cxkit.render.dot:dot",
    "txt": "cxkit.render.txt:txt",
    "md": "cxkit.render.markdown:markdown",
    "html-table": "cxkit.render.table:table",
}
TELLERS = {
    "txt": "cxkit.render.plain:plain",
    "md": "cxkit.render.markdown:markdown",
    "html-table": "cxkit.render.table:table",
}
"""The formats made of words; they spell a Telling."""
COLOURLESS = frozenset({"txt", "md"})
"""The formats that have the colours of whoever shows them."""
ENDINGS = {name: name for name in RENDERERS} | {"html-table": "html"}
"""How the names of files end, by format."""


def renderer(format_: str) -> Callable[..., Any]:
    """The function of a format: Picture in (for txt a Strip, for md and html-table a Telling), `str` or `bytes` out.

    Raises KeyError for a format that is none.
    """
    return _found(RENDERERS[format_])


def teller(format_: str) -> Callable[..., str]:
    """The function that spells a Telling in one of TELLERS. Raises KeyError for another format."""
    return _found(TELLERS[format_])


def format_of(ending: str) -> str:
    """The format of files that end so; empty where there is none."""
    return next((name for name, known in ENDINGS.items() if known == ending.lower()), "")


def _found(place: str) -> Callable[..., Any]:
    module, function = place.split(":")
    found: Callable[..., Any] = getattr(import_module(module), function)
    return found
