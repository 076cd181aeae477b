"""Every field of the vocabulary in which one thing names another."""

from functools import cache
from typing import Literal

from cxkit.lint.names.nameable import Pointing, What
from cxkit.model.journey import (
    Action,
    CustomerAction,
    Emotion,
    Enabler,
    Evidence,
    Fail,
    Journey,
    Next,
    Promise,
    Step,
)
from cxkit.model.node import Node
from cxkit.model.organization import Organization
from cxkit.model.persona import Empathy, Job, Persona, ValueMap
from cxkit.model.shared import Actor, Basis, File, Note, Process, Source

INTO: Literal[""] = ""  # look below

_NOTES: dict[str, What | Literal[""]] = {"pains": INTO, "gains": INTO, "basis": INTO}
FIELDS: dict[type[Node], dict[str, What | Literal[""]]] = {
    Journey: {
        "persona": "persona",
        "segment": "segment",
        "parent": "journey",
        "part_of": "part",
        "leads_to": "journey",
        "variant_of": "journey",
        "service": "service",
        "value_stream": "stream",
        "promise": INTO,
        "actors": INTO,
        "processes": INTO,
        "enablers": INTO,
        "steps": INTO,
        "basis": INTO,
    },
    Step: {
        **_NOTES,
        "metrics": "metric",
        "service": "service",
        "value_stream": "stream",
        "customer": INTO,
        "evidence": INTO,
        "frontstage": INTO,
        "backstage": INTO,
        "support": INTO,
        "emotion": INTO,
        "emotion_org": INTO,
        "target_emotion": INTO,
        "opportunities": INTO,
        "quotes": INTO,
        "next": INTO,
        "fail": INTO,
    },
    CustomerAction: {"by": "someone"},
    Action: {
        "by": "actor",
        "process": "process",
        "policy": "policy",
        "needs": "place",
        "feeds": "place",
        "after": "place",
        "with_": "partner",
        "metrics": "metric",
        "up_to": "limit",
        "staff_emotion": INTO,
        "basis": INTO,
    },
    Evidence: {"basis": INTO},
    Emotion: {"basis": INTO},
    Note: {"for_": "item", "basis": INTO},
    Next: {"to": "step"},
    Fail: {"at": "place", "back_to": "place", "up_to": "limit", "recover": INTO},
    Enabler: {"by": "preparer", "enables": "enabled", "covers": "covered", "basis": INTO},
    Promise: {"kept_by": "keeper"},
    Basis: {"observed": "source"},
    Process: {"policy": "policy", "metrics": "metric"},
    Actor: {"service": "service"},
    Persona: {**_NOTES, "segment": "segment", "based_on": INTO, "jobs": INTO, "empathy": INTO, "value_map": INTO},
    Job: {"basis": INTO},
    Empathy: dict.fromkeys(("says", "thinks", "does", "feels", "sees", "hears"), INTO),
    ValueMap: dict.fromkeys(("products", "pain_relievers", "gain_creators"), INTO),
    Organization: {"processes": INTO, "actors": INTO, "basis": INTO},
}

_Fields = tuple[tuple[str, What | Literal[""]], ...]
_shapes: dict[tuple[type[Node], frozenset[str]], _Fields] = {}
"""Nodes of one kind are mostly written with the same few keys: which of these name something is found out once."""


def pointing(content: File) -> dict[What, list[Pointing]]:
    """What is named, and by what: node, key and names, only where the author wrote them."""
    found: dict[What, list[Pointing]] = {}
    table = FIELDS if type(content) in FIELDS else _planned()
    waiting: list[Node] = [content]
    for node in waiting:  # it grows while it is read: the outer nodes first, each level in the order of the file
        shape = type(node), frozenset(node.__pydantic_fields_set__)
        fields = _shapes.get(shape)
        if fields is None:
            fields = _shapes[shape] = _written(table.get(shape[0], {}), shape[1])
        if not fields:
            continue
        values = node.__dict__
        for field, what in fields:
            if not (value := values[field]):
                continue
            if what:
                if what in found:
                    found[what].append((node, field, value))
                else:
                    found[what] = [(node, field, value)]
                if type(value) is dict:
                    waiting += [each for each in value.values() if isinstance(each, Node)]
            elif type(value) is tuple:
                waiting += value
            elif type(value) is dict:
                waiting += value.values()
            else:
                waiting.append(value)
        if type(node) is Fail and node.recover:
            named = [(action, "do", str(action.do)) for action in node.recover if _names_process(action)]
            found.setdefault("recovery", []).extend(named)
        elif type(node) is Persona:
            bare = [(source, "id", source.id) for source in node.based_on if source.id and _bare(source)]
            found.setdefault("source", []).extend(bare)
    return found


def _written(fields: dict[str, What | Literal[""]], written: frozenset[str]) -> _Fields:
    return tuple((field, what) for field, what in fields.items() if field in written)


@cache
def _planned() -> dict[type[Node], dict[str, What | Literal[""]]]:
    """With what portfolios, surveys, roadmaps and overlays point to: most runs never meet one."""
    from cxkit.lint.names import planned

    return {**FIELDS, **planned.FIELDS}


def _names_process(action: Action) -> bool:
    """`recover: refund` means a process; `recover: Say sorry` says what is done."""
    return bool(action.do) and not action.by and not action.process and len(str(action.do).split()) == 1


def _bare(source: Source) -> bool:
    """`based_on: e1` means a source that stands elsewhere."""
    return source.type is None and source.title is None
