"""Starters made to fit: their title, and the journeys, steps, people and actors of the workspace they join."""

import unicodedata
from collections.abc import Collection, Sequence
from itertools import zip_longest
from typing import NamedTuple

from cxkit import starters
from cxkit.load import CannotRun
from cxkit.model.journey import LANES, Journey, Step
from cxkit.source import Document, Insert, Refusal, Remove, Rename, Replace, patch, read

PLACES = ("evidence", *LANES)
Change = Replace | Insert | Remove | Rename


class Target(NamedTuple):
    """A journey that a new file speaks of. `path` is the way to it from that file; no `content`: it is a starter."""

    id: str
    title: str
    path: str
    content: Journey | None = None


def tidy(name: str) -> str:
    """A name as one line of text that a file can hold: no line breaks, no control characters."""
    kept = ("" if unicodedata.category(letter) in ("Cc", "Cs", "Cn", "Co") else letter for letter in _spaced(name))
    return " ".join("".join(kept).split())


def _spaced(name: str) -> str:
    return "".join(" " if letter.isspace() else letter for letter in name)


def journey(starter: str, lang: str, title: str | None, persona: str | None, actors: Collection[str] = ()) -> Document:
    """A journey (`map` or `blueprint`). `actors` are those that the workspace declares already."""
    document = _begun(starter, lang)
    changes: list[Change] = [Replace(("persona",), persona) if persona else Remove(("persona",))]
    return _made(document, [*_titled(title), *changes, *_unless_known(document, actors)])


def plain(starter: str, lang: str, title: str | None) -> Document:
    """A starter that speaks of nothing else."""
    return _made(_begun(starter, lang), _titled(title))


def survey(lang: str, title: str | None, target: Target | None) -> Document:
    """A survey about a journey: one question for its last step, its moment of truth, and its wait."""
    document = _begun("survey", lang)
    changes = _titled(title)
    if target:
        changes.append(Replace(("journey",), target.id))
        steps = target.content.steps if target.content else ()
        asked = document.value["questions"]
        for question, step in zip(asked, _asked(steps), strict=False):
            changes.append(Replace(("questions", question, "step"), step.id))
        if target.content and not steps:
            changes += [Remove(("questions", question, "step")) for question in asked]
    return _made(document, changes)


def _asked(steps: Sequence[Step]) -> list[Step]:
    """The steps that three questions are about."""
    if not steps:
        return []
    truth = next((step for step in steps if step.moment_of_truth), steps[len(steps) // 2])
    wait = next((step for step in steps if step.wait), steps[0])
    return [steps[-1], truth, wait]


def roadmap(lang: str, title: str | None, target: Target | None) -> Document:
    """A roadmap for a journey: its first initiatives answer the pains of the journey."""
    document = _begun("roadmap", lang)
    changes = _titled(title)
    if target:
        changes.append(Replace(("journey",), target.id))
        if target.content:
            pains = [pain.id or step.id for step in target.content.steps for pain in step.pains]
            known = pains or [step.id for step in target.content.steps]
            for place in range(len(document.value["initiatives"])):
                at = ("initiatives", place, "addresses")
                changes.append(Replace(at, known[min(place, len(known) - 1)]) if known else Remove(at))
    return _made(document, changes)


def portfolio(lang: str, title: str | None, targets: Sequence[Target], keep: bool = False) -> Document:
    """A portfolio of the journeys that there are; those of the starter where there are none.

    With `keep` the second journey of the starter stays beside a lone one, so that there is something to compare.
    """
    document = _begun("portfolio", lang)
    first, second = document.value["journeys"]
    changes = _titled(title)
    at = ("journeys", first)
    if not targets:
        return _made(document, [*changes, Remove((*at, "file"))])
    chosen = targets[0]
    changes += [Replace((*at, "title"), chosen.title), Replace((*at, "file"), chosen.path)]
    changes += [Rename(at, chosen.id), Replace(("chosen",), chosen.id)] if chosen.id != first else []
    document = _made(document, changes)
    others = targets[1:]
    if not others and keep and second != chosen.id:
        return document
    scores = document.value["journeys"][second]["scores"]
    document = _made(document, [Remove(("journeys", second))])
    for each in others:
        entry = {"title": each.title, "scores": scores, "phase": "inventory", "file": each.path}
        document = _made(document, [Insert(("journeys", each.id), entry)])
    return document


def overlay(lang: str, title: str | None, target: Target, actors: Collection[str] = ()) -> Document:
    """Lanes over a journey: on steps that nobody serves yet, else on those with nothing behind the line."""
    document = _begun("overlay", lang)
    changes = [*_titled(title), Replace(("journey",), target.id), *_unless_known(document, actors)]
    steps = target.content.steps if target.content else ()
    places = list(document.value["steps"])
    chosen = _bare(steps)[: len(places)]
    # Under names of no step first: what a starter calls its second step may be the first one here.
    changes += [Rename(("steps", place), f"{place} of the starter") for place in places]
    for place, step in zip_longest(places, chosen):
        given = document.value["steps"][place]
        left = [lane for lane in given if step and not (lane in PLACES and getattr(step, lane))]
        at = ("steps", f"{place} of the starter")
        if not left:
            changes.append(Remove(at))
            continue
        changes += [Remove((*at, lane)) for lane in given if lane not in left]
        changes.append(Rename(at, step.id))
    return _needed(_made(document, changes), target.content)


def _needed(document: Document, journey: Journey | None) -> Document:
    """Without the actors and processes that no step names any more, or that the journey has from another file."""
    steps = (document.value["steps"] or {}).values()
    actions = [action for step in steps for action in step.values() if isinstance(action, dict)]
    changes: list[Change] = []
    for block, key in (("actors", "by"), ("processes", "process")):
        named = {action.get(key) for action in actions} - set(getattr(journey, block, ()))
        own = list(document.value.get(block, ()))
        unused = [Remove((block, each)) for each in own if each not in named]
        changes += unused if len(unused) < len(own) else [Remove((block,))] if own else []
    return _made(document, changes)


def _bare(steps: Sequence[Step]) -> list[Step]:
    """The steps that lack lanes, those that nobody serves first; the first one where every step has all of them."""
    served = [step for step in steps if step.customer and not all(action.alone for action in step.customer)]
    unserved = [step for step in served if not step.frontstage]
    hollow = [step for step in served if step.frontstage and not (step.backstage and step.support)]
    return sorted([*unserved, *hollow][:2], key=steps.index) or list(steps[:1])


def _begun(starter: str, lang: str) -> Document:
    return read(starters.text(starter, lang).encode("utf-8"))


def _titled(title: str | None) -> list[Change]:
    return [Replace(("title",), title)] if title else []


def _unless_known(document: Document, actors: Collection[str]) -> list[Change]:
    """Actors are declared once: not here when the workspace has them all."""
    own = document.value.get("actors", {})
    return [Remove(("actors",))] if own and set(own) <= set(actors) else []


def _made(document: Document, changes: Sequence[Change]) -> Document:
    if not changes:
        return document
    changed = patch(document, changes)
    if isinstance(changed, Refusal):
        raise CannotRun(changed.message, dict(changed.args))
    return changed
