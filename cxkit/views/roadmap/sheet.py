"""The sheet of a roadmap: heading, axis, lanes, arrows, keys."""

from collections.abc import Sequence

from cxkit.model.roadmap import PROGRESS, Roadmap
from cxkit.model.workspace import Scope
from cxkit.views.arrows import Pen, curve
from cxkit.views.frame import foot
from cxkit.views.heading import file_chips, heading
from cxkit.views.keys import Key, boxed, keys, lined
from cxkit.views.lanes import MARGIN, lane, lane_need, rectangle, straight
from cxkit.views.picture import Item, Picture, Stroke
from cxkit.views.progress import STATUS
from cxkit.views.roadmap.axis import HEAD, Columns, axis_items
from cxkit.views.roadmap.content import Content, Lane, Row
from cxkit.views.roadmap.rows import LOOKS, Fitted, bar_of, drawn, fitted, sign, words
from cxkit.views.roadmap.sentences import KIND, told
from cxkit.views.roadmap.spread import spread
from cxkit.views.roadmap.ways import CHANNEL, TRACK, Ways
from cxkit.views.routing.jumps import hops
from cxkit.words import N_, NN_, say

__all__ = ["roadmap", "told"]

AFTER = Pen("after-it", "arrow", 1.4)
APART, BETWEEN = 4.0, 40.0
"""Between two lanes, and between two columns."""
TALL = 240.0
"""In a taller lane the name stands near its top, where whoever reads begins."""
MOST_LINKS = 400
"""More arrows than this nobody follows; what waits for what is told in words then, beside the row."""


def roadmap(roadmap: Roadmap, scope: Scope, *, lang: str, source: str = "") -> Picture:
    """A roadmap in `lang`; `source` is the file name shown at its foot.

    Raises IndexError for a roadmap that `parts` has nothing of.
    """
    content = Content(roadmap, scope, lang)
    groups = spread(content.lanes, lang)
    sheets = _sheets(content, groups)
    right = sheets[-1].right
    kind, finding = say(KIND, lang), content.finding()
    about = (kind, *(journey.title for journey in scope.journeys(roadmap.journey)))
    chips = [*content.rests_on(), *file_chips(roadmap, scope, lang)]
    head = heading(roadmap.title, about, finding, chips, right=right)
    bodies = [_body(content, sheet, lanes, head.bottom + 20) for sheet, lanes in zip(sheets, groups, strict=True)]
    bottom = max(foot for _, foot in bodies)
    key = keys(_keys(content, lang), right=right, top=bottom + 16)
    last = foot(source, right, key.bottom + 6)
    return Picture(
        roadmap.stem,
        "roadmap",
        roadmap.title,
        say(N_("{view} “{title}”: {finding}"), lang, view=kind, title=roadmap.title, finding=finding),
        lang,
        right + MARGIN,
        round(last.bottom + MARGIN, 2),
        (*head.items, *(item for items, _ in bodies for item in items), *key.items, *last.items),
    )


def _sheets(content: Content, groups: Sequence[Sequence[Lane]]) -> list[Columns]:
    """The columns of each group of lanes, one group beside the other."""
    found: list[Columns] = []
    for n, lanes in enumerate(groups):
        left = found[-1].right + BETWEEN if found else MARGIN
        found.append(Columns(content, lanes, left, f"{n + 1}-" if n else ""))
    return found


def _body(content: Content, sheet: Columns, groups: Sequence[Lane], top: float) -> tuple[list[Item], float]:
    """Head of the axis, lanes, rows and arrows; and where they end."""
    rows = [row for each in groups for row in each.rows]
    bars = [bar_of(row.span, sheet.axis, sheet.axis_left, sheet.undated) for row in rows]
    ways = Ways(bars, sheet.axis_left - sheet.corridor + 6, sheet.right - 4)
    left_over = _routed(content, rows, ways)
    order = [fitted(content, row, left_over.get(row.place, ())) for row in rows]
    tracks = ways.tracks()
    tops, channels, lanes, foot_ = _stacked(groups, order, tracks, top + HEAD, sheet)
    middles = [round(y + one.height / 2, 2) for y, one in zip(tops, order, strict=True)]
    items: list[Item] = []
    for each, (y, bottom) in zip(groups, lanes, strict=True):
        if sheet.header:
            count = _counted(each, content.lang)
            seen = (y, min(bottom, y + TALL))
            wide, end = sheet.header, sheet.right
            items += lane("metrics", each.title, count, y, bottom, header=wide, right=end, left=sheet.left, within=seen)
        else:
            items.append(rectangle(sheet.left, y, sheet.right, bottom, "metrics-surface"))
    items += axis_items(content, sheet, top, foot_)
    firsts = {sum(len(each.rows) for each in groups[:n]) for n in range(len(groups))}
    for at, (one, bar) in enumerate(zip(order, bars, strict=True)):
        if at not in firsts:
            edge = straight(sheet.words, tops[at] - 1, sheet.axis_left - sheet.corridor, tops[at] - 1)
            items.append(Stroke(edge, "hairline", 1, kind="rule"))
        items += words(one, sheet.words, tops[at], one.height)
        items += drawn(content, one.row, bar, middles[at])
    return items + _arrows(order, ways, middles, channels, sheet.mark), foot_


