"""Sheet: the persona on one page, composed of what its file says; what is missing leaves no hole."""

from math import ceil

from cxkit.measures.persona import EXTREME, fit, opportunity, ranked, travelled
from cxkit.model.persona import Persona
from cxkit.model.workspace import Scope
from cxkit.views.amounts import number, share
from cxkit.views.frame import STATUSES, Band, chip_row, foot, version_said
from cxkit.views.keys import Key, keys
from cxkit.views.lanes import MARGIN
from cxkit.views.lettering import SUBTITLE, TITLE, Style, lettered
from cxkit.views.persona.canvas import UNMET, Canvas
from cxkit.views.persona.composing import APART, GUTTER, Column, composed
from cxkit.views.persona.empathy import EmpathyMap, face
from cxkit.views.persona.jobs import Jobs
from cxkit.views.persona.panel import Panel
from cxkit.views.persona.plain import balance, goals, offer, rests
from cxkit.views.persona.telling import sections
from cxkit.views.persona.travels import Media, Travels
from cxkit.views.picture import Item, Mark, Picture
from cxkit.views.portrait import short_name
from cxkit.views.quotes import quoted
from cxkit.views.telling import Telling
from cxkit.views.text import clean
from cxkit.words import N_, say

KIND = N_("Persona")
DISC, BESIDE = 34.0, 18.0
QUOTE, FINDING = Style(15, 21, 400, True), Style(13, 18, 600)
LARGE = Style(19, 26, 400, True)
SIDE_BY_SIDE, NEAR = 640.0, 160.0
"""Where the quote stands beside the name; its edge is that of the second column where that is near."""
CARD, WIDEST_TEXT = 420.0, 760.0
"""The width of a persona that is little more than a name."""


def persona(persona: Persona, scope: Scope, *, lang: str, source: str = "") -> Picture:
    """A sheet in the proportions of paper, or a card where there is little to say."""
    found = panels(persona, scope, lang)
    columns = composed(found, 150.0, MARGIN)
    across = sum(column.width for column in columns) + GUTTER * (len(columns) - 1)
    right = MARGIN + max(CARD, across)
    top = _head(persona, scope, columns, right, lang)
    items: list[Item] = list(top.items)
    y = top.bottom + (APART if columns else 6)
    items += _filled(columns, y, right)
    bottom = y + max((column.height for column in columns), default=0.0)
    if any(isinstance(item, Mark) and item.kind == "mark loose" for item in items):
        ring = Key(say(UNMET, lang), lambda x, at: [_ring(x + 15, at)])
        key = keys([ring], right=right, top=bottom + 20)
        items += key.items
        bottom = key.bottom
    last = foot(source, right, bottom + 14)
    items += last.items
    return Picture(
        persona.stem,
        "persona",
        persona.title,
        _description(persona, scope, lang),
        lang,
        float(ceil(right + MARGIN)),
        round(last.bottom + MARGIN, 2),
        tuple(items),
    )


def told(persona: Persona, scope: Scope, *, lang: str, source: str = "") -> Telling:
    """The same as sentences and tables."""
    said = [finding(persona, lang)] if finding(persona, lang) else []
    if persona.quote:
        said.append(quoted(persona.quote, lang))
    if persona.scenario:
        said.append(clean(persona.scenario))
    return Telling(
        persona.stem,
        "persona",
        clean(persona.title),
        lang,
        (*_kind(persona, lang), *_about(persona, scope, lang), *_chips(persona, lang)),
        tuple(said),
        tuple(sections(persona, scope, lang)),
        source=source,
    )


def panels(persona: Persona, scope: Scope, lang: str) -> list[Panel]:
    """The panels for which the file has something, in their order."""
    map_ = persona.value_map
    offered = bool(map_ and (map_.products or map_.pain_relievers or map_.gain_creators))
    facing = offered and bool(persona.pains or persona.gains)
    empathy = EmpathyMap(persona, _initial(persona), lang, balance=not facing)
    found: list[Panel | None] = [goals(persona, lang)]
    found.append(Jobs(ranked(persona), lang) if persona.jobs else None)
    if empathy.filled:
        found.append(empathy)
    elif not facing:
        found += balance(persona, lang)
    if facing:
        found.append(Canvas(persona, lang))
    elif offered:
        found += offer(persona, lang)
    found.append(Media(persona, scope, lang) if persona.channels else None)
    journeys = [*travelled(persona, scope)]
    found.append(Travels(journeys, lang) if journeys else None)
    found.append(rests(persona, lang))
    return [panel for panel in found if panel is not None]


def finding(persona: Persona, lang: str) -> str:
    """The job that is served least, where scores say so; else how much the offer answers to."""
    jobs = ranked(persona)
    score = opportunity(jobs[0]) if jobs else None
    if score is not None and score > EXTREME - 5:
        want = clean(jobs[0].want).rstrip(".")
        return say(
            N_("Served least: {job} (opportunity {score}, of 20)."), lang, job=want, score=number(round(score, 1), lang)
        )
    if met := fit(persona):
        return say(N_("Something answers to {n} of {of} pains and gains."), lang, n=met.met, of=met.of)
    return ""


