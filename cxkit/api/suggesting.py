"""Plans about journeys of one's own: ideas, questions and scores made of their words, with nothing made up."""

from collections.abc import Sequence
from typing import NamedTuple

from cxkit.api.filling import Change, Target, begun, made, titled
from cxkit.model.journey import Journey, Step
from cxkit.source import Document, Insert, Remove, Rename, Replace
from cxkit.views.frame import step_called
from cxkit.words import N_, say

MOST = 3
"""Ideas or questions to begin with."""


class Idea(NamedTuple):
    """An initiative in one line, and the id of the pain or step that it is about."""

    title: str
    addresses: str


def roadmap(lang: str, title: str, target: Target, journey: Journey) -> Document:
    """A roadmap with an idea for each of the first pains; without pains it asks about a step."""
    document = begun("own_roadmap", lang)
    changes = [*titled(title), Replace(("journey",), target.id)]
    ideas = _ideas(journey, lang)
    for place in range(len(document.value["initiatives"]) - 1, -1, -1):  # from the end: places move up
        at = ("initiatives", place)
        if place >= len(ideas):
            changes.append(Remove(at))
            continue
        idea = ideas[place]
        changes.append(Replace((*at, "title"), idea.title))
        about = (*at, "addresses")
        changes.append(Replace(about, idea.addresses) if idea.addresses else Remove(about))
    return made(document, changes)


def _ideas(journey: Journey, lang: str) -> list[Idea]:
    pains = [
        Idea(say(N_("Relieve: {pain}"), lang, pain=pain.text), pain.id or step.id)
        for step in journey.steps
        for pain in step.pains
        if pain.text
    ]
    if pains:
        return pains[:MOST]
    for step in _asked(journey.steps)[:1]:
        return [Idea(say(N_("What would make this better: {step}?"), lang, step=step_called(step)), step.id)]
    return [Idea(say(N_("What would make this better: {step}?"), lang, step=journey.title), "")]


def survey(lang: str, title: str, target: Target, journey: Journey) -> Document:
    """A survey with a question for up to three steps; about the journey as a whole where it has none."""
    document = begun("own_survey", lang)
    changes = [*titled(title), Replace(("journey",), target.id)]
    chosen = _asked(journey.steps)
    asked: list[Step | None] = sorted(chosen, key=journey.steps.index) if chosen else [None]
    questions = list(document.value["questions"])
    changes += [Remove(("questions", question)) for question in questions[len(asked) :]]
    for question, step in zip(questions, asked, strict=False):
        at = ("questions", question)
        called = step_called(step) if step else journey.title
        changes.append(Replace((*at, "text"), say(N_("How satisfied were you with '{step}'?"), lang, step=called)))
        changes.append(Replace((*at, "step"), step.id) if step else Remove((*at, "step")))
        changes += [Rename(at, step.id)] if step else []
    return made(document, changes)


def _asked(steps: Sequence[Step]) -> list[Step]:
    """Up to three steps of the customer: moments of truth first, then what is waited for, then the last one."""
    lived = [step for step in steps if step.has_customer] or list(steps)
    wanted = [step for step in lived if step.decides]
    wanted += [step for step in lived if step.wait]
    wanted += lived[-1:]
    return list({step.id: step for step in wanted}.values())[:MOST]


def portfolio(lang: str, title: str, targets: Sequence[Target]) -> Document:
    """A portfolio of the journeys that there are, with every score in the middle and none chosen."""
    document = begun("own_portfolio", lang)
    (first,) = document.value["journeys"]
    at, chosen = ("journeys", first), targets[0]
    scores = document.value["journeys"][first]["scores"]
    changes: list[Change] = [
        *titled(title),
        Replace((*at, "title"), chosen.title),
        Replace((*at, "file"), chosen.path),
    ]
    document = made(document, [*changes, *([Rename(at, chosen.id)] if chosen.id != first else [])])
    for each in targets[1:]:
        entry = {"title": each.title, "file": each.path, "phase": "inventory", "scores": scores}
        document = made(document, [Insert(("journeys", each.id), entry)])
    return document
