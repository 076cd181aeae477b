"""The sheet of areas: the board, what is counted under it, and the matrix."""

from collections.abc import Sequence
from math import ceil

from cxkit.measures.structure import Figures, figures
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.areas import board, matrix, sentences
from cxkit.views.areas.content import Content, content
from cxkit.views.areas.telling import telling
from cxkit.views.frame import (
    LEAST_WIDTH,
    chips,
    foot,
    phase_bar,
    step_called,
    step_headers,
    step_numbered,
    title_block,
    travellers,
)
from cxkit.views.lanes import BAR, HEADER_PAD, MARGIN
from cxkit.views.legend import entries, legend
from cxkit.views.lettering import CAPTION, HEADING, SUBLANE, Style, lettered
from cxkit.views.picture import Item, Picture
from cxkit.views.quotes import in_marks
from cxkit.views.telling import Telling
from cxkit.views.text import clean
from cxkit.words import N_, NN_, say

KIND = N_("Areas and handoffs")
KIND_ACTORS = N_("Actors and handoffs")
NOTE = Style(13, 18)
SEEN = N_("What else is to be seen")
_IN_STEP = N_("Areas in the step")
_ACTORS_IN_STEP = N_("Actors in the step")
_ARRIVING = N_("Handoffs that arrive")
_STEP_AREAS = NN_("{step}: {n} area", "{step}: {n} areas")
_STEP_ACTORS = NN_("{step}: {n} actor", "{step}: {n} actors")
_STEP_HANDOFFS = NN_("{step}: {n} handoff arrives", "{step}: {n} handoffs arrive")


def areas(journey: Journey, scope: Scope, *, lang: str, source: str = "") -> Picture:
    """Areas × steps of a journey in `lang`, with the matrix of handoffs; `source` is the file shown at its foot."""
    shown, counted = content(journey, scope, lang), figures(journey, scope)
    by_area = shown.found.compared == "area"
    laid = board.laid_out(journey, shown, lang)
    columns = laid.routed.columns
    right = float(ceil(max(laid.routed.width, MARGIN + LEAST_WIDTH)))
    left = MARGIN + board.HEADER + 34.0
    kind = say(KIND if by_area else KIND_ACTORS, lang)
    headline = sentences.headline(shown, lang)
    top = title_block(journey, scope, lang, kind=kind, left=left, right=right, finding=headline)
    items: list[Item] = list(top.items)
    phases = phase_bar(journey, columns, top.bottom + 18)
    items += phases.items
    heads, y = step_headers(journey, scope, columns, phases.bottom, channels=False, called=step_called)
    ground, arrows, columned = board.drawn(laid, y, right, lang)
    items += [*ground, *arrows]
    for n, head in enumerate(heads):
        items += [*head, *columned.get(n, ())]
    y += laid.routed.height + 10
    y = _counts(journey, shown, columns, y, lang, items)
    y += 18
    table = matrix.matrix(shown, y, lang)
    items += table.items
    seen, how = _seen(journey, shown, counted, lang), _how(shown, counted, lang)
    y = _notes(seen, how, table, y, right, lang, items)
    key = legend(entries(items, lang), lang, right=right, top=y + 14)
    last = foot(source, right, key.bottom + 6)
    items += [*key.items, *last.items]
    wide = max(right, table.right)
    return Picture(
        journey.stem,
        "areas",
        journey.title,
        " ".join((f"{kind} {in_marks(clean(journey.title), lang)}.", headline, *_seen(journey, shown, counted, lang))),
        lang,
        wide + MARGIN,
        round(last.bottom + MARGIN, 2),
        tuple(items),
    )


def told(journey: Journey, scope: Scope, *, lang: str, source: str = "") -> Telling:
    """The same in sentences and tables."""
    shown, counted = content(journey, scope, lang), figures(journey, scope)
    kind = say(KIND if shown.found.compared == "area" else KIND_ACTORS, lang)
    facts = (kind, travellers(journey, scope), *chips(journey, scope, lang))
    said = (sentences.headline(shown, lang), *_seen(journey, shown, counted, lang), _how(shown, counted, lang))
    return telling(journey, shown, tuple(clean(fact) for fact in facts if fact), said, lang, source)


def _seen(journey: Journey, shown: Content, counted: Figures, lang: str) -> list[str]:
    """What else is to be seen."""
    return list(sentences.findings(journey, shown, counted.face_changes, lang))


def _how(shown: Content, counted: Figures, lang: str) -> str:
    """What is counted here, and what `cxkit stats` counts instead."""
    if shown.found.compared == "actor":
        return say(sentences.HOW_ACTORS, lang)
    return say(sentences.HOW, lang, n=sum(counted.area_changes.values()))


def _counts(
    journey: Journey, shown: Content, columns: tuple[tuple[float, float], ...], y: float, lang: str, items: list[Item]
) -> float:
    """Under each step how many areas act in it and how many handoffs arrive; where the rows end."""
    by_area = shown.found.compared == "area"
    names = [step_numbered(step, n) for n, step in enumerate(journey.steps, 1)]
    rows = (
        (
            "step-areas",
            _IN_STEP if by_area else _ACTORS_IN_STEP,
            _STEP_AREAS if by_area else _STEP_ACTORS,
            shown.crossed,
        ),
        ("step-handoffs", _ARRIVING, _STEP_HANDOFFS, tuple(shown.found.by_step(len(journey.steps)))),
    )
    for name, title, template, values in rows:
        labels = [say(template, lang, step=clean(step), n=n) for step, n in zip(names, values, strict=True)]
        head = lettered(say(title, lang), board.HEADER - BAR - 2 * HEADER_PAD + 4, SUBLANE)
        items.append(head.at(MARGIN + BAR + HEADER_PAD, y + (24 - head.height) / 2, kind="lane", group=name))
        row = matrix.counts(values, labels, columns, y, name)
        items += row.items
        y = max(row.bottom, y + head.height) + 6
    return y


def _notes(
    seen: Sequence[str], how: str, table: matrix.Matrix, top: float, right: float, lang: str, items: list[Item]
) -> float:
    """What else is to be seen and what is counted, beside the matrix, or under it where there is no room."""
    beside = right - table.right - 48 >= 320
    x = table.right + 48 if beside and table.items else MARGIN
    y = top if beside or not table.items else table.bottom + 18
    room = min(right - x, 620.0)
    blocks = [(lettered(text, room, NOTE), "ink") for text in seen]
    blocks.append((lettered(how, room, CAPTION), "muted"))
    if seen:
        title = lettered(say(SEEN, lang), room, HEADING)
        items.append(title.at(x, y, kind="heading", group="notes"))
        y += title.height + 8
    for block, role in blocks:
        items.append(block.at(x, y, role, kind="note", group="notes"))
        y += block.height + 6
    return max(table.bottom, y)
