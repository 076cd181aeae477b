"""The vocabulary as data: which keys belong to which node, and what a node is called."""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from cxkit.model.node import Pointer
from cxkit.words import N_

NOUNS = {
    "Action": N_("an action"),
    "Actor": N_("an actor"),
    "Area": N_("an area"),
    "Aspiration": N_("an aspiration"),
    "Basis": N_("a basis"),
    "Benefit": N_("a benefit"),
    "Blueprint": N_("a blueprint overlay"),
    "Candidate": N_("a journey of a portfolio"),
    "Channel": N_("a channel"),
    "Column": N_("a step of a blueprint overlay"),
    "Component": N_("a component of the experience"),
    "Criterion": N_("a criterion"),
    "CustomerAction": N_("a customer action"),
    "Decided": N_("a decision"),
    "Emotion": N_("an emotion"),
    "Empathy": N_("an empathy map"),
    "Enabler": N_("an enabler"),
    "Evidence": N_("an evidence item"),
    "Fail": N_("a fail point"),
    "House": N_("rules of the house"),
    "HouseRule": N_("a rule of the house"),
    "Initiative": N_("an initiative"),
    "Job": N_("a job"),
    "Journey": N_("a journey"),
    "Level": N_("an agreed level"),
    "Link": N_("a link"),
    "Maturity": N_("a maturity assessment"),
    "Metric": N_("a metric"),
    "Next": N_("a way on ('next')"),
    "Note": N_("a pain, gain, opportunity or quote"),
    "Organization": N_("an organization"),
    "Period": N_("a period"),
    "Persona": N_("a persona"),
    "Phase": N_("a phase"),
    "Policy": N_("a policy"),
    "Portfolio": N_("a portfolio"),
    "Process": N_("a process"),
    "Promise": N_("a promise"),
    "Purpose": N_("a purpose"),
    "Question": N_("a question"),
    "Reading": N_("a measured value"),
    "Result": N_("a result"),
    "Roadmap": N_("a roadmap"),
    "Sample": N_("a sample"),
    "Segment": N_("a segment"),
    "Service": N_("a service"),
    "Source": N_("a source"),
    "Stage": N_("a stage"),
    "Standard": N_("a standard of the aspiration"),
    "Step": N_("a step"),
    "Survey": N_("a survey"),
    "Team": N_("a team"),
    "Touchpoint": N_("a touchpoint"),
    "Validated": N_("a validation"),
    "ValueMap": N_("a value map"),
    "ValueProposition": N_("a value proposition"),
    "ValueStream": N_("a value stream"),
    "Wait": N_("a wait"),
}
"""What each mapping of the vocabulary is called in a sentence."""


class Place(NamedTuple):
    """Where a pointer leads: the node that holds the key, and the type of the key's value (None for an unknown key)."""

    owner: type[BaseModel]
    type: Any


@cache
def keys(model: type[BaseModel]) -> dict[str, Any]:
    """The keys of a node as an author writes them, each with the type of its value."""
    found = {}
    for name, field in model.model_fields.items():
        if model.__name__ != "Basis" or name != "word":
            found[field.alias or name] = field.annotation
    return found


def bare(kind: Any) -> Any:
    """A type without what pydantic hangs on it, and without None."""
    while True:
        origin = get_origin(kind)
        if origin is Annotated:
            kind = get_args(kind)[0]
        elif origin in (Union, UnionType):
            kind = next(arm for arm in get_args(kind) if arm is not type(None))
        else:
            return kind


def held(kind: Any) -> Any:
    """The type of one item of a list or a map, else the type itself."""
    kind = bare(kind)
    if get_origin(kind) is tuple:
        return bare(get_args(kind)[0])
    return bare(get_args(kind)[1]) if get_origin(kind) is dict else kind


def place(model: type[BaseModel], pointer: Pointer) -> Place:
    """Follow a pointer of the normal form from a file's model."""
    owner: type[BaseModel] = model
    kind: Any = model
    for step in pointer:
        current = bare(kind)
        if get_origin(current) in (tuple, dict):
            kind = held(current)
        elif isinstance(current, type) and issubclass(current, BaseModel):
            owner = current
            if str(step) not in keys(owner):
                return Place(owner, None)
            kind = keys(owner)[str(step)]
        else:
            break
    return Place(owner, bare(kind))


@cache
def nodes(model: type[BaseModel]) -> tuple[type[BaseModel], ...]:
    """Every node that can stand in a file of this model, the file first."""
    found: dict[type[BaseModel], None] = {}

    def visit(node: type[BaseModel]) -> None:
        if node in found:
            return
        found[node] = None
        for kind in keys(node).values():
            below = held(kind)
            if isinstance(below, type) and issubclass(below, BaseModel):
                visit(below)

    visit(model)
    return tuple(found)


def homes(model: type[BaseModel], key: str) -> Iterator[type[BaseModel]]:
    """The nodes of a file in which a key is at home."""
    return (node for node in nodes(model) if key in keys(node))


def choices(kind: Any) -> tuple[str, ...]:
    """The words that a closed list allows; empty for every other type."""
    kind = bare(kind)
    return get_args(kind) if get_origin(kind) is Literal else ()