def _head(persona: Persona, scope: Scope, columns: list[Column], right: float, lang: str) -> Band:
    """The disc with the initial, name, whom it stands for, scenario, finding and chips; the quote beside them."""
    left = MARGIN + 2 * DISC + BESIDE
    saying = quoted(persona.quote, lang) if persona.quote and clean(persona.quote) else ""
    beside = bool(saying) and right - left > SIDE_BY_SIDE
    middle = left + (right - left) * 0.6 if beside else right
    edge = MARGIN + columns[0].width + GUTTER if beside and len(columns) > 1 else middle
    named = [lettered(clean(persona.title), _room(left, at, beside), TITLE) for at in (middle, edge)]
    if abs(edge - middle) < NEAR and len(named[0].lines) == len(named[1].lines):
        middle = edge
    room = _room(left, middle, beside)
    items: list[Item] = face(MARGIN + DISC, MARGIN + DISC, DISC, _initial(persona), "portrait")
    y = MARGIN
    title = lettered(clean(persona.title), room, TITLE)
    items.append(title.at(left, y, kind="title", group="title"))
    y += title.height + 2
    lines = (
        (" · ".join((*_kind(persona, lang), *_about(persona, scope, lang))), SUBTITLE, "muted", 4.0),
        (clean(persona.scenario or ""), SUBTITLE, "ink", 6.0),
        ("" if beside else saying, QUOTE, "ink", 6.0),
        (finding(persona, lang), FINDING, "ink", 6.0),
    )
    for text, style, role, below in lines:
        block = lettered(text, room, style)
        if block.lines:
            items.append(block.at(left, y, role, kind="subtitle", group="title"))
            y += block.height + below
    row = chip_row(_chips(persona, lang), left, left + room, y + 2)
    bottom = max(row.bottom if row.items else y, MARGIN + 2 * DISC)
    if beside:
        words = lettered(saying, right - middle, LARGE)
        top = MARGIN + max(0.0, (bottom - MARGIN - words.height) / 2)
        items.append(words.at(middle, top, "ink", kind="quote", group="quote"))
        bottom = max(bottom, top + words.height)
    return Band(items + row.items, bottom)


def _room(left: float, middle: float, beside: bool) -> float:
    """How wide the texts of the head may be where the quote begins at `middle`."""
    return min(middle - left - (GUTTER if beside else 0.0), WIDEST_TEXT)


def _kind(persona: Persona, lang: str) -> list[str]:
    """What the sheet is of, where no chip says it."""
    return [say(KIND, lang)] if persona.written("status") else []


def _about(persona: Persona, scope: Scope, lang: str) -> list[str]:
    """The segment by its title, and what part of the customers it is."""
    said = []
    if persona.segment:
        named = (each.segments[persona.segment] for each in scope.organizations if persona.segment in each.segments)
        entry = next(named, None)
        said.append(clean((entry.title if entry else None) or persona.segment))
    if persona.share:
        said.append(say(N_("{share} of the customers"), lang, share=share(persona.share, lang)))
    return said


def _chips(persona: Persona, lang: str) -> list[str]:
    said = [say(STATUSES[persona.status] if persona.written("status") else KIND, lang)]
    people = " + ".join(str(source.n) for source in persona.based_on if source.n is not None)
    if people:
        said.append(say(N_("Known from n = {n}"), lang, n=people))
    elif not persona.based_on and not persona.sources:
        said.append(say(N_("Nobody asked yet: no source"), lang))
    if persona.version:
        said.append(version_said(persona.version))
    return said


def _initial(persona: Persona) -> str:
    return next((sign for sign in clean(short_name(persona) or persona.title) if sign.isalnum()), "").upper()


def _filled(columns: list[Column], top: float, right: float) -> list[Item]:
    """The panels of each column, from the left."""
    items: list[Item] = []
    x = MARGIN
    for n, column in enumerate(columns):
        wide = column.width if n + 1 < len(columns) else right - x
        y = top
        for panel, height in zip(column.panels, column.heights, strict=True):
            items += panel.items(x, round(y, 2), wide if len(columns) == 1 else column.width, height)
            y += height + APART
        x += column.width + GUTTER
    return items


def _ring(x: float, y: float) -> Mark:
    return Mark("ring", x, y, 9, "", "box", "gap", 2, "gap", "sample")


def _description(persona: Persona, scope: Scope, lang: str) -> str:
    about = [clean(persona.title), *_about(persona, scope, lang), clean(persona.scenario or "")]
    opening = say(N_("Persona: {about}."), lang, about="; ".join(part.rstrip(".") for part in about if part))
    return " ".join(part for part in (opening, finding(persona, lang)) if part)
