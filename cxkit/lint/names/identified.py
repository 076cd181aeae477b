"""The nodes of a file that have an id of their own."""

from cxkit.model.journey import Journey
from cxkit.model.node import Node
from cxkit.model.shared import File, Source

FIELDS = ("frontstage", "backstage", "support", "evidence", "pains", "gains", "opportunities", "quotes", "fail")


def identified(content: File) -> list[Node]:
    """Those with an id that the author wrote; of a journey what comes first should keep it where two have the same."""
    nodes = _of_journey(content) if isinstance(content, Journey) else _of_file(content)
    return [node for node in nodes if "id" in node.__pydantic_fields_set__]


def _of_journey(journey: Journey) -> list[Node]:
    """By hand: a walk through all children would cost more than the rules that ask."""
    nodes: list[Node] = [journey, *journey.enablers]
    for step in journey.steps:
        nodes.append(step)
        for field in FIELDS:
            if items := step.__dict__[field]:
                nodes += items
        for fail in step.fail:
            nodes += fail.recover
    return nodes


def _of_file(content: File) -> list[Node]:
    """A source inside a list of `based_on` carries the id of another one."""
    return [content, *(node for _, node in content.children() if not isinstance(node, Source))]
