"""The sheet of a value stream: stages, lanes, figures under each step, the ladder, the sums."""

from math import ceil

from cxkit.measures.effort import efforts
from cxkit.measures.structure import figures
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.frame import chips, foot, step_headers, title_block, travellers
from cxkit.views.lanes import MARGIN, header_width, lane_title, rectangle
from cxkit.views.legend import entries, legend
from cxkit.views.lettering import CAPTION, lettered
from cxkit.views.picture import Item, Picture
from cxkit.views.quotes import in_marks
from cxkit.views.stream import data, ladder, lanes, stages, totals
from cxkit.views.stream.telling import telling
from cxkit.views.telling import Telling
from cxkit.views.text import clean
from cxkit.views.tiles import LANES
from cxkit.words import N_, say

KIND = N_("Value stream")
TAKES = N_("What it takes")
BAND_PAD = 12.0
BESIDE = 24.0


def stream(journey: Journey, scope: Scope, *, lang: str, source: str = "") -> Picture:
    """The value stream of a journey in `lang`; `source` is the file shown at its foot.

    One column a step, the provider's lanes first; under each step its figures and its rung of the ladder.
    """
    spent, counted = efforts(journey, scope), figures(journey, scope)
    found = totals.sums(spent, scope)
    header = header_width([say(name, lang) for name in (*(LANES[token] for token in lanes.ORDER), TAKES)])
    laid = lanes.laid_out(journey, scope, header, lang)
    columns = laid.routed.columns
    plates = max((x + width + 12 for x, _, width, _ in laid.plates.values()), default=0.0)
    inner = float(ceil(max(laid.routed.width, plates)))
    right = inner + BESIDE + totals.WIDTH
    first = columns[0][0]

    items: list[Item] = []
    headline = totals.headline(journey, found, lang)
    kind = _kind(journey, scope, lang)
    top = title_block(journey, scope, lang, kind=kind, left=first, right=right, finding=headline)
    items += top.items
    y = top.bottom + 18
    bar = stages.band(stages.runs(journey, scope), columns, y, lang)
    items += bar.items
    y = bar.bottom
    if unmet := stages.unmet(journey, scope, lang):
        note = lettered(unmet, inner - first, CAPTION)
        items.append(note.at(first, y - 4, "muted", kind="note", group="unmet"))
        y += note.height
    heads, y = step_headers(journey, scope, columns, y)

    items += lanes.strips_drawn(laid, y, header=header, right=inner, lang=lang)
    items += lanes.arrows_drawn(laid, y)
    boxes = lanes.boxes_drawn(laid, y)
    items += lanes.rings_drawn(laid, y, lang)
    lanes_top = y
    y += laid.routed.height

    lines = data.lines(journey, spent, counted, lang)
    under, bottom = data.boxes(journey, lines, columns, y + BAND_PAD, lang)
    bottom += BAND_PAD
    items.append(rectangle(MARGIN, y, MARGIN + header, bottom, "metrics-surface"))
    items.append(rectangle(MARGIN, y, MARGIN + 5, bottom, "metrics-line"))
    items += lane_title(say(TAKES, lang), "", y, bottom, "metrics-ink", header=header, group="data")
    found_rungs = ladder.rungs(journey, spent, lang)
    ground, rungs, end = ladder.ladder(found_rungs, columns, bottom, header=header, right=inner, lang=lang)
    items += ground
    for n, head in enumerate(heads):
        items += [*head, *boxes.get(n, ()), *under[n], *rungs[n]]
    cards, y = totals.beside(journey, found, counted, inner + BESIDE, lanes_top, end, lang)
    items += cards
    key = legend(entries(items, lang), lang, right=right, top=y + 16)
    last = foot(source, right, key.bottom + 6)
    items += [*key.items, *last.items]
    return Picture(
        journey.stem,
        "stream",
        journey.title,
        f"{_kind(journey, scope, lang)} {in_marks(clean(journey.title), lang)}. "
        + " ".join(totals.sentences(journey, found, counted, lang)),
        lang,
        right + MARGIN,
        round(last.bottom + MARGIN, 2),
        tuple(items),
    )


def told(journey: Journey, scope: Scope, *, lang: str, source: str = "") -> Telling:
    """The same in sentences and tables."""
    spent, counted = efforts(journey, scope), figures(journey, scope)
    facts = (_kind(journey, scope, lang), travellers(journey, scope), *chips(journey, scope, lang))
    said = totals.sentences(journey, totals.sums(spent, scope), counted, lang)
    if gains := totals.receives(journey, lang):
        said = (*said, f"{say(totals.RECEIVES, lang)}: {'; '.join(gains)}.")
    lines = data.lines(journey, spent, counted, lang)
    return telling(journey, scope, lines, tuple(clean(fact) for fact in facts if fact), said, lang, source)


def _kind(journey: Journey, scope: Scope, lang: str) -> str:
    """`Value stream: Restore work`, where the journey says of which it is."""
    names = [clean(stream.title or name) for name, stream in stages.streams(journey, scope)]
    return ": ".join([say(KIND, lang), *([", ".join(names)] if names else [])])
