"""The order in which keys are read: complete, and the one of the files that we ship."""

from pathlib import Path

import pytest
from pydantic import BaseModel

from cxkit.model import order, vocabulary
from cxkit.model.reading import kinds, model_of
from cxkit.source import Document, read
from cxkit.source.formatting import formatted

ROOT = Path(__file__).resolve().parents[2]
NODES = sorted({node for kind in kinds() for node in vocabulary.nodes(model_of(kind))}, key=lambda node: node.__name__)
SHIPPED = sorted(path for folder in ("examples", "cxkit/starters") for path in (ROOT / folder).rglob("*.yaml"))


@pytest.mark.parametrize("node", NODES, ids=lambda node: node.__name__)
def test_every_key_of_a_node_has_its_place(node: type[BaseModel]) -> None:
    read_order = order.read_order(node)
    assert sorted(read_order) == sorted(vocabulary.keys(node))


def test_no_order_is_written_for_a_node_that_is_not_there() -> None:
    assert set(order._READ) <= {node.__name__ for node in NODES}


@pytest.mark.parametrize("kind", kinds())
def test_a_file_opens_with_what_it_is_and_closes_with_what_is_long(kind: str) -> None:
    keys = order.read_order(model_of(kind))
    assert keys[:3] == ("kind", "id", "title")
    if "steps" in keys:
        assert keys[-1] == "steps"


def test_keys_are_ordered_below_lists_short_forms_and_entries_but_entries_keep_the_order_of_the_author() -> None:
    text = """\
steps:
  - customer: {gets: x, do: y}
    id: s
    fail:
      - recover: {by: a, do: b}
        what: z
    frontstage: {by: a, do: b}
actors:
  z: {area: A, title: Z}
  a: {type: system, title: A}
purpose: {organization: o, customer: c}
kind: journey
notes: [{b: 1, a: 2}]
"""
    found = formatted(read(text.encode()), order.order("journey"))
    assert isinstance(found, Document)
    assert (
        found.text
        == """\
kind: journey
notes: [{b: 1, a: 2}]
purpose: {customer: c, organization: o}
actors:
  z: {title: Z, area: A}
  a: {title: A, type: system}
steps:
  - id: s
    customer: {do: y, gets: x}
    frontstage: {do: b, by: a}
    fail:
      - what: z
        recover: {do: b, by: a}
"""
    )


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_we_ship_is_in_the_one_layout(path: Path) -> None:
    """`cxkit fmt examples cxkit/starters` makes it so."""
    document = read(path.read_bytes())
    assert isinstance(document.value, dict)
    assert formatted(document, order.order(document.value["kind"])) is document
