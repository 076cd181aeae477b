"""Overlay: a journey and the blueprints that cover it, made one journey."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from cxkit.model.blueprint import Blueprint, Column
from cxkit.model.journey import Journey, Step, identify
from cxkit.model.node import Node, Pointer
from cxkit.model.shared import File

CATALOGUES = ("actors", "processes", "policies", "metrics")
KEYS = tuple(Column.model_fields)
"""What a step may have from its own file or from one overlay."""


class StandIn(NamedTuple):
    """What a merged node stands for: the node that was written, and for keys from elsewhere the node that has them."""

    node: Node
    fields: Mapping[str, Node]


class Clash(NamedTuple):
    """The same key given twice: in an overlay, and in another file before."""

    overlay: Blueprint
    pointer: Pointer
    first: File
    first_pointer: Pointer


class Whole(NamedTuple):
    """A journey with all that covers it. `stand_ins` go by the `id()` of the nodes that were made for it."""

    journey: Journey
    stand_ins: Mapping[int, StandIn]


def merged(journey: Journey, overlays: Sequence[Blueprint]) -> Whole:
    """One journey of several files that do not clash. Default ids are given anew: written ones of any file win."""
    given = {node.__dict__["id"] for each in overlays for _, node in each.children() if node.written("id")}
    stand_ins: dict[int, StandIn] = {}
    steps = []
    for step in journey.steps:
        columns = [each.steps[step.id] for each in overlays if step.id in each.steps]
        covered = _covered(step, columns) if columns else None
        if covered is not None:
            stand_ins[id(covered.node)] = StandIn(step, covered.fields)
        steps.append(covered.node if covered else step)
    update: dict[str, Any] = {"steps": tuple(steps)}
    for name in CATALOGUES:
        if any(getattr(each, name) for each in overlays):
            update[name] = {**getattr(journey, name)}
            for each in overlays:
                update[name] |= getattr(each, name)
    if any(each.enablers for each in overlays):
        update["enablers"] = journey.enablers + tuple(item for each in overlays for item in each.enablers)
    for each in overlays:
        if each.basis is not None:
            _rest_on(each)
    whole = journey.model_copy(update=update)
    for _, node in whole.children():
        if node.__dict__.get("id") in given and not node.written("id"):
            node.complete("id", "")
    identify(whole)
    stand_ins[id(whole)] = StandIn(journey, {})
    return Whole(whole, stand_ins)


def _covered(step: Step, columns: Sequence[Column]) -> StandIn:
    update: dict[str, Any] = {}
    homes: dict[str, Node] = {}
    for column in columns:
        for key in column.model_fields_set:
            update[key] = getattr(column, key)
            homes[key] = column
    return StandIn(step.model_copy(update=update), homes)


def _rest_on(overlay: Blueprint) -> None:
    """The basis of an overlay is that of all in it, whatever the journey rests on."""
    for _, node in overlay.children():
        if "basis" in type(node).model_fields and node.__dict__["basis"] is None:
            node.complete("basis", overlay.basis)


def clashes(files: Sequence[Journey | Blueprint], overlay: Blueprint) -> Iterator[Clash]:
    """Every key of an overlay that one of the files before it gives too, the journey first among them."""
    journey = files[0]
    assert isinstance(journey, Journey)
    places = {step.id: number for number, step in enumerate(journey.steps)}
    for name in CATALOGUES:
        for key in getattr(overlay, name):
            first = next((file for file in files if key in getattr(file, name)), None)
            if first is not None:
                yield Clash(overlay, (name, key), first, (name, key))
    for name, column in overlay.steps.items():
        if name not in places:
            continue
        for key in KEYS:
            if not _given(column, key):
                continue
            for file in files:
                if isinstance(file, Blueprint):
                    node: Node | None = file.steps.get(name)
                    pointer: Pointer = ("steps", name, key)
                else:
                    node, pointer = file.steps[places[name]], ("steps", places[name], key)
                if node is not None and _given(node, key):
                    yield Clash(overlay, ("steps", name, key), file, pointer)
                    break


def _given(node: Node, key: str) -> bool:
    """Whether a key says something; one that was left empty does not, but `fail: none` does."""
    return node.written(key) and (bool(node.__dict__[key]) or key == "fail")
