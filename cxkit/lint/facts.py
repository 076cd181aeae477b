"""Facts: what several rules ask of one journey, gathered once."""

from cxkit.model.journey import Action, Journey, Step
from cxkit.model.node import Node
from cxkit.model.values import Duration
from cxkit.model.workspace import Scope

LONGEST = 60


class Facts:
    """A journey with what its rules share: human contacts, steps by id, who names which action."""

    __slots__ = ("actions", "blueprint", "contacts", "journey", "scope")

    def __init__(self, journey: Journey, scope: Scope) -> None:
        self.journey = journey
        self.scope = scope
        self.actions: list[tuple[Step, Action]] = []
        self.contacts: list[tuple[Step, Action]] = []
        actors = scope.actors
        for step in journey.steps:
            for action in step.frontstage:
                self.actions.append((step, action))
                if action.by:
                    actor = actors.get(action.by[0])
                    if actor is None or actor.type == "person":
                        self.contacts.append((step, action))
            for action in step.backstage:
                self.actions.append((step, action))
            for action in step.support:
                self.actions.append((step, action))
        self.blueprint = bool(self.actions)

    @property
    def business_day(self) -> float | None:
        """Seconds of work in a business day, where the project says so."""
        return self.scope.workspace.business_day


def called(node: Node) -> str:
    """How the author would name a step, an action or an item: its written id, else its text, cut at 60 characters."""
    fields = node.__dict__
    name = fields.get("id") if "id" in node.model_fields_set else ""
    for field in ("title", "do", "text", "what"):
        name = name or fields.get(field)
    name = name or ", ".join(fields.get("by") or ()) or fields.get("id") or ""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


def exceeds(time: Duration | None, limit: Duration | None, business_day: float | None) -> bool:
    """Whether the upper end of a time is beyond that of its limit; no where the two cannot be compared."""
    if time is None or limit is None or not (time.known and limit.known):
        return False
    if not (time.high_days or limit.high_days):
        return time.high > limit.high
    if time.high_days and limit.high_days and time.high == limit.high:
        return time.high_days > limit.high_days
    taken, allowed = time.seconds(business_day), limit.seconds(business_day)
    return taken is not None and allowed is not None and taken[1] > allowed[1]
