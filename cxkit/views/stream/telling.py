"""The value stream in sentences and tables."""

from collections.abc import Sequence

from cxkit.model.journey import Action, Journey
from cxkit.model.workspace import Scope
from cxkit.views.frame import step_numbered
from cxkit.views.stream import data, stages
from cxkit.views.telling import Section, Table, Telling
from cxkit.views.text import clean
from cxkit.views.tiles import LANES
from cxkit.words import N_, say

STEP, STAGE = N_("Step"), N_("Stage of the value stream")
LANES_OF = {"support": "support", "backstage": "back", "frontstage": "front"}
WHO_DOES = N_("Who does what, from the inside outwards")


def telling(
    journey: Journey,
    scope: Scope,
    lines: Sequence[tuple[data.Line, ...]],
    facts: tuple[str, ...],
    sentences: tuple[str, ...],
    lang: str,
    source: str,
) -> Telling:
    """Who does what and what each step takes; `facts` and `sentences` are said already."""
    found = stages.runs(journey, scope)
    if unmet := stages.unmet(journey, scope, lang):
        sentences = (*sentences, f"{unmet}.")
    sections = (
        Section(say(WHO_DOES, lang), (), (_work(journey, scope, lang),)),
        Section(say(N_("What each step takes"), lang), (), (_takes(journey, found, lines, lang),)),
    )
    return Telling(journey.stem, "stream", clean(journey.title), lang, facts, sentences, sections, source=source)


def _work(journey: Journey, scope: Scope, lang: str) -> Table:
    """A row a step, a column a lane, the customer last."""
    head = (say(STEP, lang), *(say(LANES[lane], lang) for lane in LANES_OF.values()), say(LANES["customer"], lang))
    rows = []
    for n, step in enumerate(journey.steps, 1):
        lanes = ("\n".join(_done(action, scope) for action in getattr(step, lane)) for lane in LANES_OF)
        receives = "\n".join(clean(act.do or "") for act in step.customer or ())
        rows.append((step_numbered(step, n), *lanes, receives))
    return Table(head, tuple(rows))


def _done(action: Action, scope: Scope) -> str:
    """`Operaciones: revisa que no falte nada → Carpeta`."""
    who = ", ".join(clean(scope.called(name)) for name in action.by)
    said = ": ".join(part for part in (who, clean(action.do or "")) if part)
    return said + (f" → {', '.join(map(clean, action.carries))}" if action.carries else "")


def _takes(journey: Journey, found: Sequence[stages.Run], lines: Sequence[tuple[data.Line, ...]], lang: str) -> Table:
    """A row a step, a column for each figure that occurs."""
    names = [name for name in data.LABELS if any(line.name == name for mine in lines for line in mine)]
    stage = {n: run.title for run in found for n in range(run.first, run.last + 1)}
    head = [say(STEP, lang), *([say(STAGE, lang)] if found else []), *(_head(name, lang) for name in names)]
    rows = []
    for n, (step, mine) in enumerate(zip(journey.steps, lines, strict=True)):
        cells = ["\n".join(line.said for line in mine if line.name == name) for name in names]
        rows.append((step_numbered(step, n + 1), *([stage.get(n, "")] if found else []), *cells))
    return Table(tuple(head), tuple(rows))


def _head(name: str, lang: str) -> str:
    """The name of a figure where it does not stand under another."""
    heads = {"longest": N_("Work at most"), "wait_longest": N_("Waiting at most")}
    return say(heads.get(name, data.LABELS[name]), lang)
