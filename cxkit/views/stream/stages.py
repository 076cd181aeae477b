"""The stages of a value stream over the steps of a journey, drawn as arrows that lead on."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from cxkit.model.ids import slug
from cxkit.model.journey import Journey, Step
from cxkit.model.organization import Stage, ValueStream
from cxkit.model.workspace import Scope
from cxkit.views.frame import Band, Column, phase_title
from cxkit.views.lettering import CAPTION, PHASE, lettered
from cxkit.views.picture import Area, Box, Item, Point
from cxkit.views.text import clean
from cxkit.words import N_, NN_, say

TIP = 13.0
NO_STAGE = N_("no stage given")
_UNMET = NN_("A stage that no step reaches: {stages}", "Stages that no step reaches: {stages}")
ACTIVITIES = {
    "plan": N_("plan"),
    "improve": N_("improve"),
    "engage": N_("engage"),
    "design_transition": N_("design and transition"),
    "obtain_build": N_("obtain and build"),
    "deliver_support": N_("deliver and support"),
}
"""Activities of the ITIL 4 service value chain, as a reader calls them."""


class Run(NamedTuple):
    """Neighbouring steps of one stage, by the places of the first and the last; no title where none is given."""

    title: str
    activity: str
    first: int
    last: int


def streams(journey: Journey, scope: Scope) -> list[tuple[str, ValueStream]]:
    """The value streams that a journey or its steps name, by their id; of the nearest organization that has them."""
    named = (*journey.value_stream, *(name for step in journey.steps for name in step.value_stream))
    found = []
    for name in dict.fromkeys(name.partition("/")[0] for name in named):
        known = (each.value_streams[name] for each in scope.organizations if name in each.value_streams)
        if stream := next(known, None):
            found.append((name, stream))
    return found


def runs(journey: Journey, scope: Scope) -> list[Run]:
    """The stages in the order of the steps; the phases where no stage of a value stream is met."""
    return staged(journey, scope) or _run([(clean(phase_title(journey, step)), "") for step in journey.steps])


def staged(journey: Journey, scope: Scope) -> list[Run]:
    """The stages in the order of the steps; nothing where no stage of a value stream is met."""
    stages = [stage for _, stream in streams(journey, scope) for stage in stream.stages]
    met = [_stage(step, journey, stages) for step in journey.steps]
    return _run([(clean(stage.title), stage.svc or "") if stage else ("", "") for stage in met])


def _run(keys: Sequence[tuple[str, str]]) -> list[Run]:
    found = []
    for (title, activity), run in groupby(enumerate(keys), key=lambda pair: pair[1]):
        places = [place for place, _ in run]
        found.append(Run(title, activity, places[0], places[-1]))
    return found if any(run.title for run in found) else []


def unmet(journey: Journey, scope: Scope, lang: str) -> str:
    """The stages of its value streams that no step reaches; nothing where the phases stand for stages."""
    stages = [stage for _, stream in streams(journey, scope) for stage in stream.stages]
    met = {id(stage) for step in journey.steps if (stage := _stage(step, journey, stages))}
    left = [clean(stage.title) for stage in stages if id(stage) not in met]
    if not met or not left:
        return ""
    return say(_UNMET, lang, n=len(left), stages=left)


def _stage(step: Step, journey: Journey, stages: Sequence[Stage]) -> Stage | None:
    """The stage of a step: by its own `value_stream`, else by the id or title of its phase."""
    for name in _names(step, journey):
        for stage in stages:
            if name in (slug(stage.id or stage.title), slug(stage.title)):
                return stage
    return None


def _names(step: Step, journey: Journey) -> Iterator[str]:
    for name in step.value_stream:
        yield slug(name.rpartition("/")[2])
    if step.phase:
        yield slug(step.phase)
        yield slug(phase_title(journey, step))


def band(found: Sequence[Run], columns: Sequence[Column], top: float, lang: str) -> Band:
    """A plate with a tip for each run of steps; steps of no stage have an open one that says so."""
    if not found:
        return Band([], top)
    laid = []
    for run in found:
        left, right = columns[run.first][0], columns[run.last][0] + columns[run.last][1]
        title = lettered(run.title or say(NO_STAGE, lang), right - left - 20, PHASE)
        under = lettered(say(ACTIVITIES.get(run.activity, ""), lang), right - left - 20, CAPTION)
        laid.append((run, left, right, title, under))
    height = max(30.0, max(title.height + under.height for *_, title, under in laid) + 12)
    items: list[Item] = []
    for n, (run, left, right, title, under) in enumerate(laid, 1):
        key, ink = f"stage-{n}", "on-phase" if run.title else "muted"
        if run.title:
            middle = top + height / 2
            tip = (Point(right, top), Point(right + TIP, middle), Point(right, top + height))
            items.append(Area(tip, "phase"))
        fill, border = ("phase", "phase") if run.title else ("raised", "rule")
        label = " · ".join(" ".join(block.lines) for block in (title, under) if block.lines)
        wide = right - left
        items.append(Box(left, top, wide, height, border, fill, 3, 1, id=key, kind="phase", label=label, group=key))
        y = top + (height - title.height - under.height) / 2
        centre = (left + right) / 2
        items.append(title.at(centre, y, ink, "middle", inside=key, kind="phase", group=key))
        if under.lines:
            items.append(under.at(centre, y + title.height, ink, "middle", inside=key, kind="phase", group=key))
    return Band(items, top + height + 10)
