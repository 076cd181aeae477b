"""The persona: for whom; one research-based point of view."""

from typing import Annotated, Literal

from pydantic import Field

from cxkit.model.node import Node, Number, Short, Text, Texts
from cxkit.model.shared import BasisField, Channels, File, Items, Source
from cxkit.model.values import Share


class Job(Node):
    """When … I want … so I can …; importance and satisfaction on 0 to 10 (Ulwick)."""

    when: Text | None = None
    want: Text
    so: Text | None = None
    importance: Number | None = Field(None, ge=0, le=10)
    satisfaction: Number | None = Field(None, ge=0, le=10)
    basis: BasisField = None


class Empathy(Node):
    """The empathy map: what the persona says, thinks, does, feels, sees and hears."""

    says: Items = ()
    thinks: Items = ()
    does: Items = ()
    feels: Items = ()
    sees: Items = ()
    hears: Items = ()


class ValueMap(Node):
    """The other half of the value proposition canvas."""

    products: Items = ()
    pain_relievers: Items = ()
    gain_creators: Items = ()


class Persona(File):
    """Who travels: segment, goals, jobs, empathy map, value-proposition canvas."""

    kind: Literal["persona"]
    segment: Text | None = None
    share: Share | None = None
    based_on: Annotated[tuple[Source, ...], Short("id")] = ()
    scenario: Text | None = None
    goals: Texts = ()
    jobs: Annotated[tuple[Job, ...], Short("want")] = ()
    empathy: Empathy | None = None
    pains: Items = ()
    gains: Items = ()
    channels: Channels
    quote: Text | None = None
    value_map: ValueMap | None = None
