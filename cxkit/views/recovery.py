"""Recovery: what is done where an action fails, written at the foot of the box that fails."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cxkit.model.excerpt import Overview
from cxkit.model.flow import customer_end
from cxkit.model.journey import Action, Fail, Journey, Step
from cxkit.model.workspace import Scope
from cxkit.views.costs import cost_said
from cxkit.views.frame import entry_title
from cxkit.views.signs import duration_said
from cxkit.views.text import clean
from cxkit.views.tiles import Recovery, Tile, proposed, rests_on
from cxkit.words import N_, say


def recovered(placed: Iterable[Tile], journey: Journey, scope: Scope, lang: str) -> list[Tile]:
    """The boxes of a journey, those that fail with what is done then; an overview keeps to what goes well."""
    found: dict[str, list[tuple[Recovery, str]]] = {}
    for step in () if isinstance(journey, Overview) else journey.steps:
        for fail in step.fail:
            if fail.recover:
                lead = failing(fail, step)
                told = recovery(fail, step, journey, scope, lang)
                home = lead.id if lead else customer_end(step)
                found.setdefault(home, []).append((told, _told(fail, told, scope, lang)))
    return [_with(tile, found.get(tile.end, ())) if tile.end in found else tile for tile in placed]


def recovery(fail: Fail, step: Step, journey: Journey, scope: Scope, lang: str) -> Recovery:
    """What fails and what is done then; who does it is said where that is not who does what fails."""
    lead = failing(fail, step)
    usual = lead.by if lead else ()
    said = [_remedy(action, usual, step, journey, scope, lang) for action in fail.recover]
    return Recovery(clean(fail.what), tuple(clean(part) for part in said))


def failing(fail: Fail, step: Step) -> Action | None:
    """The action that fails; of a failure that names none, the first that the customer meets."""
    named = (action for action in step.actions if action.id == fail.at)
    return next(named, next(iter(step.actions), None))


def _remedy(action: Action, usual: Sequence[str], step: Step, journey: Journey, scope: Scope, lang: str) -> str:
    """`Cleans the shoes · 45 s · 0.075 USD`."""
    text = action.do or ""
    if not action.process and text in scope.processes:  # `recover: apology` names the process alone
        text = scope.processes[text].title or text
    who = [scope.called(name) for name in action.by if name not in usual or not text]
    rests = proposed(rests_on(journey, step, action.basis), lang)
    parts = text, ", ".join(who), duration_said(action.time, action.max, lang), cost_said(action.cost, lang), *rests
    return " · ".join(part for part in parts if part)


def _told(fail: Fail, told: Recovery, scope: Scope, lang: str) -> str:
    """`If it fails (wax of the wrong colour): cleans the shoes · 45 s. May: …`"""
    said = say(N_("If it fails ({what}): {remedy}"), lang, what=told.what, remedy="; ".join(told.remedies))
    return ". ".join([said, *_allowed(fail, scope, lang)]) + "."


def _allowed(fail: Fail, scope: Scope, lang: str) -> Iterator[str]:
    """What may be done then without asking anybody."""
    allowed = [(action.may, action.up_to) for action in fail.recover]
    for may, limit in (*allowed, (fail.may, fail.up_to)):
        if may:
            up_to = f" ({entry_title(scope.policies, limit)})" if limit else ""
            yield clean(say(N_("may: {what}"), lang, what=may) + up_to)


def _with(tile: Tile, mends: Sequence[tuple[Recovery, str]]) -> Tile:
    label = " ".join([tile.label, *(said for _, said in mends)])
    return replace(tile, recoveries=tuple(mend for mend, _ in mends), label=label)
