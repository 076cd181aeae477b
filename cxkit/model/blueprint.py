"""The blueprint overlay: the provider's lanes of a journey that stands in a file of its own."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from cxkit.model.journey import Actions, Enabler, Evidence, Fail, Wait, WaitShort
from cxkit.model.node import Catalogue, Node, Short, Text, Texts
from cxkit.model.shared import Actors, File, Levels, Metrics, Policies, Processes


class Column(Node):
    """What one step of the journey gains: it is merged into the step of the same id."""

    evidence: Annotated[tuple[Evidence, ...], Short("text")] = ()
    frontstage: Actions = ()
    backstage: Actions = ()
    support: Actions = ()
    wait: Annotated[tuple[Wait, ...], WaitShort("time")] = ()
    fail: Annotated[tuple[Fail, ...], Short("what", none=True)] = ()
    sla: Levels = ()
    xla: Levels = ()
    metrics: Texts = ()


class Blueprint(File):
    """The lanes of a journey that others keep: several overlays may cover one journey, each key once."""

    whole: ClassVar[bool] = False
    kind: Literal["blueprint"]
    journey: Text
    actors: Actors
    processes: Processes
    policies: Policies
    metrics: Metrics
    enablers: Annotated[tuple[Enabler, ...], Short("do")] = ()
    steps: Annotated[dict[str, Column], Catalogue(), Field(default_factory=dict)]
