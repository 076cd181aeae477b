"""Facts: what several rules ask of one file, gathered once."""

from collections.abc import Mapping
from functools import lru_cache

from cxkit.lint.names.identified import identified
from cxkit.lint.names.nameable import Pointing, What
from cxkit.lint.names.pointing import pointing
from cxkit.model.flow import Edge, edges
from cxkit.model.ids import slug
from cxkit.model.journey import Action, CustomerAction, Journey, Step
from cxkit.model.liveness import live, mechanical
from cxkit.model.node import Node
from cxkit.model.shared import File
from cxkit.model.values import Duration
from cxkit.model.workspace import Scope

LONGEST = 60


class Facts:
    """A file with what its rules share: names and ids; of a journey actions, human contacts, arrows, ways.

    Of another kind of file there are names and ids alone, and the lists are empty.
    """

    __slots__ = (
        "_edges",
        "_identified",
        "_named",
        "_pointing",
        "_ways",
        "actions",
        "acts",
        "by",
        "contacts",
        "content",
        "makers",
        "nameless",
        "scope",
        "timed",
    )

    def __init__(self, content: File, scope: Scope) -> None:
        self.content = content
        self.scope = scope
        self._edges: tuple[Edge, ...] | None = None
        self._identified: list[Node] | None = None
        self._named: frozenset[str] | None = None
        self._pointing: Mapping[What, list[Pointing]] | None = None
        self._ways: Mapping[str, list[str]] | None = None
        self.actions: list[tuple[Step, Action]] = []
        """Of all lanes, in the order of the file."""
        self.contacts: list[tuple[Step, Action]] = []
        """Actions in front that a person does."""
        self.acts: list[tuple[Step, CustomerAction]] = []
        """What customers do."""
        self.makers: list[Action] = []
        """Actions that make something."""
        self.nameless: list[Action] = []
        """Actions for which nobody is named."""
        self.by: set[str] = set()
        """Everybody who is named for an action."""
        self.timed: list[Action | CustomerAction] = []
        """Actions that say how long they take, or how long at most; those of the customer last."""
        if isinstance(content, Journey):
            self._walk(content)

    def _walk(self, journey: Journey) -> None:
        """Look at every action once: each further look at all of them would cost as much as a rule."""
        acted = []
        for step in journey.steps:
            for action in step.frontstage:
                self.actions.append((step, action))
                if action.by and self._human(step, action):
                    self.contacts.append((step, action))
            for lane in (step.backstage, step.support):
                for action in lane:
                    self.actions.append((step, action))
            for act in step.customer or ():
                self.acts.append((step, act))
                if act.time or act.max:
                    acted.append(act)
        for _, action in self.actions:
            by = action.by
            if by:
                self.by.update(by)
            else:
                self.nameless.append(action)
            if action.makes:
                self.makers.append(action)
            if action.time or action.max:
                self.timed.append(action)
        self.timed += acted

    def _human(self, step: Step, action: Action) -> bool:
        actor = self.scope.actors.get(action.by[0])
        return actor.type == "person" if actor else not self._mechanical(step, action)

    def _mechanical(self, step: Step, action: Action) -> bool:
        """Whether somebody who is declared nowhere is rather a system: `by: portal`, or whoever answers on the web."""
        channels = action.channel or step.channel
        return mechanical(action.by[0]) or bool(
            channels and all(mechanical(name, self.scope.channels.get(name)) for name in channels)
        )

    @property
    def blueprint(self) -> bool:
        """Whether any step has a provider lane."""
        return bool(self.actions)

    @property
    def journey(self) -> Journey:
        assert isinstance(self.content, Journey)
        return self.content

    @property
    def identified(self) -> list[Node]:
        """The nodes of the file with an id that the author wrote."""
        if self._identified is None:
            self._identified = identified(self.content)
        return self._identified

    @property
    def pointing(self) -> Mapping[What, list[Pointing]]:
        """What the file names, and by what."""
        if self._pointing is None:
            self._pointing = pointing(self.content)
        return self._pointing

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
