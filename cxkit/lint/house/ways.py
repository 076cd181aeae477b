"""Ways: keys that lead from an element of a file to what is asked of it, checked against the vocabulary beforehand."""

import difflib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from cxkit.lint.facts import Facts
from cxkit.model.journey import Journey, Phase, Step
from cxkit.model.node import Node
from cxkit.model.organization import Service
from cxkit.model.persona import Persona
from cxkit.model.shared import Actor, Channel, Metric, Policy, Process
from cxkit.model.vocabulary import held, keys

MOST = 8
"""Keys of one way: nothing in the vocabulary lies deeper."""


class Named(NamedTuple):
    """What the text of a key names: its model, and how it is looked up in the reach of a file."""

    model: type[BaseModel]
    find: Callable[[Facts, str], Node | None]


def _service(facts: Facts, name: str) -> Node | None:
    return next((each.services[name] for each in facts.scope.organizations if name in each.services), None)


def _persona(facts: Facts, name: str) -> Node | None:
    return next(iter(facts.scope.workspace.named(Persona, name, facts.scope.path)), None)


def _phase(facts: Facts, name: str) -> Node | None:
    return facts.content.phases.get(name) if isinstance(facts.content, Journey) else None


NAMES: Mapping[str, Named] = {
    "by": Named(Actor, lambda facts, name: facts.scope.actors.get(name)),
    "process": Named(Process, lambda facts, name: facts.scope.processes.get(name)),
    "policy": Named(Policy, lambda facts, name: facts.scope.policies.get(name)),
    "metrics": Named(Metric, lambda facts, name: facts.scope.metrics.get(name)),
    "channel": Named(Channel, lambda facts, name: facts.scope.channels.get(name)),
    "service": Named(Service, _service),
    "persona": Named(Persona, _persona),
    "phase": Named(Phase, _phase),
}
"""Keys whose texts name something that has keys of its own: `by/area` is the area of whoever acts."""


class Lost(NamedTuple):
    """A key that is not where a way looks for it: the key, what was looked at, and the nearest key there."""

    key: str
    model: type[BaseModel]
    nearest: str


class Element(NamedTuple):
    """Something that a rule looks at, with the step that it belongs to, if it does."""

    node: Node
    step: Step | None


def split(way: str) -> tuple[str, ...]:
    """The keys of a way, `steps/frontstage`."""
    return tuple(key.strip() for key in way.replace(".", "/").split("/") if key.strip())


def destination(model: type[BaseModel], way: tuple[str, ...]) -> Any:
    """The type of what lies at the end of a way; Lost where there is no such way."""
    kind: Any = model
    for number, key in enumerate(way):
        if not _has_keys(kind):
            named = NAMES.get(way[number - 1])
            if named is None:
                return Lost(key, model, "")
            kind = named.model
        model = kind
        if key not in keys(model):
            near = difflib.get_close_matches(key, keys(model), 1, 0.6)
            return Lost(key, model, near[0] if near else "")
        kind = held(keys(model)[key])
    return kind if len(way) <= MOST else Lost(way[MOST], model, "")


def _has_keys(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def elements(facts: Facts, way: tuple[str, ...]) -> Iterator[Element]:
    """The nodes that a way leads to from the file, in the order of the file."""
    found = [Element(facts.content, None)]
    for key in way:
        found = [
            Element(node, node if isinstance(node, Step) else element.step)
            for element in found
            for node in _all(element.node, key)
            if isinstance(node, Node)
        ]
    return iter(found)


def values(facts: Facts, element: Element, way: tuple[str, ...]) -> list[Any]:
    """Everything at the end of a way from an element; `step/…` and `file/…` begin there instead."""
    start: Node | None = element.node
    if way[0] in ("step", "file") and way[0] not in _fields(type(element.node)):
        start, way = (element.step if way[0] == "step" else facts.content), way[1:]
    found: list[Any] = [] if start is None else [start]
    for number, key in enumerate(way):
        nodes = []
        for each in found:
            if not isinstance(each, BaseModel):
                each = NAMES[way[number - 1]].find(facts, str(each))
            if each is not None:
                nodes.append(each)
        found = [value for node in nodes for value in _all(node, key)]
    return found


def written(element: Element, way: tuple[str, ...]) -> bool:
    """Whether the author wrote the one key of a way, even if only to say that there is nothing."""
    return len(way) == 1 and element.node.written(_fields(type(element.node)).get(way[0], ""))


def _all(node: BaseModel, key: str) -> list[Any]:
    """What a key of a node holds, item by item; of a text that is empty, only what was written so."""
    name = _fields(type(node)).get(key)
    value = node.__dict__.get(name) if name else None
    if value is None or (value == "" and name not in node.model_fields_set):
        return []
    if isinstance(value, (tuple, list)):
        return list(value)
    return list(value.values()) if isinstance(value, dict) else [value]


@cache
def _fields(model: type[BaseModel]) -> dict[str, str]:
    """Key to field of a model."""
    return {field.alias or name: name for name, field in model.model_fields.items()}
