"""The picture of a process: what it is above, then each journey with the steps that it holds up, then who is ready."""

from math import ceil

from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.views.boxes import need
from cxkit.views.frame import foot
from cxkit.views.heading import heading
from cxkit.views.keys import keys
from cxkit.views.lanes import MARGIN, header_width
from cxkit.views.picture import Picture
from cxkit.views.plaques import plaque_lane
from cxkit.views.process.content import Content, content
from cxkit.views.process.facts import facts, means, people
from cxkit.views.process.rows import GUTTER, PAD, bands, row_items
from cxkit.views.process.signing import samples
from cxkit.views.process.story import chips, finding, sentences, told
from cxkit.views.sheet import Sheet
from cxkit.words import N_, say

__all__ = ["process", "told"]

KIND = N_("Process")
CARD, CARD_SUB = N_("The process"), N_("how it is done, whoever does it")
PEOPLE, PEOPLE_SUB = N_("Preparation"), N_("who follows it, and what makes them able")
LEAST = 860.0
USUAL = 220.0


def process(file: File, scope: Scope, *, lang: str, source: str = "", part: str) -> Picture:
    """The process `part` of a file through every journey that follows it; `source` is shown at the foot."""
    shown = content(part, file, scope, lang)
    header = header_width([CARD, PEOPLE, *(word for row in shown.rows for word in row.title.split())])
    width = _width(shown)
    most = max((len(mine) for row in shown.rows for _, mine in bands(row.columns)), default=1)
    wide = header + PAD + most * (width + GUTTER) - GUTTER + PAD
    right = float(ceil(MARGIN + max(wide, LEAST)))
    first = MARGIN + header + PAD
    kind = say(KIND, lang)
    top = heading(shown.title, [kind, file.title], finding(shown, lang), chips(shown, lang), right=right, left=first)
    sheet = Sheet([(first, width)], header, right, lang, [], list(top.items))
    items, y = sheet.items, top.bottom + 18
    ready = [*people(shown, lang), *means(shown)]
    card = say(CARD, lang), say(CARD_SUB, lang)
    y = plaque_lane("evidence", *card, list(facts(shown, lang)), y, right - PAD, sheet, usual=USUAL)
    for n, row in enumerate(shown.rows, 1):
        found, y = row_items(
            row, n, y + (3 if n > 1 else 0), left=MARGIN, header=header, right=right, width=width, lang=lang
        )
        items += found
    names = say(PEOPLE, lang), say(PEOPLE_SUB, lang)
    y = plaque_lane("enablers", *names, ready, y, right - PAD, sheet, usual=USUAL)
    key = keys(samples(items, lang), right=right, top=y + 16)
    last = foot(source, right, key.bottom + 6)
    said = " ".join([f"{kind}: {shown.title}.", *sentences(shown, lang)])
    height = round(last.bottom + MARGIN, 2)
    return Picture(part, "process", shown.title, said, lang, right + MARGIN, height, (*items, *key.items, *last.items))


def _width(shown: Content) -> float:
    """The width of all columns: 160, to 196 where a word needs it."""
    tiles = [tile for row in shown.rows for one in row.columns for tile in (one.customer, *one.touches, *one.metrics)]
    return float(2 * ceil(max([160.0, *map(need, tiles)]) / 2))
