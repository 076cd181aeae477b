"""The journey map: what the customer does, thinks and feels, and what is in the way."""

from collections.abc import Mapping, Sequence
from math import ceil

from cxkit.measures.emotion import READINGS, felt, staff
from cxkit.model.excerpt import first_number
from cxkit.model.ids import slug
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views import acts as customer
from cxkit.views import cards, channels
from cxkit.views.answering import answers
from cxkit.views.card_rows import CARD, headed, row_height, row_items
from cxkit.views.citing import cited, common
from cxkit.views.description import description
from cxkit.views.emotion import Lane, Room, emotion_height, emotion_lane
from cxkit.views.frame import (
    LEAST_WIDTH,
    WIDEST_COLUMN,
    basis_of,
    foot,
    phase_bar,
    step_headers,
    step_need,
    title_block,
)
from cxkit.views.lanes import BAR, MARGIN, header_width, lane, lane_need, lane_title, rectangle
from cxkit.views.legend import entries, legend
from cxkit.views.lettering import BOX
from cxkit.views.map_finding import finding, learnt
from cxkit.views.narrative import narrative
from cxkit.views.picture import Item, Picture
from cxkit.views.portrait import portrait, who
from cxkit.views.sheet import Sheet
from cxkit.views.telling import Telling
from cxkit.views.wrap import widest_word
from cxkit.words import N_, say

KIND = N_("Journey map")
ACTIONS, CHANNEL, EMOTION = N_("Actions"), N_("Channel"), N_("Emotion")
WHERE = N_("where it happens")
APART = 3.0
NAMES = 64.0
"""Room for the names of the curves at the right of the last column."""


def journey_map(journey: Journey, scope: Scope, *, lang: str, source: str = "") -> Picture:
    """The map of a journey in `lang`; `source` is the file name shown at its foot.

    One column a step. Rows without content are left out.
    """
    said = customer.said(journey, scope, lang)
    rows = _rows(journey, scope, lang)
    titles = [ACTIONS, CHANNEL, EMOTION, *(sort.title for sort in cards.SORTS.values())]
    header = header_width([say(title, lang) for title in titles])
    widths = _widths(journey, said, rows)
    stated = _stated(journey, lang)
    about = _headed(who(journey, scope, lang), stated)
    least = lane_need(say(ACTIONS, lang), about, header, False)
    laid = customer.laid_out(journey, said, widths, MARGIN + header, lang, least)
    columns = laid.routed.columns
    readings = sum(bool(felt(journey, reading)) for reading in READINGS)
    names = NAMES if readings + bool(staff(journey)) > 1 else 0.0
    widest = max((x + width + 12 for x, _, width, _ in laid.plates.values()), default=0.0)
    right = float(ceil(max(laid.routed.width + names, MARGIN + LEAST_WIDTH, widest)))
    first = columns[0][0] if columns else MARGIN + header

    found = finding(journey, lang)
    items, y = _top(journey, scope, lang, first, right, found)
    phases = phase_bar(journey, columns, y + 18)
    heads, y = step_headers(journey, scope, columns, phases.bottom, channels=False)
    items += phases.items
    sheet = Sheet(columns, header, right, lang, heads, items)
    acts: list[Item] = []
    if said:
        bottom = y + max(least, laid.routed.height)
        items += lane("customer", say(ACTIONS, lang), about, y, bottom, header=header, right=right, filled=True)
        acts = customer.drawn(journey, laid, y + (bottom - y - laid.routed.height) / 2, lang)
        y = bottom + APART
    y = _channels(journey, scope, y, sheet)
    y = _cards(cards.SORTS["contacts"], rows["contacts"], y, sheet, stated)
    y = _cards(cards.SORTS["thoughts"], rows["thoughts"], y, sheet)
    feeling, y = _feeling(journey, y, sheet)
    left_over = feeling.unplaced if feeling else cards.all_quotes(journey, lang)
    y = _cards(cards.SORTS["quotes"], cards.quotes(journey, left_over, lang), y, sheet)
    for name in ("pains", "gains"):
        y = _cards(cards.SORTS[name], rows[name], y, sheet)
    y = _cards(cards.SORTS["opportunities"], rows["opportunities"], y, sheet, stated)
    items += acts
    items += [item for column in sheet.columned for item in column]
    y += 12
    key = legend(entries(items, lang), lang, right=right, top=y)
    last = foot(source, right, key.bottom + 6)
    items += [*key.items, *last.items]
    kind = say(KIND, lang)
    told = description(journey, kind, lang)
    if found and found not in told:
        told = f"{told} {found}"
    return Picture(
        journey.id or slug(journey.title) or "journey",
        "map",
        journey.title,
        told,
        lang,
        right + MARGIN,
        round(last.bottom + MARGIN, 2),
        tuple(items),
        columns=tuple(columns),
    )


def told(journey: Journey, scope: Scope, *, lang: str, source: str = "") -> Telling:
    """The map in words."""
    return narrative(journey, scope, "map", say(KIND, lang), ("customer",), lang=lang, source=source)


