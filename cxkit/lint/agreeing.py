"""Agreeing: the levels that a file promises for its steps and services."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from cxkit.lint.facts import Facts, called
from cxkit.model.journey import Step
from cxkit.model.organization import Organization, Service
from cxkit.model.shared import Level
from cxkit.words import N_

UNEQUAL = N_("business days and hours cannot be compared: `business_day` says how long one is")


class Agreed(NamedTuple):
    """A level, of what, and how that is called."""

    node: Step | Service
    name: str
    field: Literal["sla", "xla"]
    level: Level


def agreed(facts: Facts) -> Iterator[Agreed]:
    """Every level of service or experience in a file, in its order."""
    for step in facts.agreed:
        yield from _of(step, called(step))
    if isinstance(facts.content, Organization):
        for name, service in facts.content.services.items():
            yield from _of(service, service.title or name)


def _of(node: Step | Service, name: str) -> Iterator[Agreed]:
    for level in node.sla:
        yield Agreed(node, name, "sla", level)
    for level in node.xla:
        yield Agreed(node, name, "xla", level)
