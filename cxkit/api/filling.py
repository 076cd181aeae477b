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
    document = begun(starter, lang)
    changes: list[Change] = [Replace(("persona",), persona) if persona else Remove(("persona",))]
    return made(document, [*titled(title), *changes, *_unless_known(document, actors)])


def plain(starter: str, lang: str, title: str | None) -> Document:
    """A starter that speaks of nothing else."""
    return made(begun(starter, lang), titled(title))


def survey(lang: str, title: str | None, target: Target | None) -> Document:
    """The survey of the example, about the journey of a starter."""
    return made(begun("survey", lang), [*titled(title), *_about(target)])


def roadmap(lang: str, title: str | None, target: Target | None) -> Document:
    """The roadmap of the example, for the journey of a starter."""
    return made(begun("roadmap", lang), [*titled(title), *_about(target)])


def _about(target: Target | None) -> list[Change]:
    return [Replace(("journey",), target.id)] if target else []


def portfolio(lang: str, title: str | None, target: Target | None) -> Document:
    """The portfolio of the example; `target` takes the place of its first journey, beside the second."""
    document = begun("portfolio", lang)
    first, second = document.value["journeys"]
    changes = titled(title)
    at = ("journeys", first)
    if target is None:
        return made(document, [*changes, Remove((*at, "file"))])
    changes += [Replace((*at, "title"), target.title), Replace((*at, "file"), target.path)]
    if target.id == second:
        changes.append(Remove(("journeys", second)))
    changes += [Rename(at, target.id), Replace(("chosen",), target.id)] if target.id != first else []
    return made(document, changes)


def overlay(lang: str, title: str | None, target: Target, actors: Collection[str] = ()) -> Document:
    """Lanes over a journey: on steps that nobody serves yet, else on those with nothing behind the line."""
    document = begun("overlay", lang)
    changes = [*titled(title), Replace(("journey",), target.id), *_unless_known(document, actors)]
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
    return _needed(made(document, changes), target.content)


def _needed(document: Document, journey: Journey | None) -> Document:
    """Without the actors and processes that no step names any more, or that the journey has from another file.

    What prepares people for their work goes where none of it is left.
    """
    steps = (document.value["steps"] or {}).values()
    actions = [action for step in steps for action in step.values() if isinstance(action, dict)]
    changes: list[Change] = []
    for block, key in (("actors", "by"), ("processes", "process")):
        named = {action.get(key) for action in actions} - set(getattr(journey, block, ()))
        own = list(document.value.get(block, ()))
        unused = [Remove((block, each)) for each in own if each not in named]
        changes += unused if len(unused) < len(own) else [Remove((block,))] if own else []
    if not {each["enables"] for each in document.value.get("enablers", ())} & {action.get("by") for action in actions}:
        changes.append(Remove(("enablers",)))
    return made(document, changes)


def _bare(steps: Sequence[Step]) -> list[Step]:
    """The steps that lack lanes, those that nobody serves first; the first one where every step has all of them."""
    served = [step for step in steps if step.customer and not all(action.alone for action in step.customer)]
    unserved = [step for step in served if not step.frontstage]
    hollow = [step for step in served if step.frontstage and not (step.backstage and step.support)]
    return sorted([*unserved, *hollow][:2], key=steps.index) or list(steps[:1])


def begun(starter: str, lang: str) -> Document:
    return read(starters.text(starter, lang).encode("utf-8"))


def titled(title: str | None) -> list[Change]:
    return [Replace(("title",), title)] if title else []


def _unless_known(document: Document, actors: Collection[str]) -> list[Change]:
    """Actors are declared once: not here when the workspace has them all."""
    own = document.value.get("actors", {})
    return [Remove(("actors",))] if own and set(own) <= set(actors) else []


def made(document: Document, changes: Sequence[Change]) -> Document:
    if not changes:
        return document
    changed = patch(document, changes)
    if isinstance(changed, Refusal):
        raise CannotRun(changed.message, dict(changed.args))
    return changed
