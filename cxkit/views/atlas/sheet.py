"""The sheet of an atlas: heading, groups, keys."""

from collections.abc import Sequence
from math import ceil

from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.views.atlas.content import Content
from cxkit.views.atlas.layout import LEADS, NAMES, VARIANT, drawn_links, group_band, links
from cxkit.views.atlas.rings import ring
from cxkit.views.atlas.sentences import told
from cxkit.views.frame import LEAST_WIDTH, Band, foot
from cxkit.views.heading import file_chips, heading
from cxkit.views.keys import Key, boxed, ground, keys, lined
from cxkit.views.lanes import MARGIN
from cxkit.views.picture import Area, Box, Item, Picture, Stroke
from cxkit.words import N_, NN_, say

__all__ = ["atlas", "told"]

KIND = N_("Atlas of journeys")
APART = 22.0


def atlas(content: File, scope: Scope, *, lang: str, source: str = "") -> Picture:
    """The atlas of the workspace as `content` sees it; `source` is the file name shown at its foot."""
    found = Content(content, scope)
    kind, finding = say(KIND, lang), found.finding(lang)
    if any(links(found, group.places) and not drawn_links(found, group) for group in found.groups):
        finding += " " + say(N_("Too many arrows to draw: the tables tell what leads where."), lang)
    chips = _chips(found, content, scope, lang)
    drawn, right = _groups(found, 0.0, lang)
    right = float(ceil(max(right, MARGIN + LEAST_WIDTH)))
    head = heading(content.title, (kind,), finding, chips, right=right)
    body, _ = _groups(found, head.bottom + 20, lang)
    items = [*head.items, *(item for band in body for item in band.items)]
    bottom = max((band.bottom for band in body), default=head.bottom)
    key = keys(_keys(found, items, lang), right=right, top=bottom + 14)
    last = foot(source, right, key.bottom + 6)
    return Picture(
        content.stem,
        "atlas",
        content.title,
        say(N_("{view} “{title}”: {finding}"), lang, view=kind, title=content.title, finding=finding),
        lang,
        right + MARGIN,
        round(last.bottom + MARGIN, 2),
        (*items, *key.items, *last.items),
    )


def _chips(found: Content, content: File, scope: Scope, lang: str) -> list[str]:
    said = [say(NN_("{n} journey", "{n} journeys"), lang, n=len(found.every) - found.variants)]
    if found.variants:
        said.append(say(NN_("{n} other version", "{n} other versions"), lang, n=found.variants))
    files = len({one.path for one in found.every if one.path}) + (content.kind != "journey")
    said.append(say(NN_("from {n} file", "from {n} files"), lang, n=files))
    return said + file_chips(content, scope, lang)


def _groups(found: Content, top: float, lang: str) -> tuple[list[Band], float]:
    bands: list[Band] = []
    right, y, arrows = 0.0, top, 1
    for group in found.groups:
        band, edge = group_band(found, group, y, lang, arrows)
        arrows += sum(isinstance(item, Stroke) and bool(item.source) for item in band.items)
        bands.append(band)
        right, y = max(right, edge), band.bottom + APART
    return bands, right


def _keys(found: Content, items: Sequence[Item], lang: str) -> list[Key]:
    """The signs that occur."""
    kinds = {item.kind for item in items if isinstance(item, (Box, Stroke))}
    made = []
    if any(one.phase is not None for one in found.every):
        text = N_("phase, from 0 (inventory) to 5 (sustaining)")
        made.append(Key(say(text, lang), lambda x, y: ring(x + 15, y, 10, 0.6, "3")))
    if any(one.phase is None and found.ringed(place) for place, one in enumerate(found.every)):
        made.append(Key(say(N_("phase not told"), lang), lambda x, y: ring(x + 15, y, 10, None, "–")))
    if "journey unmapped" in kinds:
        made.append(Key(say(N_("no map yet"), lang), boxed("rule", "assumed")))
    if any(one.journey and one.journey.state != "current" for one in found.every):
        made.append(Key(say(N_("a journey that is being designed"), lang), boxed("exceeds")))
    if any(isinstance(item, Area) and item.role == "customer-surface" for item in items):
        made.append(Key(say(N_("belongs to the journey above it"), lang), ground("customer-surface")))
    if found.levels:
        text = N_("L0 the whole relationship, L1 a journey, L2 a stretch of it")
        made.append(Key(say(text, lang), boxed("customer-line", weight=2)))
    made += [Key(say(NAMES[pen.name], lang), lined(pen)) for pen in (LEADS, VARIANT) if f"arrow {pen.name}" in kinds]
    return made
