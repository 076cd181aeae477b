"""Every node of a file is met, once, with the way to it: nothing hides in a field that is not looked into."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cxkit.load import load
from cxkit.model.node import Node, Pointer
from cxkit.model.reading import KINDS, model_of

ROOT = Path(__file__).parents[2]


def _all(value: Any, at: Pointer = ()) -> Iterator[tuple[Pointer, int]]:
    """The slow way: every field of every node."""
    if isinstance(value, Node):
        if at:
            yield at, id(value)
        for name, field in type(value).model_fields.items():
            yield from _all(value.__dict__.get(name), (*at, field.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _all(item, (*at, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _all(item, (*at, key))


def test_children_are_all_nodes_in_the_order_of_the_fields() -> None:
    met, kinds = 0, set()
    for room in load([str(ROOT / "examples"), str(ROOT / "tests" / "data" / "domain")])[0]:
        for member in room.workspace.members:
            found = [(at, id(node)) for at, node in member.content.children()]
            assert found == [*_all(member.content)]
            met += len(found)
            kinds.add(type(member.content))
    assert met > 500
    assert kinds == {model_of(kind) for kind in KINDS}
