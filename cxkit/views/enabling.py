"""Enabling: the boxes of what is prepared before any order comes, and of what is managed."""

from collections.abc import Iterator

from cxkit.model.journey import Enabler, Journey
from cxkit.model.workspace import Scope
from cxkit.views.pictograms import of_enabler
from cxkit.views.text import clean
from cxkit.views.tiles import Ids, Tile, basis_said, basis_word, proposed, sentence
from cxkit.words import N_, say

ENABLERS = {
    "hiring": N_("hiring"),
    "training": N_("training"),
    "tooling": N_("tooling"),
    "supplier": N_("supplier"),
    "staffing": N_("staffing"),
    "management": N_("management"),
    "facilities": N_("facilities"),
    "marketing": N_("marketing"),
    "compliance": N_("compliance"),
    "other": "",
}


def enabling(journey: Journey, scope: Scope, lang: str) -> Iterator[Tile]:
    """The enablers, then those that manage, each as a tile of its own lane; columns are left open."""
    ids = Ids()
    named = _nameable(journey, scope)
    for lane in ("enablers", "management"):
        chosen = [one for one in journey.enablers if (one.type == "management") == (lane == "management")]
        for slot, enabler in enumerate(chosen):
            yield _enabler(enabler, journey, scope, named, lane, slot, ids, lang)


def _enabler(
    enabler: Enabler,
    journey: Journey,
    scope: Scope,
    named: dict[str, str],
    lane: str,
    slot: int,
    ids: Ids,
    lang: str,
) -> Tile:
    basis = basis_word(enabler.basis or journey.basis)
    who = ", ".join(scope.called(name) for name in enabler.by)
    kind = say(ENABLERS[enabler.type], lang) if enabler.type and lane == "enablers" else ""
    first = " · ".join(part for part in (who, kind, enabler.when or "", *proposed(basis, lang)) if part)
    served = [
        say(N_("the whole journey"), lang) if name == "all" else named.get(name, name) for name in enabler.enables
    ]
    holds = say(N_("for {things}"), lang, things=served) if served else ""
    return Tile(
        ids.free(f"enabler.{enabler.id}"),
        lane,
        -1,
        slot,
        clean(enabler.do),
        captions=tuple(clean(part) for part in (first, holds) if part),
        basis=basis,
        icon=of_enabler(enabler.type) if lane == "enablers" else "",
        label=sentence(lane, lang, [enabler.do, first, holds, basis_said(basis, lang)]),
        node=enabler,
    )


def _nameable(journey: Journey, scope: Scope) -> dict[str, str]:
    """What an enabler can point at, by id, as a reader knows it."""
    named = {id_: phase.title or id_ for id_, phase in journey.phases.items()}
    for step in journey.steps:
        named |= {action.id: action.do or action.id for action in step.actions}
        named[step.id] = step.title or step.id
    named |= {id_: process.title or id_ for id_, process in scope.processes.items()}
    return named | {id_: actor.title or id_ for id_, actor in scope.actors.items()}
