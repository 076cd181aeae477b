"""Diagnostic: the one type for everything said about the user's file, from a syntax error to advice."""

from collections.abc import Mapping
from enum import IntEnum
from typing import Any, NamedTuple

from cxkit.source import Edit, Pointer, Span
from cxkit.words import say


class Severity(IntEnum):
    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The name as users write it: `error`, `warning`, `info`. Never translated: it is a key."""
        return self.name.lower()

    def raised(self) -> "Severity":
        return Severity(min(self + 1, Severity.ERROR))


class Fix(NamedTuple):
    """Edits that remove the finding; `safe` when the meaning of the file cannot change otherwise."""

    safe: bool
    edits: tuple[Edit, ...]


class Related(NamedTuple):
    """Another place that belongs to the finding, such as the first of two equal keys."""

    path: str
    span: Span
    message: str
    args: Mapping[str, Any] = {}


class Diagnostic(NamedTuple):
    """One finding. `message` and `hint` are English templates that `args` fill; the message keys the fingerprint.

    `path` is relative to the workspace root, with `/`. `file` and `element` are ids: what the fingerprint holds on to
    when lines move. `gathering` is the template that stands for several findings of this kind in one file, `place` the
    short name of this one among them, `parts` the findings that this one stands for.
    """

    path: str
    span: Span
    code: str
    severity: Severity
    message: str
    args: Mapping[str, Any] = {}
    hint: str = ""
    pointer: Pointer = ()
    file: str = ""
    element: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    gathering: str = ""
    place: str = ""
    parts: "tuple[Diagnostic, ...]" = ()

    def text(self, lang: str = "en") -> str:
        """What is wrong, in the reader's language."""
        return say(self.message, lang, **self.args)

    def advice(self, lang: str = "en") -> str:
        """What to do or to ask, in the reader's language; empty when the message says it already."""
        return say(self.hint, lang, **self.args)

    @property
    def fingerprint(self) -> str:
        """12 hex digits that stay the same while the file around the finding changes."""
        import hashlib  # slow to import, and only machines ask

        place = self.element or "/".join(map(str, self.pointer))
        key = "\0".join((self.code, self.file or self.path, place, self.message))
        return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]

    @property
    def order(self) -> tuple[str, int, str, str]:
        """Sort key: by file, by place, by code."""
        return (self.path, self.span.start, self.code, self.message)
