"""The organization: areas, services, value streams, and what its journeys share."""

from typing import Annotated, Literal

from pydantic import Field

from cxkit.model.node import Catalogue, Date, Entry, Node, Number, Short, Text, Texts, Whole
from cxkit.model.shared import Actors, Channels, File, Levels, Metrics, Policies, Processes


class Segment(Node):
    """A group of customers by value or need."""

    title: Text | None = None
    customers: Whole | None = Field(None, ge=0)


class Service(Node):
    """Something offered, with who answers for it and at what level."""

    title: Text | None = None
    owner: Text | None = None
    outcome: Text | None = None
    lifecycle: Text | None = None
    sla: Levels = ()
    xla: Levels = ()


class Stage(Node):
    """A stage of a value stream."""

    id: Text = ""
    title: Text
    svc: Literal["plan", "improve", "engage", "design_transition", "obtain_build", "deliver_support"] | None = None


class ValueStream(Node):
    """The steps that an organization takes to create and deliver (ITIL 4): the journey seen from inside."""

    title: Text | None = None
    owner: Text | None = None
    stages: Annotated[tuple[Stage, ...], Short("title")] = ()


class ValueProposition(Node):
    """What is offered to be chosen, as a challenge for service and for brand."""

    text: Text | None = None
    service: Texts = ()
    brand: Texts = ()


class Reading(Node):
    """A measured value with its date."""

    metric: Text | None = None
    value: Number | None = None
    n: Whole | None = Field(None, ge=0)
    date: Date | None = None


class Team(Node):
    """How a role is doing."""

    title: Text | None = None
    size: Whole | None = Field(None, ge=0)
    motivation: Annotated[Reading | None, Short("metric", many=False)] = None


class Maturity(Node):
    """A self-assessment by dimension."""

    date: Date | None = None
    scale: Text | None = None
    dimensions: Annotated[dict[str, Number], Catalogue(), Field(default_factory=dict)]


class Area(Node):
    """A part of the organization."""

    title: Text | None = None
    owner: Text | None = None


class Organization(File):
    """Who provides: what several journeys of one workspace can name."""

    kind: Literal["organization"]
    purpose: Text | None = None
    philosophy: Text | None = None
    areas: Annotated[dict[str, Annotated[Area, Entry()]], Catalogue(listed=True), Field(default_factory=dict)]
    segments: Annotated[dict[str, Annotated[Segment, Entry()]], Catalogue(), Field(default_factory=dict)]
    channels: Channels
    actors: Actors
    processes: Processes
    policies: Policies
    metrics: Metrics
    services: Annotated[dict[str, Annotated[Service, Entry()]], Catalogue(), Field(default_factory=dict)]
    value_streams: Annotated[dict[str, Annotated[ValueStream, Entry()]], Catalogue(), Field(default_factory=dict)]
    value_proposition: Annotated[ValueProposition | None, Short("text", many=False)] = None
    team: Annotated[dict[str, Annotated[Team, Entry()]], Catalogue(), Field(default_factory=dict)]
    maturity: Maturity | None = None