def _routed(content: Content, rows: Sequence[Row], ways: Ways) -> dict[int, list[str]]:
    """Lay the arrows, short ones first; of those that find no way the titles, by the place of what waits."""
    place = {row.place: at for at, row in enumerate(rows)}
    links = [(first, late) for first, late in content.links if first != late and first in place and late in place]
    links.sort(key=lambda pair: (abs(place[pair[0]] - place[pair[1]]), pair))
    left: dict[int, list[str]] = {}
    for first, late in content.links:
        if late in place and first not in place:  # it stands in another column
            left.setdefault(late, []).append(content.roadmap.initiatives[first].title)
    for number, (first, late) in enumerate(links):
        if number >= MOST_LINKS or not ways.add(place[first], place[late]):
            left.setdefault(late, []).append(content.roadmap.initiatives[first].title)
    return left


def _counted(each: Lane, lang: str) -> str:
    return say(NN_("{n} initiative.", "{n} initiatives."), lang, n=len(each.rows)).rstrip(".")


def _stacked(
    lanes: Sequence[Lane], order: Sequence[Fitted], tracks: Sequence[int], top: float, sheet: Columns
) -> tuple[list[float], list[float], list[tuple[float, float]], float]:
    """The tops of rows, the first tracks of channels, top and bottom of lanes, and where all ends.

    A channel is as high as its tracks ask for.
    """
    tops: list[float] = []
    channels: list[float] = []
    frames: list[tuple[float, float]] = []
    y, at = top, 0
    for each in lanes:
        begin = y
        for _ in each.rows:
            room = max(CHANNEL, (tracks[at] - 1) * TRACK + 2 * CHANNEL) if tracks[at] else CHANNEL / 2
            channels.append(y + (room - max(0, tracks[at] - 1) * TRACK) / 2)
            y += room
            tops.append(y)
            y += order[at].height
            at += 1
        y += CHANNEL / 2
        if at == len(order) and tracks[at]:
            y += (tracks[at] - 1) * TRACK + CHANNEL
        need = lane_need(each.title, "0", sheet.header, False) + 14 if sheet.header else 0.0
        y = max(y, begin + need)
        frames.append((begin, y))
        y += APART
    channels.append(frames[-1][1] - CHANNEL)
    return tops, channels, frames, y - APART


def _arrows(
    order: Sequence[Fitted], ways: Ways, middles: Sequence[float], channels: Sequence[float], mark: str
) -> list[Item]:
    lines = [ways.points(way, middles, channels) for way in ways.ways]
    jumps = hops(lines, [way.source for way in ways.ways])
    items: list[Item] = []
    for number, (way, points, over) in enumerate(zip(ways.ways, lines, jumps, strict=True), 1):
        source, target = order[way.source].row, order[way.target].row
        said_ = f"{source.one.title} → {target.one.title}"
        key, kind = f"{mark}arrow-{number}", f"arrow {AFTER.name}"
        items.append(
            Stroke(
                curve(points, over), AFTER.role, AFTER.width, AFTER.dash, AFTER.head,
                id=key, kind=kind, label=said_, source=source.id, target=target.id,
            )
        )  # fmt: skip
    return items


def _keys(content: Content, lang: str) -> list[Key]:
    """The status of the bars that occur, arrows and signs."""
    seen = {row.one.status for row in content.rows}
    made = []
    for status in PROGRESS:
        if status in seen:
            border, fill, dash = LOOKS[status]
            made.append(Key(say(STATUS[status], lang), boxed(border, dash, fill, 1.6)))
    if any(first != late for first, late in content.links):
        made.append(Key(say(N_("is needed for"), lang), lined(AFTER)))
    if any(row.span and not row.span.whole for row in content.rows):
        made.append(Key(say(N_("← or →: start or end not told; the length means nothing"), lang), boxed("muted")))
    if any(row.flags for row in content.rows):
        made.append(Key(say(N_("the file contradicts itself"), lang), lambda x, y: [sign(x + 15, y, "")]))
    if content.compact:
        text = N_("dates, effort and what each answers to: in the table (-f md)")
        made.append(Key(say(text, lang), lambda x, y: []))  # noqa: ARG005 -- a remark without a sign
    return made
