"""Findings spelt: as text for people, as data for programs, and in the formats of other tools."""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from cxkit.render.findings.found import Findings as Findings
from cxkit.render.findings.found import Said as Said
from cxkit.render.findings.found import Text as Text


class Format(NamedTuple):
    """How findings can be spelt: where the function stands, and who reads what it gives."""

    home: str
    log: bool = False
    """Lines, beside which others may stand; everything else is one document."""
    painted: bool = False
    """In colours, where somebody looks."""


FORMATS = {
    "full": Format("text:full", log=True, painted=True),
    "concise": Format("text:concise", log=True, painted=True),
    "json": Format("document:as_json"),
    "github": Format("github:github", log=True),
    "gitlab": Format("gitlab:gitlab"),
    "junit": Format("junit:junit"),
    "markdown": Format("markdown:markdown"),
    "rdjson": Format("rdjson:rdjson"),
    "sarif": Format("sarif:sarif"),
}


def spelling(name: str) -> Callable[..., str]:
    """The function of a format, imported when it is asked for: Findings and a language in, text out.

    Raises KeyError for a format that is none.
    """
    module, function = FORMATS[name].home.split(":")
    found: Callable[..., str] = getattr(import_module(f"{__name__}.{module}"), function)
    return found
