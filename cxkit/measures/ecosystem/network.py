"""Network: those who make a service possible, and what passes between them."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from cxkit.model.journey import Journey, Step
from cxkit.model.shared import Level

CUSTOMER = "customer"
"""The party that everything is for; no actor can have this id."""

Zone = Literal["front", "screens", "back", "systems", "partners", "makers"]
"""People in view, systems in view, people out of view, systems out of view, partners, those who only prepare."""


class Place(NamedTuple):
    """A step of a journey."""

    journey: Journey
    step: Step


@dataclass(slots=True)
class Party:
    """Who or what acts: `actions` are those it leads or takes part in; `bound`: something is agreed with it."""

    id: str
    title: str
    type: Literal["person", "system", "partner"]
    area: str = ""
    agreement: tuple[Level, ...] = ()
    service: str = ""
    actions: int = 0
    seen: int = 0  # actions in view of the customer
    behind: int = 0  # actions out of view, support aside
    journeys: dict[str, Journey] = field(default_factory=dict)
    prepares: list[str] = field(default_factory=list)
    bound: bool = False
    declared: bool = True

    @property
    def zone(self) -> Zone:
        if not self.actions:
            return "makers"
        if self.type == "partner":
            return "partners"
        if self.type == "system":
            return "screens" if self.seen else "systems"
        return "front" if self.seen else "back"

    @property
    def loose(self) -> bool:
        """A partner that customers depend on and with which nothing is agreed."""
        return self.type == "partner" and not self.bound and bool(self.actions)


@dataclass(slots=True)
class Exchange:
    """What passes between two parties: how often each way, and what is handed over where somebody said it.

    `one` acts first in the order of the files, the customer always. `mutual` are those that go both ways at once.
    """

    one: str
    other: str
    there: int = 0
    back: int = 0
    mutual: int = 0
    given: dict[str, str] = field(default_factory=dict)
    got: dict[str, str] = field(default_factory=dict)
    places: dict[tuple[str, str], Place] = field(default_factory=dict)

    @property
    def n(self) -> int:
        return self.there + self.back + self.mutual

    @property
    def things(self) -> tuple[str, ...]:
        """Everything that passes, either way, each once."""
        return tuple((self.given | self.got).values())


@dataclass(frozen=True, slots=True)
class Ecosystem:
    """The parties in the order in which they first act, and the exchanges between them.

    `nameless` counts the exchanges in which at least one side is an action without anybody named.
    """

    parties: dict[str, Party]
    exchanges: tuple[Exchange, ...]
    nameless: int

    @property
    def n(self) -> int:
        return sum(exchange.n for exchange in self.exchanges)

    def through(self, id: str) -> int:
        """How many of the exchanges one party takes part in."""
        return sum(each.n for each in self.exchanges if id in (each.one, each.other))

    @property
    def busiest(self) -> tuple[Party, int] | None:
        """The party, the customer aside, with the most exchanges, and how many; the first of several."""
        found = [(party, n) for party in self.parties.values() if (n := self.through(party.id))]
        return max(found, key=lambda one: one[1], default=None)

    @property
    def loose(self) -> tuple[Party, ...]:
        return tuple(party for party in self.parties.values() if party.loose)
