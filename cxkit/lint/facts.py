"""Facts: what several rules ask of one journey, gathered once."""

from collections.abc import Mapping
from functools import lru_cache

from cxkit.model.flow import Edge, edges
from cxkit.model.ids import slug
from cxkit.model.journey import Action, Journey, Step
from cxkit.model.liveness import live, mechanical
from cxkit.model.node import Node
from cxkit.model.values import Duration
from cxkit.model.workspace import Scope

LONGEST = 60


class Facts:
    """A journey with what its rules share: actions, human contacts, arrows, who comes after whom."""

    __slots__ = ("_edges", "_named", "_ways", "actions", "blueprint", "contacts", "journey", "scope")

    def __init__(self, journey: Journey, scope: Scope) -> None:
        self.journey = journey
        self.scope = scope
        self._edges: tuple[Edge, ...] | None = None
        self._named: frozenset[str] | None = None
        self._ways: Mapping[str, list[str]] | None = None
        self.actions: list[tuple[Step, Action]] = []
        self.contacts: list[tuple[Step, Action]] = []
        actors = scope.actors
        for step in journey.steps:
            for action in step.frontstage:
                self.actions.append((step, action))
                if action.by:
                    actor = actors.get(action.by[0])
                    if actor.type == "person" if actor else not self._mechanical(step, action):
                        self.contacts.append((step, action))
            for action in step.backstage:
                self.actions.append((step, action))
            for action in step.support:
                self.actions.append((step, action))
        self.blueprint = bool(self.actions)

    def _mechanical(self, step: Step, action: Action) -> bool:
        """Whether somebody who is declared nowhere is rather a system: `by: portal`, or whoever answers on the web."""
        channels = action.channel or step.channel
        return mechanical(action.by[0]) or bool(
            channels and all(mechanical(name, self.scope.channels.get(name)) for name in channels)
        )

    @property
    def business_day(self) -> float | None:
        """Seconds of work in a business day, where the project says so."""
        return self.scope.workspace.business_day

    @property
    def edges(self) -> tuple[Edge, ...]:
        """All arrows of the journey; only asked for where there is something to look for."""
        if self._edges is None:
            self._edges = edges(self.journey)
        return self._edges

    @property
    def named(self) -> frozenset[str]:
        """Every step and action that an action names as its neighbour."""
        if self._named is None:
            self._named = frozenset(
                name.rpartition("/")[2]
                for _, action in self.actions
                for name in (*action.needs, *action.feeds, *action.with_, *action.after)
            )
        return self._named

    def channel(self, name: str) -> str:
        """The title of a channel, else its id as written."""
        entry = self.scope.channels.get(name)
        return (entry.title if entry else None) or name

    def live(self, step: Step) -> bool | None:
        """Whether the customer of a step and somebody of ours are there at once; None where no channel tells."""
        told = [live(name, self.scope.channels.get(name)) for name in step.channel]
        return all(told) if told and None not in told else None

    def unseen(self, step: Step) -> bool:
        """Whether the customer meets, over a live channel, somebody who stands out of sight."""
        return bool(
            step.backstage and step.customer and not step.frontstage and not step.wait and not step.alone
        ) and bool(self.live(step) and not any(action.needs or action.async_ for action in step.backstage))

    def reaches(self, one: Step, other: Step) -> bool:
        """Whether a customer who was in one step may come to another one later."""
        if self._ways is None:
            self._ways = ways(self.journey)
        seen: set[str] = set()
        open_ends = [one.id]
        while open_ends:
            for to in self._ways.get(open_ends.pop(), ()):
                if to == other.id:
                    return True
                if to not in seen:
                    seen.add(to)
                    open_ends.append(to)
        return False


def called(node: Node) -> str:
    """How the author would name a step, an action or an item: its written id, else its text, cut at 60 characters."""
    fields = node.__dict__
    name = fields.get("id") if "id" in node.model_fields_set else ""
    for field in ("title", "do", "text", "what"):
        name = name or fields.get(field)
    name = name or ", ".join(fields.get("by") or ()) or fields.get("id") or ""
    return cut(name)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """A text by which spellings of one thing are compared: no capitals, accents or signs, and all of it."""
    return "-".join(filter(None, map(slug, text.split())))


def cut(text: str) -> str:
    """A text as it fits into a message: at most 60 characters."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def ways(journey: Journey) -> dict[str, list[str]]:
    """Step id to the steps after it.

    A name that nothing has, and a column without customer, are taken for the step that follows.
    """
    ids = {step.id for step in journey.steps}
    columns = {step.id for step in journey.steps if step.customer == ()}
    found: dict[str, list[str]] = {}
    following = ""
    for step in reversed(journey.steps):
        to = [way.to.rpartition("/")[2] for way in step.next]
        to += [fail.back_to for fail in step.fail if fail.back_to]
        known = [name for name in to if name in ids or name == "end"]
        if following and (not step.next or len(known) < len(to) or not columns.isdisjoint(to)):
            known.append(following)
        found[step.id] = known
        if step.customer != ():
            following = step.id
    return found


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