def _channels(journey: Journey, scope: Scope, y: float, sheet: Sheet) -> float:
    """The lane of channels, if there are any; where the next lane begins."""
    pills = channels.pills(journey, scope, contacts=False)
    if not pills:
        return y
    title, sub = say(CHANNEL, sheet.lang), say(WHERE, sheet.lang)
    bottom = y + max(lane_need(title, sub, sheet.header, False), channels.height(pills, sheet.columns))
    sheet.items.extend(lane("evidence", title, sub, y, bottom, header=sheet.header, right=sheet.right))
    channels.stand(pills, sheet.columns, y, bottom, sheet.columned)
    return bottom + APART


def _cards(sort: cards.Sort, found: cards.Rows, y: float, sheet: Sheet, told: str = "") -> float:
    """A lane of cards, if there are any; where the next lane begins. `told` is the source that needs no repeating."""
    if not found:
        return y
    shared, found = headed(found, sheet.lang, told)
    title = say(sort.title, sheet.lang)
    sub = _headed(say(sort.sub, sheet.lang), shared)
    least = lane_need(title, sub, sheet.header, False)
    bottom = y + row_height(found, sort, sheet.columns, sheet.lang, least)
    bar, ink = ("metrics-line", "metrics-ink") if sort.role == "muted" else (sort.role, sort.role)
    sheet.items.extend(
        [
            rectangle(MARGIN, y, sheet.right, bottom, "metrics-surface"),
            rectangle(MARGIN, y, MARGIN + sheet.header, bottom, sort.surface),
            rectangle(MARGIN, y, MARGIN + BAR, bottom, bar),
            *lane_title(title, sub, y, bottom, ink, header=sheet.header, group=sort.name),
        ]
    )
    for column, drawn in row_items(found, sort, sheet.columns, y, sheet.lang).items():
        sheet.columned[column] += drawn
    return bottom + APART


def _top(journey: Journey, scope: Scope, lang: str, first: float, right: float, found: str) -> tuple[list[Item], float]:
    """Title block, with the persona at its right where there is room, else under it."""
    kind = say(KIND, lang)
    card, left = portrait(journey, scope, right, right - first, MARGIN, lang)
    if card.items and left - first < 420:
        title = title_block(journey, scope, lang, kind=kind, left=first, right=right, finding=found)
        card, left = portrait(journey, scope, right, right - first, 0, lang)
        moved, _ = portrait(journey, scope, first + right - left, right - first, title.bottom + 12, lang)
        return [*title.items, *moved.items], moved.bottom
    room = left - (24 if card.items else 0)
    title = title_block(journey, scope, lang, kind=kind, left=first, right=room, finding=found)
    return [*title.items, *card.items], max(title.bottom, card.bottom)


def _feeling(journey: Journey, y: float, sheet: Sheet) -> tuple[Lane | None, float]:
    """The emotion lane, tall; where the next lane begins."""
    header, right, lang = sheet.header, sheet.right, sheet.lang
    spoken = any(step.quotes or step.feeling for step in journey.steps)
    room = Room(38.0, 58.0 if spoken else 30.0, 62.0 if spoken else 34.0)
    height = emotion_height(journey, room, whole=True)
    if not height:
        return None, y
    sub = "\n".join(learnt(journey, lang).split("; "))
    sheet.items.extend(lane("emotion", say(EMOTION, lang), sub, y, y + height, header=header, right=right))
    centres = [x + width / 2 for x, width in sheet.columns]
    found = emotion_lane(journey, centres, y, MARGIN + header, right, lang, room, whole=True)
    sheet.items.extend(found.items)
    return found, y + height + APART


def _rows(journey: Journey, scope: Scope, lang: str) -> dict[str, cards.Rows]:
    """The cards of a map by their sort; quotes that stand at no face join them later."""
    found = answers(journey, scope, lang)
    noted: dict[str, cards.Rows] = {
        name: cards.answered(cards.notes(journey, cards.SORTS[name], lang), found, lang)
        for name in ("pains", "gains", "opportunities")
    }
    return {"contacts": cards.contacts(journey, scope, lang), "thoughts": cards.thoughts(journey, lang), **noted}


def _headed(sub: str, sources: str) -> str:
    """What stands under the name of a lane, its sources on lines of their own."""
    return "\n".join([sub, *sources.split("; ")] if sources else [sub])


def _stated(journey: Journey, lang: str) -> str:
    """Where what the customer does comes from, if all steps say the same."""
    stated = [basis_of(journey, step) for step in journey.steps if step.has_customer]
    return common([(one.word if one else None, cited(journey, one, lang)) for one in stated], lang)


def _widths(journey: Journey, said: Sequence[customer.Act], rows: Mapping[str, cards.Rows]) -> list[float]:
    """The width of every column: more where steps are few, up to 196 where a word needs it."""
    few = {1: 320.0, 2: 212.0, 3: 184.0, 4: 184.0}
    usual = few.get(len(journey.steps), 166.0 if len(journey.steps) < 8 else 150.0)
    widest = max(usual, WIDEST_COLUMN)
    widths = [
        min(widest, max(usual, step_need(step, n))) for n, step in enumerate(journey.steps, first_number(journey))
    ]
    for act in said:
        word = max(widest_word(text, BOX.size) for text in act.texts)
        widths[act.column] = max(widths[act.column], min(widest, word * 1.03 + 34))
    for found in rows.values():
        for column, stack in found.items():
            word = max(widest_word(card.text, CARD.size) for card in stack)
            widths[column] = max(widths[column], min(widest, word * 1.03 + 42))
    return [float(2 * -(-width // 2)) for width in widths]
