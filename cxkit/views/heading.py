"""Heading: the title block of a drawing that is of no single journey, with what was found in one sentence."""

from collections.abc import Sequence

from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.views.frame import STATUSES, Band, chip_row, owner_said, version_said
from cxkit.views.lanes import MARGIN
from cxkit.views.lettering import FINDING, SUBTITLE, TITLE, lettered
from cxkit.views.picture import Item
from cxkit.words import say

WIDEST = 900.0
"""Longer lines than this are hard to find back from."""


def heading(
    title: str, about: Sequence[str], finding: str, chips: Sequence[str], *, right: float, left: float = MARGIN
) -> Band:
    """Title, what kind of drawing of what, the finding under it, chips; `about` and `chips` are said already."""
    words = lettered(title, right - left, TITLE)
    items: list[Item] = [words.at(left, MARGIN, kind="title", group="title")]
    y = MARGIN + words.height + 2
    parts = (
        (" · ".join(part for part in about if part), SUBTITLE, "muted", "subtitle", 8.0),
        (finding, FINDING, "ink", "finding", 10.0),
    )
    for text, style, role, kind, below in parts:
        block = lettered(text, min(right - left, WIDEST), style)
        if block.lines:
            items.append(block.at(left, y, role, kind=kind, group="title"))
            y += block.height + below
    row = chip_row(chips, left, right, y)
    return Band(items + row.items, row.bottom)


def file_chips(content: File, scope: Scope, lang: str) -> list[str]:
    """Status, version and owner of a file, where they are written."""
    said = [say(STATUSES[content.status], lang)] if content.written("status") else []
    if content.version:
        said.append(version_said(content.version))
    if content.owner:
        said.append(owner_said(content.owner, scope, lang))
    return said
