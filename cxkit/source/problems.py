"""One trouble at one place."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from cxkit.source.pointer import Edit, Span
from cxkit.source.troubles import CODES, TROUBLES

WIDEST = 160
"""Characters of a line that a message repeats at most."""


class Problem(NamedTuple):
    """One trouble at one place. `args` fill message and hint; `related` are the other places that belong to it.

    `edits` (offsets in the text as written) mend it, where a way is known. `sure`: they write what was meant beyond
    doubt, and what the reader takes from the file stays the same.
    """

    code: str
    slug: str
    span: Span
    args: Mapping[str, Any] = {}
    related: tuple[Span, ...] = ()
    edits: tuple[Edit, ...] = ()
    sure: bool = False

    @property
    def severity(self) -> str:
        return TROUBLES[self.code].severity

    @property
    def message(self) -> str:
        return TROUBLES[self.code].message

    @property
    def hint(self) -> str:
        return TROUBLES[self.code].hint


def problem(
    slug: str,
    span: Span,
    related: tuple[Span, ...] = (),
    edits: Iterable[Edit] = (),
    *,
    sure: bool = False,
    **args: Any,
) -> Problem:
    """The problem of this kind at this place."""
    known = tuple(edits)
    return Problem(CODES[slug], slug, span, args, related, known, sure and bool(known))


def cut(line: str) -> str:
    """A line as a message repeats it: without its indentation, no longer than `WIDEST`."""
    line = line.strip()
    return line if len(line) <= WIDEST else line[: WIDEST - 1] + "…"
