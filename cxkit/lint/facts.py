"""Facts: what several rules ask of one file, gathered once."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from cxkit.lint.names.identified import identified
from cxkit.lint.names.nameable import Pointing, What
from cxkit.lint.names.pointing import pointing
from cxkit.lint.wording import tokens
from cxkit.measures.emotion import Felt, felt
from cxkit.model.flow import Edge, edges
from cxkit.model.hearing import Heard, heard
from cxkit.model.ids import slug
from cxkit.model.intentions import Planned, planned
from cxkit.model.journey import Action, CustomerAction, Journey, Step
from cxkit.model.liveness import live, mechanical
from cxkit.model.node import Node
from cxkit.model.shared import File
from cxkit.model.values import Duration
from cxkit.model.workspace import Scope
from cxkit.words import LANGUAGES

LONGEST = 60
TIMED = re.compile(r"(?i)\d\s*(?:s|seg\w*|sec\w*|m|min\w*|h|hora\w*|hours?)\b")
"""A time that a text gives: «saludar antes de 30 s»."""


Works = list[tuple[Step, Action]]
"""Actions, each with the step that it stands in."""


class Facts:
    """A file with what its rules share: names and ids; of a journey actions, human contacts, arrows, ways.

    Of another kind of file there are names and ids alone, and the lists are empty.
    """

    __slots__ = (
        "_edges",
        "_felt",
        "_heard",
        "_hosts",
        "_identified",
        "_named",
        "_planned",
        "_pointing",
        "_validated",
        "_ways",
        "_words",
        "actions",
        "acts",
        "agreed",
        "by",
        "contacts",
        "content",
        "languages",
        "makers",
        "moments",
        "nameless",
        "rough",
        "scope",
        "timed",
    )

    def __init__(self, content: File, scope: Scope, validated: bool = False) -> None:
        """With `validated` the terms take every file for validated, whatever it says itself."""
        self.content = content
        self.scope = scope
        self.rough = not validated and isinstance(content, Journey) and content.rough
        """Whether it is a first draft, and the terms let it be one."""
        self._edges: tuple[Edge, ...] | None = None
        self._felt: tuple[Felt, ...] | None = None
        self._heard: Heard | None = None
        self._hosts: Mapping[str, Works] | None = None
        self._identified: list[Node] | None = None
        self._named: frozenset[str] | None = None
        self._planned: Planned | None = None
        self._pointing: Mapping[What, list[Pointing]] | None = None
        self._validated = validated
        self._ways: Mapping[str, list[str]] | None = None
        self._words: frozenset[str] | None = None
        self.languages = _languages(content.lang or scope.workspace.lang or "")
        """Whose lists of words hold here: the one that the file or its project names, else all."""
        self.actions: list[tuple[Step, Action]] = []
        """Of all lanes, in the order of the file."""
        self.contacts: list[tuple[Step, Action]] = []
        """Actions in front that a person does."""
        self.acts: list[tuple[Step, CustomerAction]] = []
        """What customers do."""
        self.agreed: list[Step] = []
        """Steps with a level of service or of experience."""
        self.moments: list[Step] = []
        """Moments of truth."""
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
            if step.moment_of_truth is not None:
                self.moments.append(step)
            if step.sla or step.xla:
                self.agreed.append(step)
            for action in step.frontstage:
                self.actions.append((step, action))
                if action.by and step.customer != () and self.human(step, action):
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

    def human(self, step: Step, action: Action) -> bool:
        """Whether a person leads an action that somebody is named for, as far as anybody can tell."""
        actor = self.scope.actors.get(action.by[0])
        return actor.type == "person" if actor else not self.automatic(step, action)

    def automatic(self, step: Step, action: Action) -> bool:
        """Whether somebody who is declared nowhere is rather a system: `by: portal`, or whoever answers on the web."""
        channels = action.channel or step.channel
        return mechanical(action.by[0]) or bool(
            channels and all(mechanical(name, self.scope.channels.get(name)) for name in channels)
        )

    @property
    def mapped(self) -> bool:
        """Whether the file counts as more than a draft."""
        return self._validated or self.content.mapped

    @property
    def mature(self) -> bool:
        """Whether the file counts as validated."""
        return self._validated or self.content.mature

    @property
    def strict(self) -> bool:
        """Whether rules that rise do so in the file."""
        return self._validated or self.content.strict

    @property
    def blueprint(self) -> bool:
        """Whether any step has a provider lane."""
        return bool(self.actions)

    @property
    def sketch(self) -> bool:
        """Whether a first draft shows in fewer than half of its steps what the organization does."""
        if not self.rough:
            return False
        lived = [step for step in self.journey.steps if step.customer]
        return 2 * sum(bool(step.actions) for step in lived) < len(lived)

    @property
    def processed(self) -> bool:
        """Whether any action follows a process, or the map is no first draft and should have some."""
        return not self.rough or any(action.process for _, action in self.actions)

    @property
    def behind(self) -> bool:
        """Whether anything stands below the line of visibility."""
        return any(step.backstage or step.support for step in self.journey.steps)

    @property
    def improvised(self) -> Action | None:
        """What the first person whom the customer meets does, where nothing says how or how soon it is done."""
        if not self.contacts or not self.processed:
            return None
        step, greeting = self.contacts[0]
        for other, action in self.contacts:
            if other is step and (action.process or action.time or action.max or TIMED.search(action.do or "")):
                return None
        return greeting

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
    def hosts(self) -> Mapping[str, Works]:
        """Who of the house meets the customer in person, and in which actions.

        Where actors are declared, only these: who a name belongs to that stands nowhere is asked first. Elsewhere of
        several who act together the first one is meant.
        """
        if self._hosts is None:
            found: dict[str, Works] = {}
            actors = self.scope.actors
            for step, action in self.contacts:
                for name in action.by if actors else action.by[:1]:
                    if not actors or ((actor := actors.get(name)) and actor.type == "person"):
                        found.setdefault(name, []).append((step, action))
            self._hosts = found
        return self._hosts

    @property
    def heard(self) -> Heard:
        """What surveys ask about the journey."""
        if self._heard is None:
            self._heard = heard(self.scope.workspace, self.journey)
        return self._heard

    @property
    def planned(self) -> Planned:
        """What roadmaps want to do about the journey."""
        if self._planned is None:
            found = planned(self.scope.workspace, self.journey)
            self._planned = found._replace(settled=found.any) if self._validated else found
        return self._planned

    @property
    def felt(self) -> tuple[Felt, ...]:
        """How the customer feels in the steps that say so, on the common scale."""
        if self._felt is None:
            self._felt = felt(self.journey)
        return self._felt

    @property
    def words(self) -> frozenset[str]:
        """Every word in which the file tells what customers do."""
        if self._words is None:
            self._words = frozenset(tokens("\n".join([act.do for _, act in self.acts if act.do])))
        return self._words

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
                if action.needs or action.feeds or action.with_ or action.after
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

    def unguarded(self, step: Step) -> bool:
        """Whether nobody has asked what may go wrong in a moment of truth, in a journey that says how it is made."""
        return step.decides and not step.fail and self.blueprint and not step.written("fail")

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


@cache
def _languages(said: str) -> tuple[str, ...]:
    return tuple(each for each in LANGUAGES if not said or said[:2].lower() == each)


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
