"""The roadmap: initiatives that change a journey, what they answer to, and how far they are."""

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from cxkit.model.ids import free, slug
from cxkit.model.node import Date, Flag, Node, Number, Short, Text, Texts
from cxkit.model.shared import Cause, File
from cxkit.model.values import Share, Target

Progress = Literal["idea", "planned", "doing", "done", "dropped"]
PROGRESS: tuple[Progress, ...] = get_args(Progress)
Touched = Literal["customer", "evidence", "frontstage", "backstage", "support"]


class Benefit(Node):
    """What an initiative is good for, seen from both sides."""

    customer: Text | None = None
    organization: Text | None = None
    text: Text | None = None


class Initiative(Node):
    """One thing that is done to improve a journey.

    `effort` is in person-months, `reach` in customers of a period, `impact` on a scale of the team's own, `confidence`
    a share.
    """

    id: Text = ""
    title: Text
    type: Cause | None = None
    addresses: Texts = ()
    changes: Texts = ()
    lanes: Annotated[tuple[Touched, ...], Short()] = ()
    owner: Text | None = None
    areas: Texts = ()
    impact: Number | None = Field(None, ge=0)
    effort: Number | None = Field(None, ge=0)
    reach: Number | None = Field(None, ge=0)
    confidence: Share | None = None
    quick_win: Flag | None = None
    start: Date | None = None
    end: Date | None = None
    depends_on: Texts = ()
    metric: Text | None = None
    baseline: Number | None = None
    target: Target | None = None
    benefit: Annotated[Benefit | None, Short("text", many=False)] = None
    status: Progress = "idea"
    triggered_by: Texts = ()

    @property
    def open(self) -> bool:
        """Whether it is neither done nor dropped."""
        return self.status not in ("done", "dropped")

    @property
    def promised(self) -> bool:
        """Whether somebody means to do it: planned or being done, no longer an idea."""
        return self.status in ("planned", "doing")


class Roadmap(File):
    """The initiatives for one journey or several, in the order of the author."""

    kind: Literal["roadmap"]
    journey: Texts = ()
    initiatives: Annotated[tuple[Initiative, ...], Short("title")] = ()

    @model_validator(mode="after")
    def _identified(self) -> "Roadmap":
        taken = {initiative.id for initiative in self.initiatives if initiative.id}
        last: dict[str, int] = {}
        for n, initiative in enumerate(self.initiatives, 1):
            if not initiative.id:
                initiative.complete("id", free(slug(initiative.title) or f"initiative-{n}", taken, last))
        return self

    def initiative(self, id: str) -> Initiative | None:
        return next((initiative for initiative in self.initiatives if initiative.id == id), None)
