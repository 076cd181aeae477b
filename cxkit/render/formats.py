"""The formats of a drawing: who spells each, imported when it is asked for."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

RENDERERS = {
    "dot": "cxkit.render.dot:dot",
    "svg": "cxkit.render.svg:svg",
    "png": "cxkit.render.png:png",
    "pdf": "cxkit.render.pdf:pdf",
    "txt": "cxkit.render.txt:txt",
}


def renderer(format_: str) -> Callable[..., Any]:
    """The function of a format: Picture in (for txt a Strip), `str` or `bytes` out.

    Raises KeyError for a format that is none.
    """
    module, function = RENDERERS[format_].split(":")
    found: Callable[..., Any] = getattr(import_module(module), function)
    return found
